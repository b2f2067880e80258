"""Wakes a worker for an artwork that was held or let go. The bell may be lost: the sweeper looks for itself."""

import logging

from celery import current_app

logger = logging.getLogger(__name__)


def ring_for_artwork(artwork_id: int) -> None:
    """Never raises."""
    try:
        current_app.send_task(
            "moderation.tasks.follow_artwork", [artwork_id]
        )  # by name: tasks import the domain
    except Exception as error:  # kombu, redis and the file system each have their own
        logger.warning(
            "no broker for artwork %s (%s); the sweeper will find it", artwork_id, type(error).__name__
        )
