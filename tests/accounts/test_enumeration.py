"""No answer tells whether an address has an account: same status, same way on, same page, always one mail."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.factories import PASSWORD, make_user

from . import flows

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "known@example.org", "nobody@example.org"


@pytest.fixture(autouse=True)
def owner():
    return make_user("known")


def journey(path: str, data: dict[str, str], address: str) -> tuple[object, ...]:
    """What an outsider can see: statuses, ways on, cookie names, headers and pages, the address left out."""
    client = Client()
    response = client.post(path, data, follow=True)
    headers = {
        name: value for name, value in response.headers.items() if name not in ("Content-Length", "Expires")
    }
    page = flows.bare(response).replace(address, "ADDRESS")
    return response.status_code, response.redirect_chain, sorted(client.cookies), headers, page


def sign_up_journey(address: str, handle: str) -> tuple[object, ...]:
    return journey(reverse("account_signup"), flows.SIGN_UP | {"email": address, "handle": handle}, address)


def test_sign_up_answers_alike_for_known_and_unknown_addresses():
    assert sign_up_journey(KNOWN, "first_one") == sign_up_journey(UNKNOWN, "other_one")
    assert [message.to for message in mail.outbox] == [[KNOWN], [UNKNOWN]]
    assert mail.outbox[0].subject == "You already have an account"
    assert reverse("account_reset_password") in mail.outbox[0].body


def test_sign_up_with_known_address_in_capitals_makes_no_second_account():
    sign_up_journey("KNOWN@example.ORG", "first_one")
    assert User.objects.count() == 1


def test_sign_up_with_known_address_and_bad_input_shows_the_same_errors():
    wrong = {"password1": "short"}
    known = flows.sign_up(Client(), email=KNOWN, **wrong)
    unknown = flows.sign_up(Client(), email=UNKNOWN, **wrong)
    assert known.status_code == unknown.status_code == 200
    assert flows.bare(known).replace(KNOWN, "") == flows.bare(unknown).replace(UNKNOWN, "")


def test_handle_asked_for_with_a_known_address_is_taken_afterwards_as_well():
    """Else: sign up twice with one handle, and the second answer tells about the first address."""
    for address, handle in [(KNOWN, "first_one"), (UNKNOWN, "other_one")]:
        flows.sign_up(Client(), email=address, handle=handle)
        again = flows.sign_up(Client(), email=f"third-{handle}@example.org", handle=handle)
        assert "is taken" in again.context["form"].errors["handle"][0]


def test_known_address_costs_a_password_hash_like_a_new_one(monkeypatch):
    hashed = []
    monkeypatch.setattr("accounts.forms.signup.make_password", lambda password: hashed.append(password))
    flows.sign_up(Client(), email=KNOWN)
    assert len(hashed) == 1


def test_log_in_answers_alike_for_known_and_unknown_addresses():
    path = reverse("account_login")
    known = journey(path, {"login": KNOWN, "password": "wrong password here"}, KNOWN)
    unknown = journey(path, {"login": UNKNOWN, "password": "wrong password here"}, UNKNOWN)
    assert known == unknown
    assert "is not right" in known[-1]


def test_log_in_lock_out_comes_alike_for_known_and_unknown_addresses():
    def answers(address):
        client = Client(REMOTE_ADDR=f"10.0.0.{len(address)}")
        for _attempt in range(7):
            response = client.post(reverse("account_login"), {"login": address, "password": "wrong password"})
            yield flows.bare(response).replace(address, "")

    known, unknown = list(answers(KNOWN)), list(answers(UNKNOWN))
    assert known == unknown
    assert "Too many attempts" in known[-1]


def test_password_reset_answers_alike_for_known_and_unknown_addresses():
    path = reverse("account_reset_password")
    assert journey(path, {"email": KNOWN}, KNOWN) == journey(path, {"email": UNKNOWN}, UNKNOWN)
    assert [message.to for message in mail.outbox] == [[KNOWN], [UNKNOWN]]
    assert mail.outbox[0].subject == "Choose a new password"
    assert mail.outbox[1].subject == "No account with this address"


def test_change_of_address_to_a_known_one_answers_like_to_any():
    pages = []
    for number, address in enumerate([KNOWN, UNKNOWN]):
        client = Client()
        flows.log_in(client, make_user(f"mover{number}"))
        flows.confirm_password(client)
        response = client.post(reverse("account_email"), {"email": address, "action_add": ""}, follow=True)
        page = flows.bare(response).replace(address, "").replace(f"mover{number}", "")
        pages.append((response.status_code, response.redirect_chain, page))
    assert pages[0] == pages[1]


def test_address_of_another_account_cannot_be_taken_over(owner):
    owner.emailaddress_set.update(verified=False)
    mover, client = make_user("mover"), Client()
    flows.log_in(client, mover)
    flows.confirm_password(client)
    client.post(reverse("account_email"), {"email": KNOWN, "action_add": ""})
    response = client.post(flows.link_in_last_mail(), follow=True)
    assert response.status_code == 200
    mover.refresh_from_db()
    assert mover.email == "mover@example.org"
    assert not mover.emailaddress_set.filter(email=KNOWN, verified=True).exists()
    assert flows.log_in(Client(), owner, password=PASSWORD).status_code == 302
