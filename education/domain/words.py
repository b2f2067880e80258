"""The notices about sessions, in words. Called with the reader's language and time zone switched on."""

from typing import Literal

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from education.models import Registration, WorkshopSession
from education.when import describe_when, same_clock, viewer_zone

Kind = Literal[
    "confirmed", "waiting", "offered", "given_up", "expired", "line_closed", "rescheduled", "changed",
    "session_cancelled", "reminder", "certificate",
]  # fmt: skip


def write_message(kind: Kind, registration: Registration) -> tuple[str, str]:
    """Title and text."""
    session = registration.session
    names = {"workshop": session.workshop.title}
    body = [_BODIES[kind](registration), *_facts(kind, registration)]
    return _title(kind) % names, "\n\n".join(part for part in body if part)


def _title(kind: Kind) -> str:
    return {
        "confirmed": _("You have a seat: %(workshop)s"),
        "waiting": _("You are on the waiting list: %(workshop)s"),
        "offered": _("A seat is free for you: %(workshop)s"),
        "given_up": _("You have given up your place: %(workshop)s"),
        "expired": _("The seat went to the next person: %(workshop)s"),
        "line_closed": _("The waiting list is closed: %(workshop)s"),
        "rescheduled": _("New time: %(workshop)s"),
        "changed": _("Changed: %(workshop)s"),
        "session_cancelled": _("Called off: %(workshop)s"),
        "reminder": _("Soon: %(workshop)s"),
        "certificate": _("Your certificate of attendance: %(workshop)s"),
    }[kind]


def _confirmed(registration: Registration) -> str:
    return _(
        "Your registration is confirmed. If you cannot come, please give up your seat: no log-in is needed."
    )


def _waiting(registration: Registration) -> str:
    return _(
        "All seats are taken. When one becomes free it is offered in the order of registration, and we write to you."
    )


def _offered(registration: Registration) -> str:
    until = localtime(registration.offer_expires_at)
    when = f"{date_format(until, 'DATE_FORMAT')}, {date_format(until, 'TIME_FORMAT')}"
    return _(
        "Somebody gave up a seat, and you are next. It is kept for you until %(when)s (%(zone)s). Open the link and "
        "accept it; after that time it goes to the next person."
    ) % {"when": when, "zone": viewer_zone()}


def _given_up(registration: Registration) -> str:
    return _("Your place is given up. Thank you for saying so: somebody else can come instead.")


def _expired(registration: Registration) -> str:
    return _("The offer was not accepted in time. You can register again to stand in line once more.")


def _line_closed(registration: Registration) -> str:
    return _(
        "The session has begun and no seat became free for you. We are sorry. Look at the next sessions."
    )


def _rescheduled(registration: Registration) -> str:
    return _("The session takes place at another time. If you cannot come then, please give up your place.")


def _changed(registration: Registration) -> str:
    return _("The place or the way of taking part has changed. This is how it is now:")


def _session_cancelled(registration: Registration) -> str:
    reason = registration.session.cancelled_reason
    return _("The organisers had to call off the session. Their reason: %(reason)s") % {"reason": reason}


def _reminder(registration: Registration) -> str:
    return _("The session begins soon. If you cannot come, please give up your seat: no log-in is needed.")


def _certificate(registration: Registration) -> str:
    return _(
        "Thank you for taking part. Your certificate is ready, and the organisers would like to hear from you."
    )


_BODIES = {
    "confirmed": _confirmed, "waiting": _waiting, "offered": _offered, "given_up": _given_up, "expired": _expired,
    "line_closed": _line_closed, "rescheduled": _rescheduled, "changed": _changed,
    "session_cancelled": _session_cancelled, "reminder": _reminder, "certificate": _certificate,
}  # fmt: skip


def _facts(kind: Kind, registration: Registration) -> list[str]:
    """When and where; the join link only for people who have a seat."""
    session = registration.session
    lines = [_when(session)]
    if kind in ("session_cancelled", "certificate", "expired", "line_closed", "given_up"):
        return lines
    lines.append(_where(session))
    if registration.is_confirmed and session.join_url and session.is_online:
        lines.append(_("To join: %(link)s") % {"link": session.join_url})
    return lines


def _when(session: WorkshopSession) -> str:
    there = _("When: %(when)s") % {"when": describe_when(session)}
    if same_clock(session, viewer_zone()):
        return there
    here = _("For you: %(when)s") % {"when": describe_when(session, viewer_zone())}
    return f"{there}\n{here}"


def _where(session: WorkshopSession) -> str:
    place = f"{session.get_mode_display()}: {session.place}" if session.place else session.get_mode_display()
    return _("Where: %(where)s") % {"where": place}
