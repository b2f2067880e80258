"""Signing up: what is asked, what is kept, what is answered."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from tests.factories import make_user

from . import flows

pytestmark = pytest.mark.django_db


def test_signup_keeps_what_was_asked_and_the_yes_only():
    response = flows.sign_up(Client())
    assert response["Location"] == reverse("account_email_verification_sent")
    user = User.objects.get(email="new@example.org")
    assert (user.handle, user.display_name, user.is_of_age) == ("newfan", "New Fan", True)
    assert (user.language, user.time_zone) == ("en", "Asia/Seoul")
    assert user.check_password("one warm summer stage")
    assert not user.is_staff
    address = EmailAddress.objects.get(user=user)
    assert (address.verified, address.primary) == (False, True)


def test_signup_takes_language_from_the_page_and_writes_mail_in_it():
    client = Client(headers={"accept-language": "ko"})
    flows.sign_up(client, time_zone=None)
    user = User.objects.get(handle="newfan")
    assert (user.language, user.time_zone) == ("ko", "Asia/Seoul")


def test_signup_with_unknown_time_zone_falls_back_quietly():
    flows.sign_up(Client(), time_zone="Mars/Olympus")
    assert User.objects.get(handle="newfan").time_zone == "UTC"


def test_signup_display_name_is_the_handle_when_left_empty():
    flows.sign_up(Client(), display_name="")
    assert User.objects.get(handle="newfan").display_name == "newfan"


def test_signup_address_is_stored_in_small_letters():
    flows.sign_up(Client(), email="New@Example.ORG")
    assert User.objects.get(handle="newfan").email == "new@example.org"
    assert EmailAddress.objects.get().email == "new@example.org"


def test_signup_without_the_age_tick_is_refused_and_keeps_what_was_typed():
    response = flows.sign_up(Client(), is_of_age=None)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["is_of_age"]
    page = response.content.decode()
    assert 'value="new@example.org"' in page
    assert 'value="newfan"' in page
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("handle", "words"),
    [
        ("admin", "reserved"),
        ("ab", "3 to 30"),
        ("_abc", "3 to 30"),
        ("has space", "3 to 30"),
        ("한글한글", "3 to 30"),
        ("a" * 31, "at most 30"),
        ("taken", "is taken"),
        ("TAKEN", "is taken"),
    ],
)
def test_signup_says_at_the_field_what_is_wrong_with_a_handle(handle, words):
    make_user("taken")
    response = flows.sign_up(Client(), handle=handle)
    assert list(response.context["form"].errors) == ["handle"]
    assert words in response.context["form"].errors["handle"][0]
    assert 'aria-invalid="true"' in response.content.decode()


def test_signup_accepts_a_handle_written_with_at_sign_and_capitals():
    flows.sign_up(Client(), handle="@NewFan")
    assert User.objects.get().handle == "newfan"


@pytest.mark.parametrize("password", ["short", "password123456", "new@example.org"])
def test_signup_refuses_weak_passwords(password):
    response = flows.sign_up(Client(), password1=password)
    assert list(response.context["form"].errors) == ["password1"]


def test_confirming_in_the_same_browser_signs_in():
    client = Client()
    flows.sign_up(client)
    link = flows.link_in_last_mail()
    assert client.get(link).status_code == 200
    assert not EmailAddress.objects.get().verified  # opening it is not enough: mail scanners open links
    client.post(link)
    assert EmailAddress.objects.get().verified
    assert client.get(reverse("accounts:settings")).status_code == 200


def test_confirming_in_another_browser_does_not_sign_in():
    flows.sign_up(Client())
    other = Client()
    response = other.post(flows.link_in_last_mail())
    assert response["Location"] == reverse("account_login")
    assert EmailAddress.objects.get().verified
    assert "_auth_user_id" not in other.session


def test_nobody_gets_in_before_confirming():
    flows.sign_up(Client())
    client = Client()
    user = User.objects.get()
    response = flows.log_in(client, user, password="one warm summer stage")
    assert response["Location"] == reverse("account_email_verification_sent")
    assert "_auth_user_id" not in client.session


def test_used_link_says_so():
    client = Client()
    flows.sign_up(client)
    link = flows.link_in_last_mail()
    client.post(link)
    assert "has been used or has run out" in Client().get(link).content.decode()


def test_signup_confirmation_mail_is_ours():
    flows.sign_up(Client())
    assert mail.outbox[0].subject == "Welcome: confirm your e-mail address"
    assert mail.outbox[0].to == ["new@example.org"]
    assert "Hello @newfan," in mail.outbox[0].body
    assert "Lightstick, the gallery for fan edits" in mail.outbox[0].body


def test_lost_race_for_a_handle_is_told_at_the_field(monkeypatch):
    make_user("newfan")
    monkeypatch.setattr("accounts.forms.signup.handle_is_free", lambda handle: True)
    response = flows.sign_up(Client())
    assert "is taken" in response.context["form"].errors["handle"][0]
    assert User.objects.count() == 1
    assert not EmailAddress.objects.filter(email="new@example.org").exists()


def test_lost_race_for_an_address_answers_as_any_sign_up(monkeypatch):
    make_user("owner")
    User.objects.filter(handle="owner").update(email="new@example.org")
    monkeypatch.setattr("accounts.forms.signup.SignupForm.validate_unique_email", lambda self, value: value)
    response = flows.sign_up(Client())
    assert response["Location"] == reverse("account_email_verification_sent")
    assert User.objects.count() == 1


def test_signup_form_offers_the_age_question_in_words_of_the_setting():
    with translation.override("en"):
        assert "I am 14 or older" in Client().get(reverse("account_signup")).content.decode()


def test_user_model_stores_address_and_handle_in_small_letters():
    user = make_user("quiet")
    user.email, user.handle = "LOUD@Example.org", "LOUD"
    user.save()
    user.refresh_from_db()
    assert (user.email, user.handle) == ("loud@example.org", "loud")
