"""What browsers and caches are told."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

pytestmark = pytest.mark.django_db


def test_every_answer_carries_the_permissions_policy(visitor):
    for address in ("/", "/no-such-page/", "/healthz", "/admin/"):
        assert "camera=()" in visitor.get(address)["Permissions-Policy"], address


@pytest.mark.parametrize("address", ["/settings/", "/works/", "/accounts/login/", "/admin/"])
def test_personal_page_is_never_stored(as_user, fan, address):
    assert "no-store" in as_user(fan).get(address)["Cache-Control"]


def test_public_page_may_be_stored(visitor):
    assert "no-store" not in visitor.get("/").get("Cache-Control", "")


def test_picture_is_the_same_for_everybody(visitor, as_user, fan):
    key = "r/abcdefghijklmnopqrstuvwx/320.webp"
    storages["public"].save(key, ContentFile(b"picture"))
    for client in (visitor, as_user(fan)):
        response = client.get(f"/media/{key}")
        assert response.status_code == 200
        assert not response.has_header("Vary")
        assert "immutable" in response["Cache-Control"]


def test_own_withdrawn_work_is_never_stored(as_user):
    from tests import factories

    work = factories.make_artwork(state="withdrawn")
    assert "no-store" in as_user(work.maker).get(work.get_absolute_url())["Cache-Control"]
