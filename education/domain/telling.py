"""Tells people about their sessions, in their inbox and by mail, in their language and their time."""

from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils import timezone

from accounts.domain.notices import in_language, notify
from education.domain.words import Kind, write_message
from education.models import Registration


class Message(NamedTuple):
    """One thing to tell one person. `about` sets apart what may happen more than once to a registration."""

    registration: Registration
    kind: Kind
    about: str = ""


def tell(messages: Iterable[Message]) -> None:
    """Inside the transaction that has decided it: the messages come and go with it.

    In the order of accounts, because each notice locks its reader's row: two transactions that tell the same people in
    different orders would wait for each other.
    """
    for message in sorted(messages, key=lambda message: (message.registration.user_id, message.kind)):
        _tell_one(message)


def _tell_one(message: Message) -> None:
    registration = message.registration
    user = registration.user
    key = f"workshop:{message.kind}:{registration.pk}:{message.about}"
    with in_language(user), timezone.override(ZoneInfo(user.time_zone)):
        title, body = write_message(message.kind, registration)
        notify(
            user, f"education.workshop_{message.kind}", title, body, registration.get_absolute_url(), key=key
        )
