"""Publishing a version of the guidelines, and accepting it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Standing, User
from gallery.guidelines_text import Bilingual as Words
from gallery.guidelines_text import GuidelinesText, QuestionText, RuleText
from gallery.models import (
    Acceptance,
    ExampleKind,
    GuidelinesVersion,
    Rule,
    RuleExample,
    ScenarioChoice,
    ScenarioQuestion,
    VersionStatus,
)
from gallery.queries.guidelines import current_version, find_acceptance, find_gaps

from .errors import Refused


@dataclass(frozen=True)
class CheckResult:
    """The scenario check as answered: question id -> was the chosen answer right. Unanswered counts as wrong."""

    right: Mapping[int, bool]

    @property
    def is_passed(self) -> bool:
        return all(self.right.values())


def hash_text(version: GuidelinesVersion, language: str) -> str:
    """SHA-256 over everything that a reader in this language is shown, in canonical JSON."""
    rules = [
        {
            "code": rule.code,
            "title": rule.in_language("title", language),
            "text": rule.in_language("text", language),
            "examples": [
                [example.kind, example.in_language("text", language)]
                for kind in ExampleKind
                for example in rule.examples.all()
                if example.kind == kind
            ],
        }
        for rule in version.rules.prefetch_related("examples")
    ]
    shown = {
        "number": version.number,
        "disclaimer": version.in_language("disclaimer", language),
        "legal_warning": version.in_language("legal_warning", language),
        "rules": rules,
    }
    canonical = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


@transaction.atomic
def publish_version(version: GuidelinesVersion, by: User | None) -> GuidelinesVersion:
    """Put a draft in force. From here on the database refuses every change to it.

    `by` is None when an operator publishes from the command line. Raises Refused when it is not a draft, or
    with the first of `find_gaps` when something is missing in either language.
    """
    version = GuidelinesVersion.objects.select_for_update().get(pk=version.pk)
    if version.is_published:
        raise Refused("already_published", _("This version has been published already."))
    for gap in find_gaps(version):
        raise Refused(gap.code, gap.message)
    version.text_hash_en = hash_text(version, "en")
    version.text_hash_ko = hash_text(version, "ko")
    version.status = VersionStatus.PUBLISHED
    version.published_at = timezone.now()
    version.published_by = by
    version.save()
    return version


@transaction.atomic
def start_draft() -> GuidelinesVersion:
    """A new draft that begins as a copy of the version in force. Raises Refused when a draft exists already."""
    _require_no_draft()
    latest = current_version()
    draft = GuidelinesVersion.objects.create(number=(latest.number if latest else 0) + 1)
    if latest is not None:
        _copy_parts(latest, draft)
    return draft


@transaction.atomic
def load_text(text: GuidelinesText) -> GuidelinesVersion:
    """A new draft with the words of one module of gallery.guidelines_text. Raises Refused when a draft exists."""
    _require_no_draft()
    latest = current_version()
    draft = GuidelinesVersion.objects.create(
        number=(latest.number if latest else 0) + 1,
        **_both("summary", text.summary_of_changes),
        **_both("disclaimer", text.disclaimer),
        **_both("legal_warning", text.legal_warning),
    )
    for position, rule in enumerate(text.rules):
        _load_rule(draft, position, rule)
    for position, question in enumerate(text.questions):
        _load_question(draft, position, question)
    return draft


def check_answers(version: GuidelinesVersion, answers: Mapping[int, int]) -> CheckResult:
    """Compare answers (question id -> choice id) with the right ones."""
    right = {}
    for question in version.questions.prefetch_related("choices"):
        chosen = answers.get(question.pk)
        right[question.pk] = any(c.pk == chosen and c.is_right for c in question.choices.all())
    return CheckResult(right)


@transaction.atomic
def accept_guidelines(
    user: User, version: GuidelinesVersion, *, language: str, text_hash: str, answers: Mapping[int, int]
) -> Acceptance:
    """Record the user's yes. Twice is the same as once.

    `text_hash` is the hash of what the page showed; it must be the version's own, so that nobody accepts what
    they have not been shown. The first acceptance ever needs the scenario check answered rightly.
    Raises Refused: not_current, text_changed, check_not_passed, standing.
    """
    if user.effective_standing == Standing.BANNED:
        raise Refused("standing", _("This account cannot accept the guidelines."))
    existing = find_acceptance(user, version)
    if existing is not None:
        return existing
    newest = current_version()
    if newest is None or newest.pk != version.pk:
        raise Refused("not_current", _("The guidelines have changed meanwhile. Please read the new version."))
    if text_hash != version.text_hash(language):
        raise Refused("text_changed", _("The page is out of date. Please read it again."))
    is_first = not Acceptance.objects.filter(user=user).exists()
    if is_first and not check_answers(version, answers).is_passed:
        raise Refused("check_not_passed", _("Have another look at the marked questions."))
    try:
        with transaction.atomic():
            return Acceptance.objects.create(
                user=user, version=version, language=language, text_hash=text_hash, accepted_at=timezone.now()
            )
    except IntegrityError:
        # The same person in another tab was first.
        return Acceptance.objects.get(user=user, version=version)


def require_acceptance(user: User) -> Acceptance:
    """The user's acceptance of the version in force, or Refused("guidelines")."""
    version = current_version()
    acceptance = find_acceptance(user, version) if version else None
    if acceptance is None:
        raise Refused("guidelines", _("Please read and accept the current guidelines first."))
    return acceptance


def _require_no_draft() -> None:
    if GuidelinesVersion.objects.filter(status=VersionStatus.DRAFT).exists():
        raise Refused("draft_exists", _("There is a draft already: continue with that one."))


def _both(field: str, words: Words) -> dict[str, str]:
    return {f"{field}_en": words.en, f"{field}_ko": words.ko}


def _load_rule(draft: GuidelinesVersion, position: int, text: RuleText) -> None:
    rule = Rule.objects.create(
        version=draft,
        code=text.code,
        category=text.category,
        position=position,
        **_both("title", text.title),
        **_both("text", text.text),
    )
    for kind, examples in ((ExampleKind.DO, text.dos), (ExampleKind.DONT, text.donts)):
        for index, words in enumerate(examples):
            RuleExample.objects.create(rule=rule, kind=kind, position=index, **_both("text", words))


def _load_question(draft: GuidelinesVersion, position: int, text: QuestionText) -> None:
    question = ScenarioQuestion.objects.create(
        version=draft, position=position, **_both("situation", text.situation)
    )
    for index, choice in enumerate(text.choices):
        ScenarioChoice.objects.create(
            question=question,
            position=index,
            is_right=choice.is_right,
            **_both("text", choice.text),
            **_both("explanation", choice.explanation),
        )


def _copy_parts(source: GuidelinesVersion, draft: GuidelinesVersion) -> None:
    for field in ("disclaimer", "legal_warning"):
        for language in ("en", "ko"):
            setattr(draft, f"{field}_{language}", getattr(source, f"{field}_{language}"))
    draft.save()
    for rule in source.rules.prefetch_related("examples"):
        examples = list(rule.examples.all())
        rule.pk, rule.version = None, draft
        rule._state.adding = True
        rule.save()
        for example in examples:
            example.pk, example.rule = None, rule
            example.save()
    for question in source.questions.prefetch_related("choices"):
        choices = list(question.choices.all())
        question.pk, question.version = None, draft
        question._state.adding = True
        question.save()
        for choice in choices:
            choice.pk, choice.question = None, question
            choice.save()
