"""Marking a quiz: pure, so that a page shows it and a domain function keeps it by one rule."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class MarkedChoice:
    text: str
    explanation: str
    is_right: bool
    is_chosen: bool


@dataclass(frozen=True)
class MarkedQuestion:
    text: str
    choices: tuple[MarkedChoice, ...]

    @property
    def is_answered(self) -> bool:
        return any(choice.is_chosen for choice in self.choices)

    @property
    def is_right(self) -> bool:
        return any(choice.is_chosen and choice.is_right for choice in self.choices)


@dataclass(frozen=True)
class Marked:
    questions: tuple[MarkedQuestion, ...]

    @property
    def right(self) -> int:
        return sum(question.is_right for question in self.questions)

    @property
    def total(self) -> int:
        return len(self.questions)

    @property
    def is_complete(self) -> bool:
        return all(question.is_answered for question in self.questions)


def mark_answers(quiz: Any, answers: dict[int, int]) -> Marked:
    """`quiz` is the value of a quiz block; `answers` maps the place of a question to the place of a choice."""
    return Marked(
        tuple(_mark(question, answers.get(place)) for place, question in enumerate(quiz["questions"]))
    )


def _mark(question: Any, chosen: int | None) -> MarkedQuestion:
    return MarkedQuestion(
        text=question["question"],
        choices=tuple(
            MarkedChoice(
                choice["text"], choice.get("explanation") or "", bool(choice.get("is_right")), place == chosen
            )
            for place, choice in enumerate(question["choices"])
        ),
    )
