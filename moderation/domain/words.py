"""What a moderator says in a decision, and whether it can be said."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.domain.errors import Refused
from gallery.models import Acceptance, GuidelinesVersion, Rule, Upload
from gallery.queries.guidelines import current_version, latest_acceptance
from moderation.domain.measures import CLASSES, MeasureClass, NotPossible
from moderation.models import Case, Outcome

FACTS_LENGTH, EXPLANATION_LENGTH, LAW_LENGTH, MOST_DAYS = 5000, 2000, 200, 3650


@dataclass(frozen=True)
class MeasureWish:
    """`params`: LABEL wants {"making": …}; `days`: for what ends by itself."""

    kind: str
    params: dict[str, Any] = field(default_factory=dict)
    days: int | None = None


@dataclass(frozen=True)
class DecisionWords:
    outcome: str
    measures: tuple[MeasureWish, ...]
    rule_id: int | None = None
    further_rule_ids: tuple[int, ...] = ()
    law: str = ""
    facts: str = ""
    explanation: str = ""
    unfounded_report_ids: tuple[int, ...] = ()
    no_strike: bool = False  # a violation that shall leave no points on the account


class BadWords(Refused):
    """`field` is the field of the form that it is about, "" for all of it."""

    def __init__(self, code: str, message: "str | Promise", field: str = "") -> None:
        super().__init__(code, message)
        self.field = field


@dataclass(frozen=True)
class Plan:
    """Words that can be carried out on a case."""

    words: DecisionWords
    rule: Rule | None
    further_rules: list[Rule]
    measures: list[tuple[MeasureClass, MeasureWish]]

    @property
    def is_severe(self) -> bool:
        return any(measure.is_severe for measure, _wish in self.measures)

    @property
    def conceals(self) -> bool:
        return any(measure.conceals for measure, _wish in self.measures)


def ends_at(wish: MeasureWish) -> datetime.datetime | None:
    return timezone.now() + datetime.timedelta(days=wish.days) if wish.days else None


def version_for(case: Case) -> GuidelinesVersion | None:
    """The guidelines that the affected person had accepted for this upload; else the newest that they accepted,
    else those in force."""
    if case.artwork_id is not None:
        upload = Upload.objects.filter(artwork=case.artwork_id).select_related("acceptance__version").first()
        if upload is not None:
            return upload.acceptance.version
    accepted: Acceptance | None = latest_acceptance(case.affected) if case.affected is not None else None
    return accepted.version if accepted else current_version()


def plan_decision(case: Case, words: DecisionWords) -> Plan:
    """Raises BadWords: unknown_outcome, no_measure, measure_not_possible, days_needed, contradiction, no_rule,
    facts_needed, explanation_needed, too_long."""
    if words.outcome not in Outcome.values:
        raise BadWords("unknown_outcome", _("Say whether a rule was broken."), "outcome")
    _check_texts(words)
    rule, further = _find_rules(case, words)
    return Plan(words, rule, further, _find_measures(case, words))


def _check_texts(words: DecisionWords) -> None:
    for name, code, text in (
        ("facts", "facts_needed", _("Say what you have seen.")),
        ("explanation", "explanation_needed", _("Explain why, to the person who reads it.")),
    ):
        if not getattr(words, name).strip():
            raise BadWords(code, text, name)
    for name, most in (("facts", FACTS_LENGTH), ("explanation", EXPLANATION_LENGTH), ("law", LAW_LENGTH)):
        if len(getattr(words, name)) > most:
            raise BadWords("too_long", _("Please make it shorter."), name)


def _find_rules(case: Case, words: DecisionWords) -> tuple[Rule | None, list[Rule]]:
    """Published rules only; the first is what the decision rests on."""
    version = version_for(case)
    rules = {rule.pk: rule for rule in Rule.objects.filter(version=version)} if version else {}
    wanted = [pk for pk in (words.rule_id, *words.further_rule_ids) if pk is not None]
    if any(pk not in rules for pk in wanted):
        raise BadWords("no_rule", _("Choose rules of the version that the person had accepted."), "rule")
    if words.rule_id is None and not words.law.strip():
        raise BadWords("no_rule", _("Name the rule or the law that you looked at."), "rule")
    rule = rules[words.rule_id] if words.rule_id is not None else None
    return rule, [rules[pk] for pk in dict.fromkeys(words.further_rule_ids) if pk != words.rule_id]


def _find_measures(case: Case, words: DecisionWords) -> list[tuple[MeasureClass, MeasureWish]]:
    if not words.measures:
        raise BadWords("no_measure", _("Choose at least one measure."), "measures")
    chosen: dict[str, tuple[MeasureClass, MeasureWish]] = {}
    for wish in words.measures:
        if wish.kind not in CLASSES or wish.kind in chosen or wish.kind == "limit_reporting":
            raise BadWords("measure_not_possible", _("This measure cannot be chosen here."), "measures")
        chosen[wish.kind] = (CLASSES[wish.kind], wish)
        _check_measure(case, *chosen[wish.kind])
    _check_together(words, chosen)
    return list(chosen.values())


def _check_measure(case: Case, measure: MeasureClass, wish: MeasureWish) -> None:
    if case.target_field not in measure.acts_on or (measure.on_account and case.affected_id is None):
        raise BadWords("measure_not_possible", _("This measure does not fit this kind of thing."), "measures")
    if measure.needs_days and not 1 <= (wish.days or 0) <= MOST_DAYS:
        raise BadWords("days_needed", _("Say for how many days, from 1 to 3,650."), f"{measure.kind}_days")
    try:
        measure.check(case, wish.params)
    except NotPossible as error:
        raise BadWords("measure_not_possible", str(error), "measures") from error


def _check_together(words: DecisionWords, chosen: dict[str, tuple[MeasureClass, MeasureWish]]) -> None:
    has_mild = any(not measure.needs_violation for measure, _wish in chosen.values())
    is_violation = words.outcome == Outcome.VIOLATION
    if is_violation == has_mild or (has_mild and len(chosen) > 1):
        text = (
            _("A violation needs a measure; “none” means that there is no violation.")
            if is_violation
            else _("Without a violation nothing can be done: choose “none” or “harmless”.")
        )
        raise BadWords("contradiction", text, "measures")
    if sum(measure.conceals for measure, _wish in chosen.values()) > 1:
        raise BadWords("contradiction", _("Hide, remove or lock: choose one of them."), "measures")
    if "restrict" in chosen and any(measure.conceals for measure, _wish in chosen.values()):
        raise BadWords("contradiction", _("What is out of sight cannot be restricted as well."), "measures")
