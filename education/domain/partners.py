"""Partners: inviting them with all that belongs to them, verifying, trusting."""

from typing import Any

from anyascii import anyascii
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from accounts.models import User
from education.models import LearnHomePage, Partner, PartnerPage, PartnerRole
from education.permissions import may_manage_partners, owns_partner
from gallery.domain.errors import Refused

from .invitations import send_invitation
from .listing import index_below
from .setup import ensure_home

# On the partner's own subtree. `publish_page` comes and goes with `set_trusted_publisher`.
PAGE_PERMISSIONS = (("wagtailcore", "add_page"), ("wagtailcore", "change_page"))
FILE_PERMISSIONS = (
    ("wagtailimages", "add_image"),
    ("wagtailimages", "change_image"),
    ("wagtailimages", "choose_image"),
    ("wagtaildocs", "add_document"),
    ("wagtaildocs", "change_document"),
    ("wagtaildocs", "choose_document"),
)
RESERVED_SLUGS = frozenset(
    {"resources", "search", "feed", "for", "partners", "help", "workshops", "documents"}
)


def invite_partner(
    by: User, *, kind: str, name_en: str, email: str = "", name_ko: str = "", slug: str = "", **details: Any
) -> Partner:
    """The partner of that address with page, groups, collection and permissions, and an invitation to its first owner.

    Idempotent by slug: a second call repairs what is missing and invites `email` if it is not there yet. `details` are
    further fields of Partner. Raises Refused: not_allowed, slug_taken.
    """
    if not may_manage_partners(by):
        raise Refused("not_allowed", _("Only staff invite partners."))
    slug = slug or slugify(anyascii(name_en))[:80].strip("-")
    if not slug or slug in RESERVED_SLUGS:
        raise Refused("slug_taken", _("This address is taken. Choose another."))
    with transaction.atomic():
        home = LearnHomePage.objects.select_for_update().get(pk=ensure_home().pk)
        partner = Partner.objects.filter(slug=slug).first() or _make_partner(
            home, slug, kind=kind, name_en=name_en, name_ko=name_ko, **details
        )
        _give_permissions(partner)
        if email:
            send_invitation(partner, email, PartnerRole.OWNER, by)
    return partner


def _make_partner(home: LearnHomePage, slug: str, **fields: Any) -> Partner:
    if home.get_children().filter(slug=slug).exists():
        raise Refused("slug_taken", _("This address is taken. Choose another."))
    page = PartnerPage(title=fields["name_en"], slug=slug, live=False)
    home.add_child(instance=page)
    # The names say nothing of the partner: some lists of Wagtail's show them to everybody.
    collection = Collection.get_first_root_node().add_child(name=f"P{page.pk}")
    return Partner.objects.create(
        slug=slug,
        page=page,
        collection=collection,
        group_editors=Group.objects.create(name=f"partner {page.pk} editors"),
        group_owners=Group.objects.create(name=f"partner {page.pk} owners"),
        **fields,
    )


def _give_permissions(partner: Partner) -> None:
    """What is there already stays as it is."""
    groups = (partner.group_editors, partner.group_owners)
    enter = _permissions(("wagtailadmin", "access_admin"))
    for group in groups:
        group.permissions.add(*enter)
    GroupPagePermission.objects.bulk_create(
        (
            GroupPagePermission(group=group, page=partner.page, permission=permission)
            for permission in _permissions(*PAGE_PERMISSIONS)
            for group in groups
        ),
        ignore_conflicts=True,
    )
    GroupCollectionPermission.objects.bulk_create(
        (
            GroupCollectionPermission(group=group, collection=partner.collection, permission=permission)
            for permission in _permissions(*FILE_PERMISSIONS)
            for group in groups
        ),
        ignore_conflicts=True,
    )


def _permissions(*names: tuple[str, str]) -> list[Permission]:
    """Those of (app, codename), all in one query; one that is missing is an error."""
    rows = Permission.objects.filter(codename__in=[codename for _app, codename in names])
    found = {(row.content_type.app_label, row.codename): row for row in rows.select_related("content_type")}
    return [found[name] for name in names]


def verify_partner(by: User, partner: Partner) -> None:
    """Staff have seen who they are: the page of the partner goes public. Twice is the same as once."""
    if not may_manage_partners(by):
        raise Refused("not_allowed", _("Only staff verify partners."))
    with transaction.atomic():
        locked = Partner.objects.select_for_update().get(pk=partner.pk)
        if locked.verified_at is None:
            locked.verified_by, locked.verified_at = by, timezone.now()
            locked.save(update_fields=["verified_by", "verified_at"])
            locked.page.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    partner.refresh_from_db()


def set_trusted_publisher(by: User, partner: Partner, is_trusted: bool) -> None:
    """Whether the partner's people publish without a reviewer."""
    if not may_manage_partners(by):
        raise Refused("not_allowed", _("Only staff decide who publishes without review."))
    (permission,) = _permissions(("wagtailcore", "publish_page"))
    groups = [partner.group_editors, partner.group_owners]
    with transaction.atomic():
        Partner.objects.filter(pk=partner.pk).update(is_trusted_publisher=is_trusted)
        if is_trusted:
            for group in groups:
                GroupPagePermission.objects.get_or_create(
                    group=group, page=partner.page, permission=permission
                )
        else:
            GroupPagePermission.objects.filter(
                group__in=groups, page=partner.page, permission=permission
            ).delete()
    partner.is_trusted_publisher = is_trusted


def change_partner_details(by: User, partner: Partner, **fields: Any) -> None:
    """What the directory says of a partner; its owners and staff may change it. Raises Refused: not_allowed."""
    if not (owns_partner(by, partner) or may_manage_partners(by)):
        raise Refused("not_allowed", _("Only owners change these words."))
    changeable = {"name_en", "name_ko", "affiliation", "bio_en", "bio_ko", "website", "links", "logo"}
    if unknown := set(fields) - changeable:
        raise ValueError(f"not for a partner to change: {sorted(unknown)}")
    logo = fields.get("logo")
    if logo is not None and logo.collection_id != partner.collection_id:
        raise Refused("not_allowed", _("Choose one of your own pictures."))
    with transaction.atomic():
        for name, value in fields.items():
            setattr(partner, name, value)
        partner.save(update_fields=list(fields))
        if "name_en" in fields:
            page = PartnerPage.objects.get(pk=partner.page_id)
            page.title = page.draft_title = partner.name_en
            page.save(update_fields=["title", "draft_title"])
        if {"name_en", "name_ko"} & set(fields):
            index_below(partner.page)  # texts are found by their partner's name
