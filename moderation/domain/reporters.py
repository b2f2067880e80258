"""How much a report weighs: by who speaks, and by what became of their earlier reports."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from accounts.models import Standing, User
from moderation.models import Measure, MeasureKind, MeasureState, Report, ReportOutcome, TrustedFlagger

TRUSTED, MEMBER, NEWCOMER, BY_MAIL, NAMELESS = map(Decimal, ("3.00", "1.00", "0.50", "0.50", "0.30"))
NEWCOMER_DAYS = 7
RECORD_LENGTH = 50  # the latest decided reports count


@dataclass(frozen=True)
class Weight:
    """`parts` explains the total: pairs of a code and a factor."""

    total: Decimal
    parts: list[list[str]]
    is_trusted: bool = False


def weigh_reporter(user: User | None, email: str, *, repeats_network: bool) -> Weight:
    """`repeats_network`: somebody without a name has reported the same thing from the same network already."""
    if user is None:
        if repeats_network:
            return Weight(Decimal(0), [["same_network", "0"]])
        base, name = (BY_MAIL, "by_mail") if email else (NAMELESS, "nameless")
        return Weight(base, [[name, str(base)]])
    if is_trusted_flagger(user):
        return Weight(TRUSTED, [["trusted_flagger", str(TRUSTED)]], is_trusted=True)
    if is_limited(user):
        return Weight(Decimal(0), [["limited", "0"]])
    is_new = user.date_joined > timezone.now() - datetime.timedelta(days=NEWCOMER_DAYS)
    base, name = (NEWCOMER, "newcomer") if is_new else (MEMBER, "member")
    record = record_factor(user)
    return Weight((base * record).quantize(Decimal("0.01")), [[name, str(base)], ["record", str(record)]])


def is_trusted_flagger(user: User) -> bool:
    return TrustedFlagger.objects.filter(user=user, revoked_at=None).exists()


def is_limited(user: User) -> bool:
    """Abused reporting before, or may write nothing at all now: they are heard, and weigh nothing."""
    if user.effective_standing in (Standing.SUSPENDED, Standing.BANNED):
        return True
    limits = Measure.objects.filter(
        subject=user, kind=MeasureKind.LIMIT_REPORTING, state=MeasureState.APPLIED, ends_at__gt=timezone.now()
    )
    return limits.exists()


def record_factor(user: User) -> Decimal:
    """0 to 2: twice the share of earlier reports that led to something, with one of each to begin with."""
    decided = Report.objects.filter(
        reporter=user, outcome__in=[ReportOutcome.ACTED, ReportOutcome.NO_VIOLATION]
    ).order_by("-id")[:RECORD_LENGTH]
    outcomes = list(decided.values_list("outcome", flat=True))
    acted = outcomes.count(ReportOutcome.ACTED)
    return (2 * Decimal(acted + 1) / Decimal(len(outcomes) + 2)).quantize(Decimal("0.01"))
