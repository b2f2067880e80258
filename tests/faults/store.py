"""Takes the picture stores away and brings them back."""

import os
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


class StoreControl(Protocol):
    """For another kind of store set STORE_CONTROL to the dotted path of a callable that returns one of these."""

    def stop(self) -> None:
        """From the return on, every access from any process fails."""

    def start(self) -> None:
        """After the return everything that was there is there again, and can be written."""


class FolderControl:
    """Files on disk: a plain file stands where the folder was, so that every access fails, for root as well."""

    def __init__(self) -> None:
        self.folders = [
            Path(settings.STORAGES[alias]["OPTIONS"]["location"]) for alias in ("private", "public")
        ]

    def stop(self) -> None:
        for folder in self.folders:
            folder.mkdir(parents=True, exist_ok=True)
            folder.rename(folder.with_suffix(".away"))
            folder.touch()

    def start(self) -> None:
        for folder in self.folders:
            folder.unlink()
            folder.with_suffix(".away").rename(folder)


def make_control() -> StoreControl:
    path = os.environ.get("STORE_CONTROL")
    return import_string(path)() if path else FolderControl()
