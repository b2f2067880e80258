"""Wakes a worker. The bell may be lost or rung twice: the row is the truth, and the sweeper rings again."""

import logging

from celery import current_app
from django.db import transaction

logger = logging.getLogger(__name__)


def ring(upload_id: int) -> bool:
    """Ask a worker to look at the upload now. Never raises; False when the broker is away."""
    try:
        current_app.send_task("gallery.tasks.process_upload", [upload_id])  # by name: tasks import the domain
    except Exception as error:  # kombu, redis and the file system each have their own
        logger.warning("no broker for upload %s (%s); the sweeper will ring", upload_id, type(error).__name__)
        return False
    return True


def ring_for_purge() -> None:
    """Ask a worker to delete now what must leave the stores. Never raises: the purge comes round by itself, too."""
    try:
        current_app.send_task("gallery.tasks.purge_storage")
    except Exception as error:
        logger.warning("no broker for the purge (%s); it comes round by itself", type(error).__name__)


def ring_for_purge_on_commit() -> None:
    """Once for all files of one transaction."""
    waiting = transaction.get_connection().run_on_commit
    if not any(entry[1] is ring_for_purge for entry in waiting):
        transaction.on_commit(ring_for_purge)
