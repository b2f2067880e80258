"""Proves that the public store and the database agree, and mends what can be mended.

The site goes on while this runs. So whatever looks wrong is looked at a second time: a file that has just been
announced, adopted or deleted is no difference.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from gallery.models import VISIBLE, Artwork, Rendition, StorageAlias, StorageDeletion, Upload

from .storage import schedule_deletion, store_errors, store_of
from .stored_files import StoredFile, list_files
from .uploads import enqueue

BATCH = 1000  # files per question to the database
OWN_FOLDERS = ("r/", "avatars/")  # files of others are told of, never deleted
PUBLIC = StorageAlias.PUBLIC


@dataclass(frozen=True)
class Missing:
    """A row whose file is not there. Of an avatar there is no work."""

    key: str
    artwork_id: int | None


@dataclass
class Differences:
    orphans: list[StoredFile] = field(default_factory=list)  # files that no row knows
    missing: list[Missing] = field(default_factory=list)
    files: int = 0  # looked at

    def __bool__(self) -> bool:
        return bool(self.orphans or self.missing)


def compare_media() -> Differences:
    """Look at every public file and every row that names one. Raises StoreUnavailable."""
    found = Differences()
    seen_renditions: set[int] = set()
    seen_avatars: set[str] = set()
    with store_errors():
        for batch in _batches(list_files(store_of(PUBLIC))):
            found.files += len(batch)
            keys = {file.key for file in batch}
            known = _known(keys, seen_renditions, seen_avatars)
            found.orphans += [file for file in batch if file.key not in known and _is_orphan(file.key)]
        found.missing += [*_missing_renditions(seen_renditions), *_missing_avatars(seen_avatars)]
    return found


def mend_media(found: Differences) -> tuple[int, int]:
    """Have orphans deleted and files made again; how many of each. Too young or not ours is left alone."""
    limit = timezone.now() - datetime.timedelta(seconds=settings.UPLOAD_ORPHAN_SECONDS)
    deleted = 0
    for file in found.orphans:
        if file.modified_at <= limit and file.key.startswith(OWN_FOLDERS):
            schedule_deletion(PUBLIC, file.key)
            deleted += 1
    works = {each.artwork_id for each in found.missing if each.artwork_id is not None}
    renewed = sum(_renew_files(artwork_id) for artwork_id in sorted(works))
    for each in found.missing:
        if each.artwork_id is None:  # its picture is lost; the first letter of the name stands in
            User.objects.filter(avatar_key=each.key).update(avatar_key="")
    return deleted, renewed


def _known(keys: set[str], seen_renditions: set[int], seen_avatars: set[str]) -> set[str]:
    """Those of the keys that have a row; notes which. What is announced becomes adopted, so it is asked first."""
    known = set(_announced(keys))
    for pk, key in Rendition.objects.filter(storage=PUBLIC, key__in=keys).values_list("pk", "key"):
        seen_renditions.add(pk)
        known.add(key)
    avatars = set(User.objects.filter(avatar_key__in=keys).values_list("avatar_key", flat=True))
    seen_avatars |= avatars
    return known | avatars


def _announced(keys: Iterable[str]) -> Iterator[str]:
    """Written a moment ago, or going to be deleted."""
    yield from StorageDeletion.objects.filter(storage=PUBLIC, key__in=keys).values_list("key", flat=True)


def _is_orphan(key: str) -> bool:
    """Looked at again: since the first look a row may have gone into the outbox, and the file with it."""
    return not _known({key}, set(), set()) and store_of(PUBLIC).exists(key)


def _missing_renditions(seen: set[int]) -> Iterator[Missing]:
    rows = Rendition.objects.filter(storage=PUBLIC).order_by("pk")
    for pk, key, artwork_id in rows.values_list("pk", "key", "artwork_id").iterator():
        if pk not in seen and not store_of(PUBLIC).exists(key) and Rendition.objects.filter(pk=pk).exists():
            yield Missing(key, artwork_id)


def _missing_avatars(seen: set[str]) -> Iterator[Missing]:
    keys = User.objects.exclude(avatar_key="").order_by("pk").values_list("avatar_key", flat=True)
    for key in keys.iterator():
        if key in seen or store_of(PUBLIC).exists(key):
            continue
        if User.objects.filter(avatar_key=key).exists():
            yield Missing(key, None)


def _renew_files(artwork_id: int) -> bool:
    """Whether the files are made again. A lost file is no new question: no check is asked."""
    with transaction.atomic():
        work = Artwork.all_objects.select_for_update().filter(pk=artwork_id, state__in=VISIBLE).first()
        upload = Upload.objects.select_for_update().filter(artwork=work).first() if work else None
        if upload is None or not upload.original_key:
            return False
        enqueue(upload, skips_checks=True)
    return True


def _batches(files: Iterator[StoredFile]) -> Iterator[list[StoredFile]]:
    while batch := list(islice(files, BATCH)):
        yield batch
