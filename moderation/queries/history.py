"""What has been decided before: about this maker, and about this thing."""

from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.models import User
from gallery.models import Artwork
from moderation.models import Case, Decision, Strike, StrikeKind

LATEST = 10


@dataclass(frozen=True)
class Maker:
    """`points` are those of live strikes for breaches."""

    user: User
    works: int
    strikes: list[Strike]
    decisions: list[Decision]

    @property
    def points(self) -> int:
        return sum(strike.weight for strike in self.strikes if strike.kind == StrikeKind.MAKER)


def maker_of(case: Case, sees_custody: bool) -> Maker | None:
    """The person whom a decision would concern; None for catalogue entries."""
    user = case.affected
    if user is None:
        return None
    return Maker(
        user,
        Artwork.all_objects.filter(maker=user).count(),
        list(Strike.objects.live().filter(user=user).select_related("decision").order_by("-id")),
        list(_decisions(sees_custody).filter(case__affected=user).exclude(case=case)[:LATEST]),
    )


def decisions_on_thing(case: Case, sees_custody: bool) -> list[Decision]:
    """Of this case and of earlier cases about the same thing, the newest first."""
    column = f"case__{case.target_field}"
    thing = getattr(case, f"{case.target_field}_id")
    return list(_decisions(sees_custody).filter(**{column: thing})[:LATEST])


def _decisions(sees_custody: bool) -> QuerySet[Decision]:
    rows = (
        Decision.objects.select_related(
            "case",
            "rule__version",
            "decided_by",
            "confirmation__by",
        )
        .prefetch_related("measures", "further_rules__rule")
        .order_by("-id")
    )
    return rows if sees_custody else rows.filter(case__is_locked=False)


def full_decision_rows() -> QuerySet[Decision]:
    """A decision as its page shows it: with its case, rules, measures and the answer to it."""
    return _decisions(sees_custody=True).select_related("case__affected", "appeal")


def involved_in(case: Case) -> set[int]:
    """Whoever has decided or seconded anything on the case: they take no appeal on it."""
    people: set[int] = set()
    for decided_by, second in case.decisions.values_list("decided_by", "confirmation__by"):
        people |= {person for person in (decided_by, second) if person}
    return people
