"""The words of the guidelines are complete, bilingual and short enough to be quoted. No database."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from gallery.guidelines_text import CATEGORIES, VERSION_1, Bilingual, GuidelinesText
from gallery.models.guidelines import RuleCategory

VERSIONS = [pytest.param(VERSION_1, id="version_1")]
HANGUL = re.compile("[가-힣]")
# A ground of a decision may have 500 characters (EU transparency schema): code, title and text must fit.
LIMITS = {
    "title": (70, 40),
    "text": (420, 300),
    "example": (140, 90),
    "situation": (420, 260),
    "choice": (160, 90),
    "explanation": (320, 200),
}


def walk(value: object, path: str = "") -> Iterator[tuple[str, Bilingual]]:
    """Every bilingual text inside `value`, with the path that leads to it."""
    if isinstance(value, Bilingual):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from walk(item, f"{path}[{getattr(item, 'code', number)}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from walk(getattr(value, field.name), f"{path}.{field.name}")


def limit_of(path: str) -> tuple[int, int] | None:
    if "[" not in path:
        return None
    if ".dos[" in path or ".donts[" in path:
        return LIMITS["example"]
    name = path.rsplit(".", 1)[1]
    return LIMITS["choice" if ".choices[" in path and name == "text" else name]


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> GuidelinesText:
    return request.param


def test_text_is_present_and_tidy_in_both_languages(version: GuidelinesText):
    texts = list(walk(version))
    assert len(texts) > 100
    untidy = [
        (path, language)
        for path, text in texts
        for language, words in (("en", text.en), ("ko", text.ko))
        if not words.strip() or words != words.strip() or "  " in words or "<" in words
    ]
    assert untidy == []


def test_korean_is_korean_and_english_is_not(version: GuidelinesText):
    wrong = [path for path, text in walk(version) if not HANGUL.search(text.ko) or HANGUL.search(text.en)]
    assert wrong == []


def test_korean_never_hedges_its_particles(version: GuidelinesText):
    hedged = [path for path, text in walk(version) if re.search(r"[을를이가은는와과]\([가-힣]\)", text.ko)]
    assert hedged == []


def test_text_stays_within_its_limit(version: GuidelinesText):
    too_long = []
    for path, text in walk(version):
        limit = limit_of(path)
        if limit and (len(text.en) > limit[0] or len(text.ko) > limit[1]):
            too_long.append((path, len(text.en), len(text.ko), limit))
    assert too_long == []


def test_rule_fits_into_the_ground_of_a_decision(version: GuidelinesText):
    quoted = [f"{rule.code} {rule.title.en}. {rule.text.en}" for rule in version.rules]
    assert [words for words in quoted if len(words) > 500] == []


def test_rule_codes_are_unique_and_well_formed(version: GuidelinesText):
    codes = [rule.code for rule in version.rules]
    assert len(codes) == len(set(codes))
    assert [code for code in codes if not re.fullmatch(r"[A-Z]{3}-[1-9]\d?", code)] == []


def test_rules_cover_exactly_the_known_categories(version: GuidelinesText):
    assert {rule.category for rule in version.rules} == set(CATEGORIES)


def test_categories_are_those_that_the_database_knows():
    assert tuple(RuleCategory.values) == CATEGORIES


def test_rule_shows_what_to_do_and_what_not(version: GuidelinesText):
    counts = {rule.code: (len(rule.dos), len(rule.donts)) for rule in version.rules}
    assert {code: pair for code, pair in counts.items() if not set(pair) <= {2, 3}} == {}


def test_dont_forbids_in_its_own_words(version: GuidelinesText):
    """Read aloud without its heading, a don't must not sound like advice."""
    loose = [
        (rule.code, dont.en)
        for rule in version.rules
        for dont in rule.donts
        if not dont.en.startswith(("No ", "Do not ")) or not dont.ko.endswith("지 않기")
    ]
    assert loose == []


def test_question_has_exactly_one_right_choice(version: GuidelinesText):
    assert len(version.questions) == 3
    for question in version.questions:
        assert 3 <= len(question.choices) <= 4
        assert [choice.is_right for choice in question.choices].count(True) == 1


def test_right_choice_is_not_always_at_the_same_place(version: GuidelinesText):
    places = [[choice.is_right for choice in question.choices].index(True) for question in version.questions]
    assert len(set(places)) > 1


def test_explanation_differs_for_each_choice(version: GuidelinesText):
    for question in version.questions:
        explanations = {choice.explanation for choice in question.choices}
        assert len(explanations) == len(question.choices)


def test_paragraphs_correspond_between_the_languages(version: GuidelinesText):
    for text in (version.disclaimer, version.legal_warning):
        assert text.en.count("\n\n") == text.ko.count("\n\n")
        assert text.en.count("\n") == 2 * text.en.count("\n\n")


def test_legal_warning_says_the_same_dates_in_both_languages(version: GuidelinesText):
    """Years in the English text stand in the Korean one too, and neither gives legal advice."""
    english, korean = version.legal_warning.en, version.legal_warning.ko
    assert re.findall(r"\b20\d\d\b", english)
    assert sorted(re.findall(r"20\d\d", english)) == sorted(re.findall(r"20\d\d", korean))
    assert "not legal advice" in english
    assert "법률 자문이 아" in korean
