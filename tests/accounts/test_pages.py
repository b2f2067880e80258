"""Every page of allauth stands in our frame, under our policy, with its fields labelled."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_user

from . import flows

pytestmark = pytest.mark.django_db
OPEN = ["account_login", "account_signup", "account_reset_password", "account_reset_password_done",
        "account_reset_password_from_key_done", "account_email_verification_sent", "account_inactive"]  # fmt: skip
OWN = ["account_logout", "account_email", "account_change_password", "mfa_index",
       "mfa_reauthenticate", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
       "mfa_list_webauthn", "mfa_add_webauthn", "accounts:settings", "accounts:security"]  # fmt: skip
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE)


def member() -> Client:
    user, client = make_user("reader"), Client()
    flows.app_of(user)
    flows.log_in(client, user)
    flows.enter_code(client, user)
    flows.confirm_code(client, user)
    return client


def look_at(client: Client, name: str) -> None:
    response = client.get(reverse(name))
    page = response.content.decode()
    assert response.status_code == 200, response.headers
    assert 'id="content"' in page
    assert page.count("<h1") == 1
    assert "Lightstick</title>" in page
    assert not INLINE.search(page)
    assert not SCRIPT.search(page)
    for field in re.findall(r"<(?:input|select|textarea)\b[^>]*>", page):
        if 'type="hidden"' not in field and 'type="search"' not in field:
            identity = re.search(r'\bid="([^"]+)"', field)
            assert identity and f'for="{identity[1]}"' in page, field


@pytest.mark.parametrize("name", OPEN)
def test_open_page_is_ours(name):
    look_at(Client(), name)


@pytest.mark.parametrize("name", OWN)
def test_own_page_is_ours(name):
    look_at(member(), name)


def test_page_of_the_authenticator_app_shows_the_key_as_picture_and_text():
    user, client = make_user("reader"), Client()
    flows.log_in(client, user)
    flows.confirm_password(client)
    look_at(client, "mfa_activate_totp")
    response = client.get(reverse("mfa_activate_totp"))
    page = response.content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'fill="white"' in response.context["totp_svg"]  # readable for cameras on a dark page
    assert "data:" in response["Content-Security-Policy"].split("img-src")[1].split(";")[0]
    assert f'<code translate="no">{response.context["form"].secret}</code>' in page


def test_page_that_asks_for_the_password_again_is_ours():
    client = Client()
    flows.log_in(client, make_user("reader"))
    look_at(client, "account_reauthenticate")


def test_page_for_the_second_step_is_ours():
    user, client = make_user("reader"), Client()
    flows.app_of(user)
    flows.log_in(client, user)
    look_at(client, "mfa_authenticate")


def test_confirmation_page_is_ours():
    client = Client()
    flows.sign_up(client)
    page = client.get(flows.link_in_last_mail()).content.decode()
    assert "Is new@example.org the address of @newfan?" in page


def test_downloaded_recovery_codes_are_the_codes():
    client = member()
    listed = re.findall(
        r"<code>(\d{8})</code>", client.get(reverse("mfa_view_recovery_codes")).content.decode()
    )
    assert len(listed) == 10
    assert client.get(reverse("mfa_download_recovery_codes")).content.decode().split() == listed


def test_greeting_speaks_the_language_of_the_account():
    client = Client()
    flows.log_in(client, make_user("haneul", language="ko"))
    page = client.get(reverse("gallery:home"))
    assert ["로그인했어요" in str(message) for message in page.context["messages"]] == [True]
