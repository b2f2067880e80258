"""Decisions in sentences for people outside: the affected person, the reporter.

Neither learns about the other: a reporter reads nothing about accounts, the affected person nothing about reporters.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from gallery.models import Rule

from .domain.measures import CLASSES
from .models import Measure, MeasureState

Words = str | Promise


@dataclass(frozen=True)
class MeasureWords:
    """`state` is a sentence of its own, empty while the measure is in force."""

    text: Words
    state: Words = ""


def tell_measure(measure: Measure) -> MeasureWords:
    return MeasureWords(CLASSES[measure.kind].told(measure), _state(measure))


def tell_to_reporter(measures: list[Measure]) -> list[MeasureWords]:
    """Of what happened to the thing alone. What happened to an account is between that person and us."""
    told = [tell_measure(each) for each in measures if not CLASSES[each.kind].on_account]
    return told or [MeasureWords(_("We took the steps that our rules provide for."))]


def _state(measure: Measure) -> Words:
    if measure.state == MeasureState.UNDONE:
        return _("This has been taken back.")
    if measure.state == MeasureState.ENDED:
        return _("This has ended.")
    return ""


@dataclass(frozen=True)
class Citation:
    """A rule as it was worded in the version that counts."""

    code: str
    title: str
    text: str
    url: str


def cite(rule: Rule) -> Citation:
    url = f"{rule.version.get_absolute_url()}#{rule.code}"
    return Citation(rule.code, rule.in_language("title"), rule.in_language("text"), url)
