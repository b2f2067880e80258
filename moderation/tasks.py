"""What workers do for moderation. Each task takes an id or nothing and calls one domain function."""

from celery import shared_task

from moderation.domain import prepublication, sweeping


@shared_task
def follow_artwork(artwork_id: int) -> None:
    """An upload was held, or has left the queue by its maker's act."""
    prepublication.open_held_case(artwork_id)
    prepublication.close_moot_case(artwork_id)


@shared_task
def sweep_moderation() -> None:
    sweeping.sweep_moderation()
