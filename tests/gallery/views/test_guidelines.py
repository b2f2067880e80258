"""The guidelines for everybody, and what changed between versions."""

import json

import pytest

from gallery.domain.guidelines import load_text, publish_version, start_draft
from gallery.guidelines_text import VERSION_1
from gallery.models import GuidelinesVersion
from tests.factories import make_guidelines

pytestmark = pytest.mark.django_db


@pytest.fixture
def real_guidelines(db) -> GuidelinesVersion:
    return publish_version(load_text(VERSION_1), by=None)


@pytest.fixture
def second(guidelines, catalogue_editor) -> GuidelinesVersion:
    """Version 2: PRI-1 reworded, CON-1 gone, NEW-1 added."""
    draft = start_draft()
    draft.summary_en, draft.summary_ko = "Privacy is clearer.", "사생활 규칙을 다듬었어요."
    draft.save()
    draft.rules.filter(code="PRI-1").update(text_en="Respect it always.", text_ko="늘 지켜 주세요.")
    draft.rules.get(code="CON-1").delete()
    draft.rules.create(
        code="NEW-1", category="dignity", position=9,
        title_en="Be fair", title_ko="공정하게", text_en="No mockery.", text_ko="조롱하지 않아요.",
    )  # fmt: skip
    return publish_version(draft, catalogue_editor)


def korean(client):
    client.cookies["django_language"] = "ko"
    return client


def test_guidelines_show_every_rule_with_anchor_and_examples(visitor, real_guidelines):
    page = visitor.get("/guidelines/").content.decode()
    for rule in VERSION_1.rules:
        assert f'id="{rule.code}"' in page
    assert "Crop or cover gate numbers, boarding passes and luggage tags in airport photographs." in page
    assert "No maps, number plates or timetables" in page
    assert "It is not an official site." in page
    assert "article 14-2 of the Sexual Crimes Special Act" in page


def test_guidelines_in_korean_show_the_korean_text(visitor, real_guidelines):
    page = korean(visitor).get("/guidelines/").content.decode()
    assert "사적인 공간은 지켜 줘요" in page
    assert "Private places stay private" not in page


def test_guidelines_before_any_version_say_so(visitor, db):
    response = visitor.get("/guidelines/")
    assert response.status_code == 200
    assert "have not been published yet" in response.content.decode()
    assert visitor.get("/guidelines.json").status_code == 404


def test_guidelines_take_four_queries(visitor, real_guidelines, django_assert_num_queries):
    with django_assert_num_queries(4):  # version, rules, examples, lessons of all rules
        visitor.get("/guidelines/")


def test_superseded_version_points_to_the_current_one(visitor, second):
    old = visitor.get("/guidelines/1/").content.decode()
    assert "This is version 1. It has been replaced: version 2 is in force." in old
    assert 'content="noindex"' in old
    assert "has been replaced" not in visitor.get("/guidelines/2/").content.decode()


def test_draft_is_not_shown(visitor, guidelines):
    draft = start_draft()
    for path in (f"/guidelines/{draft.number}/", f"/guidelines/{draft.number}/changes/"):
        assert visitor.get(path).status_code == 404
    assert f"Version {draft.number}" not in visitor.get("/guidelines/history/").content.decode()


def test_changes_show_words_added_and_removed(visitor, second):
    page = visitor.get("/guidelines/2/changes/").content.decode()
    assert "Privacy is clearer." in page
    assert "<ins>" in page and "always." in page
    assert "New rule" in page and "No mockery." in page
    assert "Removed rule" in page and "CON-1" in page
    assert "LAB-1" not in page  # reads as before


def test_changes_of_the_first_version_have_nothing_to_compare(visitor, guidelines):
    assert "nothing to compare it with" in visitor.get("/guidelines/1/changes/").content.decode()


def test_changes_take_six_queries(visitor, second, django_assert_num_queries):
    with django_assert_num_queries(6):  # two versions, and rules and examples of both
        visitor.get("/guidelines/2/changes/")


@pytest.mark.parametrize("versions", [1, 30])
def test_history_takes_one_query(visitor, db, django_assert_num_queries, versions):
    for _ in range(versions):
        make_guidelines()
    with django_assert_num_queries(1):
        page = visitor.get("/guidelines/history/").content.decode()
    assert page.count("history__entry") == versions
    assert page.count("in force</span>") == 1


@pytest.mark.parametrize("language", ["en", "ko"])
def test_pages_answer_in_both_languages(visitor, second, language):
    visitor.cookies["django_language"] = language
    for path in (
        "/guidelines/", "/guidelines/1/", "/guidelines/2/", "/guidelines/1/changes/",
        "/guidelines/2/changes/", "/guidelines/history/",
    ):  # fmt: skip
        assert visitor.get(path).status_code == 200, path


def test_json_holds_the_whole_text_in_both_languages(visitor, real_guidelines):
    response = visitor.get("/guidelines.json")
    data = json.loads(response.content)
    assert response["Content-Type"] == "application/json"
    assert data["number"] == 1
    assert data["languages"]["ko"]["text_hash"] == real_guidelines.text_hash_ko
    english = data["languages"]["en"]["categories"]
    codes = [rule["code"] for category in english for rule in category["rules"]]
    assert sorted(codes) == sorted(rule.code for rule in VERSION_1.rules)
    assert data["languages"]["ko"]["disclaimer"][0].startswith("Lightstick은")
    assert data["url"].endswith("/guidelines/")


def test_pages_cannot_be_posted_to(visitor, guidelines):
    assert visitor.post("/guidelines/").status_code == 405
