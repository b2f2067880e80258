"""Opening the one case of a thing, or joining it."""

import datetime

from django.utils import timezone

from moderation.domain.priority import policy_of
from moderation.domain.things import take_snapshot
from moderation.models import OPEN_STATUSES, Case, CaseSource
from moderation.targets import Target


def open_or_join(target: Target, reason: str, source: str = CaseSource.REPORT) -> tuple[Case, bool]:
    """(the open case of the thing, whether it is new). The caller holds the thing's row lock."""
    existing = find_open(target)
    if existing is not None:
        return existing, False
    policy, now = policy_of(reason), timezone.now()
    snapshot, snapshot_hash = take_snapshot(target)
    case = Case(
        **target.columns, affected=target.owner, source=source, reason=reason, severity=policy.severity,
        queue=policy.queue, due_at=now + datetime.timedelta(minutes=policy.due_minutes), opened_at=now,
        snapshot=snapshot, snapshot_hash=snapshot_hash,
    )  # fmt: skip
    # The index decides, not the look before: whoever comes second gets the first one's case.
    Case.objects.bulk_create([case], ignore_conflicts=True)
    found = find_open(target)
    assert found is not None  # noqa: S101  (we hold the thing's lock: nobody can have closed it)
    return found, True


def find_open(target: Target) -> Case | None:
    """The open case, locked."""
    cases = Case.objects.select_for_update().filter(status__in=OPEN_STATUSES, **target.columns)
    case = cases.first()
    if case is not None:
        setattr(case, target.kind.field, target.thing)
    return case


def raise_reason(case: Case, reason: str) -> None:
    """A graver reason takes the case over: its queue, its severity, the nearer deadline. Does not save."""
    policy = policy_of(reason)
    due = timezone.now() + datetime.timedelta(minutes=policy.due_minutes)
    case.due_at = min(case.due_at, due)
    if policy.severity > case.severity:
        case.reason, case.severity, case.queue = reason, policy.severity, policy.queue


def free_followers(case: Case) -> None:
    """Nobody waits for a case that is closed: what has not been decided with it waits for itself again."""
    case.followers.update(lead=None)
