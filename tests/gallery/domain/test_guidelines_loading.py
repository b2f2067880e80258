"""From the text modules into the database, and what keeps a draft from being published."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from gallery.domain.errors import Refused
from gallery.domain.guidelines import load_text, publish_version, start_draft
from gallery.guidelines_text import VERSION_1
from gallery.models import GuidelinesVersion, RuleExample, ScenarioQuestion
from gallery.queries.guidelines import current_version, find_gaps

pytestmark = pytest.mark.django_db


def test_text_is_loaded_whole_and_in_order():
    version = load_text(VERSION_1)
    assert [rule.code for rule in version.rules.all()] == [rule.code for rule in VERSION_1.rules]
    first = version.rules.first()
    dos = first.examples.filter(kind="do").values_list("text_ko", flat=True)
    assert list(dos) == [words.ko for words in VERSION_1.rules[0].dos]
    questions = [question.situation_en for question in version.questions.all()]
    assert questions == [question.situation.en for question in VERSION_1.questions]
    assert find_gaps(version) == []


def test_command_publishes_once():
    out = StringIO()
    call_command("publish_first_guidelines", stdout=out)
    call_command("publish_first_guidelines", stdout=out)
    assert GuidelinesVersion.objects.count() == 1
    version = current_version()
    assert (version.number, version.published_by) == (1, None)
    assert "nothing to do" in out.getvalue()


def test_command_leaves_somebodys_draft_alone():
    draft = start_draft()
    with pytest.raises(CommandError, match="draft already"):
        call_command("publish_first_guidelines", stdout=StringIO())
    assert list(GuidelinesVersion.objects.all()) == [draft]


def test_load_refuses_a_second_draft(guidelines):
    start_draft()
    with pytest.raises(Refused, match="draft_exists"):
        load_text(VERSION_1)


def test_gaps_name_everything_that_is_missing():
    draft = start_draft()
    assert [gap.code for gap in find_gaps(draft)] == ["incomplete", "no_rules", "no_questions"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda v: v.rules.filter(code="PRI-1").update(text_ko=" "), "rules_incomplete"),
        (lambda v: RuleExample.objects.filter(rule__version=v).update(text_en=""), "rules_incomplete"),
        (lambda v: v.questions.first().choices.update(is_right=False), "no_right_answer"),
        (lambda v: v.questions.first().choices.filter(is_right=False).delete(), "no_wrong_answer"),
        (lambda v: v.questions.first().choices.update(explanation_ko=""), "check_incomplete"),
        (lambda v: ScenarioQuestion.objects.filter(version=v).first().delete(), "no_questions"),
    ],
)
def test_incomplete_draft_is_not_published(guidelines, spoil, code):
    draft = start_draft()
    GuidelinesVersion.objects.filter(pk=draft.pk).update(summary_en="x", summary_ko="x")
    draft.refresh_from_db()
    spoil(draft)
    assert [gap.code for gap in find_gaps(draft)] == [code]
    with pytest.raises(Refused, match=code):
        publish_version(draft, None)
    assert current_version() == guidelines
