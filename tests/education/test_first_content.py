"""The first content of /learn/: complete in both languages, in the shapes that the page model takes, with sources."""

import datetime
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from education.first_content import sources
from education.first_content.helplines import HELP_LINES
from education.first_content.partners import PARTNERS
from education.first_content.resources import RESOURCES
from education.first_content.shape import (
    AUDIENCES,
    JURISDICTIONS,
    KINDS,
    LEVELS,
    TOPICS,
    WRITTEN_ON,
    Block,
    Resource,
    ResourceText,
)
from education.first_content.workshops import WORKSHOPS
from education.models import Audience, BodyBlock, Jurisdiction, Level, Licence, ResourceKind, Topic
from gallery.guidelines_text import VERSION_1

RULE_CODES = {rule.code for rule in VERSION_1.rules}
TEXTS = [(f"{r.slug}-{code}", text) for r in RESOURCES for code, text in (("en", r.en), ("ko", r.ko))]
SILENT = {"url", "accessed", "kind", "is_right"}
HANGUL = re.compile(r"[가-힣]")


def words_in(value: Any) -> Iterator[str]:
    """Every text of a block that a reader sees."""
    if isinstance(value, str):
        yield re.sub(r"<[^>]+>", " ", value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in SILENT:
                yield from words_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_in(inner)


def visible(text: ResourceText) -> str:
    return " ".join([text.title, text.summary, *words_in([value for _, value in text.body])])


def blocks(body: tuple[Block, ...], name: str) -> list[Any]:
    return [value for kind, value in body if kind == name]


def all_urls() -> Iterator[str]:
    for _, text in TEXTS:
        for block in blocks(text.body, "references"):
            yield from (entry["url"] for entry in block["items"])
    yield from (line.url for line in HELP_LINES if line.url)
    yield from (url for name, url in vars(sources).items() if name.isupper())


def test_codes_are_those_of_the_models() -> None:
    assert set(KINDS) == set(ResourceKind.values)
    assert set(AUDIENCES) == set(Audience.values)
    assert set(TOPICS) == set(Topic.values)
    assert set(LEVELS) == set(Level.values)
    assert set(JURISDICTIONS) == set(Jurisdiction.values)
    assert {r.licence for r in RESOURCES} <= set(Licence.values)


def test_everything_is_covered() -> None:
    assert len(RESOURCES) >= 12
    assert {code for r in RESOURCES for code in r.audiences} == set(AUDIENCES)
    assert {code for r in RESOURCES for code in r.topics} == set(TOPICS)
    assert {code for r in RESOURCES for code in r.jurisdictions} == set(JURISDICTIONS)
    assert {code for r in RESOURCES for code in r.rule_codes} == RULE_CODES
    assert {r.kind for r in RESOURCES} == set(KINDS)
    assert {r.level for r in RESOURCES} == set(LEVELS)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.slug)
def test_resource_belongs_and_is_dated(resource: Resource) -> None:
    assert resource.partner in {partner.slug for partner in PARTNERS}
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", resource.slug)
    assert resource.reviewed_on == WRITTEN_ON
    ahead = resource.review_due - resource.reviewed_on
    assert datetime.timedelta(days=150) < ahead <= datetime.timedelta(days=366)
    if "legal" in resource.topics:
        assert ahead < datetime.timedelta(days=200), "laws change: look again after half a year"
    assert 5 <= resource.minutes <= 20
    assert resource.rule_codes and set(resource.rule_codes) <= RULE_CODES


def test_slugs_differ() -> None:
    slugs = [r.slug for r in RESOURCES] + [w.slug for w in WORKSHOPS]
    assert len(set(slugs)) == len(slugs)


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=lambda value: value if isinstance(value, str) else "")
def test_body_is_valid_for_the_page(name: str, text: ResourceText) -> None:
    block = BodyBlock()
    block.clean(block.normalize(list(text.body)))
    assert len(text.title) <= 255
    assert len(text.summary) <= 300
    assert len(text.content_warning) <= 200


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=lambda value: value if isinstance(value, str) else "")
def test_length(name: str, text: ResourceText) -> None:
    assert 600 <= len(visible(text).split()) <= 1200


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=lambda value: value if isinstance(value, str) else "")
def test_written_in_its_language(name: str, text: ResourceText) -> None:
    body = visible(text)
    share = len(HANGUL.findall(body)) / len(body)
    if name.endswith("-ko"):
        assert share > 0.4
        assert not re.search(r"을\(를\)|이\(가\)|은\(는\)|와\(과\)|\(으\)로|당신|음란물|몰카", body)
        assert not re.search(r"(습니다|하십시오|하세요!)", body), "pages speak 해요체"
    else:
        assert share < 0.01


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.slug)
def test_languages_have_the_same_parts(resource: Resource) -> None:
    assert [name for name, _ in resource.en.body] == [name for name, _ in resource.ko.body]
    for name in ("accordion", "references"):
        en, ko = blocks(resource.en.body, name), blocks(resource.ko.body, name)
        assert [len(block["items"]) for block in en] == [len(block["items"]) for block in ko]
    for en, ko in zip(blocks(resource.en.body, "quiz"), blocks(resource.ko.body, "quiz"), strict=True):
        rights = [
            [[choice["is_right"] for choice in question["choices"]] for question in quiz["questions"]]
            for quiz in (en, ko)
        ]
        assert rights[0] == rights[1]
    assert bool(resource.en.content_warning) == bool(resource.ko.content_warning)
    en_links = [entry["url"] for block in blocks(resource.en.body, "references") for entry in block["items"]]
    ko_links = [entry["url"] for block in blocks(resource.ko.body, "references") for entry in block["items"]]
    assert en_links == ko_links and en_links


def test_most_have_a_quiz_of_three_or_four_questions_that_explains_every_answer() -> None:
    quizzes = [quiz for r in RESOURCES for quiz in blocks(r.en.body, "quiz") + blocks(r.ko.body, "quiz")]
    assert len(quizzes) >= 16
    for quiz in quizzes:
        assert 3 <= len(quiz["questions"]) <= 4
        for question in quiz["questions"]:
            assert all(choice["explanation"] for choice in question["choices"])
            assert sum(choice["is_right"] for choice in question["choices"]) == 1


def test_right_answers_do_not_always_stand_in_the_same_place() -> None:
    for resource in RESOURCES:
        for quiz in blocks(resource.en.body, "quiz"):
            places = {[c["is_right"] for c in q["choices"]].index(True) for q in quiz["questions"]}
            assert len(places) > 1, resource.slug


@pytest.mark.parametrize("resource", [r for r in RESOURCES if "legal" in r.topics], ids=lambda r: r.slug)
def test_what_speaks_of_law_says_when_and_that_it_is_no_advice(resource: Resource) -> None:
    laws = blocks(resource.en.body, "callout"), blocks(resource.ko.body, "callout")
    if not any(callout["kind"] == "law" for callout in laws[0]):
        pytest.skip("names no law of its own")
    assert "legal advice" in visible(resource.en) and "법률 자문" in visible(resource.ko)
    assert "November 2026" in visible(resource.en) and "2026년 11월" in visible(resource.ko)


def test_addresses_are_https() -> None:
    for url in all_urls():
        parts = urlsplit(url)
        assert parts.scheme == "https" and "." in parts.netloc, url
        assert " " not in url


def test_links_in_paragraphs_stay_on_the_site() -> None:
    for name, text in TEXTS:
        for html in blocks(text.body, "paragraph"):
            assert set(re.findall(r"</?(\w+)", html)) <= {"p", "ul", "ol", "li", "a"}, name
            assert all(link.startswith("/") for link in re.findall(r'href="([^"]*)"', html)), name


def test_partners_say_that_they_are_examples() -> None:
    assert len(PARTNERS) == 3
    for partner in PARTNERS:
        assert partner.name_en.startswith("Example: ") and partner.name_ko.startswith("예시: ")
        assert partner.bio_en.startswith("This is an example") and partner.bio_ko.startswith("예시로 만든")
        assert partner.slug.startswith("example-")


def test_workshops_are_complete_in_both_languages() -> None:
    assert len(WORKSHOPS) == 4
    block = BodyBlock()
    for workshop in WORKSHOPS:
        assert [name for name, _ in workshop.body_en] == [name for name, _ in workshop.body_ko]
        for body in (workshop.body_en, workshop.body_ko):
            block.clean(block.normalize(list(body)))
        assert len(workshop.summary_en) <= 300 and len(workshop.summary_ko) <= 300
        assert 1 <= len(workshop.sessions) <= 3
        assert all(session.days > 1 for session in workshop.sessions)


def test_help_lines_can_be_reached_and_are_dated() -> None:
    assert len({line.slug for line in HELP_LINES}) == len(HELP_LINES)
    for line in HELP_LINES:
        assert line.phone or line.url
        assert line.name_ko and line.what_for_ko and line.hours_ko
        assert (line.verified_at.year, line.verified_at.month) == (2026, 11)
