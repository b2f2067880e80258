"""Works and uploads are looked at here; what is decided about them is decided in cases."""

import uuid

import pytest
from django.urls import reverse

from gallery.models import Artwork, Upload
from tests.factories import accept, make_artwork, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(fan, guidelines) -> Artwork:
    work = make_artwork(
        fan, state="held", state_reason="ai_person", preview_data="data:image/webp;base64,AAAA"
    )
    Upload.objects.create(
        uploader=fan, client_token=uuid.uuid4(), acceptance=accept(fan, guidelines), artwork=work, state="done",
        original_key="originals/x", original_name="stage.jpg", sha256="a" * 64,
    )  # fmt: skip
    return work


def page_url(work: Artwork) -> str:
    return reverse("admin:gallery_artwork_change", args=[work.pk])


def test_page_of_a_held_work_is_for_looking_only(as_user, catalogue_editor, held):
    page = as_user(catalogue_editor).get(page_url(held)).content.decode()
    assert "AI edits of real people are looked at first." in page
    assert "Krita" in page  # the maker's own words about how it was made
    assert 'name="_save"' not in page
    assert 'action="/admin/gallery/artwork/' not in page


@pytest.mark.parametrize("act", ["release", "refuse"])
def test_nothing_is_decided_here(as_user, admin_user, held, act):
    response = as_user(admin_user).post(f"{page_url(held).removesuffix('change/')}{act}/", {"reason": "x"})
    assert response.status_code in (302, 403, 404)
    held.refresh_from_db()
    assert (held.state, held.state_reason) == ("held", "ai_person")


@pytest.mark.parametrize("by", ["public_id", "title", "handle"])
def test_works_are_found(as_user, catalogue_editor, by):
    work = make_artwork(make_user("violetmaker"), title="Violet hour", state="hidden")
    make_artwork(title="Another")
    query = {"public_id": work.public_id, "title": "violet hour", "handle": "violetmaker"}[by]
    page = as_user(catalogue_editor).get("/admin/gallery/artwork/", {"q": query}).content.decode()
    rows = page.split("<tbody>")[1].split("</tbody>")[0]
    assert work.public_id in rows and "Another" not in rows


@pytest.mark.parametrize("rows", [1, 30])
def test_artwork_list_takes_the_same_queries(as_user, admin_user, django_assert_num_queries, rows):
    for _ in range(rows):
        make_artwork()
    client = as_user(admin_user)
    with django_assert_num_queries(4):  # session, user, count, rows
        client.get("/admin/gallery/artwork/")


def test_upload_page_shows_the_error_and_no_keys(as_user, admin_user, held):
    Upload.objects.filter(artwork=held).update(state="failed", error_code="truncated")
    upload = Upload.objects.get(artwork=held)
    page = as_user(admin_user).get(reverse("admin:gallery_upload_change", args=[upload.pk])).content.decode()
    assert "The file is damaged or incomplete." in page
    assert "originals/x" not in page
