"""What workers do for accounts. Each task calls one domain function."""

from celery import shared_task

from accounts.domain import mail


@shared_task
def send_mail() -> None:
    mail.send_due_mail()
