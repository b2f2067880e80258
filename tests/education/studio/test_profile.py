"""A partner's own page in the studio."""

import pytest

from education.domain.invitations import accept_invitation, invite_colleague
from education.models import PartnerInvitation, PartnerMember
from tests.education.partners import make_image, make_partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(as_staff, fan):
    partner, owner = make_partner("House")
    member = accept_invitation(invite_colleague(owner, fan.email, "editor").token, fan)
    return partner, as_staff(owner), member, as_staff(fan)


def test_owner_changes_the_profile(stage):
    partner, client, _member, _editor = stage
    image = make_image(partner)
    data = {
        "name_en": "House of Edits",
        "bio_ko": "가르쳐요.",
        "links": "Report | https://example.org/r",
        "logo": image.pk,
    }
    assert client.post("/studio/partner/", data).status_code == 302
    partner.refresh_from_db()
    assert (partner.name_en, partner.bio_ko, partner.logo) == ("House of Edits", "가르쳐요.", image)
    assert partner.links == [{"title": "Report", "url": "https://example.org/r"}]


def test_logo_of_another_partner_is_no_choice(stage):
    partner, client, _member, _editor = stage
    answer = client.post("/studio/partner/", {"name_en": "House", "logo": make_image(make_partner()[0]).pk})
    assert answer.status_code == 422
    partner.refresh_from_db()
    assert partner.logo is None


def test_editor_reads_and_changes_nothing(stage):
    partner, _client, _member, editor = stage
    assert "Only owners" in editor.get("/studio/partner/").text
    editor.post("/studio/partner/", {"name_en": "Mine"})
    editor.post("/studio/partner/invite/", {"email": "x@example.org", "role": "owner"})
    partner.refresh_from_db()
    assert partner.name_en == "House"
    assert not PartnerInvitation.objects.filter(email="x@example.org").exists()


def test_owner_invites_and_withdraws(stage):
    _partner, client, _member, _editor = stage
    client.post("/studio/partner/invite/", {"email": "new@example.org", "role": "editor"})
    invitation = PartnerInvitation.objects.get(email="new@example.org")
    assert "new@example.org" in client.get("/studio/partner/").text
    client.post(f"/studio/partner/invitations/{invitation.pk}/withdraw/")
    assert not PartnerInvitation.objects.filter(pk=invitation.pk).exists()


def test_owner_removes_and_editor_leaves(stage):
    _partner, client, member, editor = stage
    owner_row = PartnerMember.objects.exclude(pk=member.pk).get()
    editor.post(f"/studio/partner/people/{owner_row.pk}/remove/")
    assert PartnerMember.objects.filter(pk=owner_row.pk).exists()
    assert editor.post(f"/studio/partner/people/{member.pk}/remove/")["Location"] == "/"
    assert not PartnerMember.objects.filter(pk=member.pk).exists()
    client.post(f"/studio/partner/people/{owner_row.pk}/remove/")
    assert PartnerMember.objects.filter(pk=owner_row.pk).exists()  # the last owner
