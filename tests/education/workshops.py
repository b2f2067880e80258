"""Workshops with sessions and people, made by the real functions."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from accounts.models import Notification, OutgoingMail, User
from education.domain.registering import register_for
from education.domain.sessions import SessionDetails, add_session
from education.domain.workshops import WorkshopWords, add_workshop, list_workshop
from education.models import Partner, Registration, Workshop, WorkshopSession
from tests import factories
from tests.education.partners import make_manager, make_partner

_numbers = itertools.count(1)
JOIN_URL = "https://meet.example/room-of-the-session"


def make_workshop(partner: Partner | None = None, *, listed: bool = True, slug: str = "") -> Workshop:
    partner = partner or make_partner()[0]
    staff = make_manager()
    words = WorkshopWords(
        "Spot the label", "라벨 알아보기", "Two hours with examples.", "예시와 함께하는 두 시간."
    )
    workshop = add_workshop(partner, staff, slug or f"labels-{next(_numbers)}", words)
    return list_workshop(workshop, staff) if listed else workshop


def details(**changes: Any) -> SessionDetails:
    """Ten days from now, two hours, online, 20 seats."""
    start = changes.get("starts_at") or timezone.now().replace(microsecond=0) + datetime.timedelta(days=10)
    fields: dict[str, Any] = {
        "starts_at": start, "ends_at": start + datetime.timedelta(hours=2), "time_zone": "Asia/Seoul", "mode": "online",
        "capacity": 20, "registration_opens_at": timezone.now() - datetime.timedelta(days=1),
        "registration_closes_at": start, "languages": "en ko", "join_url": JOIN_URL,
    }  # fmt: skip
    return SessionDetails(**fields | changes)


def make_session(workshop: Workshop | None = None, **changes: Any) -> WorkshopSession:
    workshop = workshop or make_workshop()
    session = add_session(workshop, make_manager(), details(**changes))
    return WorkshopSession.objects.select_related("workshop__partner").get(pk=session.pk)


def register(session: WorkshopSession, user: User | None = None, **fields: Any) -> Registration:
    user = user or factories.make_user()
    words = {"name": user.display_name, "consent": True, "language": "en"} | fields
    return register_for(session, user, **words)


def fill(session: WorkshopSession) -> list[Registration]:
    """One registration per seat."""
    return [register(session) for _ in range(session.capacity)]


def told(user: User) -> list[str]:
    """The kinds of notices in somebody's inbox, oldest first, without the room's name."""
    kinds = Notification.objects.filter(user=user).order_by("pk").values_list("kind", flat=True)
    return [kind.removeprefix("education.workshop_") for kind in kinds]


def mails_to(user: User) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(to=user.email).order_by("pk"))


def fresh(registration: Registration) -> Registration:
    return Registration.objects.select_related("session__workshop__partner", "user").get(pk=registration.pk)
