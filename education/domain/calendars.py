"""iCalendar files (RFC 5545). Times are written in UTC: one moment for every client, whatever it knows of summer time,
and no hour that happens twice. A client tells a new version of an event by UID and SEQUENCE.
"""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vCalAddress, vText

from accounts.models import User
from education.models import CalendarFeed, Registration, RegistrationStatus, WorkshopSession
from education.models.registration import make_token
from education.when import describe_when

PRODUCT = "-//Lightstick//Workshops//EN"
UID_DOMAIN = "lightstick.example"  # part of the identifier for ever, not an address
REFRESH = "PT1H"
PAST = datetime.timedelta(days=90)  # that a feed looks back


def session_uid(session: WorkshopSession) -> str:
    return f"{session.uid}@{UID_DOMAIN}"


def session_file(session: WorkshopSession) -> bytes:
    """One session, for everybody: never with the join link. A cancelled one tells the calendar to take it out."""
    calendar = _calendar("CANCEL" if session.is_cancelled else "PUBLISH")
    calendar.add_component(_event(session))
    return calendar.to_ical()


def feed_file(user: User, registrations: Iterable[Registration]) -> bytes:
    """Somebody's own sessions, in their language; the join link only where they have a seat."""
    with translation.override(user.language):
        calendar = _calendar("PUBLISH")
        calendar.add("x-wr-calname", _("My workshops"))
        calendar.add("refresh-interval", vText(REFRESH), parameters={"VALUE": "DURATION"})
        for registration in registrations:
            calendar.add_component(_event(registration.session, registration))
    return calendar.to_ical()


@transaction.atomic
def make_feed(user: User) -> CalendarFeed:
    """The user's secret address, made when it is first asked for."""
    feed, _is_new = CalendarFeed.objects.get_or_create(user=user)
    return feed


@transaction.atomic
def renew_feed(user: User) -> CalendarFeed:
    """A new address; the old one is dead from now on."""
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    feed, _is_new = CalendarFeed.objects.update_or_create(
        user=user, defaults={"token": make_token(), "created_at": timezone.now()}
    )
    return feed


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


def _event(session: WorkshopSession, registration: Registration | None = None) -> Event:
    """`registration` makes it the event of one person; DTSTAMP is the revision's time, so a file has one content."""
    event = Event()
    page = settings.SITE_URL + session.get_absolute_url()
    event.add("uid", session_uid(session))
    event.add("sequence", session.sequence)
    event.add("dtstamp", _utc(session.changed_at))
    event.add("created", _utc(session.created_at))
    event.add("last-modified", _utc(session.changed_at))
    event.add("dtstart", _utc(session.starts_at))
    event.add("dtend", _utc(session.ends_at))
    event.add("status", _status(session, registration))
    event.add("summary", session.workshop.title)
    event.add("description", _description(session, registration, page))
    event.add("location", session.place or session.get_mode_display())
    event.add("url", page)
    event.add("organizer", _organizer(session))
    event.add("class", "PUBLIC" if registration is None else "PRIVATE")
    return event


def _status(session: WorkshopSession, registration: Registration | None) -> str:
    if session.is_cancelled:
        return "CANCELLED"
    offered = registration is not None and registration.status != RegistrationStatus.CONFIRMED
    return "TENTATIVE" if offered else "CONFIRMED"


def _description(session: WorkshopSession, registration: Registration | None, page: str) -> str:
    lines = [session.workshop.summary, describe_when(session)]
    if session.is_cancelled:
        lines.append(_("Called off: %(reason)s") % {"reason": session.cancelled_reason})
    elif registration is not None and registration.is_confirmed and session.join_url:
        lines.append(_("To join: %(link)s") % {"link": session.join_url})
    lines.append(page if registration is None else settings.SITE_URL + registration.get_absolute_url())
    return "\n\n".join(line for line in lines if line)


def _organizer(session: WorkshopSession) -> vCalAddress:
    address = vCalAddress(f"mailto:{settings.CONTACT_EMAIL}")
    address.params["CN"] = vText(session.workshop.partner.name)
    return address


def _utc(moment: datetime.datetime) -> datetime.datetime:
    return moment.astimezone(datetime.UTC).replace(microsecond=0)
