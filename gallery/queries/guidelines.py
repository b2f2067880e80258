"""Which guidelines are in force, who has accepted them, and what a draft still lacks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import Acceptance, GuidelinesVersion, VersionStatus

QUESTIONS_REQUIRED = 3
LANGUAGES = ("en", "ko")


@dataclass(frozen=True)
class Gap:
    """Something that keeps a draft from being published. `code` is stable, `message` is for the editor."""

    code: str
    message: "str | Promise"


def current_version() -> GuidelinesVersion | None:
    """The published version with the highest number."""
    return published_versions().first()


def published_versions() -> "QuerySet[GuidelinesVersion]":
    """Newest first."""
    return GuidelinesVersion.objects.filter(status=VersionStatus.PUBLISHED).order_by("-number")


def previous_version(version: GuidelinesVersion) -> GuidelinesVersion | None:
    """The published version that this one replaces, or would replace."""
    return published_versions().filter(number__lt=version.number).first()


def find_acceptance(user: User, version: GuidelinesVersion) -> Acceptance | None:
    return Acceptance.objects.filter(user=user, version=version).first()


def latest_acceptance(user: User) -> Acceptance | None:
    """The newest version that this person has said yes to, whenever that was."""
    return Acceptance.objects.filter(user=user).select_related("version").order_by("-version__number").first()


def has_accepted_current(user: User) -> bool:
    version = current_version()
    return version is not None and find_acceptance(user, version) is not None


def find_gaps(version: GuidelinesVersion) -> list[Gap]:
    """Everything that must be added before the version can be published; empty when it is complete."""
    gaps = []
    if not _is_complete([version], "disclaimer", "legal_warning", "summary"):
        gaps.append(
            Gap("incomplete", _("Disclaimer, legal warning and summary are needed in both languages."))
        )
    rules = list(version.rules.prefetch_related("examples"))
    if not rules:
        gaps.append(Gap("no_rules", _("A version needs at least one rule.")))
    examples = [example for rule in rules for example in rule.examples.all()]
    if not (_is_complete(rules, "title", "text") and _is_complete(examples, "text")):
        gaps.append(Gap("rules_incomplete", _("Every rule and example is needed in both languages.")))
    return [*gaps, *_gaps_in_check(version)]


def _gaps_in_check(version: GuidelinesVersion) -> Iterator[Gap]:
    questions = list(version.questions.prefetch_related("choices"))
    if len(questions) < QUESTIONS_REQUIRED:
        yield Gap("no_questions", _("The scenario check needs three questions."))
    choices = [list(question.choices.all()) for question in questions]
    if not all(any(choice.is_right for choice in each) for each in choices):
        yield Gap("no_right_answer", _("Every question needs one right answer."))
    if not all(any(not choice.is_right for choice in each) for each in choices):
        yield Gap("no_wrong_answer", _("Every question needs at least one answer that is not right."))
    flat = [choice for each in choices for choice in each]
    if not (_is_complete(questions, "situation") and _is_complete(flat, "text", "explanation")):
        yield Gap(
            "check_incomplete", _("Every question, answer and explanation is needed in both languages.")
        )


def _is_complete(rows: Iterable[Model], *fields: str) -> bool:
    return all(
        getattr(row, f"{field}_{language}").strip()
        for row in rows
        for field in fields
        for language in LANGUAGES
    )
