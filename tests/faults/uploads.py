"""Uploads to torture, and what must be true of them afterwards."""

import time
import uuid
from collections.abc import Callable

from django.conf import settings
from django.core.files.storage import Storage, storages

from accounts.models import User
from gallery.domain.storage import purge_deletions
from gallery.domain.uploads import receive_file, submit_artwork
from gallery.models import Artwork, ArtworkState, Rendition, StorageDeletion, Upload, UploadState
from tests.gallery.uploading import make_details, make_file, make_picture

ENDED = (UploadState.DONE, UploadState.FAILED)


def submit_one(maker: User, seed: int) -> Upload:
    details = make_details(title=f"Round {seed}")
    upload = receive_file(maker, uuid.uuid4(), make_file(make_picture(seed)), details)
    assert upload.state == UploadState.STORED, upload.error_code
    return submit_artwork(maker, upload.artwork, details)


def wait_for(condition: Callable[[], object], what: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"still waiting for: {what}"
        time.sleep(0.05)


def wait_until_ended(maker: User, seconds: float = 120) -> None:
    waiting = Upload.objects.filter(uploader=maker).exclude(state__in=ENDED)
    wait_for(lambda: not waiting.exists(), "every upload to end", seconds)


def empty_broker() -> None:
    """What was in the queue is gone."""
    if settings.REDIS_URL:
        import redis

        redis.Redis.from_url(settings.REDIS_URL).flushdb()
        return
    for message in settings.BROKER_DIR.glob("*.msg"):
        message.unlink(missing_ok=True)


def assert_all_published_once(maker: User, count: int) -> None:
    """One artwork and one set of files for each upload; nothing else in the stores."""
    uploads = list(Upload.objects.filter(uploader=maker))
    assert len(uploads) == count
    assert {(u.state, u.error_code) for u in uploads} == {(UploadState.DONE, "")}
    works = Artwork.all_objects.filter(maker=maker)
    assert works.count() == count
    assert set(works.values_list("state", flat=True)) == {ArtworkState.PUBLISHED}
    sizes = {(width, kind) for width in (320, 400) for kind in ("avif", "webp")}
    for work in works:
        assert set(work.renditions.values_list("width", "format")) == sizes
    assert_files_match_rows()


def assert_files_match_rows() -> None:
    def is_settled() -> bool:
        purge_deletions()
        return not StorageDeletion.objects.exists()

    wait_for(is_settled, "the stores to be tidied", 60)
    rows = {alias: set(Rendition.objects.filter(storage=alias).values_list("key", flat=True))
            for alias in ("public", "private")}  # fmt: skip
    originals = set(Upload.objects.exclude(original_key="").values_list("original_key", flat=True))
    assert list_keys(storages["public"]) == rows["public"]
    assert list_keys(storages["private"]) == rows["private"] | originals


def list_keys(storage: Storage, folder: str = "") -> set[str]:
    """Every key in the store."""
    folders, files = storage.listdir(folder)
    prefix = f"{folder}/" if folder else ""
    keys = {prefix + name for name in files if name}
    return keys.union(*(list_keys(storage, prefix + name) for name in folders if name))
