"""Whatever dies or disappears: every upload ends published or with a clear code, none is lost or doubled."""

import uuid

import pytest

from gallery.domain.uploads import receive_file, submit_artwork
from gallery.models import Upload, UploadStage, UploadState
from tests.gallery.uploading import make_details, make_file, make_picture

from .uploads import assert_all_published_once, empty_broker, submit_one, wait_for, wait_until_ended

STAGES = [
    UploadStage.PROBING,
    UploadStage.CHECKING,
    UploadStage.RENDERING,
    UploadStage.STORING,
    UploadStage.PUBLISHING,
]


@pytest.mark.parametrize("stage", STAGES)
def test_worker_killed_at_stage(maker, worker, rounds, tmp_path, stage):
    """Each round kills a worker over one upload; the next one finds the last one's work and goes on."""
    victim = worker(stage.value)
    for number in range(rounds):
        upload = submit_one(maker, number)
        victim.start()
        wait_for((tmp_path / f"{upload.pk}.here").exists, f"the worker to reach {stage}")
        victim.kill()
    victim.start()
    wait_until_ended(maker)
    assert_all_published_once(maker, rounds)
    recovered = Upload.objects.filter(uploader=maker, attempts__gte=2).count()
    assert recovered == rounds  # the kill has hit every one of them


def test_broker_emptied(maker, worker, rounds):
    """The bell of every upload is lost; the sweeper rings again."""
    for number in range(rounds):
        submit_one(maker, number)
        empty_broker()
    assert Upload.objects.filter(uploader=maker, state=UploadState.QUEUED).count() == rounds
    worker().start()
    wait_until_ended(maker)
    assert_all_published_once(maker, rounds)


def test_broker_emptied_while_the_worker_works(maker, worker, rounds):
    worker().start()
    for number in range(rounds):
        submit_one(maker, number)
        empty_broker()
    wait_until_ended(maker)
    assert_all_published_once(maker, rounds)


def test_store_down_while_the_file_comes_in(maker, worker, store, rounds):
    """The maker is told; the same token brings the file once the store is back."""
    worker().start()
    for number in range(rounds):
        token, details = uuid.uuid4(), make_details(title=f"Round {number}")
        store.stop()
        try:
            failed = receive_file(maker, token, make_file(make_picture(number)), details)
        finally:
            store.start()
        assert (failed.state, failed.error_code) == (UploadState.FAILED, "store_unavailable")
        assert failed.artwork.title == f"Round {number}"
        stored = receive_file(maker, token, make_file(make_picture(number)))
        assert stored.pk == failed.pk
        submit_artwork(maker, stored.artwork, details)
    wait_until_ended(maker)
    assert_all_published_once(maker, rounds)


def test_store_down_during_rendering(maker, worker, store, rounds, tmp_path):
    """The worker finds the store gone when it wants to save; it waits and goes on by itself."""
    worker(UploadStage.RENDERING.value).start()
    for number in range(rounds):
        upload = submit_one(maker, number)
        wait_for((tmp_path / f"{upload.pk}.here").exists, "the worker to reach rendering")
        store.stop()
        try:
            (tmp_path / f"{upload.pk}.go").touch()
            waiting = Upload.objects.filter(pk=upload.pk, error_detail__startswith="store_unavailable")
            wait_for(waiting.exists, "the worker to notice")
        finally:
            store.start()
    wait_until_ended(maker)
    assert_all_published_once(maker, rounds)
