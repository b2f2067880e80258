"""The settings pages."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db
SETTINGS = reverse("accounts:settings")
GOOD = {
    "handle": "star", "display_name": "Star 별", "bio": "Light!", "language": "ko", "time_zone": "Asia/Seoul",
}  # fmt: skip


@pytest.fixture
def member() -> User:
    return make_user("member")


def stored(user: User) -> User:
    return User.objects.get(pk=user.pk)


def test_settings_are_saved_and_the_page_turns_to_the_new_language(member, as_user):
    client = as_user(member)
    response = client.post(SETTINGS, GOOD)
    assert response["Location"] == SETTINGS
    assert client.cookies["django_language"].value == "ko"
    user = stored(member)
    assert {name: getattr(user, name) for name in GOOD} == GOOD
    assert '<html lang="ko"' in client.get(SETTINGS).content.decode()


def test_settings_keep_what_was_typed_and_say_what_is_wrong_at_the_field(member, as_user):
    make_user("taken")
    response = as_user(member).post(SETTINGS, GOOD | {"handle": "Taken", "bio": "x" * 501})
    page = response.content.decode()
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"handle", "bio"}
    assert 'value="Star 별"' in page
    assert "x" * 501 in page
    assert stored(member).display_name == "member"
    assert "@member" in page  # the header still shows who one is


@pytest.mark.parametrize(
    "change",
    [{"time_zone": "Mars/Olympus"}, {"language": "xx"}, {"handle": "admin"}, {"display_name": "   "}],
)
def test_settings_refuse(member, as_user, change):
    response = as_user(member).post(SETTINGS, GOOD | change)
    assert list(response.context["form"].errors) == list(change)
    assert stored(member).bio == ""


def test_settings_change_nothing_but_the_fields_shown(member, as_user):
    as_user(member).post(SETTINGS, GOOD | {"is_staff": "on", "standing": "banned", "email": "x@example.org"})
    user = stored(member)
    assert (user.is_staff, user.standing, user.email) == (False, "good", "member@example.org")


def test_own_handle_may_stay(member, as_user):
    assert as_user(member).post(SETTINGS, GOOD | {"handle": "member"}).status_code == 302


def test_zone_outside_the_list_stays_chosen(member, as_user):
    User.objects.filter(pk=member.pk).update(time_zone="US/Pacific")
    page = as_user(stored(member)).get(SETTINGS).content.decode()
    assert '<option value="US/Pacific" selected>' in page


def test_suspended_members_change_language_but_not_their_profile(suspended_fan, as_user):
    client = as_user(suspended_fan)
    assert "While your account is suspended" in client.get(SETTINGS).content.decode()
    client.post(SETTINGS, GOOD)
    user = stored(suspended_fan)
    assert (user.handle, user.bio, user.language) == ("suspended_fan", "", "ko")


def test_security_page_leads_to_everything(member, as_user):
    page = as_user(member).get(reverse("accounts:security")).content.decode()
    for name in ("account_email", "account_change_password", "mfa_index"):
        assert f'href="{reverse(name)}"' in page
    assert "member@example.org" in page


def test_language_is_set_for_visitors_by_cookie():
    client = Client()
    response = client.post(reverse("accounts:set_language"), {"language": "ko", "next": "/guidelines/"})
    assert response["Location"] == "/guidelines/"
    assert '<html lang="ko"' in client.get(reverse("account_login")).content.decode()


def test_language_is_stored_for_members(member, as_user):
    as_user(member).post(reverse("accounts:set_language"), {"language": "ko"})
    assert stored(member).language == "ko"


def test_unknown_language_is_refused(member, as_user):
    response = as_user(member).post(reverse("accounts:set_language"), {"language": "<script>"})
    assert response.status_code == 400
    assert b"<script>" not in response.content
    assert stored(member).language == "en"


def test_stored_language_shows_where_the_browser_chose_none(as_user):
    client = as_user(make_user(language="ko"))
    assert '<html lang="ko"' in client.get(SETTINGS).content.decode()


def test_settings_take_a_fixed_number_of_queries(member, as_user, django_assert_max_num_queries):
    client = as_user(member)
    client.get(SETTINGS)
    with django_assert_max_num_queries(2):  # session, user
        client.get(SETTINGS)
