"""Inviting, joining, leaving, verifying, trusting."""

import datetime
import re

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, WorkflowPage

from accounts.models import Notification, OutgoingMail, User
from education.domain.invitations import (
    accept_invitation,
    invite_colleague,
    remove_member,
    withdraw_invitation,
)
from education.domain.partners import (
    change_partner_details,
    invite_partner,
    set_trusted_publisher,
    verify_partner,
)
from education.models import LearnHomePage, Partner, PartnerInvitation, PartnerMember, PartnerPage
from gallery.domain.errors import Refused
from tests import factories
from tests.education.partners import make_image, make_manager, make_partner, make_resource

pytestmark = pytest.mark.django_db


def refusal(function, *args, **kwargs) -> str:
    with pytest.raises(Refused) as caught:
        function(*args, **kwargs)
    return caught.value.code


def page_permissions(group: Group) -> set[tuple[str, int]]:
    rows = GroupPagePermission.objects.filter(group=group)
    return {(row.permission.codename, row.page_id) for row in rows}


def test_invitation_makes_everything_once():
    manager = make_manager()
    counts = None
    for _ in range(2):
        partner = invite_partner(
            manager, kind="scholar", name_en="Prof. Han", name_ko="한 교수", email="han@example.org"
        )
        found = [
            model.objects.count()
            for model in (Partner, PartnerPage, Group, Collection, GroupPagePermission, GroupCollectionPermission,
                          PartnerInvitation, OutgoingMail)
        ]  # fmt: skip
        counts = counts or found
        assert found == counts
    assert partner.slug == "prof-han"
    assert partner.page.get_parent().specific == LearnHomePage.objects.get()
    assert not partner.page.live
    assert page_permissions(partner.group_editors) == {
        ("add_page", partner.page_id),
        ("change_page", partner.page_id),
    }
    assert page_permissions(partner.group_owners) == page_permissions(partner.group_editors)
    codes = GroupCollectionPermission.objects.filter(group=partner.group_owners).values_list(
        "permission__codename", "collection"
    )
    assert set(codes) == {
        (code, partner.collection_id)
        for code in (
            "add_image",
            "change_image",
            "choose_image",
            "add_document",
            "change_document",
            "choose_document",
        )
    }
    assert partner.page.get_workflow() == WorkflowPage.objects.get().workflow


def test_second_invitation_repairs_what_is_missing():
    manager = make_manager()
    partner = invite_partner(manager, kind="scholar", name_en="Prof. Han")
    GroupPagePermission.objects.filter(group=partner.group_owners).delete()
    invite_partner(manager, kind="scholar", name_en="Prof. Han")
    assert page_permissions(partner.group_owners) == page_permissions(partner.group_editors)


def test_hangul_name_gets_an_address_in_latin_letters():
    assert (
        invite_partner(make_manager(), kind="organisation", name_en="팬문화연구소").slug
        == "paenmunhwayeonguso"
    )


@pytest.mark.parametrize("name", ["Search", "Resources", "…"])
def test_address_of_the_site_is_not_given_away(name):
    assert refusal(invite_partner, make_manager(), kind="scholar", name_en=name) == "slug_taken"


def test_only_staff_invite_verify_and_trust(fan):
    partner, owner = make_partner()
    for person in (fan, owner):
        assert refusal(invite_partner, person, kind="scholar", name_en="X") == "not_allowed"
        assert refusal(verify_partner, person, partner) == "not_allowed"
        assert refusal(set_trusted_publisher, person, partner, True) == "not_allowed"


def test_mailed_link_leads_to_the_invitation(client):
    invite_partner(make_manager(), kind="scholar", name_en="Prof. Han", email="Han@Example.org")
    mail = OutgoingMail.objects.get(to="han@example.org")
    path = re.search(r"http://[^/]+(/\S+)", mail.body)[1]
    page = client.get(path)
    assert page.status_code == 200
    assert "Prof. Han" in page.text


def test_invited_korean_reads_korean():
    person = factories.make_user(language="ko")
    invite_partner(make_manager(), kind="scholar", name_en="Prof. Han", name_ko="한 교수", email=person.email)
    assert "한 교수" in OutgoingMail.objects.get(to=person.email).subject


def test_accepting_gives_the_studio_and_nothing_of_the_admin():
    partner, owner = make_partner()
    assert owner.has_perm("wagtailadmin.access_admin")
    assert not owner.is_staff
    assert set(owner.groups.all()) == {partner.group_owners}
    assert PartnerMember.objects.get(user=owner).role == "owner"


def test_accepting_twice_is_once():
    partner, owner = make_partner()
    token = PartnerInvitation.objects.get(partner=partner).token
    assert accept_invitation(token, owner) == PartnerMember.objects.get()


def test_invitation_is_for_its_verified_address_only(fan):
    invite_partner(make_manager(), kind="scholar", name_en="Prof. Han", email="han@example.org")
    token = PartnerInvitation.objects.get().token
    assert refusal(accept_invitation, token, fan) == "wrong_address"
    unverified = User.objects.create_user("han@example.org", "han")
    assert refusal(accept_invitation, token, unverified) == "wrong_address"
    assert not PartnerMember.objects.exists()


def test_invitation_expires(fan):
    invite_partner(make_manager(), kind="scholar", name_en="Prof. Han", email=fan.email)
    PartnerInvitation.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))
    assert refusal(accept_invitation, PartnerInvitation.objects.get().token, fan) == "expired"
    assert refusal(accept_invitation, "nonsense", fan) == "unknown"


def test_nobody_acts_for_two_partners():
    _partner, owner = make_partner()
    invite_partner(make_manager(), kind="scholar", name_en="Second", email=owner.email)
    token = PartnerInvitation.objects.get(accepted_at=None).token
    assert refusal(accept_invitation, token, owner) == "has_partner"


def test_owner_invites_an_editor_who_cannot_invite(fan, other_fan):
    partner, owner = make_partner()
    invitation = invite_colleague(owner, fan.email, "editor")
    accept_invitation(invitation.token, fan)
    assert set(fan.groups.all()) == {partner.group_editors}
    assert refusal(invite_colleague, fan, other_fan.email, "editor") == "not_allowed"
    assert refusal(invite_colleague, owner, other_fan.email, "emperor") == "not_allowed"
    assert invite_colleague(owner, fan.email, "editor") is None  # is there already


def test_open_invitations_are_limited():
    _partner, owner = make_partner()
    for number in range(20):
        invite_colleague(owner, f"person{number}@example.org", "editor")
    assert refusal(invite_colleague, owner, "one-more@example.org", "editor") == "too_many"


def test_withdrawn_invitation_no_longer_works(fan):
    _partner, owner = make_partner()
    _other, other_owner = make_partner()
    invitation = invite_colleague(owner, fan.email, "editor")
    assert refusal(withdraw_invitation, other_owner, invitation) == "not_allowed"
    withdraw_invitation(owner, invitation)
    assert refusal(accept_invitation, invitation.token, fan) == "unknown"


def test_removed_member_loses_the_studio_and_is_told(fan):
    partner, owner = make_partner()
    member = accept_invitation(invite_colleague(owner, fan.email, "editor").token, fan)
    _other, other_owner = make_partner()
    assert refusal(remove_member, other_owner, member) == "not_allowed"
    remove_member(owner, member)
    assert not User.objects.get(pk=fan.pk).has_perm("wagtailadmin.access_admin")
    assert partner.name in Notification.objects.get(user=fan).title


def test_last_owner_stays_unless_staff_say_so():
    _partner, owner = make_partner()
    member = PartnerMember.objects.get(user=owner)
    assert refusal(remove_member, owner, member) == "last_owner"
    remove_member(make_manager(), member)
    assert not PartnerMember.objects.exists()


def test_verification_puts_the_partner_into_the_directory():
    partner, _owner = make_partner()
    assert not Partner.objects.public().exists()
    manager = make_manager()
    verify_partner(manager, partner)
    first = partner.verified_at
    verify_partner(make_manager(), partner)
    assert Partner.objects.public().get() == partner
    assert (partner.verified_by, partner.verified_at) == (manager, first)


def test_trust_gives_and_takes_publishing():
    partner, owner = make_partner()
    page = make_resource(partner)
    manager = make_manager()
    for is_trusted in (True, False):
        set_trusted_publisher(manager, partner, is_trusted)
        again = User.objects.get(pk=owner.pk)
        assert page.permissions_for_user(again).can_publish() is is_trusted
        assert Partner.objects.get(pk=partner.pk).is_trusted_publisher is is_trusted


def test_profile_is_the_owners(fan):
    partner, owner = make_partner()
    other, other_owner = make_partner()
    change_partner_details(owner, partner, name_en="New name", bio_en="We teach.")
    assert PartnerPage.objects.get(pk=partner.page_id).title == "New name"
    assert refusal(change_partner_details, other_owner, partner, bio_en="Ha") == "not_allowed"
    assert refusal(change_partner_details, owner, partner, logo=make_image(other)) == "not_allowed"
    with pytest.raises(ValueError, match="is_trusted_publisher"):
        change_partner_details(owner, partner, is_trusted_publisher=True)
