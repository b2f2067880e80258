"""What a person at a development site sees at an address that is not there."""

import pytest
from django.conf import settings as site_settings

MIDDLEWARE = [*site_settings.MIDDLEWARE, "config.own_not_found.OwnNotFound"]


@pytest.fixture
def development(db, settings):
    settings.MIDDLEWARE, settings.DEBUG = MIDDLEWARE, True
    return settings


@pytest.mark.parametrize(
    "address", ["/nowhere/", "/nowhere", "/a/222222222222/", "/@nobody/", "/idols/none/"]
)
def test_unknown_address_shows_the_own_page(development, visitor, address):
    response = visitor.get(address)
    assert response.status_code == 404
    assert "errors/404.html" in [template.name for template in response.templates]
    assert "URLconf" not in response.content.decode()


def test_missing_slash_is_still_added(development, visitor):
    assert visitor.get("/idols").url == "/idols/"
