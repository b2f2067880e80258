"""Nobody enters the studio with a password alone, whichever door they try."""

import pytest

from tests import factories
from tests.education.partners import make_partner

pytestmark = pytest.mark.django_db
# Every page of Wagtail's that could let somebody in, and some that it serves without asking.
PATHS = [
    "/studio/", "/studio/login/", "/studio/logout/", "/studio/password_reset/", "/studio/password_reset/done/",
    "/studio/password_reset/confirm/MQ/set-password/", "/studio/password_reset/complete/", "/studio/account/",
    "/studio/pages/", "/studio/sprite/", "/studio/jsi18n/", "/studio/api/main/pages/", "/studio/no/such/page/",
    "/Studio/pages/",
]  # fmt: skip


@pytest.fixture(autouse=True)
def strict(settings):
    settings.REQUIRE_STAFF_MFA = True


@pytest.mark.parametrize("path", PATHS)
def test_visitor_is_led_to_the_sites_own_log_in(client, path):
    for answer in (client.get(path), client.post(path, {"username": "x", "password": "y"})):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/?next=")


@pytest.mark.parametrize("path", PATHS)
def test_partner_without_second_factor_is_led_to_setting_one_up(as_user, path):
    _partner, owner = make_partner()
    answer = as_user(owner).get(path)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/2fa/?next=")


@pytest.mark.parametrize("path", ["/studio/login/", "/studio/password_reset/", "/learn/_util/login/"])
def test_password_sent_to_wagtails_forms_signs_nobody_in(client, path):
    _partner, owner = make_partner()
    client.post(path, {"username": owner.email, "password": factories.PASSWORD, "email": owner.email})
    assert "_auth_user_id" not in client.session


def test_wagtails_login_form_lets_nobody_in():
    from education.studio.doors import NoLoginForm

    assert not NoLoginForm(None, {"username": "x", "password": "y"}).is_valid()


def test_partner_with_second_factor_enters_and_learns_of_no_admin(as_staff):
    _partner, owner = make_partner()
    client = as_staff(owner)
    assert client.get("/studio/").status_code == 200
    assert client.get("/admin/").status_code in (302, 403)


@pytest.mark.parametrize("path", ["/studio/", "/studio/pages/", "/studio/images/"])
def test_fan_meets_a_wall(as_user, fan, path):
    assert as_user(fan).get(path).status_code == 403


def test_removed_partner_meets_a_wall_at_once(as_staff):
    from education.domain.invitations import remove_member
    from tests.education.partners import make_manager

    _partner, owner = make_partner()
    client = as_staff(owner)
    remove_member(make_manager(), owner.partner_membership)
    assert client.get("/studio/").status_code == 403
