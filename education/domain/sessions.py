"""Dates of a workshop: made, moved, called off. Everybody who is concerned is told in the same transaction."""

import datetime
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.domain.locks import lock_session
from education.domain.seats import move_into, taken_seats
from education.domain.telling import Message, tell
from education.domain.waiting import fill_seats
from education.domain.words import Kind
from education.models import (
    LIVE,
    SEATED,
    Registration,
    RegistrationStatus,
    SessionMode,
    SessionStatus,
    Workshop,
    WorkshopSession,
)
from education.models.session import LARGEST_ROOM
from education.organisers import can_manage_session, can_manage_workshop
from gallery.domain.errors import Refused

TIMES = ("starts_at", "ends_at")
WHEREABOUTS = ("time_zone", "mode", "place", "join_url")


@dataclass(frozen=True)
class SessionDetails:
    """What organisers say about a session. Times are aware; `languages` are codes with spaces between."""

    starts_at: datetime.datetime
    ends_at: datetime.datetime
    time_zone: str
    mode: str
    capacity: int
    registration_opens_at: datetime.datetime
    registration_closes_at: datetime.datetime
    languages: str
    place: str = ""
    join_url: str = ""
    waiting_capacity: int = 20
    captions: bool = False
    sign_language: bool = False
    step_free: bool = False
    access_contact: str = ""


@transaction.atomic
def add_session(workshop: Workshop, by: User, details: SessionDetails) -> WorkshopSession:
    """Raises Refused: not_allowed, and what `_require_sense` says."""
    if not can_manage_workshop(by, workshop):
        raise Refused("not_allowed", _("Only the organisers may do this."))
    _require_sense(details)
    if details.starts_at <= timezone.now():
        raise Refused("starts_in_past", _("The session must begin in the future."))
    return WorkshopSession.objects.create(workshop=workshop, **asdict(details))


@transaction.atomic
def change_session(session: WorkshopSession, by: User, details: SessionDetails) -> WorkshopSession:
    """Edit, move, enlarge or shrink. Who is in is told of a new time, who has a seat of a new place.

    Raises Refused: not_allowed, session_cancelled, session_over, starts_in_past, capacity_below_seats, and what
    `_require_sense` says.
    """
    locked = _lock_for(session, by)
    _require_sense(details)
    if locked.is_over:
        raise Refused("session_over", _("The session is over. It stays as it was."))
    moved = _differs(locked, details, TIMES)
    relocated = _differs(locked, details, WHEREABOUTS)
    if moved and details.starts_at <= timezone.now():
        raise Refused("starts_in_past", _("The session must begin in the future."))
    _fit_seats(locked, details.capacity)
    for name, value in asdict(details).items():
        setattr(locked, name, value)
    if moved or relocated:
        _new_revision(locked)
    if moved:
        locked.rescheduled_at = locked.changed_at
    locked.save()
    if moved:
        _end_offers_by(locked)
    tell([*_news(locked, moved, relocated), *fill_seats(locked)])
    return locked


@transaction.atomic
def cancel_session(session: WorkshopSession, by: User, reason: str) -> WorkshopSession:
    """Call it off for good; twice is the same as once. Raises Refused: not_allowed, reason_missing, session_over."""
    locked = lock_session(session.pk)
    if not can_manage_session(by, locked):
        raise Refused("not_allowed", _("Only the organisers may do this."))
    if locked.is_cancelled:
        return locked
    reason = " ".join(reason.split())
    if not reason:
        raise Refused("reason_missing", _("Say why, in a sentence: everybody who registered reads it."))
    if locked.is_over:
        raise Refused("session_over", _("The session is over. It stays as it was."))
    locked.status, locked.cancelled_reason = SessionStatus.CANCELLED, reason[:500]
    _new_revision(locked)
    locked.save(update_fields=["status", "cancelled_reason", "sequence", "changed_at"])
    tell(_messages(locked, LIVE, "session_cancelled"))
    needs = Registration.objects.filter(session=locked).exclude(access_needs="")
    needs.update(access_needs="", access_needs_purged_at=timezone.now())
    return locked


def _lock_for(session: WorkshopSession, by: User) -> WorkshopSession:
    locked = lock_session(session.pk)
    if not can_manage_session(by, locked):
        raise Refused("not_allowed", _("Only the organisers may do this."))
    if locked.is_cancelled:
        raise Refused("session_cancelled", _("The session has been called off. Make a new one instead."))
    return locked


def _differs(session: WorkshopSession, details: SessionDetails, names: Iterable[str]) -> bool:
    return any(getattr(session, name) != getattr(details, name) for name in names)


def _fit_seats(session: WorkshopSession, capacity: int) -> None:
    if len(taken_seats(session)) > capacity:
        raise Refused("capacity_below_seats", _("More people than that have a seat already."))
    move_into(session, capacity)


def _new_revision(session: WorkshopSession) -> None:
    session.sequence += 1
    session.changed_at = timezone.now()


def _end_offers_by(session: WorkshopSession) -> None:
    """No offer outlives the start that it is about."""
    offers = Registration.objects.filter(session=session, status=RegistrationStatus.OFFERED)
    offers.filter(offer_expires_at__gt=session.starts_at).update(offer_expires_at=session.starts_at)


def _news(session: WorkshopSession, moved: bool, relocated: bool) -> list[Message]:
    if moved:
        return _messages(session, LIVE, "rescheduled")
    return _messages(session, SEATED, "changed") if relocated else []


def _messages(session: WorkshopSession, statuses: tuple[str, ...], kind: Kind) -> list[Message]:
    people = Registration.objects.filter(session=session, status__in=statuses).select_related("user")
    messages = []
    for registration in people.order_by("pk"):
        registration.session = session
        messages.append(Message(registration, kind, str(session.sequence)))
    return messages


def _require_sense(details: SessionDetails) -> None:
    """Raises Refused: ends_before_start, too_long, window_wrong, capacity_wrong, place_missing, language_missing."""
    if details.ends_at <= details.starts_at:
        raise Refused("ends_before_start", _("The session must end after it begins."))
    if details.ends_at - details.starts_at > datetime.timedelta(days=7):
        raise Refused("too_long", _("A session lasts a week at most."))
    if not details.registration_opens_at < details.registration_closes_at <= details.ends_at:
        message = _("Registration must open before it closes, and close before the session ends.")
        raise Refused("window_wrong", message)
    if not 1 <= details.capacity <= LARGEST_ROOM or details.waiting_capacity > LARGEST_ROOM:
        raise Refused("capacity_wrong", _("A session has 1 to 1,000 seats."))
    if details.mode != SessionMode.ONLINE and not details.place:
        raise Refused("place_missing", _("Say where the session takes place."))
    if not details.languages:
        raise Refused("language_missing", _("Say in which languages the session is held."))
