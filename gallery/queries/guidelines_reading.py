"""A version of the guidelines as one reader sees it: one language, plain strings, rules under their category."""

from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from django.conf import settings
from django.utils.translation import override

from gallery.models import ExampleKind, GuidelinesVersion, Rule, RuleCategory


@dataclass(frozen=True)
class ReadableRule:
    code: str
    title: str
    text: str
    dos: tuple[str, ...]
    donts: tuple[str, ...]


@dataclass(frozen=True)
class ReadableCategory:
    key: str
    label: str
    rules: tuple[ReadableRule, ...]


@dataclass(frozen=True)
class ReadableVersion:
    """`disclaimer` and `legal_warning` are paragraphs."""

    summary: str
    disclaimer: tuple[str, ...]
    categories: tuple[ReadableCategory, ...]
    legal_warning: tuple[str, ...]

    @property
    def rules(self) -> tuple[ReadableRule, ...]:
        return tuple(rule for category in self.categories for rule in category.rules)


def read_version(version: GuidelinesVersion, language: str | None = None) -> ReadableVersion:
    """The version in `language` (default: the reader's). Two queries."""
    rules = list(version.rules.prefetch_related("examples"))
    return _read(version, rules, language)


def export_version(version: GuidelinesVersion) -> dict[str, Any]:
    """The version in every language, for programs: JSON-ready, stable keys, times as ISO 8601 in UTC."""
    rules = list(version.rules.prefetch_related("examples"))
    languages = {}
    for code, _name in settings.LANGUAGES:
        with override(code):  # category names are translated, not stored
            languages[code] = {"text_hash": version.text_hash(code), **asdict(_read(version, rules, code))}
    published = version.published_at.isoformat() if version.published_at else None
    return {"number": version.number, "published_at": published, "languages": languages}


def split_paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip())


def _read(version: GuidelinesVersion, rules: list[Rule], language: str | None) -> ReadableVersion:
    # Rules come by position; a category stands where its first rule stands.
    order = list(dict.fromkeys(rule.category for rule in rules))
    rules = sorted(rules, key=lambda rule: order.index(rule.category))
    categories = tuple(
        ReadableCategory(
            key, str(RuleCategory(key).label), tuple(_read_rule(rule, language) for rule in group)
        )
        for key, group in groupby(rules, key=lambda rule: rule.category)
    )
    return ReadableVersion(
        summary=version.in_language("summary", language),
        disclaimer=split_paragraphs(version.in_language("disclaimer", language)),
        categories=categories,
        legal_warning=split_paragraphs(version.in_language("legal_warning", language)),
    )


def _read_rule(rule: Rule, language: str | None) -> ReadableRule:
    def examples(kind: str) -> tuple[str, ...]:
        return tuple(each.in_language("text", language) for each in rule.examples.all() if each.kind == kind)

    return ReadableRule(
        code=rule.code,
        title=rule.in_language("title", language),
        text=rule.in_language("text", language),
        dos=examples(ExampleKind.DO),
        donts=examples(ExampleKind.DONT),
    )
