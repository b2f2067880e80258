"""What every measure can be asked."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise

from accounts.models import User
from moderation.models import Case, Measure, MeasureKind

Words = str | Promise
EVERYTHING = frozenset({"artwork", "comment", "profile", "idol", "group", "tag"})
OWNED = frozenset({"artwork", "comment", "profile"})


class NotPossible(Exception):
    """The measure does not fit the thing as it is now."""


@dataclass(frozen=True)
class Act:
    """The moment in which a measure is applied or undone: the case (thing and case locked), and who acts."""

    case: Case
    by: User

    @property
    def thing(self) -> Any:
        return getattr(self.case, self.case.target_field)


class MeasureClass:
    """`acts_on`: kinds of things; `needs_days`: it ends by itself; `is_severe`: waits for a second person;
    `dsa`: field and value of the EU Transparency Database."""

    kind: MeasureKind
    acts_on: frozenset[str] = OWNED
    on_account = False
    conceals = False
    is_severe = False
    needs_days = False
    needs_violation = True
    help: Words = ""
    dsa: tuple[str, str] = ("", "")

    def check(self, case: Case, params: dict[str, Any]) -> None:
        """Raises NotPossible when it does not fit the thing as it is."""

    def apply(self, act: Act, measure: Measure) -> dict[str, Any]:
        """Do it; returns what `undo` needs."""
        return {}

    def undo(self, act: Act, measure: Measure) -> None:
        """Exactly the way back."""

    def told(self, measure: Measure) -> str:
        """One sentence for the affected person, in the active language."""
        raise NotImplementedError

    def until(self, measure: Measure) -> str:
        assert measure.ends_at is not None  # noqa: S101
        return day(measure.ends_at)


def day(moment: datetime.datetime) -> str:
    return date_format(moment, "DATE_FORMAT")
