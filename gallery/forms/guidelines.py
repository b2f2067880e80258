"""The acceptance of the guidelines, with the scenario check when it is the first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from gallery.models import GuidelinesVersion, ScenarioChoice, ScenarioQuestion


@dataclass(frozen=True)
class AnswerOption:
    choice: ScenarioChoice
    html_id: str
    text: str
    explanation: str
    is_chosen: bool


@dataclass(frozen=True)
class QuestionBlock:
    """One fieldset of the page. `is_answered`: the answers have been sent, and the chosen one is explained."""

    number: int
    situation: str
    field: BoundField
    options: tuple[AnswerOption, ...]
    is_answered: bool

    @property
    def is_wrong(self) -> bool:
        return self.is_answered and any(each.is_chosen and not each.choice.is_right for each in self.options)


class AcceptanceForm(forms.Form):
    """`number`, `language` and `text_hash` say what the page showed, so that nobody accepts what they did not see."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    language = forms.ChoiceField(choices=settings.LANGUAGES, widget=forms.HiddenInput)
    text_hash = forms.CharField(max_length=64, widget=forms.HiddenInput)
    accepted = forms.BooleanField(
        label=_("I have read and accept the guidelines"),
        error_messages={"required": _("Please tick this box when you have read everything and agree.")},
    )

    def __init__(self, *args: Any, questions: Iterable[ScenarioQuestion] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = list(questions)
        for question in self.questions:
            self.fields[_field_name(question)] = forms.TypedChoiceField(
                choices=[(choice.pk, choice.in_language("text")) for choice in question.choices.all()],
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": _("Please choose an answer.")},
            )

    @classmethod
    def for_version(
        cls, version: GuidelinesVersion, language: str, questions: Iterable[ScenarioQuestion] = ()
    ) -> "AcceptanceForm":
        """An empty form that remembers what it is shown with."""
        shown = {"number": version.number, "language": language, "text_hash": version.text_hash(language)}
        return cls(initial=shown, questions=questions)

    @property
    def answers(self) -> dict[int, int]:
        """Question id -> chosen answer id, as far as answered. After validation."""
        cleaned = self.cleaned_data
        return {
            question.pk: cleaned[_field_name(question)]
            for question in self.questions
            if cleaned.get(_field_name(question))
        }

    def is_stale(self, version: GuidelinesVersion) -> bool:
        """Whether the page that was sent showed another text than this version's. After validation."""
        shown = self.cleaned_data
        language = shown.get("language")
        same_text = language is not None and shown.get("text_hash") == version.text_hash(language)
        return shown.get("number") != version.number or not same_text

    @property
    def check_failed(self) -> bool:
        """Sent, and some question is still open or answered wrongly."""
        return self.is_bound and any(block.is_wrong or block.field.errors for block in self.question_blocks())

    def question_blocks(self) -> Iterator[QuestionBlock]:
        for number, question in enumerate(self.questions, start=1):
            field = self[_field_name(question)]
            yield QuestionBlock(
                number=number,
                situation=question.in_language("situation"),
                field=field,
                options=tuple(_option(field, choice) for choice in question.choices.all()),
                is_answered=self.is_bound,
            )


def _field_name(question: ScenarioQuestion) -> str:
    return f"question_{question.pk}"


def _option(field: BoundField, choice: ScenarioChoice) -> AnswerOption:
    return AnswerOption(
        choice=choice,
        html_id=f"{field.auto_id}_{choice.position}",
        text=choice.in_language("text"),
        explanation=choice.in_language("explanation"),
        is_chosen=str(field.value()) == str(choice.pk),
    )
