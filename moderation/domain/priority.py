"""How urgent a case is, as a sum that can be read: every addend is stored beside the total."""

from decimal import Decimal

from moderation.domain.things import handle_of
from moderation.models import Case, ReasonPolicy, Strike
from moderation.reasons import DEFAULTS, HELD_UPLOAD

TRUSTED = 100  # a trusted flagger has spoken
OVERDUE = 200  # nothing waits for ever
IN_SIGHT = 15  # the public sees it now
PER_REPORT, MOST_FOR_REPORTS = 5, 50
REPEATED = 10  # the maker has live strikes


def policy_of(reason: str) -> ReasonPolicy:
    """The row that staff keep, or the first values where somebody has deleted it."""
    row = ReasonPolicy.objects.filter(reason=reason).first()
    if row is not None:
        return row
    first = DEFAULTS[reason]
    return ReasonPolicy(
        reason=reason, queue=first.queue, severity=first.severity, due_minutes=first.due_minutes,
        hides_at_once=first.hides_at_once, hide_threshold=Decimal(first.threshold),
    )  # fmt: skip


def rank_case(case: Case) -> None:
    """Set priority and its parts from what the case knows; does not save."""
    parts: list[list[object]] = [["severity", case.severity]]
    if case.reports.filter(is_trusted=True).exists():
        parts.append(["trusted_flagger", TRUSTED])
    if case.report_count > 1:
        parts.append(["reports", min(MOST_FOR_REPORTS, PER_REPORT * (case.report_count - 1))])
    if case.reason != HELD_UPLOAD and handle_of(case.target_field).is_public(
        getattr(case, case.target_field)
    ):
        parts.append(["in_sight", IN_SIGHT])
    if case.affected_id and Strike.objects.live().filter(user=case.affected_id, kind="maker").exists():
        parts.append(["repeated", REPEATED])
    if case.is_overdue:
        parts.append(["overdue", OVERDUE])
    case.priority_parts = parts
    case.priority = sum(int(points) for _code, points in parts)  # type: ignore[call-overload]
