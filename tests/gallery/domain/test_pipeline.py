"""Leases, steps, failures and endings of the pipeline, with real pictures and real storage."""

import datetime
import io
import threading

import pytest
from django.core.files.storage import storages
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone
from PIL import Image, PngImagePlugin

from gallery.domain import endings, pipeline
from gallery.domain.artworks import release_artwork, withdraw_artwork
from gallery.domain.leases import claim_upload, enter_stage, release_lease
from gallery.domain.pipeline import process_upload
from gallery.domain.storage import StoreUnavailable, purge_deletions
from gallery.domain.sweeping import sweep_uploads
from gallery.domain.uploads import cancel_upload, delete_draft, retry_upload, submit_artwork
from gallery.imaging import DecoderTimeout, read_metadata
from gallery.models import Artwork, ArtworkState, DeclaredBy, Rendition, Upload, UploadStage, UploadState
from tests import factories
from tests.gallery.uploading import (
    make_details,
    make_picture,
    public_files_match_rows,
    send,
    stored_keys,
    upload_work,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def queued(maker):
    """An upload that waits for a worker."""
    details = make_details()
    upload = send(maker, make_picture(1, (1500, 1000)), details=details)
    return submit_artwork(maker, upload.artwork, details)


def run_out(upload, stage=UploadStage.RENDERING):
    """As if its worker had been killed at the stage."""
    past = timezone.now() - datetime.timedelta(seconds=1)
    Upload.objects.filter(pk=upload.pk).update(lease_until=past, stage=stage)


def make_due():
    Upload.objects.update(next_attempt_at=timezone.now() - datetime.timedelta(seconds=1))


def test_process_upload_publishes_with_renditions_and_preview(queued):
    process_upload(queued.pk)
    artwork = Artwork.objects.get()
    queued.refresh_from_db()
    assert (artwork.state, queued.state, queued.stage) == ("published", "done", "finished")
    assert (artwork.width, artwork.height) == (1500, 1000)
    assert artwork.thumbhash
    assert artwork.preview_data.startswith("data:image/webp;base64,")
    sizes = set(artwork.renditions.values_list("width", "format"))
    assert sizes == {(w, f) for w in (320, 640, 1280) for f in ("avif", "webp")}
    assert artwork.listed_key
    assert public_files_match_rows()


def test_published_file_carries_label_credit_and_alt_text(maker, settings):
    settings.NEW_ACCOUNT_WORKS = 0
    work = upload_work(
        maker, making="ai_generated", source_credit="Stage photo club", alt_text="Blue light", title="Night"
    )
    rendition = work.renditions.get(format="avif", width=320)
    data = io.BytesIO(storages["public"].open(rendition.key).read())
    found = read_metadata(data)
    assert found.digital_source_type.endswith("/trainedAlgorithmicMedia")
    assert "AI-generated: Blue light" in found.xmp
    assert "Stage photo club" in found.xmp
    assert work.ai_label == "ai_generated"


def test_only_one_of_two_claims_wins(queued):
    assert claim_upload(queued.pk) is not None
    assert claim_upload(queued.pk) is None


def test_claim_waits_for_its_time(queued):
    Upload.objects.update(next_attempt_at=timezone.now() + datetime.timedelta(minutes=1))
    assert claim_upload(queued.pk) is None


def test_expired_lease_can_be_claimed_and_the_old_holder_stops(queued):
    old = claim_upload(queued.pk)
    run_out(queued)
    new = claim_upload(queued.pk)
    assert new.token != old.token
    assert (new.attempts, new.crashes) == (2, 1)
    with pytest.raises(pipeline.LeaseLost):
        enter_stage(old, UploadStage.STORING)


def test_lease_that_runs_out_while_storing_is_no_crash_of_the_file(queued):
    claim_upload(queued.pk)
    run_out(queued, UploadStage.STORING)
    assert claim_upload(queued.pk).crashes == 0


def test_worker_lost_while_it_fetches_the_file_is_no_crash_of_the_file(queued, monkeypatch):
    def vanish(upload, target):
        Upload.objects.update(lease_until=timezone.now() - datetime.timedelta(seconds=1))
        raise SystemExit

    monkeypatch.setattr(pipeline, "fetch_original", vanish)
    monkeypatch.setattr(pipeline, "release_lease", lambda claim: None)
    with pytest.raises(SystemExit):
        process_upload(queued.pk)
    assert claim_upload(queued.pk).crashes == 0


@pytest.mark.django_db(transaction=True)  # takes a fresh connection
def test_database_trouble_while_decoding_is_no_crash_of_the_file(queued, monkeypatch):
    def lose_connection(*args):
        raise InterfaceError("connection already closed")

    monkeypatch.setattr(pipeline, "make_renditions", lose_connection)
    for _ in range(3):
        make_due()
        process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.stage) == (UploadState.QUEUED, UploadStage.WAITING)
    assert (queued.attempts, queued.crashes) == (3, 0)
    assert queued.next_attempt_at > timezone.now()
    monkeypatch.undo()
    make_due()
    process_upload(queued.pk)
    assert Artwork.objects.get().state == ArtworkState.PUBLISHED


@pytest.mark.django_db(transaction=True)  # takes a fresh connection
@pytest.mark.parametrize(("blips", "state"), [(1, UploadState.QUEUED), (4, UploadState.PROCESSING)])
def test_database_that_stays_away_for_a_moment_gets_the_work_back(queued, monkeypatch, blips, state):
    real, left = endings.held_by, [OperationalError("away")] * blips

    def held_by(claim):
        if left:
            raise left.pop()
        return real(claim)

    claim = claim_upload(queued.pk)
    monkeypatch.setattr(endings, "held_by", held_by)
    monkeypatch.setattr(endings, "DATABASE_WAITS", (0, 0, 0, 0))
    endings.retry_after_database_trouble(claim, OperationalError("away"))
    queued.refresh_from_db()
    assert queued.state == state  # with a lease that runs out when the database stayed away


def test_file_that_kills_its_worker_twice_is_refused(queued):
    for _ in range(2):
        claim_upload(queued.pk)
        run_out(queued)
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.error_code) == (UploadState.FAILED, "decoder_failed")
    assert Artwork.all_objects.get().state == ArtworkState.DRAFT


def be_slow(monkeypatch):
    def run_out_of_time(*args):
        raise DecoderTimeout(30)

    monkeypatch.setattr(pipeline, "make_renditions", run_out_of_time)


def test_slow_decoder_is_tried_once_more_later(queued, monkeypatch):
    be_slow(monkeypatch)
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.crashes) == (UploadState.QUEUED, 1)
    assert queued.next_attempt_at > timezone.now()
    monkeypatch.undo()
    make_due()
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert (Artwork.objects.get().state, queued.crashes) == (ArtworkState.PUBLISHED, 0)


def test_file_that_is_slow_twice_is_refused_but_kept_for_another_try(queued, maker, monkeypatch):
    be_slow(monkeypatch)
    for _ in range(2):
        make_due()
        process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.error_code) == (UploadState.FAILED, "decoder_failed")
    purge_deletions()
    assert queued.original_key in stored_keys("private")
    monkeypatch.undo()
    retry_upload(maker, queued)
    process_upload(queued.pk)
    assert Artwork.objects.get().state == ArtworkState.PUBLISHED


def test_file_that_could_not_be_decoded_goes_with_its_draft(queued, maker, monkeypatch):
    be_slow(monkeypatch)
    Upload.objects.update(crashes=1)
    process_upload(queued.pk)
    delete_draft(maker, Artwork.all_objects.get())
    purge_deletions()
    assert not stored_keys("private")


def test_worker_that_dies_again_and_again_elsewhere_ends_with_a_code(queued, settings):
    for _ in range(settings.UPLOAD_MAX_ATTEMPTS):
        claim_upload(queued.pk)
        run_out(queued, UploadStage.STORING)
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.error_code) == (UploadState.FAILED, "internal_error")


def test_told_to_stop_gives_the_lease_back_at_once(queued, monkeypatch):
    def stop(*args):
        raise SystemExit

    monkeypatch.setattr(pipeline, "inspect_picture", stop)
    with pytest.raises(SystemExit):
        process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.attempts, queued.crashes) == (UploadState.QUEUED, 0, 0)
    monkeypatch.undo()
    process_upload(queued.pk)
    assert Artwork.objects.exists()


def test_release_of_a_lost_lease_changes_nothing(queued):
    old = claim_upload(queued.pk)
    run_out(queued)
    claim_upload(queued.pk)
    release_lease(old)
    queued.refresh_from_db()
    assert queued.state == UploadState.PROCESSING


@pytest.mark.parametrize(
    ("content", "code", "attempts"),
    [
        (b"hello, I am a letter", "not_an_image", 0),
        (b"", "not_an_image", 0),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "unsupported_format", 0),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1", "unsupported_heic", 0),
        (make_picture(1)[:2000], "truncated", 1),
    ],
)
def test_bad_file_fails_at_once_with_its_code_and_words_kept(maker, content, code, attempts):
    work = upload_work(maker, content, title="Kept")
    upload = Upload.objects.get()
    assert (upload.state, upload.error_code, upload.attempts) == (UploadState.FAILED, code, attempts)
    assert (work.state, work.state_reason, work.title) == (ArtworkState.DRAFT, code, "Kept")
    purge_deletions()
    assert not stored_keys("private")


@pytest.mark.parametrize(
    ("setting", "value", "code"),
    [("UPLOAD_MAX_PIXELS", 10_000, "too_many_pixels"), ("UPLOAD_MAX_SIDE", 300, "side_too_long")],
)
def test_limits_of_the_settings_are_obeyed(maker, settings, setting, value, code):
    setattr(settings, setting, value)
    upload_work(maker)
    assert Upload.objects.get().error_code == code


def test_animation_is_published_as_its_first_picture(maker):
    frames = [Image.new("RGB", (200, 100), colour) for colour in ("red", "blue")]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    work = upload_work(maker, out.getvalue())
    assert (work.state, work.is_animated) == (ArtworkState.PUBLISHED, True)


def fail_store(monkeypatch, name):
    def fail(*args, **kwargs):
        raise StoreUnavailable("away")

    monkeypatch.setattr(pipeline, name, fail)


@pytest.mark.parametrize("step", ["fetch_original", "store_rendition"])
def test_store_away_waits_and_goes_on_when_it_is_back(queued, monkeypatch, step):
    fail_store(monkeypatch, step)
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert queued.state == UploadState.QUEUED
    assert queued.next_attempt_at > timezone.now()
    monkeypatch.undo()
    make_due()
    process_upload(queued.pk)
    assert Artwork.objects.get().state == ArtworkState.PUBLISHED
    assert public_files_match_rows()


def test_back_off_doubles(queued, monkeypatch, settings):
    fail_store(monkeypatch, "fetch_original")
    waits = []
    for _ in range(3):
        make_due()
        process_upload(queued.pk)
        queued.refresh_from_db()
        waits.append(
            (queued.next_attempt_at - timezone.now()).total_seconds() / settings.UPLOAD_BACKOFF_SECONDS
        )
    assert all(0.7 * 2**n < wait < 1.3 * 2**n for n, wait in enumerate(waits))


def test_store_away_for_long_fails_with_a_code_and_can_be_retried(queued, maker, monkeypatch, settings):
    settings.UPLOAD_MAX_ATTEMPTS = 2
    fail_store(monkeypatch, "store_rendition")
    for _ in range(2):
        make_due()
        process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.error_code) == (UploadState.FAILED, "store_unavailable")
    monkeypatch.undo()
    submit_artwork(maker, queued.artwork, make_details())
    process_upload(queued.pk)
    assert Artwork.objects.get().state == ArtworkState.PUBLISHED


def test_unforeseen_exception_is_retried_then_fails(queued, monkeypatch, settings, caplog):
    settings.UPLOAD_MAX_ATTEMPTS = 1
    monkeypatch.setattr(pipeline, "plan_renditions", lambda *args: 1 / 0)
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert (queued.state, queued.error_code) == (UploadState.FAILED, "internal_error")
    assert "ZeroDivisionError" in caplog.text


def test_files_of_a_run_that_never_published_are_deleted_again(queued, maker, monkeypatch, settings):
    real = pipeline.publish_result

    def cancel(*args):
        settings.UPLOAD_LEASE_SECONDS = -1  # the grace for a worker's last file is over
        cancel_upload(maker, queued)
        real(*args)

    monkeypatch.setattr(pipeline, "publish_result", cancel)
    process_upload(queued.pk)
    assert stored_keys("public")
    purge_deletions()
    assert not stored_keys("public")
    assert not stored_keys("private")


def test_each_run_writes_keys_of_its_own_and_those_of_a_killed_one_go(queued, monkeypatch, settings):
    settings.UPLOAD_ORPHAN_SECONDS = -1
    monkeypatch.setattr(pipeline, "hasten_deletions", lambda prefix: None)  # a killed worker does nothing

    def die(*args):
        raise SystemExit

    with monkeypatch.context() as patch, pytest.raises(SystemExit):
        patch.setattr(pipeline, "publish_result", die)
        process_upload(queued.pk)
    left_behind = stored_keys("public")
    process_upload(queued.pk)
    assert left_behind
    assert not left_behind & set(Rendition.objects.values_list("key", flat=True))
    purge_deletions()
    assert public_files_match_rows()


def renew_meanwhile(work, monkeypatch, meanwhile):
    """Make the files anew while something happens between storing and publishing."""
    real = pipeline.publish_result

    def publish(*args):
        meanwhile()
        return real(*args)

    monkeypatch.setattr(pipeline, "publish_result", publish)
    Upload.objects.update(state=UploadState.QUEUED)
    process_upload(work.upload.pk)


@pytest.mark.parametrize("change", ["withdrawn", "limited"])
def test_files_of_a_refresh_that_the_world_has_overtaken_are_deleted_soon(
    maker, monkeypatch, settings, change
):
    work = upload_work(maker)

    def meanwhile():
        settings.UPLOAD_LEASE_SECONDS = -1  # the grace for a last write is over
        if change == "withdrawn":
            withdraw_artwork(maker, work)
        else:
            maker.standing = "limited"
            maker.save()

    before = stored_keys("public")
    renew_meanwhile(work, monkeypatch, meanwhile)
    assert stored_keys("public") > before
    purge_deletions()
    assert stored_keys("public") == (set() if change == "withdrawn" else before)


def test_held_work_lies_in_private_storage_until_it_is_released(maker, catalogue_editor):
    work = upload_work(maker, making="ai_generated")
    assert (work.state, work.state_reason) == (ArtworkState.HELD, "new_account_ai")
    assert not stored_keys("public")
    private_keys = set(work.renditions.values_list("key", flat=True))
    assert private_keys <= stored_keys("private")
    release_artwork(work, catalogue_editor)
    process_upload(work.upload.pk)
    purge_deletions()
    work = Artwork.objects.get()
    assert work.state == ArtworkState.PUBLISHED
    assert set(work.renditions.values_list("storage", flat=True)) == {"public"}
    assert not private_keys & set(work.renditions.values_list("key", flat=True))
    assert public_files_match_rows()


def test_file_that_says_ai_is_held_and_its_word_is_kept(maker):
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", "violet stage, Steps: 20, Sampler: Euler")
    work = upload_work(maker, make_picture(1, kind="PNG", pnginfo=info))
    assert (work.state, work.state_reason) == (ArtworkState.HELD, "file_says_ai")
    claim = work.disclosures.get(declared_by=DeclaredBy.METADATA)
    assert (claim.making, claim.tools) == ("ai_modified", "png:parameters")
    assert work.ai_label == "none"  # the maker's word stands until somebody has looked


def test_preference_that_changes_while_waiting_is_obeyed(maker):
    idol = factories.make_idol()
    details = make_details(idols=(idol,))
    upload = send(maker, details=details)
    submit_artwork(maker, upload.artwork, details)
    idol.depiction_preference = "none"
    idol.save()
    process_upload(upload.pk)
    upload.refresh_from_db()
    assert (upload.state, upload.error_code) == (UploadState.FAILED, "preference_none")
    assert upload.original_key  # another idol may have been meant


def test_standing_that_changes_during_rendering_is_obeyed(queued, maker, monkeypatch):
    real = pipeline.make_renditions

    def render(*args):
        maker.standing = "limited"
        maker.save()
        return real(*args)

    monkeypatch.setattr(pipeline, "make_renditions", render)
    process_upload(queued.pk)
    make_due()
    process_upload(queued.pk)
    assert Artwork.all_objects.get().state_reason == "standing_limited"
    purge_deletions()
    assert not Rendition.objects.filter(storage="public").exists()


def test_withdrawn_while_files_are_renewed_stays_withdrawn(maker):
    work = upload_work(maker)
    Upload.objects.update(state=UploadState.QUEUED)
    claim = claim_upload(work.upload.pk)
    withdraw_artwork(maker, work)
    with pytest.raises(pipeline.LeaseLost):
        enter_stage(claim, UploadStage.STORING)
    assert Artwork.all_objects.get().state == ArtworkState.WITHDRAWN


def test_sweeper_rings_for_due_and_expired_but_not_twice_in_a_row(queued):
    assert sweep_uploads() == 1
    assert sweep_uploads() == 0
    claim_upload(queued.pk)
    assert sweep_uploads() == 0
    run_out(queued)
    assert sweep_uploads() == 1


def test_original_is_never_in_public_storage(queued):
    process_upload(queued.pk)
    queued.refresh_from_db()
    assert queued.original_key in stored_keys("private")
    assert queued.original_key not in stored_keys("public")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_racing_workers_process_once(fan):
    factories.accept(fan)
    details = make_details()
    upload = send(fan, details=details)
    submit_artwork(fan, upload.artwork, details)
    claims, barrier = [], threading.Barrier(8)

    def race():
        barrier.wait()
        claims.append(claim_upload(upload.pk))
        connection.close()

    threads = [threading.Thread(target=race) for _ in range(8)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    assert sum(claim is not None for claim in claims) == 1
