"""What people read about their own places; each secret address opens one row."""

import datetime

from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from education.models import (
    LIVE,
    CalendarFeed,
    Material,
    Recording,
    Registration,
    RegistrationStatus,
    SessionStatus,
    WorkshopSession,
)

_FEED_PAST = datetime.timedelta(days=90)
_WITH_SESSION = ("user", "session__workshop__partner")


def live_registration(session: WorkshopSession, user: User) -> Registration | None:
    return Registration.objects.filter(session=session, user=user, status__in=LIVE).first()


def latest_registration(session: WorkshopSession, user: User) -> Registration | None:
    """The live one, or else the last that ended."""
    return Registration.objects.filter(session=session, user=user).order_by("-pk").first()


def find_registration(token: str) -> Registration | None:
    return Registration.objects.select_related(*_WITH_SESSION).filter(token=token).first()


def find_by_check_in(token: str) -> Registration | None:
    return Registration.objects.select_related(*_WITH_SESSION).filter(check_in_token=token).first()


def find_certificate(code: str) -> Registration | None:
    """By its code as people type it: small letters and hyphens are forgiven."""
    plain = code.replace("-", "").upper()
    return Registration.objects.select_related(*_WITH_SESSION).filter(certificate_code=plain).first()


def people_ahead(registration: Registration) -> int:
    """How many stand before somebody who waits."""
    line = Registration.objects.filter(session_id=registration.session_id, status=RegistrationStatus.WAITING)
    return line.filter(position__lt=registration.position or 0).count()


def own_registrations(user: User) -> tuple[list[Registration], list[Registration]]:
    """(coming, past). Places that were given up are left out once another is live, and after the session."""
    now = timezone.now()
    rows = Registration.objects.filter(user=user).select_related("session__workshop__partner")
    live = rows.filter(status__in=LIVE)
    coming = list(live.filter(session__ends_at__gt=now).order_by("session__starts_at", "pk"))
    past = list(live.filter(session__ends_at__lte=now).order_by("-session__starts_at", "-pk")[:100])
    return coming, past


def feed_of(user: User) -> CalendarFeed | None:
    return CalendarFeed.objects.filter(user=user).first()


def feed_registrations(token: str) -> tuple[User, list[Registration]] | None:
    """Whose feed it is, and what stands in it: seats and offers, and sessions called off (so that they go away)."""
    feed = CalendarFeed.objects.select_related("user").filter(token=token, user__is_active=True).first()
    if feed is None:
        return None
    rows = Registration.objects.filter(
        Q(status=RegistrationStatus.CONFIRMED)
        | Q(status=RegistrationStatus.OFFERED)
        | Q(status=RegistrationStatus.WAITING, session__status=SessionStatus.CANCELLED),
        user=feed.user, session__ends_at__gt=timezone.now() - _FEED_PAST,
    )  # fmt: skip
    return feed.user, list(rows.select_related(*_WITH_SESSION).order_by("session__starts_at", "pk"))


def leavings_of(session: WorkshopSession) -> tuple[list[Material], list[Recording]]:
    return list(session.materials.all()), list(session.recordings.all())
