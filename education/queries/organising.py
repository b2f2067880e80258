"""What organisers read: their own workshops, and the people who come."""

from dataclasses import dataclass

from django.db.models import Avg, Count, Prefetch

from accounts.models import User
from education.models import (
    LIVE,
    Feedback,
    Material,
    Partner,
    Recording,
    Registration,
    Workshop,
    WorkshopPage,
    WorkshopSession,
)
from education.organisers import is_workshop_staff, own_partner
from education.sealing import unseal


@dataclass(frozen=True)
class Participant:
    """One line of the list. `needs` is None when it cannot be decrypted any more."""

    registration: Registration
    needs: str | None


def managed_workshops(user: User) -> list[Workshop]:
    """Of one's own partner; staff see all. Each with its sessions, seats counted. Three queries at most."""
    sessions = WorkshopSession.objects.with_seats().order_by("-starts_at")
    workshops = Workshop.objects.select_related("partner").prefetch_related(Prefetch("sessions", sessions))
    if not is_workshop_staff(user):
        workshops = workshops.filter(partner=own_partner(user))
    return list(workshops.order_by("-pk"))


def choosable_partners(user: User) -> list[Partner]:
    """For whom somebody may make a workshop."""
    if is_workshop_staff(user):
        return list(Partner.objects.order_by("name_en"))
    partner = own_partner(user)
    return [partner] if partner else []


def choosable_pages(partner: Partner) -> list[WorkshopPage]:
    """Texts in first languages below the partner's own page."""
    return list(WorkshopPage.objects.descendant_of(partner.page).filter(original=None).order_by("title"))


def managed_session(session_id: int) -> WorkshopSession | None:
    sessions = WorkshopSession.objects.with_seats().select_related("workshop__partner")
    return sessions.filter(pk=session_id).first()


def participants(session: WorkshopSession) -> list[Participant]:
    """Seated people by seat, then offers, then the line. One query."""
    rows = Registration.objects.filter(session=session, status__in=LIVE).select_related("user")
    order = {status: place for place, status in enumerate(LIVE)}
    ordered = sorted(rows, key=lambda row: (order[row.status], row.position or 0, row.pk))  # type: ignore[index]
    return [Participant(row, unseal(row.access_needs)) for row in ordered]


def feedback_on(session: WorkshopSession) -> tuple[dict[str, float | int | None], list[Feedback]]:
    """({"count", "average"}, the answers) without names."""
    answers = Feedback.objects.filter(registration__session=session)
    return answers.aggregate(count=Count("pk"), average=Avg("rating")), list(answers.order_by("-pk")[:200])


def find_material(session: WorkshopSession, material_id: int) -> Material | None:
    return (
        Material.objects.select_related("session__workshop__partner")
        .filter(session=session, pk=material_id)
        .first()
    )


def find_recording(session: WorkshopSession, recording_id: int) -> Recording | None:
    return (
        Recording.objects.select_related("session__workshop__partner")
        .filter(session=session, pk=recording_id)
        .first()
    )


def find_participant(session: WorkshopSession, registration_id: int) -> Registration | None:
    return (
        Registration.objects.select_related("user", "session__workshop__partner")
        .filter(session=session, pk=registration_id)
        .first()
    )
