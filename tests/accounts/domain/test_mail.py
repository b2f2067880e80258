"""The outbox of mails: once per key, at least once to the server, patient with trouble."""

import datetime

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from accounts.domain.doorbell import ring_for_mail
from accounts.domain.mail import MAIL_MAX_ATTEMPTS, MAIL_TROUBLES, _send_one, queue_mail, send_due_mail
from accounts.models import OutgoingMail, User
from accounts.tasks import send_mail
from config.celery import app as celery_app

pytestmark = pytest.mark.django_db


class PickyServer(EmailBackend):
    """Refuses the addresses that begin with "no"."""

    tries: list[str] = []

    def send_messages(self, messages):
        for message in messages:
            self.tries.append(message.to[0])
            if message.to[0].startswith("no"):
                raise ConnectionRefusedError(f"nobody is home for {message.to[0]}")
        return super().send_messages(messages)


class DeadWorker(EmailBackend):
    """Stands for a process that is killed while it talks to the server."""

    def send_messages(self, messages):
        raise SystemExit


@pytest.fixture
def picky(settings):
    settings.EMAIL_BACKEND = f"{__name__}.PickyServer"
    PickyServer.tries = []
    return PickyServer


def queue(to: str = "fan@example.org", key: str = "", subject: str = "Hello", body: str = "Text.") -> None:
    queue_mail(to, subject, body, key=key or to, language="en")


def let_pass(**span: float) -> None:
    """Everything that waits was put there so much earlier."""
    for row in OutgoingMail.objects.all():
        row.next_attempt_at -= datetime.timedelta(**span)
        row.save()


def test_queued_mail_is_sent_once(settings):
    queue(subject="One", body="Two.")
    assert mail.outbox == []
    assert (send_due_mail(), send_due_mail()) == (1, 0)
    message = mail.outbox[0]
    assert (message.subject, message.body, message.to) == ("One", "Two.", ["fan@example.org"])
    assert message.from_email == settings.DEFAULT_FROM_EMAIL
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert len(mail.outbox) == 1
    assert OutgoingMail.objects.get().sent_at is not None


def test_known_key_changes_nothing_and_breaks_nothing(fan):
    with transaction.atomic():
        queue(key="statement:1", subject="First")
        queue(key="statement:1", subject="Second")
        User.objects.filter(pk=fan.pk).update(bio="written after it")
    assert OutgoingMail.objects.get().subject == "First"
    fan.refresh_from_db()
    assert fan.bio == "written after it"


def test_known_key_is_not_sent_again():
    queue(key="statement:1")
    send_due_mail()
    queue(key="statement:1")
    assert send_due_mail() == 0


def test_mail_goes_with_the_transaction_of_the_caller():
    with pytest.raises(RuntimeError), transaction.atomic():
        queue()
        raise RuntimeError
    assert not OutgoingMail.objects.exists()


def test_subject_is_one_line():
    queue(subject="Your edit\r\nBcc: everybody@example.org")
    send_due_mail()
    assert mail.outbox[0].subject == "Your edit Bcc: everybody@example.org"
    assert mail.outbox[0].recipients() == ["fan@example.org"]


def test_worker_is_rung_for_after_the_commit(django_capture_on_commit_callbacks, settings):
    before = set(settings.BROKER_DIR.glob("*")) if not settings.REDIS_URL else set()
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        queue()
    assert len(callbacks) == 1
    if not settings.REDIS_URL:
        bells = set(settings.BROKER_DIR.glob("*.msg")) - before
        assert any("accounts.tasks.send_mail" in bell.read_text() for bell in bells)


def test_broker_that_is_away_keeps_nobody_from_deciding(monkeypatch, django_capture_on_commit_callbacks):
    def fail(*args, **options):
        raise OperationalError("connection refused")

    monkeypatch.setattr(celery_app, "send_task", fail)
    with django_capture_on_commit_callbacks(execute=True):
        queue()
    assert not ring_for_mail()
    assert send_due_mail() == 1


def test_task_sends():
    queue()
    send_mail()
    assert len(mail.outbox) == 1


def test_trouble_postpones_and_is_written_down(picky):
    queue("nobody@example.org")
    assert send_due_mail() == 0
    row = OutgoingMail.objects.get()
    assert (row.attempts, row.sent_at) == (1, None)
    assert row.last_error == "ConnectionRefusedError: nobody is home for nobody@example.org"
    assert send_due_mail() == 0
    assert picky.tries == ["nobody@example.org"]  # it waits its time


def test_pauses_double_up_to_an_hour(picky):
    queue("nobody@example.org")
    pauses = []
    for _try in range(8):
        before = timezone.now()
        send_due_mail()
        pauses.append(round((OutgoingMail.objects.get().next_attempt_at - before).total_seconds() / 60))
        let_pass(hours=1, seconds=1)
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]


def test_mail_goes_when_the_server_is_back(picky, settings):
    queue("nobody@example.org")
    send_due_mail()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    let_pass(minutes=2)
    assert send_due_mail() == 1
    row = OutgoingMail.objects.get()
    assert (row.attempts, row.last_error) == (2, "")


def test_some_troubles_in_a_row_end_the_run(picky):
    for number in range(MAIL_TROUBLES + 2):
        queue(f"no{number}@example.org")
    send_due_mail()
    assert len(picky.tries) == MAIL_TROUBLES


def test_bad_addresses_between_good_ones_do_not_end_the_run(picky):
    for number in range(MAIL_TROUBLES + 2):
        queue(f"no{number}@example.org")
        queue(f"yes{number}@example.org")
    assert send_due_mail() == MAIL_TROUBLES + 2


def test_address_is_given_up_after_days(picky):
    queue("nobody@example.org")
    OutgoingMail.objects.update(attempts=MAIL_MAX_ATTEMPTS - 1)
    send_due_mail()
    let_pass(days=2)
    send_due_mail()
    assert len(picky.tries) == 1
    assert OutgoingMail.objects.get().last_error != ""


def test_mail_of_a_dead_worker_is_sent_later(settings):
    queue()
    settings.EMAIL_BACKEND = f"{__name__}.DeadWorker"
    with pytest.raises(SystemExit):
        send_due_mail()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_due_mail() == 0  # its lease still runs
    let_pass(minutes=2)
    assert send_due_mail() == 1


def test_mail_that_another_run_has_claimed_is_left_alone():
    queue()
    seen = OutgoingMail.objects.get()
    assert _send_one(seen)
    assert not _send_one(seen)  # the row as a second run read it before
    assert len(mail.outbox) == 1
