"""The Korean catalogue keeps to the rules of docs/glossary.md that a program can see."""

import re
from pathlib import Path

import polib
import pytest

CATALOGUE = Path(__file__).resolve().parent.parent / "locale/ko/LC_MESSAGES/django.po"
HEDGED = re.compile(r"[을를이가은는와과]\s?\((를|을|가|이|는|은|과|와)\)|\(으\)로|\(이\)|[을은이]/[를는가]")
COMMANDING = re.compile(r"하십시오|하시오|하셔야|시기 바랍니다")
PIECE = re.compile(r"%\(\w+\)[sd]|%[sd](?![a-z])|\{\w*\}|</?\w+[^>]*>")


def translations() -> list[tuple[str, str]]:
    rows = []
    for entry in polib.pofile(str(CATALOGUE)):
        if not entry.obsolete:
            rows.append((entry.msgid_plural or entry.msgid, entry.msgstr_plural.get(0) or entry.msgstr))
    return rows


def test_catalogue_is_long_enough_to_mean_something():
    assert len(translations()) > 500


@pytest.mark.parametrize("pattern", [HEDGED, COMMANDING], ids=["hedged particles", "commanding voice"])
def test_translations_avoid_pattern(pattern):
    assert [text for _msgid, text in translations() if pattern.search(text)] == []


@pytest.mark.parametrize(
    "text", ["%(name)s을(를) 저장", "%(name)s 은/는 이미", "%(name)s(으)로", "입력하십시오."]
)
def test_patterns_notice_what_they_are_for(text):
    assert HEDGED.search(text) or COMMANDING.search(text)


def test_particles_never_touch_a_variable_that_decides_them():
    touching = re.compile(r"%\(\w+\)s(을|를|이|가|은|는|와|과|으로|로|이에요|예요)(?![가-힣])")
    assert [text for _msgid, text in translations() if touching.search(text)] == []


def test_placeholders_and_tags_are_those_of_the_english():
    wrong = [
        (msgid, text)
        for msgid, text in translations()
        if set(PIECE.findall(msgid)) != set(PIECE.findall(text))
    ]
    assert wrong == []


def test_errors_do_not_shout():
    assert [text for _msgid, text in translations() if "!" in text] == []
