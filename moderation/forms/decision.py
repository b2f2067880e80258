"""The form of a decision, for one case, several, an override and an appeal. What it may say is the domain's to judge;
the form keeps what was typed and puts each refusal beside its field.
"""

import uuid
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.domain.errors import Refused
from gallery.models import Making, Rule
from moderation.domain.measures import CLASSES
from moderation.domain.words import MOST_DAYS, DecisionWords, MeasureWish
from moderation.models import AppealOutcome, MeasureKind, Outcome, Report

M = MeasureKind
Words = str | Promise

# Days as first proposed.
TIMED = {M.HIDE: 7, M.LIMIT: 14, M.SUSPEND: 30}
BY_TABLE = (M.LIMIT_REPORTING,)  # follows from strikes for unfounded reports, nobody picks it
FIELD_OF = {
    "rule_id": "rule",
    "further_rule_ids": "further_rules",
    "unfounded_report_ids": "unfounded",
    "appeal_outcome": "verdict",
}


@dataclass(frozen=True)
class MeasureCard:
    """One choice as the page shows it; `key` is the number that ticks it."""

    kind: str
    label: str
    help: Words
    is_severe: bool
    is_ticked: bool
    key: int
    days: forms.BoundField | None
    making: forms.BoundField | None


def measures_for(kinds: set[str], has_person: bool) -> list[tuple[str, Words]]:
    """What can be done to every one of these kinds of thing, and to the person."""
    return [
        (str(kind), MeasureKind(kind).label)
        for kind, measure in CLASSES.items()
        if kind not in BY_TABLE and kinds <= measure.acts_on and (has_person or not measure.on_account)
    ]


class DecisionForm(forms.Form):
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    outcome = forms.ChoiceField(label=_("Outcome"), choices=Outcome.choices, widget=forms.RadioSelect)
    measures = forms.MultipleChoiceField(label=_("Measures"), required=False)
    making = forms.ChoiceField(label=_("It was made like this"), choices=Making.choices, required=False)
    hide_days = forms.IntegerField(
        label=_("For how many days"), min_value=1, max_value=MOST_DAYS, required=False
    )
    limit_days = forms.IntegerField(
        label=_("For how many days"), min_value=1, max_value=MOST_DAYS, required=False
    )
    suspend_days = forms.IntegerField(
        label=_("For how many days"), min_value=1, max_value=MOST_DAYS, required=False
    )
    rule = forms.TypedChoiceField(label=_("Rule"), coerce=int, empty_value=None, required=False)
    further_rules = forms.TypedMultipleChoiceField(label=_("Further rules"), coerce=int, required=False)
    law = forms.CharField(
        label=_("Law"),
        max_length=200,
        required=False,
        help_text=_("Where a law is broken rather than a rule, or both."),
    )
    facts = forms.CharField(
        label=_("Facts"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What is there to see. The affected person reads it."),
    )
    explanation = forms.CharField(
        label=_("Explanation"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Why this follows from the rule or the law. The affected person reads it."),
    )
    no_strike = forms.BooleanField(
        label=_("No strike for this"),
        required=False,
        help_text=_("For a first slip, or where the person could not know."),
    )
    unfounded = forms.TypedMultipleChoiceField(label=_("Manifestly unfounded"), coerce=int, required=False)

    def __init__(
        self,
        *args: Any,
        kinds: set[str],
        has_person: bool,
        rules: list[Rule],
        reports: list[Report],
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        names = [(rule.pk, f"{rule.code} {rule.in_language('title')}") for rule in rules]
        self.fields["measures"].choices = measures_for(kinds, has_person)  # type: ignore[attr-defined]
        self.fields["rule"].choices = [("", _("No rule")), *names]  # type: ignore[attr-defined]
        self.fields["further_rules"].choices = names  # type: ignore[attr-defined]
        self.fields["unfounded"].choices = [(report.pk, str(report.pk)) for report in reports]  # type: ignore[attr-defined]
        self.fields["unfounded"].initial = [report.pk for report in reports if report.is_unfounded]
        for kind, days in TIMED.items():
            self.fields[f"{kind}_days"].initial = days
        for name, field in self.fields.items():
            if name != "token":
                field.widget.attrs.setdefault("aria-describedby", f"{name}-help")

    def measure_cards(self) -> list[MeasureCard]:
        ticked = {str(value) for value in self["measures"].value() or ()}
        return [
            MeasureCard(
                kind, str(label), CLASSES[kind].help, CLASSES[kind].is_severe, kind in ticked, number,
                self[f"{kind}_days"] if kind in TIMED else None, self["making"] if kind == M.LABEL else None,
            )
            for number, (kind, label) in enumerate(self.fields["measures"].choices, 1)  # type: ignore[attr-defined]
        ]  # fmt: skip

    @property
    def unfounded_ids(self) -> set[str]:
        return {str(value) for value in self["unfounded"].value() or ()}

    def words(self) -> DecisionWords:
        """What was typed, for the domain; only after is_valid()."""
        data = self.cleaned_data
        return DecisionWords(
            outcome=data["outcome"],
            measures=tuple(self._wish(kind) for kind in data["measures"]),
            rule_id=data["rule"],
            further_rule_ids=tuple(data["further_rules"]),
            law=data["law"],
            facts=data["facts"],
            explanation=data["explanation"],
            unfounded_report_ids=tuple(data["unfounded"]),
            no_strike=data["no_strike"],
        )

    def _wish(self, kind: str) -> MeasureWish:
        params = {"making": self.cleaned_data["making"]} if kind == M.LABEL else {}
        return MeasureWish(kind, params, self.cleaned_data.get(f"{kind}_days") if kind in TIMED else None)

    def add_refusal(self, refusal: Refused) -> None:
        """Beside its field where it has one, else above the form."""
        name = getattr(refusal, "field", None) or ""
        name = FIELD_OF.get(name, name)
        self.add_error(name if name in self.fields else None, str(refusal.message))

    def token_value(self) -> uuid.UUID:
        """A page without a claim has no token: one that never fits, so that the refusal says what happened."""
        return self.cleaned_data.get("token") or uuid.UUID(int=0)


class AppealForm(DecisionForm):
    """Upheld needs only reasons; changed and reversed say what holds instead."""

    verdict = forms.ChoiceField(
        label=_("What becomes of the decision"), choices=AppealOutcome.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].required = False
        self.order_fields(["token", "verdict"])
