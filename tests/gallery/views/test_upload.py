"""The upload doors: with and without script, for every kind of person, and with every kind of trouble."""

import io
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from gallery.domain.artworks import put_back_artwork, withdraw_artwork
from gallery.domain.pipeline import process_upload
from gallery.domain.receiving import save_draft
from gallery.domain.uploads import cancel_upload
from gallery.models import Artwork, ArtworkState, Upload, UploadState
from tests import factories
from tests.gallery.uploading import make_details, make_picture, send, stored_keys, upload_work

pytestmark = pytest.mark.django_db
UPLOAD = "/upload/"


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def client(maker, as_user):
    return as_user(maker)


def picture(seed=1, content=None, name="stage.jpg"):
    return SimpleUploadedFile(name, make_picture(seed) if content is None else content, "image/jpeg")


def words(**fields):
    return {
        "title": "Violet beams",
        "alt_text": "Violet beams over a dark stage",
        "making": "drawn",
        "depicts_real_person": "no",
        "content_warning": "none",
        "comments_enabled": "on",
        "token": str(uuid.uuid4()),
        **fields,
    }


def as_json(client, path=UPLOAD, data=None):
    return client.post(path, data or {}, headers={"accept": "application/json"})


def test_page_sends_visitors_to_log_in(visitor):
    response = visitor.get(UPLOAD)
    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_page_sends_who_has_not_accepted_to_the_guidelines_and_back(fan, guidelines, as_user):
    response = as_user(fan).get(UPLOAD)
    assert response.url == "/guidelines/accept/?next=%2Fupload%2F"


@pytest.mark.parametrize("method", ["get", "post"])
def test_page_is_closed_to_the_suspended_with_words(suspended_fan, as_user, method):
    response = getattr(as_user(suspended_fan), method)(UPLOAD)
    assert response.status_code == 403
    assert "cannot upload" in response.content.decode()


def test_form_without_script_uploads_and_shows_the_state(client, maker):
    response = client.post(UPLOAD, words(file=picture(), tags="stage, 빛"))
    upload = Upload.objects.get()
    assert response.url == f"/upload/{upload.client_token}/"
    assert "Waiting for its turn" in client.get(response.url).content.decode()
    process_upload(upload.pk)
    page = client.get(response.url).content.decode()
    artwork = Artwork.objects.get()
    assert artwork.get_absolute_url() in page
    assert {tag.slug for tag in artwork.tags.all()} == {"stage", "빛"}


def test_the_same_click_twice_is_one_upload(client):
    data = words()
    for _ in range(2):
        response = client.post(UPLOAD, {**data, "file": picture()})
        assert response.status_code == 302
    assert Upload.objects.count() == Artwork.all_objects.count() == 1


def test_missing_words_keep_the_file_and_everything_typed(client):
    response = client.post(UPLOAD, words(file=picture(), alt_text="", description="Long words"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "File kept: stage.jpg" in page
    assert "Long words" in page
    again = client.post(
        UPLOAD,
        words(
            draft=Artwork.all_objects.get().public_id, token=str(response.context["form"]["token"].value())
        ),
    )
    assert again.url == f"/upload/{Upload.objects.get().client_token}/"
    assert Upload.objects.get().state == UploadState.QUEUED


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"title": ""}, "title", "required"),
        ({"alt_text": ""}, "alt_text", "required"),
        ({"making": ""}, "making", "required"),
        ({"depicts_real_person": ""}, "depicts_real_person", "required"),
        ({"depicts_real_person": "yes"}, "consent_basis", "on what ground"),
        ({"source_url": "javascript:alert(1)"}, "source_url", "valid URL"),
        ({"source_url": "ftp://example.org/x"}, "source_url", "valid URL"),
        ({"content_warning": "other"}, "content_warning_note", "what the warning is about"),
        ({"idols": "Nobody"}, "idols", "do not know “Nobody”"),
        ({"idols": "Twin"}, "idols", "Twin (Aurora), Twin (Boreal)"),
        ({"groups": "Nobody"}, "groups", "do not know the group"),
        ({"tags": "spam"}, "tags", "cannot be used"),
        ({"tags": ",".join(f"t{n}" for n in range(21))}, "tags", "At most 20"),
        ({"idols": "Shy"}, "idols", "Shy asked for no edits at all"),
        ({"idols": "Handmade", "making": "ai_modified"}, "making", "Handmade asked for no AI"),
        ({"idols": "Young", "making": "face_swap"}, "making", "No face swaps with minors"),
    ],
)
def test_field_errors_say_what_to_do(client, fields, field, message):
    factories.make_idol("twin-a", factories.make_group("aurora"), name_latin="Twin")
    factories.make_idol("twin-b", factories.make_group("boreal"), name_latin="Twin")
    factories.make_idol("shy", name_latin="Shy", depiction_preference="none")
    factories.make_idol("handmade", name_latin="Handmade", depiction_preference="no_ai")
    factories.make_idol("young", name_latin="Young", birth_date=None)
    factories.make_tag("spam", is_blocked=True)
    response = as_json(client, data=words(file=picture(), **fields))
    assert response.status_code == 422
    assert list(response.json()["fields"]) == [field]
    assert message in " ".join(response.json()["fields"][field])


def test_names_are_found_in_both_scripts_by_alias_and_with_the_group(client):
    from gallery.models import Alias
    from gallery.search.text import fold

    aurora = factories.make_group("aurora", name_ko="오로라")
    ids = [
        factories.make_idol("sori", name_latin="Sori", name_ko="소리").pk,
        factories.make_idol("twin-a", aurora, name_latin="Twin").pk,
        factories.make_idol("haneul", name_latin="Haneul").pk,
    ]
    factories.make_idol("twin-b", name_latin="Twin")
    Alias.objects.create(idol_id=ids[2], text="Sky", folded=fold("Sky"))
    client.post(UPLOAD, words(file=picture(), idols="소리, Twin (오로라), SKY"))
    artwork = Artwork.all_objects.get()
    assert set(artwork.idols.values_list("pk", flat=True)) == set(ids)
    assert list(artwork.groups.all()) == [aurora]


def test_script_sends_the_file_first_and_the_words_later(client):
    stored = as_json(client, data={"file": picture(), "intent": "store", "token": str(uuid.uuid4())}).json()
    assert (stored["state"], stored["file_name"]) == ("stored", "stage.jpg")
    sent = as_json(client, data=words(draft=stored["draft"], token=stored["token"])).json()
    assert sent["state"] == "queued"
    process_upload(Upload.objects.get().pk)
    state = client.get(sent["status_url"], headers={"accept": "application/json"}).json()
    assert (state["state"], state["outcome"], state["is_settled"]) == ("done", "published", True)


def test_bad_file_is_told_at_once_with_what_to_do(client):
    facts = as_json(client, data={"file": picture(content=b"just text"), "intent": "store"}).json()
    assert facts["error"]["code"] == "not_an_image"
    assert "JPEG" in facts["error"]["text"]


def test_duplicate_links_to_the_work_that_has_the_file(client, maker):
    work = upload_work(maker, make_picture(4))
    facts = as_json(client, data={"file": picture(4), "intent": "store"}).json()
    assert facts["error"]["code"] == "duplicate_own"
    assert facts["error"]["link"]["url"] == work.get_absolute_url()


def test_duplicate_of_a_draft_leads_to_that_draft(client, maker):
    draft = send(maker, make_picture(4)).artwork
    page = client.get(UPLOAD).context["form"]
    empty = {f.html_name: f.value() or "" for f in page if f.html_name not in ("file", "comments_enabled")}
    empty |= {"comments_enabled": "on", "file": picture(4), "intent": "store"}
    facts = as_json(client, data=empty).json()
    assert facts["error"]["link"] == {
        "url": f"/upload/?draft={draft.public_id}",
        "label": "Continue with that draft",
    }
    assert facts["draft"] == ""
    assert "Continue with that draft" in client.get(facts["status_url"]).content.decode()


def test_duplicate_without_script_has_the_link_in_its_message(client, maker):
    draft = send(maker, make_picture(4)).artwork
    page = client.post(UPLOAD, words(file=picture(4))).content.decode()
    assert f'<a href="/upload/?draft={draft.public_id}">Continue with that draft</a>' in page


@pytest.mark.parametrize(
    ("drafts", "words_"), [(1, "You have 1 draft waiting."), (30, "You have 30 drafts waiting.")]
)
def test_page_tells_of_waiting_drafts_at_the_price_of_one_query(
    client, maker, django_assert_num_queries, drafts, words_
):
    for _ in range(drafts):
        save_draft(maker, make_details())
    client.get(UPLOAD)
    with django_assert_num_queries(5):
        page = client.get(UPLOAD).content.decode()
    assert words_ in page
    assert 'href="/works/"' in page


def test_page_without_drafts_or_within_one_tells_of_none(client, maker):
    assert "waiting." not in client.get(UPLOAD).content.decode()
    draft = save_draft(maker, make_details())
    assert "waiting." not in client.get(f"{UPLOAD}?draft={draft.public_id}").content.decode()


def test_finished_upload_says_when_only_the_first_frame_is_shown(client):
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("navy", "plum")]
    out = io.BytesIO()
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:], duration=200)
    as_json(client, data=words(file=picture(content=out.getvalue())))
    upload = Upload.objects.get()
    process_upload(upload.pk)
    address = f"/upload/{upload.client_token}/"
    assert client.get(address, headers={"accept": "application/json"}).json()["is_animated"] is True
    assert "first frame" in client.get(address).content.decode()


def test_held_work_says_why(client, maker):
    as_json(client, data=words(file=picture(), making="ai_generated"))
    upload = Upload.objects.get()
    process_upload(upload.pk)
    facts = client.get(f"/upload/{upload.client_token}/", headers={"accept": "application/json"}).json()
    assert facts["outcome"] == "held"
    assert "new account" in facts["note"]["title"]


def test_file_over_the_limit_is_dropped_while_it_is_read_and_the_words_stay(client, settings):
    settings.UPLOAD_MAX_BYTES = 4000
    response = client.post(UPLOAD, words(file=picture(content=b"x" * 9000), title="Kept"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "larger than" in page
    assert "Kept" in page
    assert not Upload.objects.exists()


def test_hopelessly_large_body_is_refused_before_it_is_read(client, settings):
    settings.UPLOAD_MAX_BYTES = 1000
    response = client.post(
        UPLOAD, data=b"x", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH="9999999"
    )
    assert response.status_code == 413


def test_store_away_is_told_and_the_words_stay(client, settings):
    backend = "tests.gallery.domain.test_uploads.BrokenStorage"
    settings.STORAGES = {**settings.STORAGES, "private": {"BACKEND": backend}}
    response = client.post(UPLOAD, words(file=picture(), title="Kept"))
    assert response.status_code == 422
    assert "does not answer" in response.content.decode()
    assert Artwork.all_objects.get().title == "Kept"


def test_new_guidelines_between_form_and_click_keep_the_words_and_take_no_file(client, maker):
    factories.make_guidelines()
    response = client.post(UPLOAD, words(file=picture(), title="Kept"))
    artwork = Artwork.all_objects.get()
    assert response.url == f"/guidelines/accept/?next=%2Fupload%2F%3Fdraft%3D{artwork.public_id}"
    assert artwork.title == "Kept"
    assert not Upload.objects.exists()
    assert not stored_keys("private")
    factories.accept(maker)
    assert "Kept" in client.get(f"{UPLOAD}?draft={artwork.public_id}").content.decode()


def gate_posts(maker):
    """Every door through which a file or a work could get in."""
    draft = send(maker, make_picture(1), details=make_details())
    failed = send(maker, make_picture(2), details=make_details())
    Upload.objects.filter(pk=failed.pk).update(state="failed", error_code="internal_error")
    withdrawn = upload_work(maker, make_picture(3))
    Artwork.all_objects.filter(pk=withdrawn.pk).update(state="withdrawn", listed_key=None, hot_key=None)
    return [
        (UPLOAD, words(file=picture(5))),
        (UPLOAD, {"file": picture(6), "intent": "store"}),
        (UPLOAD, words(draft=draft.artwork.public_id)),
        (UPLOAD, words(draft=draft.artwork.public_id, file=picture(7))),
        (UPLOAD, words(token=str(draft.client_token))),
        (f"/upload/{failed.client_token}/retry/", {}),
        (f"/a/{withdrawn.public_id}/put-back/", {}),
    ]


@pytest.mark.parametrize("accept", ["application/json", "text/html"])
def test_no_door_lets_anything_in_without_the_guidelines_in_force(client, maker, accept):
    doors = gate_posts(maker)
    before, files = Upload.objects.count(), stored_keys("private")
    factories.make_guidelines()
    for path, data in doors:
        client.post(path, data, headers={"accept": accept})
    assert Upload.objects.count() == before
    assert stored_keys("private") == files
    assert not Upload.objects.filter(state__in=["queued", "processing"]).exists()
    assert not Artwork.all_objects.filter(state=ArtworkState.PROCESSING).exists()


def test_state_and_acts_of_an_upload_are_its_owners(client, maker, other_fan, as_user):
    upload = send(maker, details=make_details())
    stranger = as_user(other_fan)
    for path in ("", "cancel/", "retry/"):
        address = f"/upload/{upload.client_token}/{path}"
        response = stranger.post(address) if path else stranger.get(address)
        assert response.status_code == 404
    upload.refresh_from_db()
    assert upload.state == UploadState.STORED


def test_cancel_and_retry_answer_with_the_new_state(client, maker):
    upload = send(maker, details=make_details())
    Upload.objects.update(state="failed", error_code="internal_error")
    assert as_json(client, f"/upload/{upload.client_token}/retry/").json()["state"] == "queued"
    assert as_json(client, f"/upload/{upload.client_token}/cancel/").json()["state"] == "cancelled"


def test_upload_needs_the_csrf_token(maker):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(maker)
    assert client.post(UPLOAD, words(file=picture())).status_code == 403
    assert not Upload.objects.exists()


def test_somebody_elses_draft_is_not_opened(client, other_fan):
    factories.accept(other_fan)
    theirs = send(other_fan, details=make_details(title="Secret words"))
    page = client.get(f"{UPLOAD}?draft={theirs.artwork.public_id}").content.decode()
    assert "Secret words" not in page


def test_draft_that_was_public_keeps_its_picture_and_says_why(client, maker):
    work = upload_work(maker)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    cancel_upload(maker, work.upload)
    page = client.get(f"{UPLOAD}?draft={work.public_id}").content.decode()
    assert "Make a new edit for another picture." in page
    other = words(draft=work.public_id, file=picture(2))
    response = client.post(UPLOAD, other)
    assert response.status_code == 409
    assert "Make a new edit for another picture." in response.content.decode()
    assert as_json(client, data=words(draft=work.public_id, file=picture(2))).status_code == 409
    kept = Upload.objects.get()
    assert client.post(UPLOAD, words(draft=work.public_id)).status_code == 302
    process_upload(kept.pk)
    assert Artwork.objects.get().upload == kept
