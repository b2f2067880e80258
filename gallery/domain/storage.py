"""The stores, as the domain sees them: one kind of failure, and an outbox for files that must go.

Deleting from a store cannot be part of a database transaction. So the transaction that decides writes a
StorageDeletion row, and `purge_deletions` carries it out until the file is gone.
"""

import datetime
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from gallery.models import Artwork, Rendition, StorageAlias, StorageDeletion, Upload

from .doorbell import ring_for_purge_on_commit

logger = logging.getLogger(__name__)

PURGE_BATCH = 200  # files per run of the purge task
PURGE_TROUBLES = 3  # then the run ends: a store that is away must not keep a worker for minutes
PURGE_BACKOFF_SECONDS = 10
PURGE_BACKOFF_CAP_SECONDS = 3600


class StoreUnavailable(Exception):
    """A store did not do what it was asked for. Worth another try later."""


@contextmanager
def store_errors() -> Iterator[None]:
    """Everything that a store raises becomes StoreUnavailable: back-ends share no base class for trouble."""
    try:
        yield
    except StoreUnavailable:
        raise
    except Exception as error:
        raise StoreUnavailable(f"{type(error).__name__}: {error}"[:300]) from error


def store_of(alias: str) -> Storage:
    return storages[alias]


def schedule_deletion(storage: str, key: str, *, after_seconds: int = 0, keep_as: str = "") -> None:
    """Have one file deleted, once, from `after_seconds` on. Call inside the transaction that decides it.

    `keep_as` names the place in private storage where a copy is kept. What is public and due is gone about a
    second after the commit, if a worker runs.
    """
    due = timezone.now() + datetime.timedelta(seconds=after_seconds)
    StorageDeletion.objects.create(storage=storage, key=key, keep_as=keep_as, next_attempt_at=due)
    if storage == StorageAlias.PUBLIC and not after_seconds:
        ring_for_purge_on_commit()


def reserve_keys(storage: str, keys: Iterable[str]) -> None:
    """Announce files that are about to be written: what no row has adopted after a while is deleted again.

    So a worker that dies between writing and publishing leaves nothing behind.
    """
    keys = list(keys)
    due = timezone.now() + datetime.timedelta(seconds=settings.UPLOAD_ORPHAN_SECONDS)
    with transaction.atomic():
        StorageDeletion.objects.filter(storage=storage, key__in=keys).delete()
        StorageDeletion.objects.bulk_create(
            StorageDeletion(storage=storage, key=key, next_attempt_at=due) for key in keys
        )


def adopt_keys(storage: str, keys: Iterable[str]) -> None:
    """The reserved files have rows now."""
    StorageDeletion.objects.filter(storage=storage, key__in=list(keys)).delete()


def hasten_deletions(prefix: str) -> None:
    """What was reserved under the prefix will not be adopted any more: delete it soon.

    Not at once: the store may still be busy with a write that its writer has given up.
    """
    soon = timezone.now() + datetime.timedelta(seconds=settings.UPLOAD_LEASE_SECONDS)
    StorageDeletion.objects.filter(key__startswith=prefix, next_attempt_at__gt=soon).update(
        next_attempt_at=soon
    )


def discard_renditions(artwork: Artwork) -> None:
    """Drop the artwork's renditions: the rows now, the bytes seconds later."""
    rows = list(artwork.renditions.values_list("storage", "key"))
    artwork.renditions.all().delete()
    for storage, key in rows:
        schedule_deletion(storage, key)


def purge_deletions() -> int:
    """Delete what is due; returns how many files are gone. Trouble postpones a file, it never drops it."""
    now = timezone.now()
    due = StorageDeletion.objects.filter(next_attempt_at__lte=now).order_by("next_attempt_at")[:PURGE_BATCH]
    gone = troubles = 0
    for row in due:
        try:
            gone += _purge_one(row, now)
        except StoreUnavailable:
            troubles += 1
            if troubles == PURGE_TROUBLES:
                break
    return gone


def _purge_one(row: StorageDeletion, now: datetime.datetime) -> bool:
    """Whether the file is gone by this. Raises StoreUnavailable; then it is due again later."""
    wait = min(PURGE_BACKOFF_CAP_SECONDS, PURGE_BACKOFF_SECONDS * 2 ** min(row.attempts, 10))
    claimed = StorageDeletion.objects.filter(
        pk=row.pk, attempts=row.attempts, next_attempt_at__lte=now
    ).update(attempts=F("attempts") + 1, next_attempt_at=now + datetime.timedelta(seconds=wait))
    if not claimed:
        return False  # another purge has it
    if is_in_use(row.storage, row.key):
        row.delete()  # whoever uses it schedules it again
        return False
    try:
        with store_errors():
            _keep_copy(row)
            store_of(row.storage).delete(row.key)
    except StoreUnavailable as error:
        logger.warning("could not delete %s yet: %s", row, error)
        StorageDeletion.objects.filter(pk=row.pk).update(last_error=str(error)[:300])
        raise
    row.delete()
    return True


def _keep_copy(row: StorageDeletion) -> None:
    """Twice is the same as once: as long as the file is there, its copy may be half of it."""
    source = store_of(row.storage)
    if row.keep_as and source.exists(row.key):
        with source.open(row.key) as file:
            store_of(StorageAlias.PRIVATE).save(row.keep_as, File(file, name=row.keep_as))


def is_in_use(storage: str, key: str) -> bool:
    """Whether a live row refers to the file."""
    if storage == StorageAlias.PRIVATE and Upload.objects.filter(original_key=key).exists():
        return True
    if storage == StorageAlias.PUBLIC and User.objects.filter(avatar_key=key).exists():
        return True
    return Rendition.objects.filter(storage=storage, key=key).exists()
