"""Wakes a worker for the mail outbox. The bell may be lost: the row is the truth, and the scheduler rings too."""

import logging

from celery import current_app

logger = logging.getLogger(__name__)

RING_SECONDS = 60  # a bell that nobody heard by then is dropped; the scheduler has rung since


def ring_for_mail() -> bool:
    """Ask a worker to send what is due. Never raises; False when the broker is away."""
    try:
        current_app.send_task(
            "accounts.tasks.send_mail", expires=RING_SECONDS
        )  # by name: tasks import the domain
    except Exception as error:  # kombu, redis and the file system each have their own
        logger.warning("no broker for outgoing mail (%s); the scheduler will ring", type(error).__name__)
        return False
    return True
