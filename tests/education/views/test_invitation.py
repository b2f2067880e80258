"""The page behind a mailed link."""

import pytest
from django.urls import reverse

from education.domain.partners import invite_partner
from education.models import PartnerInvitation, PartnerMember
from tests.education.partners import make_manager

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(fan) -> str:
    invite_partner(make_manager(), kind="scholar", name_en="Prof. Han", email=fan.email)
    return reverse("partners:invitation", args=[PartnerInvitation.objects.get().token])


def test_visitor_is_asked_to_sign_in_and_accepts_nothing(client, link):
    page = client.get(link)
    assert f"?next={link}" in page.text
    assert client.post(link)["Location"].startswith("/accounts/login/")
    assert not PartnerMember.objects.exists()


def test_looking_at_the_page_accepts_nothing(as_user, fan, link):
    assert "Accept the invitation" in as_user(fan).get(link).text
    assert not PartnerMember.objects.exists()


def test_accepting_leads_to_the_studio_by_way_of_a_second_factor(as_user, fan, link, settings):
    settings.REQUIRE_STAFF_MFA = True
    client = as_user(fan)
    answer = client.post(link, follow=True)
    assert PartnerMember.objects.get().user == fan
    assert answer.redirect_chain[0][0] == "/studio/"
    assert answer.redirect_chain[1][0].startswith("/accounts/2fa/")


def test_somebody_else_is_told_why_not(as_user, other_fan, link):
    answer = as_user(other_fan).post(link)
    assert answer.status_code == 409
    assert "another e-mail address" in answer.text


def test_used_link_says_so_and_unknown_link_is_not_there(as_user, fan, link):
    as_user(fan).post(link)
    assert "used up" in as_user(fan).get(link).text
    assert as_user(fan).get("/invitations/nonsense/").status_code == 404
