"""Word-level comparison of two versions."""

import pytest

from gallery.domain.guidelines import publish_version, start_draft
from gallery.queries.guidelines_changes import Change, compare_lines, compare_versions, compare_words


def marked(pieces) -> str:
    signs = {Change.SAME: "{}", Change.ADDED: "+{}+", Change.REMOVED: "-{}-"}
    return "".join(signs[piece.change].format(piece.text) for piece in pieces)


def test_words_are_compared_whole():
    assert marked(compare_words("Ask the maker first.", "Ask every maker first.")) == (
        "Ask -the -+every +maker first."
    )
    assert marked(compare_words("먼저 물어보세요.", "먼저 꼭 물어보세요.")) == "먼저 +꼭 +물어보세요."


@pytest.mark.parametrize(("old", "new"), [("", "New words."), ("Old words.", ""), ("a b\n\nc", "a c d")])
def test_pieces_join_to_both_texts(old, new):
    pieces = compare_words(old, new)
    assert "".join(p.text for p in pieces if p.change != Change.REMOVED).split() == new.split()
    assert "".join(p.text for p in pieces if p.change != Change.ADDED).split() == old.split()


def test_lines_that_came_or_went_are_marked_whole():
    lines = compare_lines(["one", "two", "three"], ["one", "three", "four"])
    assert [marked(line) for line in lines] == ["one", "-two-", "three", "+four+"]


@pytest.mark.django_db
def test_versions_compare_rule_by_rule(guidelines, catalogue_editor):
    draft = start_draft()
    draft.summary_en = draft.summary_ko = "x"
    draft.disclaimer_ko = "사진 속 사람을 늘 존중하세요."
    draft.save()
    draft.rules.filter(code="LAB-1").update(title_en="Label it")
    draft.rules.get(code="PRI-1").examples.filter(kind="do").delete()
    draft.rules.get(code="CON-1").delete()
    version = publish_version(draft, catalogue_editor)
    english = compare_versions(guidelines, version, "en")
    assert [(rule.code, rule.change) for rule in english.rules] == [
        ("PRI-1", Change.CHANGED), ("LAB-1", Change.CHANGED), ("CON-1", Change.REMOVED),
    ]  # fmt: skip
    assert marked(english.rules[0].dos[0]) == "-Ask first.-"
    assert english.disclaimer == () and english.legal_warning == ()
    korean = compare_versions(guidelines, version, "ko")
    assert [rule.code for rule in korean.rules] == ["PRI-1", "CON-1"]  # LAB-1 changed in English only
    assert marked(korean.disclaimer[0]) == "사진 속 사람을 +늘 +존중하세요."


@pytest.mark.django_db
def test_same_text_has_no_changes(guidelines):
    assert compare_versions(guidelines, start_draft()).is_empty
