"""Reminders by rule (settings.WORKSHOP_REMINDERS). A row per person, rule and start makes each of them one."""

import datetime

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from education.domain.locks import lock_session
from education.domain.telling import Message, tell
from education.models import Registration, RegistrationStatus, Reminder, SessionStatus, WorkshopSession

BATCH = 50  # sessions per run


def send_reminders() -> int:
    """Remind whoever is due; how many were reminded. May run twice, or long after it should have."""
    now = timezone.now()
    longest = max(before for _name, before in settings.WORKSHOP_REMINDERS)
    soon = WorkshopSession.objects.filter(
        status=SessionStatus.SCHEDULED, starts_at__gt=now, starts_at__lte=now + longest
    )
    ids = [session.pk for session in soon.order_by("starts_at") if _due(session, now).exists()]
    return sum(remind_people(session_id) for session_id in ids[:BATCH])


@transaction.atomic
def remind_people(session_id: int) -> int:
    session = lock_session(session_id)
    now = timezone.now()
    rule = due_rule(session.starts_at, now)
    if session.is_cancelled or rule is None:
        return 0
    people = list(_due(session, now).select_related("user"))
    Reminder.objects.bulk_create(
        Reminder(registration=person, rule=rule[0], starts_at=session.starts_at) for person in people
    )
    for person in people:
        person.session = session
    tell(Message(person, "reminder", f"{rule[0]}:{session.sequence}") for person in people)
    return len(people)


def due_rule(starts_at: datetime.datetime, now: datetime.datetime) -> tuple[str, datetime.timedelta] | None:
    """The nearest rule whose time has come. A reminder for next week is of no use an hour before."""
    due = [rule for rule in settings.WORKSHOP_REMINDERS if starts_at - rule[1] <= now < starts_at]
    return min(due, key=lambda rule: rule[1]) if due else None


def _due(session: WorkshopSession, now: datetime.datetime) -> "models.QuerySet[Registration]":
    """People with a seat who were not told the time since this rule came due, by whatever message."""
    rule = due_rule(session.starts_at, now)
    if rule is None:
        return Registration.objects.none()
    name, before = rule
    since = session.starts_at - before
    if session.rescheduled_at and session.rescheduled_at >= since:
        return Registration.objects.none()
    seated = Registration.objects.filter(session=session, status=RegistrationStatus.CONFIRMED)
    told = Reminder.objects.filter(rule=name, starts_at=session.starts_at).values("registration_id")
    return seated.filter(confirmed_at__lt=since).exclude(pk__in=told).order_by("pk")
