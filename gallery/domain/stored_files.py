"""What lies in a store, file by file, however many there are."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.storage import Storage


@dataclass(frozen=True)
class StoredFile:
    key: str
    modified_at: datetime.datetime


def list_files(storage: Storage) -> Iterator[StoredFile]:
    """Every file of the store, streamed, in no promised order. Raises whatever the store raises."""
    bucket = getattr(storage, "bucket", None)
    return _walk_folder(storage, "") if bucket is None else _walk_bucket(storage)


def _walk_folder(storage: Storage, folder: str) -> Iterator[StoredFile]:
    try:
        folders, names = storage.listdir(folder)
    except FileNotFoundError:
        return  # nothing has been written yet, or the folder was tidied away meanwhile
    for name in names:
        key = f"{folder}{name}"
        try:
            modified_at = storage.get_modified_time(key)
        except FileNotFoundError:
            continue
        yield StoredFile(key, modified_at)
    for name in folders:
        yield from _walk_folder(storage, f"{folder}{name}/")


def _walk_bucket(storage: Storage) -> Iterator[StoredFile]:
    """One request per thousand files, where a listing by folders takes one per work."""
    prefix = storage.location.strip("/") + "/" if storage.location.strip("/") else ""  # type: ignore[attr-defined]
    for each in storage.bucket.objects.filter(Prefix=prefix):  # type: ignore[attr-defined]
        yield StoredFile(each.key.removeprefix(prefix), each.last_modified)
