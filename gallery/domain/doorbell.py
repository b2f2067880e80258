"""Wakes a worker. The bell may be lost or rung twice: the row is the truth, and the sweeper rings again."""

import logging

from celery import current_app

logger = logging.getLogger(__name__)


def ring(upload_id: int) -> bool:
    """Ask a worker to look at the upload now. Never raises; False when the broker is away."""
    try:
        current_app.send_task("gallery.tasks.process_upload", [upload_id])  # by name: tasks import the domain
    except Exception as error:  # kombu, redis and the file system each have their own
        logger.warning("no broker for upload %s (%s); the sweeper will ring", upload_id, type(error).__name__)
        return False
    return True
