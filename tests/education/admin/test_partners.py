"""Staff invite and verify partners in the admin."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import OutgoingMail
from education.models import Partner
from tests import factories
from tests.education.partners import make_partner

pytestmark = pytest.mark.django_db
FORM = {"kind": "scholar", "name_en": "Prof. Han", "email": "han@example.org"}


@pytest.fixture
def manager():
    user = factories.make_user("manager", is_staff=True)
    wanted = ["add_partner", "change_partner", "view_partner"]
    user.user_permissions.set(Permission.objects.filter(codename__in=wanted))
    return user


def test_invite_form_makes_the_partner_and_mails_the_owner(as_staff, manager):
    client = as_staff(manager)
    url = reverse("admin:education_partner_add")
    assert client.get(url).status_code == 200
    answer = client.post(url, FORM)
    partner = Partner.objects.get()
    assert answer["Location"] == reverse("admin:education_partner_change", args=[partner.pk])
    assert OutgoingMail.objects.filter(to="han@example.org").exists()


def test_taken_address_is_said_in_the_form(as_staff, manager):
    answer = as_staff(manager).post(reverse("admin:education_partner_add"), {**FORM, "slug": "search"})
    assert "taken" in answer.text
    assert not Partner.objects.exists()


def test_actions_verify_and_trust(as_staff, manager):
    partner, _owner = make_partner()
    client = as_staff(manager)
    for action in ("verify", "trust"):
        client.post(
            reverse("admin:education_partner_changelist"),
            {"action": action, "_selected_action": [partner.pk]},
        )
    partner.refresh_from_db()
    assert partner.verified_by == manager
    assert partner.is_trusted_publisher
    assert partner.page.live


def test_words_are_changed_and_powers_are_not(as_staff, manager):
    partner, _owner = make_partner("House")
    url = reverse("admin:education_partner_change", args=[partner.pk])
    data = {
        "name_en": "New House", "is_trusted_publisher": "on", "verified_at": "2026-01-01",
        "members-TOTAL_FORMS": 0, "members-INITIAL_FORMS": 0,
        "invitations-TOTAL_FORMS": 0, "invitations-INITIAL_FORMS": 0,
    }  # fmt: skip
    assert as_staff(manager).post(url, data).status_code == 302
    partner.refresh_from_db()
    assert partner.name_en == "New House"
    assert not partner.is_trusted_publisher
    assert partner.verified_at is None


def test_other_staff_and_partners_stay_outside(as_staff, catalogue_editor):
    _partner, owner = make_partner()
    for person in (catalogue_editor, owner):
        assert as_staff(person).get(reverse("admin:education_partner_add")).status_code in (302, 403)
