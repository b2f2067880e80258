"""What waits, and for how long: one grouped query for cases, one for appeals, each an index range of what is open."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from moderation.models import (
    Appeal,
    AppealStatus,
    Case,
    CaseStatus,
    Decision,
    Measure,
    MeasureState,
    ModeratorPreferences,
    Workable,
)
from moderation.reasons import Queue

HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
AGES = ("hour", "day", "days", "older")  # less than 1 hour, 1 day, 3 days; or older
COUNTS = ("backlog", "overdue", "due_today", "unclaimed", "mine", *AGES)


@dataclass
class QueueRow:
    """Numbers of one queue, by the names in COUNTS."""

    queue: str
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))

    @property
    def label(self) -> str:
        return str(Queue(self.queue).label)

    @property
    def ages(self) -> list[tuple[str, int]]:
        return [(age, self.counts[age]) for age in AGES]


def open_cases(sees_custody: bool) -> QuerySet[Case]:
    cases = Case.objects.waiting()
    return cases if sees_custody else cases.filter(is_locked=False)


def queue_rows(user: User, sees_custody: bool) -> list[QueueRow]:
    """Every queue in the order of its choices, also the empty ones."""
    found = {row["queue"]: row for row in _counted(open_cases(sees_custody), user)}
    appeals = Appeal.objects.filter(status=AppealStatus.OPEN)
    if not sees_custody:
        appeals = appeals.filter(contested__case__is_locked=False)
    found |= {row["queue"]: row for row in _counted(appeals, user)}
    rows = [QueueRow(queue) for queue in Queue.values]
    for row in rows:
        row.counts |= {name: found.get(row.queue, row.counts)[name] for name in COUNTS}
    return rows


def _counted(works: QuerySet[Any], user: User) -> QuerySet[Any, dict[str, Any]]:
    now = timezone.now()
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) + DAY
    held = Q(claimed_until__gt=now)
    return works.order_by().values("queue").annotate(
        backlog=Count("pk"),
        overdue=Count("pk", filter=Q(due_at__lte=now)),
        due_today=Count("pk", filter=Q(due_at__gt=now, due_at__lt=midnight)),
        mine=Count("pk", filter=held & Q(claimed_by=user)),
        unclaimed=Count("pk", filter=Q(claimed_until=None) | Q(claimed_until__lte=now)),
        hour=Count("pk", filter=Q(opened_at__gt=now - HOUR)),
        day=Count("pk", filter=Q(opened_at__lte=now - HOUR, opened_at__gt=now - DAY)),
        days=Count("pk", filter=Q(opened_at__lte=now - DAY, opened_at__gt=now - 3 * DAY)),
        older=Count("pk", filter=Q(opened_at__lte=now - 3 * DAY)),
    )  # fmt: skip


def totals(rows: list[QueueRow]) -> dict[str, int]:
    return {name: sum(row.counts[name] for row in rows) for name in COUNTS}


def claimed_by(user: User, sees_custody: bool) -> list[Workable]:
    """Cases and appeals in this person's hands now."""
    held = {"claimed_by": user, "claimed_until__gt": timezone.now()}
    cases = Case.objects.filter(status=CaseStatus.OPEN, **held).order_by("claimed_until")
    if not sees_custody:
        cases = cases.filter(is_locked=False)
    appeals = Appeal.objects.filter(status=AppealStatus.OPEN, **held).select_related("contested")
    return [*cases[:50], *appeals[:50]]


def pending_decisions(sees_custody: bool) -> QuerySet[Decision]:
    """Severe decisions that wait for a second person; the oldest first."""
    waiting = Decision.objects.filter(needs_second=True, confirmation=None).order_by("id")
    return waiting if sees_custody else waiting.filter(case__is_locked=False)


def stuck_measures(sees_custody: bool) -> QuerySet[Measure]:
    """Measures whose time is over and that could not be ended; the sweeper goes on trying."""
    stuck = Measure.objects.filter(
        state=MeasureState.APPLIED, ends_at__lte=timezone.now(), try_again_at__isnull=False
    )
    return stuck if sees_custody else stuck.filter(decision__case__is_locked=False)


def opted_out_of(user: User) -> list[str]:
    row = ModeratorPreferences.objects.filter(user=user).first()
    return list(row.opted_out) if row else []
