"""Who may contest which decision until when, and who may hear it."""

import datetime

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from moderation.models import Confirmation, Decision, MeasureKind, Outcome, Report, Side

MILD = (MeasureKind.NONE, MeasureKind.BENIGN)


def was_involved(user: User, case_path: str) -> Q:
    """The person has decided or seconded something on the case that `case_path` leads to."""
    decided = Decision.objects.filter(decided_by=user).values("case")
    seconded = Confirmation.objects.filter(by=user).values("decision__case")
    return Q(**{f"{case_path}__in": decided}) | Q(**{f"{case_path}__in": seconded})


def contest_until(decision: Decision) -> datetime.datetime:
    return decision.decided_at + datetime.timedelta(days=settings.APPEAL_DAYS)


def can_contest(decision: Decision, side: str, report: Report | None = None) -> bool:
    """The decision is in force, not too old, not contested by this side yet, and touches it."""
    if timezone.now() > contest_until(decision) or decision.case.live_decision_id != decision.pk:
        return False
    appeals = decision.appeals.filter(side=side)
    if side == Side.AFFECTED:
        own = decision.measures.filter(Q(subject=None) | Q(subject=decision.case.affected_id))
        touched = own.exclude(kind__in=MILD).exists()  # a measure on a reporter is none on the maker
        return decision.case.affected_id is not None and touched and not appeals.exists()
    return report is not None and not appeals.filter(report=report).exists()


def is_against(decision: Decision) -> bool:
    """Something was found and done."""
    return decision.outcome == Outcome.VIOLATION
