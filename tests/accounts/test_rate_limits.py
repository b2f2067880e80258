"""The limiter itself, and the limits at the doors, on caches that processes share."""

import os
import subprocess
import sys

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from accounts.rate_limits import rate_limited, seconds_to_wait
from tests.factories import make_user

from . import flows


@rate_limited("knock", limit=3, seconds=60)
def door(request, *args, **kwargs):
    return HttpResponse("open")


def knock(method="post", user=None, **extra):
    request = getattr(RequestFactory(), method)("/door/", **extra)
    request.user = user or AnonymousUser()
    return door(request)


@pytest.fixture(autouse=True)
def steady_clock(monkeypatch):
    monkeypatch.setattr("accounts.rate_limits.time.time", lambda: 1_000_000_020.0)


def test_limit_lets_the_allowed_number_through_and_then_answers_429():
    assert [knock().status_code for _ in range(5)] == [200, 200, 200, 429, 429]


def test_limit_tells_when_the_window_ends():
    for _ in range(3):
        knock()
    assert 1 <= int(knock()["Retry-After"]) <= 60


def test_limit_opens_again_with_the_next_window(monkeypatch):
    for _ in range(4):
        knock()
    monkeypatch.setattr("accounts.rate_limits.time.time", lambda: 1_000_000_020.0 + 60)
    assert knock().status_code == 200


def test_limit_does_not_count_reading():
    assert {knock("get").status_code for _ in range(9)} == {200}
    assert knock().status_code == 200


def test_limit_counts_people_and_not_connections(db):
    fan, other = make_user(), make_user()
    for number in range(3):
        knock(user=fan, REMOTE_ADDR=f"10.0.0.{number}")
    assert knock(user=fan, REMOTE_ADDR="10.0.0.9").status_code == 429
    assert knock(user=other, REMOTE_ADDR="10.0.0.9").status_code == 200


def test_limit_counts_visitors_by_network():
    for last in range(3):
        knock(REMOTE_ADDR=f"2001:db8:1:2::{last}")
    assert knock(REMOTE_ADDR="2001:db8:1:2:ffff::1").status_code == 429
    assert knock(REMOTE_ADDR="2001:db8:1:3::1").status_code == 200


def test_limit_is_not_escaped_by_a_forged_header():
    for number in range(3):
        knock(HTTP_X_FORWARDED_FOR=f"10.9.9.{number}")
    assert knock(HTTP_X_FORWARDED_FOR="10.9.9.200").status_code == 429


@pytest.fixture
def full():
    for _ in range(3):
        knock()


def test_refusal_for_scripts_is_json(full):
    response = knock(HTTP_ACCEPT="application/json")
    assert response["Content-Type"] == "application/json"
    assert b'"error": "rate_limited"' in response.content


def test_refusal_for_htmx_is_plain_text(full):
    response = knock(HTTP_HX_REQUEST="true")
    assert response["Content-Type"].startswith("text/plain")
    assert b"Please wait" in response.content


def test_refusal_for_people_is_a_page(full):
    response = knock()
    assert response.status_code == 429
    assert b"<h1" in response.content


def test_count_survives_longer_than_the_default_life_of_a_cache_entry(settings, tmp_path):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "shared",
            "TIMEOUT": 0,  # what a backend's own incr() would write
        }
    }
    assert [seconds_to_wait("slow", "user:1", limit=2, seconds=3600) > 0 for _ in range(4)] == [
        False,
        False,
        True,
        True,
    ]


PROCESS = """
import django; django.setup()
from accounts.rate_limits import seconds_to_wait
print(sum(seconds_to_wait("shared", "user:7", limit=5, seconds=86400) == 0 for _ in range(4)))
"""


def test_processes_share_one_count(tmp_path):
    """The embedded default: files. Three processes of four tries each get five through together."""
    environment = {
        **os.environ, "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "1",
        "REDIS_URL": "",
    }  # fmt: skip
    passed = [
        int(subprocess.check_output([sys.executable, "-c", PROCESS], env=environment, text=True))
        for _ in range(3)
    ]
    assert passed == [4, 1, 0]


def test_log_in_is_limited_by_address_of_the_client(db):
    client = Client()
    statuses = [
        client.post(reverse("account_login"), {"login": f"a{n}@example.org"}).status_code for n in range(31)
    ]
    assert statuses == [200] * 30 + [429]
    assert "Retry-After" in client.post(reverse("account_login")).headers
    assert Client(REMOTE_ADDR="10.1.1.1").post(reverse("account_login")).status_code == 200


def test_guessing_one_password_stops_after_five(db):
    user = make_user("guessed")
    pages = [
        flows.log_in(Client(REMOTE_ADDR=f"10.2.0.{number}"), user, password=f"guess number {number}")
        for number in range(6)
    ]
    assert "Too many attempts" in pages[5].content.decode()
    assert flows.log_in(Client(), user).status_code == 200  # not even with the right one, for five minutes


def test_guessing_codes_stops_after_five(db):
    user, client = make_user("guessed"), Client()
    secret = flows.app_of(user)
    flows.log_in(client, user)
    for number in range(5):
        client.post(reverse("mfa_authenticate"), {"code": f"00000{number}"})
    response = client.post(reverse("mfa_authenticate"), {"code": flows.code_of(secret)})
    assert "Too many attempts" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_sign_up_is_limited(db):
    statuses = [Client().post(reverse("account_signup"), {}).status_code for _ in range(21)]
    assert statuses == [200] * 20 + [429]


def test_asking_for_resets_is_limited_per_address(db):
    path = reverse("account_reset_password")
    statuses = [
        Client(REMOTE_ADDR=f"10.3.0.{n}").post(path, {"email": "x@example.org"}).status_code for n in range(6)
    ]
    assert statuses == [302] * 5 + [429]


def test_settings_are_limited(db, as_user):
    client = as_user(make_user())
    path = reverse("accounts:settings")
    statuses = [client.post(path, {}).status_code for _ in range(31)]
    assert statuses == [422] * 30 + [429]
