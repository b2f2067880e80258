"""A file on its way in: door, token, duplicates, store trouble, cancel and retry."""

import datetime
import os
import threading
import uuid
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from gallery.domain.artworks import put_back_artwork, withdraw_artwork
from gallery.domain.details import Details
from gallery.domain.errors import Refused
from gallery.domain.pipeline import process_upload
from gallery.domain.receiving import find_twin, receive_file, save_draft
from gallery.domain.storage import purge_deletions
from gallery.domain.sweeping import sweep_uploads
from gallery.domain.uploads import cancel_upload, delete_draft, retry_upload, submit_artwork
from gallery.models import Acceptance, Artwork, ArtworkState, StorageDeletion, Upload, UploadState
from tests import factories
from tests.gallery.uploading import make_details, make_file, make_picture, send, stored_keys, upload_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


class BrokenStorage:
    """A store that answers nothing."""

    def __getattr__(self, name):
        def fail(*args, **kwargs):
            raise OSError(28, "No space left on device")

        return fail


@pytest.fixture
def broken_store(settings):
    def break_it(alias="private"):
        settings.STORAGES = {
            **settings.STORAGES,
            alias: {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"},
        }

    return break_it


def test_receive_file_stores_bytes_hash_and_words(maker):
    upload = send(maker, make_picture(1), details=make_details(title="First"))
    assert upload.state == UploadState.STORED
    assert storages["private"].open(upload.original_key).read() == make_picture(1)
    assert upload.byte_size == len(make_picture(1))
    assert upload.acceptance.user == maker
    assert upload.artwork.state == ArtworkState.DRAFT
    assert upload.artwork.title == "First"


@pytest.mark.skipif("S3_PUBLIC_BUCKET" in os.environ, reason="about files on disk")
@pytest.mark.parametrize("size", [300, 3_000_000])  # in memory, and moved from a temporary file
def test_stored_original_can_be_read_by_nobody_else_on_the_machine(maker, size):
    content = make_picture(1) + b"\0" * size
    handle = TemporaryUploadedFile("stage.jpg", "image/jpeg", len(content), None)
    handle.write(content)
    file = handle if size > 1_000_000 else make_file(content)
    upload = receive_file(maker, uuid.uuid4(), file)
    path = Path(storages["private"].path(upload.original_key))
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_receive_file_without_acceptance_is_refused_and_stores_nothing(fan, guidelines):
    with pytest.raises(Refused, match="guidelines"):
        send(fan)
    assert not Upload.objects.exists()
    assert not stored_keys("private")


def test_receive_file_after_a_new_version_is_refused(maker):
    factories.make_guidelines()
    with pytest.raises(Refused, match="guidelines"):
        send(maker)


def test_submit_after_a_new_version_is_refused_and_keeps_everything(maker):
    details = make_details()
    upload = send(maker, details=details)
    factories.make_guidelines()
    with pytest.raises(Refused, match="guidelines"):
        submit_artwork(maker, upload.artwork, details)
    upload.refresh_from_db()
    assert upload.state == UploadState.STORED
    factories.accept(maker)
    submitted = submit_artwork(maker, upload.artwork, details)
    assert submitted.acceptance == Acceptance.objects.get(user=maker, version__number=2)


@pytest.mark.parametrize("whose", ["somebody else's", "an old version's"])
def test_database_refuses_an_upload_row_with_the_wrong_acceptance(maker, other_fan, whose):
    acceptance = factories.accept(other_fan) if whose == "somebody else's" else maker.acceptances.get()
    if whose == "an old version's":
        factories.make_guidelines()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO gallery_upload (uploader_id, client_token, acceptance_id, state, stage, received_at, "
            "original_key, original_name, byte_size, sha256, format, next_attempt_at, attempts, crashes, "
            "error_code, error_detail) VALUES (%s, %s, %s, 'receiving', 'waiting', '2026-11-01', "
            "'', '', 0, '', '', '2026-11-01', 0, 0, '', '')",
            [maker.pk, uuid.uuid4().hex, acceptance.pk],
        )
    assert not Upload.objects.exists()


def test_database_refuses_to_move_an_upload_to_another_acceptance(maker, other_fan):
    upload = send(maker)
    with pytest.raises(IntegrityError), transaction.atomic():
        Upload.objects.filter(pk=upload.pk).update(acceptance=factories.accept(other_fan))
    with pytest.raises(IntegrityError), transaction.atomic():
        Upload.objects.filter(pk=upload.pk).update(uploader=other_fan)


@pytest.mark.parametrize("fields", [{"standing": "suspended"}, {"standing": "banned"}, {"is_of_age": False}])
def test_receive_file_is_refused_to_who_may_not_upload(fields):
    user = factories.make_user()
    factories.accept(user)
    for name, value in fields.items():
        setattr(user, name, value)
    user.save()
    with pytest.raises(Refused, match="may_not_upload"):
        send(user)


def test_same_token_again_is_the_same_upload(maker):
    token = uuid.uuid4()
    first = receive_file(maker, token, make_file())
    again = receive_file(maker, token, make_file())
    assert again.pk == first.pk
    assert Artwork.all_objects.count() == 1
    assert stored_keys("private") == {first.original_key}


def test_token_of_another_person_is_no_key(maker, other_fan):
    factories.accept(other_fan)
    token = uuid.uuid4()
    mine = receive_file(maker, token, make_file())
    theirs = receive_file(other_fan, token, make_file())
    assert mine.pk != theirs.pk


def test_duplicate_of_an_own_work_fails_with_a_link_to_it(maker):
    work = upload_work(maker, make_picture(3))
    upload = send(maker, make_picture(3))
    assert (upload.state, upload.error_code) == (UploadState.FAILED, "duplicate_own")
    assert find_twin(upload) == work


def test_duplicate_leaves_no_blank_draft_behind(maker):
    twin = send(maker, make_picture(3)).artwork
    for _ in range(3):
        upload = send(maker, make_picture(3))
        assert upload.artwork is None
        assert find_twin(upload) == twin
    assert list(Artwork.all_objects.all()) == [twin]


def test_duplicate_keeps_what_was_typed(maker):
    send(maker, make_picture(3))
    upload = send(maker, make_picture(3), details=make_details(title="Kept"))
    assert (upload.error_code, upload.artwork.title) == ("duplicate_own", "Kept")


def test_sweeper_removes_blank_drafts_of_yesterday_and_nothing_else(maker):
    blank = save_draft(maker, Details())
    failed = send(maker, b"just text").artwork
    kept = [
        save_draft(maker, make_details(title="Typed")),
        save_draft(maker, Details(tags=("stage",))),
        save_draft(maker, Details(tools="Krita")),
        save_draft(maker, Details(depicts_real_person=False)),
        send(maker, seed=5).artwork,
    ]
    Artwork.all_objects.update(created_at=timezone.now() - datetime.timedelta(hours=25))
    young = save_draft(maker, Details())
    sweep_uploads()
    assert set(Artwork.all_objects.all()) == {*kept, young}
    assert not Artwork.all_objects.filter(pk__in=[blank.pk, failed.pk]).exists()


def test_bytes_sent_again_after_the_draft_was_deleted_get_a_new_one(maker, settings, broken_store):
    working, token = settings.STORAGES, uuid.uuid4()
    broken_store()
    delete_draft(maker, receive_file(maker, token, make_file()).artwork)
    settings.STORAGES = working
    upload = receive_file(maker, token, make_file())
    assert (upload.state, upload.artwork.state) == (UploadState.STORED, ArtworkState.DRAFT)


def test_same_file_of_another_person_is_taken(maker, other_fan):
    factories.accept(other_fan)
    send(maker, make_picture(3))
    assert send(other_fan, make_picture(3)).state == UploadState.STORED


def test_too_large_file_fails_without_being_stored(maker, settings):
    settings.UPLOAD_MAX_BYTES = 1000
    upload = send(maker, details=make_details(title="Kept"))
    assert (upload.state, upload.error_code) == (UploadState.FAILED, "too_large")
    assert not stored_keys("private")
    assert upload.artwork.title == "Kept"


def test_store_away_fails_clearly_and_the_same_token_brings_the_bytes_later(maker, settings, broken_store):
    working, token = settings.STORAGES, uuid.uuid4()
    broken_store()
    failed = receive_file(maker, token, make_file(), make_details(title="Kept"))
    assert (failed.state, failed.error_code) == (UploadState.FAILED, "store_unavailable")
    assert failed.artwork.title == "Kept"
    settings.STORAGES = working
    stored = receive_file(maker, token, make_file())
    assert (stored.pk, stored.state, stored.error_code) == (failed.pk, UploadState.STORED, "")
    assert Artwork.all_objects.count() == 1


def test_truncated_leftover_of_a_failed_save_is_deleted(maker, settings, broken_store):
    broken_store()
    upload = send(maker)
    assert upload.original_key == ""
    assert StorageDeletion.objects.get().key.startswith("originals/")


def test_too_many_unfinished_uploads_are_refused(maker, settings):
    settings.UPLOAD_MAX_UNFINISHED = 2
    send(maker, seed=1)
    send(maker, seed=2)
    with pytest.raises(Refused, match="too_many_unfinished"):
        send(maker, seed=3)


def test_file_name_loses_folders_and_control_characters(maker):
    upload = send(maker, name="../../e\x00vil\n.jpg")
    assert upload.original_name == "evil.jpg"


def test_stale_receiving_row_fails_as_interrupted_and_can_be_sent_again(maker, settings):
    upload = send(maker)
    key = upload.original_key
    Upload.objects.update(state=UploadState.RECEIVING, received_at="2026-01-01T00:00Z")
    sweep_uploads()
    upload.refresh_from_db()
    assert (upload.state, upload.error_code) == (UploadState.FAILED, "interrupted")
    assert purge_deletions() == 1
    assert key not in stored_keys("private")
    assert receive_file(maker, upload.client_token, make_file()).state == UploadState.STORED


def test_submit_twice_is_once(maker):
    details = make_details()
    upload = send(maker, details=details)
    first = submit_artwork(maker, upload.artwork, details)
    second = submit_artwork(maker, upload.artwork, details)
    assert (first.pk, first.state) == (second.pk, UploadState.QUEUED)
    assert Artwork.all_objects.get().state == ArtworkState.PROCESSING


@pytest.mark.parametrize("gap", [{"title": ""}, {"alt_text": "  "}, {"making": ""}, {"depicts_real_person": None},
                                 {"depicts_real_person": True, "consent_basis": ""}])  # fmt: skip
def test_submit_with_a_gap_is_refused_and_the_draft_stays(maker, gap):
    upload = send(maker)
    with pytest.raises(Refused, match="incomplete"):
        submit_artwork(maker, upload.artwork, make_details(**gap))
    assert Artwork.all_objects.get().state == ArtworkState.DRAFT


def test_submit_of_somebody_elses_draft_is_refused(maker, other_fan):
    factories.accept(other_fan)
    upload = send(maker)
    with pytest.raises(Refused, match="not_a_draft"):
        submit_artwork(other_fan, upload.artwork, make_details())


@pytest.fixture
def once_public(maker):
    """A work that was out, was withdrawn, put back, and whose upload was then cancelled."""
    work = upload_work(maker)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    cancel_upload(maker, work.upload)
    return Artwork.all_objects.get()


def test_work_that_was_public_takes_no_other_picture(maker, once_public):
    with pytest.raises(Refused, match="was_published"):
        receive_file(maker, uuid.uuid4(), make_file(make_picture(2)), draft=once_public)
    assert Upload.objects.count() == 1


def test_work_that_was_public_keeps_its_picture_when_cancelled_and_can_go_on(maker, once_public):
    assert once_public.state == ArtworkState.DRAFT
    digest = once_public.upload.sha256
    purge_deletions()
    submit_artwork(maker, once_public, make_details())
    process_upload(once_public.upload.pk)
    work = Artwork.objects.get()
    assert (work.state, work.upload.sha256) == (ArtworkState.PUBLISHED, digest)


def test_submit_without_a_broker_still_queues(maker, monkeypatch, django_capture_on_commit_callbacks):
    from kombu.exceptions import OperationalError

    from config.celery import app as celery_app

    def fail(*args):
        raise OperationalError("connection refused")

    monkeypatch.setattr(celery_app, "send_task", fail)
    upload = send(maker)
    with django_capture_on_commit_callbacks(execute=True):
        submit_artwork(maker, upload.artwork, make_details())
    upload.refresh_from_db()
    assert upload.state == UploadState.QUEUED


def test_cancel_deletes_the_file_and_keeps_the_words(maker):
    upload = send(maker, details=make_details(title="Kept"))
    cancel_upload(maker, upload)
    purge_deletions()
    assert not stored_keys("private")
    artwork = Artwork.all_objects.get()
    assert (artwork.state, artwork.state_reason, artwork.title) == (ArtworkState.DRAFT, "cancelled", "Kept")


def test_cancel_of_a_published_work_or_of_another_person_is_too_late(maker, other_fan):
    work = upload_work(maker)
    with pytest.raises(Refused, match="too_late"):
        cancel_upload(maker, work.upload)
    upload = send(maker, seed=5)
    with pytest.raises(Refused, match="too_late"):
        cancel_upload(other_fan, upload)


def test_retry_with_the_kept_file_queues_again(maker):
    details = make_details()
    upload = send(maker, details=details)
    Upload.objects.update(state=UploadState.FAILED, error_code="internal_error")
    assert retry_upload(maker, upload).state == UploadState.QUEUED


def test_retry_after_the_same_file_came_in_otherwise_is_a_duplicate(maker):
    upload = send(maker, make_picture(1), details=make_details())
    Upload.objects.update(state=UploadState.FAILED, error_code="internal_error")
    send(maker, make_picture(1))
    with pytest.raises(Refused, match="duplicate_own"):
        retry_upload(maker, upload)
    upload.refresh_from_db()
    assert upload.state == UploadState.FAILED


def test_another_file_for_a_draft_replaces_the_first(maker):
    first = send(maker, make_picture(1), details=make_details(title="Kept"))
    second = receive_file(maker, uuid.uuid4(), make_file(make_picture(2)), draft=first.artwork)
    first.refresh_from_db()
    purge_deletions()
    assert first.artwork is None
    assert second.artwork.title == "Kept"
    assert stored_keys("private") == {second.original_key}
    assert Artwork.all_objects.count() == 1


def test_draft_without_file_keeps_words_and_takes_a_file_later(maker):
    artwork = save_draft(maker, make_details(title="Words first"))
    upload = receive_file(maker, uuid.uuid4(), make_file(), draft=artwork)
    assert upload.artwork == artwork
    assert Artwork.all_objects.get().title == "Words first"


def test_delete_draft_removes_row_and_file(maker):
    upload = send(maker, details=make_details())
    delete_draft(maker, upload.artwork)
    purge_deletions()
    assert not Artwork.all_objects.exists()
    assert not stored_keys("private")


def test_delete_draft_of_a_published_work_is_refused(maker):
    work = upload_work(maker)
    with pytest.raises(Refused, match="not_a_draft"):
        delete_draft(maker, work)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.parametrize("same", ["token", "file"])
def test_racing_requests_make_one_upload(fan, same):
    factories.accept(fan)
    shared, barrier, results = uuid.uuid4(), threading.Barrier(6), []

    def race(number):
        token = shared if same == "token" else uuid.uuid4()
        barrier.wait()
        results.append(receive_file(fan, token, make_file(make_picture(7))).pk)
        connection.close()

    threads = [threading.Thread(target=race, args=(n,)) for n in range(6)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    assert len(results) == 6
    assert Upload.objects.exclude(state=UploadState.FAILED).count() == 1
    if same == "token":
        assert Artwork.all_objects.count() == 1
