"""Measures on the account of the affected person (or, for reporting, of whoever reported)."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.domain.standing import recompute_standing
from moderation.models import Measure, MeasureKind

from .base import Act, MeasureClass


class OnAccount(MeasureClass):
    on_account = True

    def apply(self, act: Act, measure: Measure) -> dict[str, Any]:
        """The standing follows from all measures in force; the caller marks this one and recomputes."""
        return {}


class Warn(OnAccount):
    kind = MeasureKind.WARN
    help = gettext_lazy("A word to the person, without further effect.")

    def told(self, measure: Measure) -> str:
        return _("This is a warning. If it happens again, more can follow.")


class ChangesStanding(OnAccount):
    def undo(self, act: Act, measure: Measure) -> None:
        assert measure.subject is not None  # noqa: S101
        recompute_standing(measure.subject, but=measure)


class Limit(ChangesStanding):
    kind = MeasureKind.LIMIT
    needs_days = True
    help = gettext_lazy("Uploads wait for a person, comments are closed, until a day.")
    dsa = ("decision_provision", "DECISION_PROVISION_PARTIAL_SUSPENSION")

    def told(self, measure: Measure) -> str:
        return _("The account is limited until %(day)s: uploads wait for a person, comments are closed.") % {
            "day": self.until(measure)
        }


class Suspend(ChangesStanding):
    kind = MeasureKind.SUSPEND
    needs_days = True
    help = gettext_lazy("Reads, withdraws and contests; writes nothing, until a day.")
    dsa = ("decision_account", "DECISION_ACCOUNT_SUSPENDED")

    def told(self, measure: Measure) -> str:
        return _("The account is suspended until %(day)s: it can read and contest, and write nothing.") % {
            "day": self.until(measure)
        }


class Ban(ChangesStanding):
    kind = MeasureKind.BAN
    is_severe = True
    help = gettext_lazy("May not sign in any more. Running sessions end.")
    dsa = ("decision_account", "DECISION_ACCOUNT_TERMINATED")

    def told(self, measure: Measure) -> str:
        return _("The account is banned. It cannot sign in; this page stays open without signing in.")


class LimitReporting(OnAccount):
    kind = MeasureKind.LIMIT_REPORTING
    needs_days = True
    help = gettext_lazy("Reports of this account are read, and count for nothing, until a day.")

    def told(self, measure: Measure) -> str:
        return _("Your reports are still read, but do not count until %(day)s.") % {
            "day": self.until(measure)
        }
