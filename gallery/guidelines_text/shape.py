"""The shape of a guidelines version: frozen, bilingual, plain text.

All texts are plain text, never HTML. In `disclaimer` and `legal_warning` a blank line separates
paragraphs; every other text is one paragraph. Order is meaning: rules, examples and choices are shown
as they stand here.
"""

from dataclasses import dataclass

CATEGORIES: tuple[str, ...] = (
    "privacy",
    "consent",
    "dignity",
    "hate_speech",
    "harassment",
    "copyright",
    "sexual_content",
    "minors",
    "deception",
    "labelling",
    "conduct",
)


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in English and in Korean; neither is a word-for-word copy of the other."""

    en: str
    ko: str


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule. `code` (three letters, hyphen, number) is cited by decisions and keeps its meaning
    from version to version. A text stays short enough to be quoted whole in a statement of reasons."""

    code: str
    category: str
    title: Bilingual
    text: Bilingual
    dos: tuple[Bilingual, ...]
    donts: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """One possible answer. The explanation is shown after it was chosen, right or wrong, and teaches."""

    text: Bilingual
    is_right: bool
    explanation: Bilingual


@dataclass(frozen=True, slots=True)
class QuestionText:
    """One scenario of the check on first acceptance; exactly one choice is right."""

    situation: Bilingual
    choices: tuple[ChoiceText, ...]


@dataclass(frozen=True, slots=True)
class GuidelinesText:
    """Everything a person sees and accepts in one version of the guidelines."""

    summary_of_changes: Bilingual
    disclaimer: Bilingual
    legal_warning: Bilingual
    rules: tuple[RuleText, ...]
    questions: tuple[QuestionText, ...]
