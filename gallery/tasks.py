"""What workers do. Each task takes an id or nothing and calls one domain function."""

from celery import shared_task

from gallery.domain import pipeline, storage, sweeping
from gallery.search.tasks import reindex_works

__all__ = ["process_upload", "purge_storage", "reindex_works", "sweep_uploads"]


@shared_task
def process_upload(upload_id: int) -> None:
    pipeline.process_upload(upload_id)


@shared_task
def sweep_uploads() -> None:
    sweeping.sweep_uploads()


@shared_task
def purge_storage() -> None:
    storage.purge_deletions()
