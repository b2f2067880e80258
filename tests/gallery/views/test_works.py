"""A maker's own works, the pages that change one, previews, and the avatar."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gallery.domain.storage import purge_deletions
from gallery.models import Artwork, ArtworkState
from tests import factories
from tests.gallery.uploading import make_details, make_picture, send, stored_keys, upload_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def client(maker, as_user):
    return as_user(maker)


def edit_words(**fields):
    return {
        "title": "New title",
        "alt_text": "New words",
        "making": "drawn",
        "depicts_real_person": "no",
        **fields,
    }


def test_list_shows_own_works_of_every_state_with_the_reason(client, maker, other_fan):
    for number, state in enumerate(ArtworkState.values):
        factories.make_artwork(maker, state=state, title=f"Own {number}", state_reason="new_account_ai")
    factories.make_artwork(other_fan, title="Foreign")
    page = client.get("/works/").content.decode()
    assert all(f"Own {number}" in page for number in range(len(ArtworkState.values)))
    assert "First AI edits of a new account are looked at first." in page
    assert "Foreign" not in page


@pytest.mark.parametrize("count", [1, 30])
def test_list_costs_the_same_for_few_and_many(client, maker, django_assert_max_num_queries, count):
    for _ in range(count):
        factories.make_artwork(maker)
    client.get("/works/")
    with django_assert_max_num_queries(7):
        client.get("/works/")


def test_list_goes_on_with_a_real_link(client, maker, settings):
    settings.PAGE_SIZE = 2
    works = [factories.make_artwork(maker) for _ in range(3)]
    first = client.get("/works/")
    assert first.context["next_url"] == f"/works/?after={works[1].pk}"
    second = client.get(first.context["next_url"])
    assert second.context["works"] == [works[0]]
    assert client.get("/works/?after=x").status_code == 400


def test_preview_of_a_held_work_is_for_maker_and_reviewers(
    client, maker, other_fan, catalogue_editor, as_user, as_staff, visitor
):
    work = upload_work(maker, making="ai_generated")
    address = f"/works/{work.public_id}/preview/"
    response = client.get(address)
    assert b"".join(response.streaming_content)[8:12] == b"WEBP"
    assert "no-store" in response["Cache-Control"]
    assert as_staff(catalogue_editor).get(address).status_code == 200
    assert as_user(catalogue_editor).get(address).status_code == 404  # a password alone
    assert as_user(other_fan).get(address).status_code == 404
    assert visitor.get(address).status_code == 302


def test_edit_page_changes_words(client, maker):
    work = upload_work(maker)
    assert 'value="Violet beams"' in client.get(f"/a/{work.public_id}/edit/").content.decode()
    response = client.post(f"/a/{work.public_id}/edit/", edit_words())
    assert response.url == work.get_absolute_url()
    assert Artwork.objects.get().title == "New title"


def test_edit_page_says_when_somebody_will_look_first(client, maker):
    work = upload_work(maker)
    response = client.post(f"/a/{work.public_id}/edit/", edit_words(making="ai_generated"), follow=True)
    assert "First AI edits of a new account" in response.content.decode()


def test_edit_page_keeps_what_was_typed_on_an_error(client, maker):
    work = upload_work(maker)
    response = client.post(f"/a/{work.public_id}/edit/", edit_words(alt_text="", title="Typed"))
    assert response.status_code == 422
    assert "Typed" in response.content.decode()


@pytest.mark.parametrize("act", ["edit", "withdraw", "put-back"])
def test_pages_of_a_work_are_its_makers(maker, other_fan, as_user, act):
    work = upload_work(maker)
    response = as_user(other_fan).post(f"/a/{work.public_id}/{act}/", edit_words())
    assert response.status_code == 403
    assert Artwork.objects.get().title == "Violet beams"


def test_withdraw_and_put_back_ask_first(client, maker):
    work = upload_work(maker)
    assert "Withdraw this edit?" in client.get(f"/a/{work.public_id}/withdraw/").content.decode()
    assert Artwork.objects.exists()
    client.post(f"/a/{work.public_id}/withdraw/")
    assert not Artwork.objects.exists()
    assert "Put this edit back?" in client.get(f"/a/{work.public_id}/put-back/").content.decode()
    client.post(f"/a/{work.public_id}/put-back/")
    assert Artwork.all_objects.get().state == ArtworkState.PROCESSING


def test_draft_is_deleted_after_a_question(client, maker):
    draft = send(maker, details=make_details()).artwork
    client.get(f"/works/{draft.public_id}/delete/")
    assert Artwork.all_objects.exists()
    client.post(f"/works/{draft.public_id}/delete/")
    assert not Artwork.all_objects.exists()


def avatar(content):
    return {"picture": SimpleUploadedFile("me.png", content, "image/png")}


def test_avatar_is_a_square_webp_and_replaces_the_old_one(client, maker):
    from io import BytesIO

    from django.core.files.storage import storages
    from PIL import Image

    client.post("/settings/avatar/", avatar(make_picture(1, (800, 300), "PNG")))
    maker.refresh_from_db()
    first = maker.avatar_key
    image = Image.open(BytesIO(storages["public"].open(first).read()))
    assert (image.format, image.size) == ("WEBP", (256, 256))
    client.post("/settings/avatar/", avatar(make_picture(2, (90, 120), "PNG")))
    purge_deletions()
    maker.refresh_from_db()
    assert stored_keys("public") == {maker.avatar_key} != {first}


def test_avatar_can_be_removed(client, maker):
    client.post("/settings/avatar/", avatar(make_picture(1)))
    client.post("/settings/avatar/", {"act": "remove"})
    purge_deletions()
    maker.refresh_from_db()
    assert maker.avatar_key == ""
    assert not stored_keys("public")


@pytest.mark.parametrize(
    ("content", "message"), [(b"text", "not a picture"), (make_picture(1)[:900], "damaged")]
)
def test_bad_avatar_is_told(client, content, message):
    response = client.post("/settings/avatar/", avatar(content))
    assert response.status_code == 422
    assert message in response.content.decode()


def test_suspended_person_keeps_the_old_avatar(suspended_fan, as_user):
    as_user(suspended_fan).post("/settings/avatar/", avatar(make_picture(1)))
    suspended_fan.refresh_from_db()
    assert suspended_fan.avatar_key == ""
