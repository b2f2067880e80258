"""What workers do for learning. Each task calls domain functions."""

from celery import shared_task

from education.domain import certificates, overdue, registering, reminders, scheduling, waiting


@shared_task
def sweep_workshops() -> None:
    """Offers that ran out, seats that became free, reminders that are due, certificates of those who were there."""
    waiting.sweep_waiting()
    reminders.send_reminders()
    certificates.issue_certificates()


@shared_task
def purge_access_needs() -> None:
    registering.purge_access_needs()


@shared_task
def publish_scheduled_pages() -> None:
    scheduling.publish_scheduled_pages()


@shared_task
def tell_overdue_reviews() -> None:
    overdue.tell_overdue_reviews()
