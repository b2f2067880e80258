"""Coming in and going away: lock, recheck, count, write."""

import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.certificate_font import unprintable
from education.consent import consent_hash
from education.domain.locks import lock_registration, lock_session
from education.domain.seats import free_seats
from education.domain.telling import Message, tell
from education.domain.waiting import fill_seats, line_of, next_position
from education.domain.words import Kind
from education.models import LIVE, Registration, RegistrationStatus, WorkshopSession
from education.organisers import can_register
from education.sealing import seal
from gallery.domain.errors import Refused

ACCESS_NEEDS_LENGTH, NAME_LENGTH = 1000, 80


@transaction.atomic
def register_for(
    session: WorkshopSession, user: User, *, name: str, consent: bool, language: str, access_needs: str = ""
) -> Registration:
    """Give the user a seat, or the last place in the line; who is in already stays as they are.

    `name` is for the certificate, `language` is the one in which the consent was read. Raises Refused: not_allowed,
    consent_missing, name_missing, name_too_long, name_unprintable, needs_too_long, not_open, full.
    """
    name, needs = " ".join(name.split()), access_needs.replace("\x00", "").strip()
    _require_words(user, name, needs, consent)
    locked = lock_session(session.pk)
    own = Registration.objects.filter(session=locked, user=user, status__in=LIVE).first()
    if own is not None:
        return own
    if not (locked.is_open and locked.workshop.is_listed):
        raise Refused("not_open", _("Registration for this session is not open."))
    offers = fill_seats(locked)  # who was here before goes first
    registration = Registration(
        session=locked, user=user, certificate_name=name, access_needs=seal(needs), consent_at=timezone.now(),
        consent_language=language, consent_hash=consent_hash(locked, language),
    )  # fmt: skip
    _place(registration, locked)
    registration.save()
    kind: Kind = "confirmed" if registration.is_confirmed else "waiting"
    tell([*offers, Message(registration, kind)])
    return registration


@transaction.atomic
def cancel_registration(registration: Registration) -> Registration:
    """Give up a seat, an offer or a place in the line; the seat goes to the next. Twice is the same as once.

    Raises Refused: begun.
    """
    locked = lock_registration(registration)
    if not locked.is_live:
        return locked
    session, now = locked.session, timezone.now()
    if session.has_begun and not session.is_cancelled:
        raise Refused("begun", _("The session has begun. There is nothing to give up any more."))
    locked.status, locked.seat, locked.offer_expires_at = RegistrationStatus.CANCELLED, None, None
    locked.ended_at = now
    if locked.access_needs:
        locked.access_needs, locked.access_needs_purged_at = "", now
    locked.save(
        update_fields=[
            "status", "seat", "offer_expires_at", "ended_at", "access_needs", "access_needs_purged_at"
        ]
    )  # fmt: skip
    tell([Message(locked, "given_up"), *fill_seats(session)])
    return locked


@transaction.atomic
def purge_access_needs() -> int:
    """Delete access needs of sessions that ended long enough ago; how many there were."""
    before = timezone.now() - datetime.timedelta(days=settings.ACCESS_NEEDS_DAYS)
    old = Registration.objects.filter(session__ends_at__lt=before).exclude(access_needs="")
    return old.update(access_needs="", access_needs_purged_at=timezone.now())


def _require_words(user: User, name: str, needs: str, consent: bool) -> None:
    if not can_register(user):
        raise Refused("not_allowed", _("Your account cannot register for workshops."))
    if not consent:
        raise Refused("consent_missing", _("Please agree, or we cannot pass your name on."))
    if not name:
        raise Refused("name_missing", _("Please say which name goes on your certificate."))
    if len(name) > NAME_LENGTH:
        raise Refused("name_too_long", _("Please stay within 80 characters."))
    odd = unprintable(name)
    if odd:
        message = _("Certificates cannot print these characters: %(letters)s") % {"letters": odd}
        raise Refused("name_unprintable", message)
    if len(needs) > ACCESS_NEEDS_LENGTH:
        raise Refused("needs_too_long", _("Please stay within 1,000 characters."))


def _place(registration: Registration, session: WorkshopSession) -> None:
    """A seat if one is free and nobody waits for it, else the end of the line if that is not full either."""
    waiting = len(line_of(session))
    free = [] if waiting else free_seats(session)
    if free:
        registration.status, registration.seat = RegistrationStatus.CONFIRMED, free[0]
        registration.confirmed_at = timezone.now()
    elif waiting < session.waiting_capacity:
        registration.status = RegistrationStatus.WAITING
        registration.position = next_position(session)
    else:
        raise Refused("full", _("All seats are taken, and the waiting list is full."))
