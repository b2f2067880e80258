"""`next` leads to this site only, at every door that takes it."""

from urllib.parse import urlencode, urlsplit

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.redirects import is_local_path
from tests.factories import make_user

from . import flows

EVIL = [
    "https://evil.example/", "http://evil.example", "//evil.example/", "///evil.example", "/\\evil.example",
    "\\\\evil.example", "/\t/evil.example", "\n//evil.example", "https:evil.example", "https:///evil.example",
    "javascript:alert(1)", "data:text/html,x", "evil.example", "http://testserver@evil.example/",
    "https://testserver/", "http://testserver/", " //evil.example", "/%0a/evil.example/\r\nX: y", "@evil.example",
    "http:\\\\evil.example", "////evil.example", "ftp://evil.example",
]  # fmt: skip


@pytest.mark.parametrize("url", [*(url for url in EVIL if not url.startswith("/%0a")), "", None, "works/"])
def test_is_local_path_refuses(url):
    assert not is_local_path(url)


@pytest.mark.parametrize("url", ["/", "/upload/?a=1&b=//x", "/@fan/", "/search/?q=https://x.example/"])
def test_is_local_path_accepts_paths(url):
    assert is_local_path(url)


def assert_stays_here(response):
    """No redirect leaves the site, and no form on the page would send anybody away."""
    if response.status_code in (301, 302):
        assert urlsplit(response["Location"]).netloc == ""
        assert response["Location"].startswith("/")
        assert not response["Location"].startswith(("//", "/\\"))


@pytest.mark.parametrize("evil", EVIL)
def test_log_in_stays_here(db, evil):
    client = Client()
    response = flows.log_in(client, make_user(), next=evil)
    assert response["Location"] == "/" or evil.startswith("/%0a")
    assert_stays_here(response)


@pytest.mark.parametrize("evil", EVIL)
def test_every_door_that_takes_next_stays_here(db, evil):
    user, client = make_user(), Client()
    flows.app_of(user)
    query = "?" + urlencode({"next": evil})
    assert_stays_here(client.post(reverse("account_logout") + query, {"next": evil}))
    assert_stays_here(client.post(reverse("accounts:set_language") + query, {"language": "ko", "next": evil}))
    assert_stays_here(
        client.post(reverse("account_reset_password") + query, {"email": user.email, "next": evil})
    )
    assert_stays_here(client.post(reverse("account_signup") + query, flows.SIGN_UP | {"next": evil}))
    assert_stays_here(client.post(reverse("mfa_login_webauthn") + query, {"credential": "{}", "next": evil}))
    flows.log_in(client, user, next=evil)
    assert_stays_here(flows.enter_code(client, user))
    assert_stays_here(client.get(reverse("account_login") + query))
    assert_stays_here(client.get(reverse("account_signup") + query))
    assert_stays_here(client.post(reverse("account_reauthenticate") + query, {"password": "x", "next": evil}))
    cache.clear()
    confirmed = {"code": flows.code_of(flows.app_of(user)), "next": evil}
    assert_stays_here(client.post(reverse("mfa_reauthenticate") + query, confirmed))
    plain, other = Client(), make_user()
    flows.log_in(plain, other)
    confirmed = {"password": "correct horse lightstick", "next": evil}
    assert_stays_here(plain.post(reverse("account_reauthenticate") + query, confirmed))
    new = {"oldpassword": "correct horse lightstick", "password1": "another warm evening",
           "password2": "another warm evening", "next": evil}  # fmt: skip
    assert_stays_here(client.post(reverse("account_change_password") + query, new))


def test_next_inside_the_site_is_followed(db):
    response = flows.log_in(Client(), make_user(), next="/settings/?tab=1")
    assert response["Location"] == "/settings/?tab=1"


def test_staff_door_remembers_paths_only(db, as_user):
    client = as_user(make_user(is_staff=True))
    response = client.get("/", PATH_INFO="//admin//evil.example/")
    assert_stays_here(response)
    assert is_local_path(client.session["staff_door"])
