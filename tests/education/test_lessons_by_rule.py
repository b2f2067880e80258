"""Lessons where rules stand: on the guidelines, before the first upload, and for notices."""

import pytest

from education.addresses import page_address
from education.queries.lessons import lessons_by_rule, lessons_for_rules
from gallery.domain.guidelines import load_text, publish_version
from gallery.guidelines_text import VERSION_1
from tests.education.lessons import make_lesson, make_pair
from tests.education.partners import make_partner, make_resource

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner():
    return make_partner("House")[0]


@pytest.fixture
def real_guidelines(db):
    return publish_version(load_text(VERSION_1), by=None)


def test_lessons_come_in_the_readers_language_or_else_in_the_other(partner):
    english, korean = make_pair(partner, rule_codes=["PRI-1"])
    only = make_lesson(partner, "Only English", rule_codes=["PRI-1", "CON-1"], level="advanced")
    assert lessons_for_rules(["PRI-1"], "ko") == [
        ("먼저 물어보기", page_address(korean)), ("Only English", page_address(only)),
    ]  # fmt: skip
    assert [title for title, _path in lessons_for_rules(["PRI-1"], "en")] == ["Ask first", "Only English"]
    assert page_address(english) == "/learn/house/ask-first/"


def test_lesson_on_several_rules_is_named_once(partner):
    make_lesson(partner, "Both", rule_codes=["PRI-1", "CON-1"])
    assert [title for title, _path in lessons_for_rules(["PRI-1", "CON-1", "NEW-9"], "en")] == ["Both"]
    assert lessons_for_rules(["PRI-10"], "en") == lessons_for_rules([], "en") == []


def test_three_lessons_per_rule_are_enough_and_drafts_are_none(partner):
    make_resource(partner, "Draft", rule_codes=["PRI-1"])
    for number in range(5):
        make_lesson(partner, f"Lesson {number}", rule_codes=["PRI-1"])
    assert [title for title, _path in lessons_by_rule("en")["PRI-1"]] == ["Lesson 0", "Lesson 1", "Lesson 2"]


def test_guidelines_link_the_lessons_of_each_rule(visitor, partner, real_guidelines):
    page = make_lesson(partner, "Doors stay shut", rule_codes=["PRI-1"])
    html = visitor.get("/guidelines/").text
    rule = html[html.index('id="PRI-1"') : html.index('id="PRI-2"')]
    assert f'<a href="{page_address(page)}">Doors stay shut</a>' in rule
    assert html.count("Doors stay shut") == 1


def test_newcomers_find_the_lessons_before_they_accept(as_user, fan, partner, real_guidelines):
    make_lesson(partner, "Doors stay shut", rule_codes=["PRI-1"])
    assert "Doors stay shut" in as_user(fan).get("/guidelines/accept/").text


@pytest.mark.parametrize("rows", [1, 30])
def test_guidelines_take_one_query_for_all_lessons(
    visitor, partner, real_guidelines, django_assert_num_queries, rows
):
    for number in range(rows):
        make_lesson(partner, f"Lesson {number}", rule_codes=["PRI-1", "CON-1"])
    with django_assert_num_queries(4):  # version, rules, examples, lessons
        visitor.get("/guidelines/")
