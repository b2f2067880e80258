"""Reset, change, change of address: each told by mail to its owner, in the owner's language."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories import make_user

from . import flows

pytestmark = pytest.mark.django_db
NEW = "another warm evening"


@pytest.fixture
def member():
    return make_user("member")


def reset(client: Client, email: str):
    client.post(reverse("account_reset_password"), {"email": email})
    page = client.get(flows.link_in_last_mail(), follow=True)
    return client.post(page.redirect_chain[-1][0], {"password1": NEW, "password2": NEW}, follow=True)


def test_reset_changes_the_password_and_does_not_sign_in(member):
    client = Client()
    response = reset(client, member.email)
    assert "You can log in with the new password now." in response.content.decode()
    assert "_auth_user_id" not in client.session
    assert flows.log_in(client, member).status_code == 200
    assert flows.log_in(client, member, password=NEW).status_code == 302
    assert mail.outbox[-1].subject == "Your password was changed"


def test_reset_ends_sessions_elsewhere(member):
    elsewhere = Client()
    flows.log_in(elsewhere, member)
    reset(Client(), member.email)
    assert elsewhere.get(reverse("accounts:settings")).status_code == 302


def test_reset_link_works_once(member):
    client = Client()
    reset(client, member.email)
    link = next(m for m in mail.outbox if m.subject == "Choose a new password").body
    path = "/accounts/" + link.split("/accounts/")[1].split()[0]
    assert "has been used or has run out" in Client().get(path, follow=True).content.decode()


def test_change_keeps_this_session_and_ends_the_others(member):
    here, elsewhere = Client(), Client()
    flows.log_in(here, member)
    flows.log_in(elsewhere, member)
    data = {"oldpassword": "correct horse lightstick", "password1": NEW, "password2": NEW}
    response = here.post(reverse("account_change_password"), data)
    assert response["Location"] == reverse("accounts:security")
    assert here.get(reverse("accounts:settings")).status_code == 200
    assert elsewhere.get(reverse("accounts:settings")).status_code == 302
    assert mail.outbox[-1].subject == "Your password was changed"


def test_change_asks_for_the_current_password(member):
    client = Client()
    flows.log_in(client, member)
    data = {"oldpassword": "not this one at all", "password1": NEW, "password2": NEW}
    response = client.post(reverse("account_change_password"), data)
    assert list(response.context["form"].errors) == ["oldpassword"]


def test_change_of_address_counts_once_the_link_is_opened(member):
    client = Client()
    flows.log_in(client, member)
    asked = client.post(reverse("account_email"), {"email": "Fresh@Example.org", "action_add": ""})
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    flows.confirm_password(client)
    client.post(reverse("account_email"), {"email": "Fresh@Example.org", "action_add": ""})
    member.refresh_from_db()
    assert member.email == "member@example.org"
    client.post(flows.link_in_last_mail())
    member.refresh_from_db()
    assert member.email == "fresh@example.org"
    assert list(member.emailaddress_set.values_list("email", "verified", "primary")) == [
        ("fresh@example.org", True, True)
    ]
    assert mail.outbox[-1].to == ["member@example.org"]
    assert "from member@example.org to fresh@example.org" in mail.outbox[-1].body


def test_address_can_change_with_a_second_factor_on(member):
    client = Client()
    flows.app_of(member)
    flows.log_in(client, member)
    flows.enter_code(client, member)
    flows.confirm_code(client, member)
    client.post(reverse("account_email"), {"email": "fresh@example.org", "action_add": ""})
    client.post(flows.link_in_last_mail())
    member.refresh_from_db()
    assert member.email == "fresh@example.org"


def test_mail_is_in_the_owners_language_not_the_visitors(member, monkeypatch):
    from django.utils import translation

    used = []
    send = "allauth.account.adapter.DefaultAccountAdapter.send_mail"
    monkeypatch.setattr(send, lambda *args: used.append(translation.get_language()))
    type(member).objects.update(language="ko")
    visitor = Client(headers={"accept-language": "en"})
    visitor.post(reverse("account_reset_password"), {"email": "MEMBER@example.org"})
    visitor.post(reverse("account_reset_password"), {"email": "nobody@example.org"})
    flows.sign_up(visitor, email=member.email)
    assert used == ["ko", "en", "ko"]


def test_mails_carry_no_escaped_characters(member):
    reset(Client(HTTP_USER_AGENT="<b>Fan's & co</b>"), member.email)
    assert "Browser: <b>Fan's & co</b>" in mail.outbox[-1].body
    assert mail.outbox[-1].alternatives == []
