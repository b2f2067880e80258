"""Partners with people and pages, made by the real functions."""

import io
import itertools

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.documents import get_document_model

from accounts.models import User
from education.domain.images import clean_picture
from education.domain.invitations import accept_invitation
from education.domain.partners import invite_partner
from education.models import LearnImage, Partner, PartnerInvitation, ResourcePage
from education.permissions import REVIEWERS
from tests import factories

_numbers = itertools.count(1)


def make_manager() -> User:
    """Staff who may invite partners."""
    return factories.make_user(is_staff=True, is_superuser=True)


def make_reviewer(handle: str = "reviewer") -> User:
    user = factories.make_user(handle, is_staff=True)
    user.groups.add(Group.objects.get(name=REVIEWERS))
    return user


def make_partner(name: str = "", owner: User | None = None, **fields) -> tuple[Partner, User]:
    """A partner and its owner, who has accepted the mailed invitation."""
    name = name or f"Partner {next(_numbers)}"
    owner = owner or factories.make_user()
    fields.setdefault("kind", "organisation")
    partner = invite_partner(make_manager(), name_en=name, email=owner.email, **fields)
    accept_invitation(PartnerInvitation.objects.get(partner=partner, email=owner.email).token, owner)
    return partner, User.objects.get(pk=owner.pk)  # without the permissions it has cached


def make_resource(
    partner: Partner, title: str = "Ask first", *, live: bool = False, **fields
) -> ResourcePage:
    fields.setdefault("summary", "What to ask before you edit.")
    fields.setdefault("audiences", ["fans"])
    fields.setdefault("topics", ["social"])
    page = partner.page.add_child(instance=ResourcePage(title=title, live=False, **fields))
    revision = page.save_revision()
    if live:
        revision.publish()
    partner.page.refresh_from_db()
    return ResourcePage.objects.get(pk=page.pk)


def png_bytes(size: tuple[int, int] = (40, 30), colour: str = "teal") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def make_image(partner: Partner, title: str = "Stage") -> LearnImage:
    return LearnImage.objects.create(
        title=title, file=clean_picture(ContentFile(png_bytes(), name="stage.png")), description="A stage in teal",
        credit="Own work", collection=partner.collection,
    )  # fmt: skip


def make_document(partner: Partner, title: str = "Handout"):
    return get_document_model().objects.create(
        title=title,
        file=ContentFile(b"%PDF-1.4 handout", name=f"{title.lower()}.pdf"),
        collection=partner.collection,
    )
