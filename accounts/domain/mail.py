"""The outbox of mails.

Sending cannot be part of a database transaction. So the transaction that decides writes an OutgoingMail row, and
`send_due_mail` carries it out. A worker that dies in between leaves a row that is sent again: at least once.
"""

import datetime
import logging

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.domain.doorbell import ring_for_mail
from accounts.models import OutgoingMail

logger = logging.getLogger(__name__)

MAIL_BATCH = 100  # mails per run
MAIL_TROUBLES = 3  # in a row, then the run ends: a server that is away must not keep a worker for minutes
MAIL_BACKOFF_SECONDS = 60  # longer than one try may take, because it is also the lease of whoever tries
MAIL_BACKOFF_CAP_SECONDS = 3600
MAIL_MAX_ATTEMPTS = 78  # about three days; then the address is given up, and the row says why
SUBJECT_LENGTH = 200


class MailTrouble(Exception):
    """The mail did not get away. Worth another try later."""


def queue_mail(to: str, subject: str, body: str, *, key: str, language: str) -> None:
    """Have one mail sent once the caller's transaction is committed. A key that is known already changes nothing."""
    mail = OutgoingMail(to=to, subject=one_line(subject), body=body, key=key, language=language)
    with transaction.atomic():
        OutgoingMail.objects.bulk_create([mail], ignore_conflicts=True)
        transaction.on_commit(ring_for_mail)


def one_line(subject: str) -> str:
    """A line break in a subject would begin another header."""
    return " ".join(subject.split())[:SUBJECT_LENGTH]


def send_due_mail() -> int:
    """Send what is due; returns how many mails the server took. Trouble postpones a mail."""
    now = timezone.now()
    waiting = OutgoingMail.objects.filter(sent_at__isnull=True, attempts__lt=MAIL_MAX_ATTEMPTS)
    due = waiting.filter(next_attempt_at__lte=now).order_by("next_attempt_at", "pk")[:MAIL_BATCH]
    sent = troubles = 0
    for mail in due:
        try:
            sent += _send_one(mail)
            troubles = 0
        except MailTrouble:
            troubles += 1
            if troubles == MAIL_TROUBLES:
                break
    return sent


def _send_one(mail: OutgoingMail) -> bool:
    """Whether the mail went out by this. Raises MailTrouble; then it is due again later."""
    now = timezone.now()  # of this mail, not of the run: the lease begins when the try begins
    wait = min(MAIL_BACKOFF_CAP_SECONDS, MAIL_BACKOFF_SECONDS * 2 ** min(mail.attempts, 10))
    claimed = OutgoingMail.objects.filter(
        pk=mail.pk, attempts=mail.attempts, sent_at__isnull=True, next_attempt_at__lte=now
    ).update(attempts=F("attempts") + 1, next_attempt_at=now + datetime.timedelta(seconds=wait))
    if not claimed:
        return False  # another run has it
    try:
        _message(mail).send()
    except Exception as error:  # sockets, TLS, SMTP and the back-ends share no base class for trouble
        # The error may name the address; the log does not need it.
        logger.warning("could not send mail %s yet: %s", mail.pk, type(error).__name__)
        note = f"{type(error).__name__}: {error}"[:300]
        OutgoingMail.objects.filter(pk=mail.pk).update(last_error=note)
        raise MailTrouble(note) from error
    OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=timezone.now(), last_error="")
    return True


def _message(mail: OutgoingMail) -> EmailMessage:
    """Plain text from DEFAULT_FROM_EMAIL. The header keeps out-of-office answers away."""
    headers = {"Auto-Submitted": "auto-generated", "Content-Language": mail.language}
    return EmailMessage(mail.subject, mail.body, None, [mail.to], headers=headers)
