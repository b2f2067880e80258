"""Banned people neither sign in nor stay signed in; suspended people do."""

from datetime import timedelta

import pytest
from allauth.account.adapter import get_adapter
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.domain.standing import set_standing
from accounts.models import Standing
from tests.factories import make_user

from . import flows


def is_signed_in(client: Client) -> bool:
    return client.get(reverse("accounts:settings")).status_code == 200


@pytest.mark.parametrize("standing", [Standing.GOOD, Standing.LIMITED, Standing.SUSPENDED])
def test_standing_that_may_sign_in(db, standing):
    client = Client()
    flows.log_in(client, make_user("someone", standing=standing))
    assert is_signed_in(client)


@pytest.mark.parametrize("change", [{"standing": Standing.BANNED}, {"is_active": False}])
def test_closed_account_is_shown_why_instead_of_signed_in(db, change):
    client = Client()
    response = flows.log_in(client, make_user("someone", **change))
    assert response["Location"] == reverse("account_inactive")
    assert not is_signed_in(client)
    assert "closed or banned" in client.get(response["Location"]).content.decode()


def test_closed_account_with_a_wrong_password_is_told_nothing(db):
    client = Client()
    banned = make_user("someone", standing=Standing.BANNED)
    unknown = Client()
    wrong = flows.log_in(client, banned, password="wrong password here")
    other = unknown.post(
        reverse("account_login"), {"login": "no@example.org", "password": "wrong password here"}
    )
    assert wrong.status_code == other.status_code == 200
    assert flows.bare(wrong).replace(banned.email, "") == flows.bare(other).replace("no@example.org", "")


@pytest.mark.parametrize("change", [{"standing": Standing.BANNED}, {"is_active": False}])
def test_ban_ends_a_running_session_at_the_next_request(db, change):
    user, client = make_user("someone"), Client()
    flows.log_in(client, user)
    assert is_signed_in(client)
    type(user).objects.filter(pk=user.pk).update(**change)
    assert not is_signed_in(client)
    assert client.get("/").wsgi_request.user.is_anonymous


def test_ban_between_password_and_code_keeps_the_door_shut(db):
    user, client = make_user("someone"), Client()
    flows.app_of(user)
    flows.log_in(client, user)
    type(user).objects.filter(pk=user.pk).update(standing=Standing.BANNED)
    flows.enter_code(client, user)
    assert not is_signed_in(client)


def test_ban_that_comes_while_a_password_is_changed_stays(db):
    stale = make_user("someone")  # as the request read it before the ban
    set_standing(type(stale).objects.get(pk=stale.pk), Standing.BANNED)
    get_adapter().set_password(stale, "another correct horse")
    stale.refresh_from_db()
    assert stale.standing == Standing.BANNED
    assert stale.check_password("another correct horse")


def test_ban_with_an_end_ends_by_itself(db):
    past = timezone.now() - timedelta(minutes=1)
    client = Client()
    flows.log_in(client, make_user("someone", standing=Standing.BANNED, standing_until=past))
    assert is_signed_in(client)
