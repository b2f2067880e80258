"""Who was there. People check themselves in by their own secret link; organisers do it for them, and correct it."""

import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.domain.locks import lock_registration
from education.models import Registration, WorkshopSession
from education.organisers import can_manage_session
from gallery.domain.errors import Refused


def check_in_window(session: WorkshopSession) -> tuple[datetime.datetime, datetime.datetime]:
    """From when until when a check-in link works."""
    before, after = settings.WORKSHOP_CHECK_IN_MINUTES
    opens = session.starts_at - datetime.timedelta(minutes=before)
    return opens, session.ends_at + datetime.timedelta(minutes=after)


@transaction.atomic
def check_in(registration: Registration, by: User | None = None) -> Registration:
    """Note that somebody is here; twice is the same as once. `by` is the organiser, None for the person's own link.

    Raises Refused: not_allowed, no_seat, session_cancelled, too_early, too_late.
    """
    locked = lock_registration(registration)
    if by is not None:
        _require_organiser(locked, by)
    if not locked.is_confirmed:
        raise Refused("no_seat", _("There is no confirmed seat under this link."))
    if locked.checked_in_at is None:
        _require_time(locked.session, by)
        locked.checked_in_at, locked.checked_in_by = timezone.now(), by
        locked.save(update_fields=["checked_in_at", "checked_in_by"])
    return locked


@transaction.atomic
def undo_check_in(registration: Registration, by: User) -> Registration:
    """Somebody was not there after all; a certificate that was issued says so from now on.

    Raises Refused: not_allowed, too_late.
    """
    locked = lock_registration(registration)
    _require_organiser(locked, by)
    if locked.checked_in_at is not None:
        _require_time(locked.session, by)
        locked.checked_in_at = locked.checked_in_by = None
        locked.save(update_fields=["checked_in_at", "checked_in_by"])
    return locked


def _require_organiser(registration: Registration, by: User) -> None:
    if not can_manage_session(by, registration.session):
        raise Refused("not_allowed", _("Only the organisers may do this."))


def _require_time(session: WorkshopSession, by: User | None) -> None:
    opens, closes = check_in_window(session)
    if by is not None:
        closes = session.ends_at + datetime.timedelta(days=settings.WORKSHOP_ATTENDANCE_DAYS)
    now = timezone.now()
    if session.is_cancelled:
        raise Refused("session_cancelled", _("The session has been called off."))
    if now < opens:
        minutes = settings.WORKSHOP_CHECK_IN_MINUTES[0]
        message = _("Check-in opens %(minutes)d minutes before the session.") % {"minutes": minutes}
        raise Refused("too_early", message)
    if now > closes:
        raise Refused("too_late", _("Check-in is closed. The organisers can still help."))
