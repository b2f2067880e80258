"""The waiting list: seats that become free are offered in the order of the line, and each offer ends."""

import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from education.domain.locks import lock_registration, lock_session
from education.domain.seats import free_seats
from education.domain.telling import Message, tell
from education.models import (
    Registration,
    RegistrationStatus,
    SessionStatus,
    WorkshopSession,
)
from gallery.domain.errors import Refused

SHORTEST_OFFER = datetime.timedelta(hours=1)  # also close to the start, so that a mail can be read
LAST_CALL = datetime.timedelta(
    hours=2
)  # before the start: offers that end later would come too late to travel
BATCH = 100


def line_of(session: WorkshopSession) -> list[Registration]:
    waiting = Registration.objects.filter(session=session, status=RegistrationStatus.WAITING)
    return list(waiting.select_related("user").order_by("position"))


def next_position(session: WorkshopSession) -> int:
    """The end of the line. Numbers are never given twice, so the order is the order of arrival for ever."""
    last = Registration.objects.filter(session=session).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def fill_seats(session: WorkshopSession) -> list[Message]:
    """Offer every free seat to the next in line; what is to be told. The caller holds the lock, and tells."""
    now = timezone.now()
    if session.is_cancelled or session.starts_at <= now:
        return []
    messages = []
    for seat, registration in zip(free_seats(session), line_of(session), strict=False):
        registration.session = session
        registration.status, registration.seat = RegistrationStatus.OFFERED, seat
        registration.offer_expires_at = offer_end(session, now)
        registration.save(update_fields=["status", "seat", "offer_expires_at"])
        messages.append(Message(registration, "offered"))
    return messages


def offer_end(session: WorkshopSession, now: datetime.datetime) -> datetime.datetime:
    """A day, less when the start is near, and never after it."""
    wanted = min(now + datetime.timedelta(hours=settings.WORKSHOP_OFFER_HOURS), session.starts_at - LAST_CALL)
    return min(max(wanted, now + SHORTEST_OFFER), session.starts_at)


@transaction.atomic
def accept_offer(registration: Registration) -> Registration:
    """Take the seat that is kept; twice is the same as once. Raises Refused: offer_over."""
    locked = lock_registration(registration)
    if locked.is_confirmed:
        return locked
    now = timezone.now()
    is_open = locked.status == RegistrationStatus.OFFERED and not locked.session.is_cancelled
    if not (is_open and locked.offer_expires_at and now < locked.offer_expires_at):
        raise Refused("offer_over", _("This offer is over. The seat has gone to the next person."))
    locked.status, locked.offer_expires_at, locked.confirmed_at = RegistrationStatus.CONFIRMED, None, now
    locked.save(update_fields=["status", "offer_expires_at", "confirmed_at"])
    tell([Message(locked, "confirmed")])
    return locked


def sweep_waiting() -> None:
    """Offers that have run out go to the next, free seats are filled, lines of sessions that have begun are closed."""
    now = timezone.now()
    expired = Registration.objects.filter(status=RegistrationStatus.OFFERED, offer_expires_at__lte=now)
    begun = Registration.objects.filter(status=RegistrationStatus.WAITING, session__starts_at__lte=now)
    stuck = _sessions_with_free_seats_and_a_line(now)
    ids = {*expired.values_list("session_id", flat=True)[:BATCH], *stuck}
    ids |= set(begun.values_list("session_id", flat=True)[:BATCH])
    for session_id in sorted(ids):
        settle_session(session_id)


@transaction.atomic
def settle_session(session_id: int) -> None:
    """Bring one session's offers and line up to the clock. May run at any time, and twice."""
    session = lock_session(session_id)
    if session.is_cancelled:
        return
    now = timezone.now()
    offers = Registration.objects.filter(
        session=session, status=RegistrationStatus.OFFERED, offer_expires_at__lte=now
    )
    messages = [Message(_end(row, session, now), "expired") for row in offers.select_related("user")]
    if session.starts_at <= now:
        messages += [Message(_end(row, session, now), "line_closed") for row in line_of(session)]
    tell([*messages, *fill_seats(session)])


def _end(registration: Registration, session: WorkshopSession, now: datetime.datetime) -> Registration:
    """Nobody needs to know about access any more, either."""
    registration.session = session
    registration.status, registration.seat, registration.offer_expires_at = (
        RegistrationStatus.EXPIRED,
        None,
        None,
    )
    registration.ended_at = now
    fields = ["status", "seat", "offer_expires_at", "ended_at"]
    if registration.access_needs:
        registration.access_needs, registration.access_needs_purged_at = "", now
        fields += ["access_needs", "access_needs_purged_at"]
    registration.save(update_fields=fields)
    return registration


def _sessions_with_free_seats_and_a_line(now: datetime.datetime) -> list[int]:
    """Normally none: whoever frees a seat fills it. Accounts that were deleted leave seats behind."""
    sessions = WorkshopSession.objects.filter(status=SessionStatus.SCHEDULED, starts_at__gt=now).with_seats()
    free = sessions.filter(people_waiting__gt=0, seats_taken__lt=F("capacity"))  # type: ignore[misc]
    return list(free.order_by("pk").values_list("pk", flat=True)[:BATCH])
