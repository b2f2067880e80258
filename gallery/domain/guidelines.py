"""Publishing a version of the guidelines, and accepting it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Standing, User
from gallery.models import Acceptance, ExampleKind, GuidelinesVersion, VersionStatus
from gallery.queries.guidelines import current_version, find_acceptance

from .errors import Refused

QUESTIONS_REQUIRED = 3


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
def publish_version(version: GuidelinesVersion, by: User) -> GuidelinesVersion:
    """Put a draft in force. From here on the database refuses every change to it.

    Raises Refused when it is not a draft, or when something is missing in either language.
    """
    version = GuidelinesVersion.objects.select_for_update().get(pk=version.pk)
    if version.is_published:
        raise Refused("already_published", _("This version has been published already."))
    _require_complete(version)
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
    if GuidelinesVersion.objects.filter(status=VersionStatus.DRAFT).exists():
        raise Refused("draft_exists", _("There is a draft already: continue with that one."))
    latest = current_version()
    draft = GuidelinesVersion.objects.create(number=(latest.number if latest else 0) + 1)
    if latest is not None:
        _copy_parts(latest, draft)
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
        raise Refused("check_not_passed", _("Have another look at the questions marked below."))
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


def _require_complete(version: GuidelinesVersion) -> None:
    fields = [
        "disclaimer_en",
        "disclaimer_ko",
        "legal_warning_en",
        "legal_warning_ko",
        "summary_en",
        "summary_ko",
    ]
    if not all(getattr(version, field).strip() for field in fields):
        raise Refused("incomplete", _("Disclaimer, legal warning and summary are needed in both languages."))
    if not version.rules.exists():
        raise Refused("no_rules", _("A version needs at least one rule."))
    questions = list(version.questions.prefetch_related("choices"))
    if len(questions) < QUESTIONS_REQUIRED:
        raise Refused("no_questions", _("The scenario check needs three questions."))
    if not all(any(choice.is_right for choice in question.choices.all()) for question in questions):
        raise Refused("no_right_answer", _("Every question needs one right answer."))


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
