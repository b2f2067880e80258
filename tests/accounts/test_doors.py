"""Every address of this room, allauth's, the admin and the studio, as every persona: the literal table."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import get_resolver, reverse

from tests.factories import make_user

from . import flows

PERSONAS = ["visitor", "fan", "suspended", "bare_staff", "staff"]
LOGIN = "→ /accounts/login/"
HOME = "→ /"
CONFIRM = "→ /accounts/reauthenticate/"
CODE = "→ /accounts/2fa/reauthenticate/"
FACTOR = "→ /accounts/2fa/"
# name or path: visitor, fan, suspended fan, staff without a second factor, staff signed in with one
GET = {
    "account_login": [200, HOME, HOME, HOME, HOME],
    "account_signup": [200, HOME, HOME, HOME, HOME],
    "account_logout": [HOME, 200, 200, 200, 200],
    "account_inactive": [200, 200, 200, 200, 200],
    "account_email": [LOGIN, 200, 200, 200, 200],
    "account_email_verification_sent": [200, 200, 200, 200, 200],
    "account_change_password": [LOGIN, 200, 200, 200, 200],
    "account_set_password": [LOGIN, *["→ /accounts/password/change/"] * 4],
    "account_reset_password": [200, 200, 200, 200, 200],
    "account_reset_password_done": [200, 200, 200, 200, 200],
    "account_reset_password_from_key_done": [200, 200, 200, 200, 200],
    "account_reauthenticate": [LOGIN, 200, 200, 200, CODE],
    "account_confirm_login_code": [LOGIN, HOME, HOME, HOME, HOME],
    "mfa_index": [LOGIN, 200, 200, 200, 200],
    "mfa_authenticate": [LOGIN, HOME, HOME, HOME, HOME],
    "mfa_reauthenticate": [LOGIN, CONFIRM, CONFIRM, CONFIRM, 200],
    "mfa_activate_totp": [LOGIN, CONFIRM, CONFIRM, CONFIRM, CODE],
    "mfa_deactivate_totp": [LOGIN, 404, 404, 404, CODE],
    "mfa_view_recovery_codes": [LOGIN, 404, 404, 404, CODE],
    "mfa_generate_recovery_codes": [LOGIN, CONFIRM, CONFIRM, CONFIRM, CODE],
    "mfa_download_recovery_codes": [LOGIN, 404, 404, 404, CODE],
    "mfa_list_webauthn": [LOGIN, 200, 200, 200, 200],
    "mfa_add_webauthn": [LOGIN, CONFIRM, CONFIRM, CONFIRM, CODE],
    "mfa_login_webauthn": [LOGIN, HOME, HOME, HOME, HOME],
    "mfa_reauthenticate_webauthn": [LOGIN, CONFIRM, CONFIRM, CONFIRM, CODE],
    "accounts:settings": [LOGIN, 200, 200, 200, 200],
    "accounts:security": [LOGIN, 200, 200, 200, 200],
    "accounts:inbox": [LOGIN, 200, 200, 200, 200],
    "accounts:inbox_read_all": [LOGIN, 405, 405, 405, 405],
    "accounts:set_language": [405, 405, 405, 405, 405],
    "/_mail/": [404, 404, 404, 404, 404],
    "/admin/": [LOGIN, 403, 403, FACTOR, 200],
    "/admin/login/": [LOGIN, 403, 403, FACTOR, "→ /admin/"],
    "/admin/logout/": [LOGIN, 403, 403, FACTOR, 405],
    "/admin/jsi18n/": [LOGIN, 403, 403, FACTOR, 200],
    "/admin/autocomplete/": [LOGIN, 403, 403, FACTOR, 403],
    "/admin/accounts/user/": [LOGIN, 403, 403, FACTOR, 403],
    "/admin/password_change/": [LOGIN, 403, 403, FACTOR, "→ /accounts/password/change/"],
    "/admin/no/such/page/": [LOGIN, 403, 403, FACTOR, 404],
    "/studio/": [LOGIN, 403, 403, FACTOR, 403],
    "/studio/login/": [LOGIN, 403, 403, FACTOR, "→ /accounts/login/"],
}
# Addresses with something in them; their own tests look at them.
WITH_ARGUMENTS = {
    "account_confirm_email", "account_reset_password_from_key", "mfa_remove_webauthn", "mfa_edit_webauthn",
    "accounts:inbox_open",
}  # fmt: skip


@pytest.fixture
def clients(db) -> dict[str, Client]:
    return {
        "visitor": Client(),
        "fan": signed_in(make_user("walker")),
        "suspended": signed_in(make_user("walker2", standing="suspended")),
        "bare_staff": signed_in(make_user("walker3", is_staff=True)),
        "staff": signed_in_with_code(make_user("walker4", is_staff=True)),
    }


def signed_in(user) -> Client:
    client = Client()
    flows.log_in(client, user)
    assert client.session["_auth_user_id"] == str(user.pk)
    return client


def signed_in_with_code(user) -> Client:
    client = Client()
    flows.app_of(user)
    flows.log_in(client, user)
    flows.enter_code(client, user)
    assert client.session["_auth_user_id"] == str(user.pk)
    return client


def seen(client: Client, address: str) -> int | str:
    response = client.get(address if address.startswith("/") else reverse(address))
    if response.status_code in (301, 302):
        return "→ " + response["Location"].partition("?")[0]
    return response.status_code


@pytest.mark.parametrize("address", GET)
def test_door_answers_each_persona_as_the_table_says(clients, address):
    assert [seen(clients[persona], address) for persona in PERSONAS] == GET[address]


def test_door_table_names_every_address_of_accounts():
    names = set()
    for pattern in get_resolver().url_patterns:
        route = str(getattr(pattern, "pattern", ""))
        if route == "accounts/" or getattr(pattern, "app_name", "") == "accounts":
            names |= _names(pattern, getattr(pattern, "namespace", None))
    assert names - WITH_ARGUMENTS == {address for address in GET if not address.startswith("/")}


def _names(pattern, namespace) -> set[str]:
    if not hasattr(pattern, "url_patterns"):
        return {f"{namespace}:{pattern.name}" if namespace else pattern.name}
    return set().union(*(_names(inner, namespace) for inner in pattern.url_patterns))


def test_staff_persona_of_the_table_has_no_power_but_staff(clients):
    assert Authenticator.objects.filter(type="totp").count() == 1
