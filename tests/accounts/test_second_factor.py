"""No way to a staff door goes past the second factor."""

import time
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.conf import settings as site_settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.middleware import STAFF_DOOR_KEY, is_staff_door
from tests.factories import PASSWORD, make_user

from . import flows

# What allauth tells of an enrolment, it tells once the transaction is through.
COMMITTING = pytest.mark.django_db(transaction=True)
DOORS = ["/admin/", "/studio/"]


@pytest.fixture
def staff(db):
    return make_user("keeper", is_staff=True, is_superuser=True)


@pytest.fixture(params=DOORS)
def door(request) -> str:
    return request.param


def is_open(client: Client, door: str) -> bool:
    return client.get(door).status_code == 200


def test_second_factor_is_required_unless_debug():
    assert site_settings.REQUIRE_STAFF_MFA is True


def test_password_alone_opens_no_door(staff, door):
    client = Client()
    flows.log_in(client, staff)
    response = client.get(door)
    assert response.status_code == 302
    assert urlsplit(response["Location"]).path == reverse("mfa_index")
    assert parse_qs(urlsplit(response["Location"]).query)["next"] == [door]


def test_session_without_any_log_in_record_opens_no_door(staff, door, as_user):
    assert not is_open(as_user(staff), door)


def test_posts_are_stopped_as_well(staff, as_user):
    response = as_user(staff).post("/admin/accounts/user/add/", {"email": "x@example.org", "handle": "xyz"})
    assert response.status_code == 302
    assert not type(staff).objects.filter(handle="xyz").exists()


def test_session_opened_before_the_factor_was_set_up_must_show_it(staff, door):
    client = Client()
    flows.log_in(client, staff)
    flows.app_of(staff)
    response = client.get(door)
    assert urlsplit(response["Location"]).path == reverse("mfa_reauthenticate")
    cache.clear()
    response = client.post(response["Location"], {"code": flows.code_of(flows.app_of(staff))})
    assert response["Location"] == door
    assert is_open(client, door)


def test_code_from_the_app_opens(staff, door):
    client = Client()
    flows.app_of(staff)
    response = flows.log_in(client, staff)
    assert response["Location"] == reverse("mfa_authenticate")
    assert not is_open(client, door)
    flows.enter_code(client, staff)
    assert is_open(client, door)


def test_wrong_code_opens_nothing(staff, door):
    client = Client()
    flows.app_of(staff)
    flows.log_in(client, staff)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "_auth_user_id" not in client.session
    assert not is_open(client, door)


def test_recovery_code_opens_once(staff, door):
    flows.app_of(staff)
    code = RecoveryCodes.activate(staff).get_unused_codes()[0]
    first, second = Client(), Client()
    for client in (first, second):
        flows.log_in(client, staff)
        client.post(reverse("mfa_authenticate"), {"code": code})
    assert is_open(first, door)
    assert not is_open(second, door)


def test_passkey_log_in_opens(staff, door, as_user):
    """The record that allauth writes for a passkey; the ceremony itself is tried in the browser test."""
    Authenticator.objects.create(user=staff, type="webauthn", data={"name": "Phone", "credential": {}})
    client = as_user(staff)
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "type": "webauthn", "passwordless": True, "at": time.time()}
    ]
    session["account_authentication_methods_user"] = str(staff.pk)
    session.save()
    assert is_open(client, door)


def test_key_without_app_is_asked_for_as_a_key(staff, as_user):
    Authenticator.objects.create(user=staff, type="webauthn", data={"name": "Phone", "credential": {}})
    response = as_user(staff).get("/admin/")
    assert urlsplit(response["Location"]).path == reverse("mfa_reauthenticate_webauthn")


@COMMITTING
def test_enrolment_opens_the_door_and_leads_back(staff, door):
    client = Client()
    flows.log_in(client, staff)
    client.get(door)
    assert "Staff pages need a second factor" in client.get(reverse("mfa_index")).content.decode()
    assert client.get(reverse("mfa_activate_totp"))["Location"].startswith(reverse("account_reauthenticate"))
    flows.confirm_password(client)
    page = client.get(flows.enrol_app(client)["Location"])
    assert f'href="{door}"' in page.content.decode()
    assert is_open(client, door)
    assert STAFF_DOOR_KEY not in client.session


@COMMITTING
def test_enrolment_counts_for_its_own_session_only(staff, door):
    client, other = Client(), Client()
    for each in (client, other):
        flows.log_in(each, staff)
    flows.confirm_password(client)
    flows.enrol_app(client)
    assert is_open(client, door)
    assert not is_open(other, door)


@COMMITTING
def test_removing_the_last_factor_shuts_the_door(staff, door):
    client = Client()
    flows.log_in(client, staff)
    flows.confirm_password(client)
    flows.enrol_app(client)
    assert is_open(client, door)
    flows.confirm_code(client, staff)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=staff, type="totp").exists()
    assert not is_open(client, door)


def test_records_of_another_user_do_not_count(staff, door, as_user):
    other = make_user("other_keeper", is_staff=True)
    flows.app_of(staff)
    client = as_user(staff)
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": time.time()}]
    session["account_authentication_methods_user"] = str(other.pk)
    session["second_factor_enrolled"] = other.pk
    session.save()
    assert not is_open(client, door)


def test_password_reset_then_log_in_still_asks_for_the_code(staff, door):
    flows.app_of(staff)
    client = Client()
    client.post(reverse("account_reset_password"), {"email": staff.email})
    form = client.get(flows.link_in_last_mail(), follow=True)
    new = {"password1": "another warm evening", "password2": "another warm evening"}
    client.post(form.redirect_chain[-1][0], new, follow=True)
    assert "_auth_user_id" not in client.session
    assert not is_open(client, door)
    response = flows.log_in(client, staff, password="another warm evening")
    assert response["Location"] == reverse("mfa_authenticate")
    assert not is_open(client, door)


def test_confirming_the_address_while_logging_in_still_asks_for_the_code(staff, door):
    flows.app_of(staff)
    staff.emailaddress_set.update(verified=False)
    client = Client()
    assert flows.log_in(client, staff)["Location"] == reverse("account_email_verification_sent")
    response = client.post(flows.link_in_last_mail())
    assert response["Location"] == reverse("mfa_authenticate")
    assert not is_open(client, door)


def test_staying_signed_in_does_not_stand_in_for_the_code(staff, door):
    client = Client()
    flows.log_in(client, staff, remember="on")
    assert client.session.get_expiry_age() > 86_400
    flows.app_of(staff)
    client.cookies["mfa_trusted"] = "anything"
    assert not is_open(client, door)


def test_own_log_in_page_of_the_admin_lets_nobody_in(staff):
    client = Client()
    client.post("/admin/login/", {"username": staff.email, "password": PASSWORD, "next": "/admin/"})
    assert "_auth_user_id" not in client.session
    assert not is_open(client, "/admin/")


@pytest.mark.parametrize(
    "path",
    ["/admin", "/admin/jsi18n/", "/admin/autocomplete/?app_label=accounts&model_name=user&field_name=x",
     "/admin/login/?next=/admin/", "/admin/r/1/1/", "/admin/../admin/", "/admin/%2e%2e/admin/", "//admin/",
     "/%61dmin/", "/ADMIN/", "/Admin/accounts/user/", "/./admin/", "/a/../admin/", "/studio", "/STUDIO/pages/"],
)  # fmt: skip
def test_other_spellings_show_nothing_of_the_admin(staff, as_user, path):
    # Straight into the WSGI variables: the test client would tidy some of these up.
    plain, _mark, query = path.partition("?")
    response = as_user(staff).get("/", PATH_INFO=unquote(plain), QUERY_STRING=query)
    assert response.status_code in (301, 302, 404)
    if response.status_code == 301:  # the slash is added first
        assert response["Location"] in ("/admin/", "/studio/")
    assert b"Site administration" not in response.content


@pytest.mark.parametrize("path", ["/admin/", "/admin", "//admin//x", "/ADMIN/", "/a/../admin/", "\\admin\\x"])
def test_guard_recognises_spellings_of_a_door(path):
    assert is_staff_door(path)


@pytest.mark.parametrize("path", ["/", "/administrator/", "/a/admin/", "/@admin", "/studios/", "/accounts/"])
def test_guard_leaves_other_paths_alone(path):
    assert not is_staff_door(path)


def test_partner_with_studio_permission_needs_the_factor(db, as_user, monkeypatch):
    partner = make_user("partner")
    monkeypatch.setattr(
        type(partner), "has_perm", lambda self, name, obj=None: name == "wagtailadmin.access_admin"
    )
    response = as_user(partner).get("/studio/")
    assert urlsplit(response["Location"]).path == reverse("mfa_index")


def test_guard_can_be_switched_off_for_development(staff, as_user, settings):
    settings.REQUIRE_STAFF_MFA = False
    assert is_open(as_user(staff), "/admin/")


def test_answers_of_the_guard_are_never_cached(staff, as_user):
    assert "no-store" in as_user(staff).get("/admin/")["Cache-Control"]


@pytest.mark.parametrize(
    "name",
    ["mfa_add_webauthn", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
     "mfa_download_recovery_codes"],
)  # fmt: skip
def test_password_alone_does_not_touch_factors_in_a_session_from_before(staff, name):
    """Else: add a key of one's own with the password, and go in with that."""
    client = Client()
    flows.log_in(client, staff)
    flows.app_of(staff)
    assert flows.confirm_password(client)["Location"].startswith(reverse("mfa_reauthenticate"))
    for response in (client.get(reverse(name)), client.post(reverse(name), {})):
        assert response.status_code in (302, 405)
        assert response.status_code == 405 or response["Location"].startswith(reverse("mfa_reauthenticate"))
    assert Authenticator.objects.filter(user=staff, type="totp").count() == 1
    assert not is_open(client, "/admin/")
