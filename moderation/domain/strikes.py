"""Points on an account, and what the table of thresholds makes of them, in the deciding transaction."""

import datetime
from dataclasses import dataclass

from django.db.models import Sum
from django.utils import timezone

from accounts.models import User
from moderation.domain.ledger import record
from moderation.domain.locking import lock_people
from moderation.domain.standing import recompute_standing
from moderation.models import (
    ON_ACCOUNT,
    Decision,
    Measure,
    MeasureState,
    Outcome,
    Strike,
    StrikeKind,
    StrikeThreshold,
    StrikeWeight,
)

WITHOUT_RULE = (2, 180)  # points and days of a breach of law that no rule names
UNFOUNDED = (1, 180)  # of one manifestly unfounded report


@dataclass(frozen=True)
class Consequence:
    """What a threshold asks for."""

    user: User
    measure: str
    days: int
    strikes: str  # the kind of points
    threshold: int  # how many of them it takes


def points_of(user: User, kind: str = StrikeKind.MAKER) -> int:
    """Live points now."""
    total = Strike.objects.live().filter(user=user, kind=kind).aggregate(points=Sum("weight"))["points"]
    return total or 0


def add_strikes(decision: Decision, *, no_strike: bool) -> list[Consequence]:
    """Points for the maker of a violation and for whoever reported without any ground; what follows from them."""
    found: list[Consequence] = []
    case = decision.case
    if decision.outcome == Outcome.VIOLATION and case.affected is not None and not no_strike:
        found += _strike(decision, case.affected, StrikeKind.MAKER, *_weight_of(decision))
    unfounded = case.reports.filter(is_unfounded=True, reporter__isnull=False).select_related("reporter")
    for report in unfounded:
        assert report.reporter is not None  # noqa: S101  (filtered)
        found += _strike(decision, report.reporter, StrikeKind.REPORTER, *UNFOUNDED)
    return found


def _weight_of(decision: Decision) -> tuple[int, int]:
    if decision.rule is None:
        return WITHOUT_RULE
    row = StrikeWeight.objects.filter(category=decision.rule.category).first()
    return (row.points, row.days) if row else WITHOUT_RULE


def _strike(decision: Decision, user: User, kind: str, points: int, days: int) -> list[Consequence]:
    if not points:
        return []
    lock_people([user.pk])  # two decisions in one moment count together
    before = points_of(user, kind)
    expires_at = timezone.now() + datetime.timedelta(days=days)
    Strike.objects.create(user=user, kind=kind, decision=decision, weight=points, expires_at=expires_at)
    record(
        "strike", actor=decision.decided_by, case=decision.case, subject_id=user.pk,
        data={"points": points, "kind": str(kind), "total": before + points},
    )  # fmt: skip
    reached = StrikeThreshold.objects.filter(kind=kind, points__gt=before, points__lte=before + points)
    top = reached.order_by("-points").first()
    return [Consequence(user, top.measure, top.days, str(kind), top.points)] if top else []


def void_strikes(decision: Decision, by: Decision) -> None:
    """Take back the points of a decision that was replaced, and what only they had led to elsewhere."""
    for strike in Strike.objects.filter(decision=decision, voided_at=None).select_related("user"):
        lock_people([strike.user_id])  # points given in this moment are counted, or see these as taken back
        strike.voided_at, strike.voided_by = timezone.now(), by
        strike.save(update_fields=["voided_at", "voided_by"])
        record(
            "void_strike", actor=by.decided_by, case=decision.case, subject_id=strike.user_id,
            data={"points": strike.weight, "strike": strike.pk},
        )  # fmt: skip
        _lift_unreached(strike.user, strike.kind, by)


def _lift_unreached(user: User, kind: str, by: Decision) -> None:
    """Automatic measures of other decisions whose threshold is not reached any more."""
    points = points_of(user, kind)
    automatic = Measure.objects.filter(subject=user, is_automatic=True, state=MeasureState.APPLIED)
    for measure in automatic:
        if measure.params.get("strikes") == kind and measure.params.get("threshold", 0) > points:
            measure.state, measure.undone_at, measure.undone_by = MeasureState.UNDONE, timezone.now(), by
            measure.save(update_fields=["state", "undone_at", "undone_by"])
            record(
                "undo_measure", actor=by.decided_by, case=by.case, subject_id=user.pk,
                data={"measure": measure.pk, "kind": measure.kind},
            )  # fmt: skip
            if measure.kind in ON_ACCOUNT:
                recompute_standing(user)
