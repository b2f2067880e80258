"""What a member reads about themselves: statements, points, measures on the account, appeals, own reports."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from moderation.models import (
    Appeal,
    Measure,
    MeasureKind,
    MeasureState,
    Report,
    Side,
    Statement,
    Strike,
)

SHOWN = 50  # of each list; whoever has more is told the newest
# A warning is told once and over; these go on until a day, or for good.
LASTING = (MeasureKind.LIMIT, MeasureKind.SUSPEND, MeasureKind.BAN, MeasureKind.LIMIT_REPORTING)


@dataclass(frozen=True)
class Row:
    """A strike or a measure. `token` leads to the own statement of its decision; what fell on a reporter belongs
    to a decision whose statement is somebody else's, and has none."""

    about: Strike | Measure
    token: str


@dataclass(frozen=True)
class OwnStanding:
    statements: list[Statement]
    strikes: list[Row]
    measures: list[Row]
    appeals: list[Appeal]
    reports: list[Report]

    @property
    def points(self) -> int:
        return sum(row.about.weight for row in self.strikes if isinstance(row.about, Strike))


def standing_of(user: User) -> OwnStanding:
    """Five queries, however much there is."""
    return OwnStanding(
        statements=list(user.statements.order_by("-id")[:SHOWN]),
        strikes=_strikes_now(user),
        measures=_measures_now(user),
        appeals=list(
            Appeal.objects.filter(side=Side.AFFECTED, appellant=user)
            .select_related("contested__statement")
            .order_by("-id")[:SHOWN]
        ),
        reports=list(Report.objects.filter(reporter=user).order_by("-id")[:SHOWN]),
    )


def _strikes_now(user: User) -> list[Row]:
    strikes = Strike.objects.live().filter(user=user).select_related("decision__statement")
    return [_row(strike, user) for strike in strikes.order_by("expires_at", "id")]


def _measures_now(user: User) -> list[Row]:
    measures = Measure.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=timezone.now()),  # the sweeper may not have come by yet
        subject=user, kind__in=LASTING, state=MeasureState.APPLIED,
    )  # fmt: skip
    return [_row(measure, user) for measure in measures.select_related("decision__statement").order_by("id")]


def _row(about: Strike | Measure, user: User) -> Row:
    statement = getattr(about.decision, "statement", None)
    return Row(about, statement.token if statement and statement.recipient_id == user.pk else "")
