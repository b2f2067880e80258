"""Held works are reviewed in the admin; everything else about works and uploads is looked at only."""

import uuid
from dataclasses import replace

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from gallery.domain.artworks import edit_artwork
from gallery.domain.details import read_details
from gallery.models import Artwork, Upload
from tests.factories import accept, make_artwork, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(fan, guidelines) -> Artwork:
    work = make_artwork(
        fan, state="held", state_reason="new_account", preview_data="data:image/webp;base64,AAAA"
    )
    Upload.objects.create(
        uploader=fan, client_token=uuid.uuid4(), acceptance=accept(fan, guidelines), artwork=work, state="done",
        original_key="originals/x", original_name="stage.jpg", sha256="a" * 64,
    )  # fmt: skip
    return work


def page_url(work: Artwork) -> str:
    return reverse("admin:gallery_artwork_change", args=[work.pk])


def act_url(work: Artwork, act: str) -> str:
    return reverse(f"admin:gallery_artwork_{act}", args=[work.pk])


def test_held_work_shows_blurred_preview_and_both_buttons(as_user, catalogue_editor, held):
    page = as_user(catalogue_editor).get(page_url(held)).content.decode()
    assert "data:image/webp;base64,AAAA" in page
    assert "Release: publish it" in page and "Refuse" in page
    assert 'value="review_consent"' in page
    assert "Krita" in page  # the maker's own words about how it was made
    assert 'name="_save"' not in page


def test_picture_of_a_held_work_is_not_loaded_before_it_is_opened(as_user, catalogue_editor, held):
    page = as_user(catalogue_editor).get(page_url(held)).content.decode()
    if "/preview/" in page:
        assert page.index("<details") < page.index("/preview/") < page.index("</details>")
        assert "<details open" not in page


def test_releasing_queues_it_for_publication(as_user, catalogue_editor, held):
    response = as_user(catalogue_editor).post(act_url(held, "release"), follow=True)
    page = response.content.decode()
    assert "Released: it is published in a moment." in page
    assert "Release: publish it" not in page
    upload = Upload.objects.get(artwork=held)
    assert (upload.state, upload.cleared_by) == ("queued", catalogue_editor)
    assert LogEntry.objects.get().change_message == "release_artwork"


def test_release_is_for_the_words_that_the_reviewer_has_read(as_user, catalogue_editor, fan, held):
    client = as_user(catalogue_editor)
    seen = client.get(page_url(held)).context["seen"]
    edit_artwork(fan, held, replace(read_details(held), title="Something else"))
    page = client.post(act_url(held, "release"), {"seen": seen}, follow=True)
    assert "The page is out of date" in page.content.decode()
    assert Upload.objects.get(artwork=held).cleared_at is None
    client.post(act_url(held, "release"), {"seen": page.context["seen"]})
    assert Upload.objects.get(artwork=held).cleared_by == catalogue_editor


def test_refusing_takes_it_down_with_the_reason(as_user, catalogue_editor, held):
    client = as_user(catalogue_editor)
    page = client.post(act_url(held, "refuse"), {"reason": "review_label"}, follow=True).content.decode()
    assert "the maker is shown the reason" in page
    held.refresh_from_db()
    assert (held.state, held.state_reason) == ("removed", "review_label")
    assert "How it was made is not told rightly." in page


def test_refusing_without_a_reason_is_asked_for_one(as_user, catalogue_editor, held):
    page = as_user(catalogue_editor).post(act_url(held, "refuse"), {}, follow=True).content.decode()
    assert "Choose one of the reasons." in page
    held.refresh_from_db()
    assert held.state == "held"


@pytest.mark.parametrize("act", ["release", "refuse"])
def test_review_is_for_reviewers(as_user, plain_staff, fan, held, act):
    for user in (plain_staff, fan):
        assert as_user(user).post(act_url(held, act), {"reason": "review_label"}).status_code in (302, 403)
    held.refresh_from_db()
    assert (held.state, held.state_reason) == ("held", "new_account")
    assert not LogEntry.objects.exists()


def test_review_needs_a_post(as_user, catalogue_editor, held):
    assert as_user(catalogue_editor).get(act_url(held, "release")).status_code == 405


def test_own_work_is_left_to_somebody_else(as_user, catalogue_editor):
    own = make_artwork(catalogue_editor, state="held")
    client = as_user(catalogue_editor)
    assert "somebody else has to review it" in client.get(page_url(own)).content.decode()
    page = client.post(act_url(own, "release"), follow=True).content.decode()
    assert "Nobody reviews their own work." in page


def test_published_work_has_no_review(as_user, catalogue_editor):
    page = as_user(catalogue_editor).get(page_url(make_artwork())).content.decode()
    assert "Release: publish it" not in page


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
