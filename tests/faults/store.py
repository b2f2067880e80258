"""Takes the picture stores away and brings them back."""

import os
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from django.conf import settings
from django.core.files.storage import storages
from django.core.signals import setting_changed

from tests.gate import Gate


class StoreControl(Protocol):
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


class GateControl:
    """An S3-compatible store: the gate in front of it refuses every connection and cuts those that are open."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate

    def stop(self) -> None:
        self.gate.shut()

    def start(self) -> None:
        self.gate.open()


def put_gate_before_store() -> Gate:
    """From here on this process and every worker it starts reach the S3 store through the gate, in empty buckets."""
    endpoint = urlsplit(os.environ["S3_ENDPOINT_URL"])
    gate = Gate(endpoint.port or 80)
    gate.open()
    through = f"http://127.0.0.1:{gate.port}"
    os.environ["S3_ENDPOINT_URL"] = through
    for alias in ("public", "private"):
        bucket = f"faults-{alias}-{os.getpid()}"
        os.environ[f"S3_{alias.upper()}_BUCKET"] = bucket
        settings.STORAGES[alias]["OPTIONS"] |= {"endpoint_url": through, "bucket_name": bucket}
    # Model fields have made storages while they were imported, for the old buckets.
    setting_changed.send(sender=Gate, setting="STORAGES", value=settings.STORAGES, enter=True)
    for alias in ("public", "private"):
        storages[alias].connection.create_bucket(Bucket=os.environ[f"S3_{alias.upper()}_BUCKET"])
    return gate


def make_control(gate: Gate | None) -> StoreControl:
    return GateControl(gate) if gate else FolderControl()
