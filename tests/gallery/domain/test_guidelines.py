"""Publishing, accepting, and what the database refuses about both."""

import pytest
from django.db import IntegrityError, connection, transaction

from gallery.domain.errors import Refused
from gallery.domain.guidelines import (
    accept_guidelines,
    check_answers,
    publish_version,
    require_acceptance,
    start_draft,
)
from gallery.models import Acceptance, GuidelinesVersion
from tests.factories import accept, make_guidelines, right_answers

pytestmark = pytest.mark.django_db


def refused(sql: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_acceptance_records_version_language_and_hash(fan, guidelines):
    accept_guidelines(
        fan, guidelines, language="ko", text_hash=guidelines.text_hash_ko, answers=right_answers(guidelines)
    )
    row = Acceptance.objects.get(user=fan)
    assert (row.version, row.language, row.text_hash) == (guidelines, "ko", guidelines.text_hash_ko)
    assert guidelines.text_hash_ko != guidelines.text_hash_en


def test_acceptance_twice_is_one_row(fan, guidelines):
    assert accept(fan, guidelines) == accept(fan, guidelines)
    assert Acceptance.objects.count() == 1


def test_first_acceptance_needs_the_check(fan, guidelines):
    with pytest.raises(Refused, match="check_not_passed"):
        accept_guidelines(fan, guidelines, language="en", text_hash=guidelines.text_hash_en, answers={})
    wrong = dict(right_answers(guidelines))
    question = guidelines.questions.first()
    wrong[question.pk] = question.choices.filter(is_right=False).first().pk
    with pytest.raises(Refused, match="check_not_passed"):
        accept_guidelines(fan, guidelines, language="en", text_hash=guidelines.text_hash_en, answers=wrong)
    assert check_answers(guidelines, wrong).right[question.pk] is False
    assert not Acceptance.objects.exists()


def test_later_acceptance_needs_no_check(fan, guidelines):
    accept(fan, guidelines)
    second = make_guidelines()
    accept_guidelines(fan, second, language="en", text_hash=second.text_hash_en, answers={})
    assert Acceptance.objects.filter(user=fan).count() == 2


def test_acceptance_of_a_text_not_shown_is_refused(fan, guidelines):
    with pytest.raises(Refused, match="text_changed"):
        accept_guidelines(
            fan,
            guidelines,
            language="en",
            text_hash=guidelines.text_hash_ko,
            answers=right_answers(guidelines),
        )


def test_new_version_asks_everybody_again(fan, guidelines):
    accept(fan, guidelines)
    assert require_acceptance(fan).version == guidelines
    make_guidelines()
    with pytest.raises(Refused, match="guidelines"):
        require_acceptance(fan)


def test_superseded_version_cannot_be_accepted(fan, guidelines):
    make_guidelines()
    with pytest.raises(Refused, match="not_current"):
        accept(fan, guidelines)


def test_draft_starts_as_a_copy(guidelines, catalogue_editor):
    draft = start_draft()
    assert draft.number == guidelines.number + 1
    assert [r.code for r in draft.rules.all()] == [r.code for r in guidelines.rules.all()]
    assert draft.questions.count() == 3
    with pytest.raises(Refused, match="incomplete"):  # the summary of changes is never copied
        publish_version(draft, catalogue_editor)
    with pytest.raises(Refused, match="draft_exists"):
        start_draft()


def test_database_refuses_to_change_history(fan, guidelines):
    acceptance = accept(fan, guidelines)
    rule = guidelines.rules.first()
    question = guidelines.questions.first()
    refused(f"UPDATE gallery_guidelinesversion SET disclaimer_en = 'x' WHERE id = {guidelines.pk}")
    refused(f"DELETE FROM gallery_guidelinesversion WHERE id = {guidelines.pk}")
    refused(f"UPDATE gallery_rule SET text_en = 'x' WHERE id = {rule.pk}")
    refused(f"DELETE FROM gallery_ruleexample WHERE rule_id = {rule.pk}")
    refused(f"UPDATE gallery_scenariochoice SET is_right = NOT is_right WHERE question_id = {question.pk}")
    refused(
        "INSERT INTO gallery_rule (version_id, code, category, position, title_en, title_ko, text_en, text_ko) "
        f"VALUES ({guidelines.pk}, 'NEW-1', 'privacy', 9, 'x', 'x', 'x', 'x')"
    )
    refused(f"UPDATE gallery_acceptance SET language = 'ko' WHERE id = {acceptance.pk}")
    refused(f"DELETE FROM gallery_acceptance WHERE id = {acceptance.pk}")


def test_database_refuses_acceptance_of_a_draft(fan, guidelines):
    draft = start_draft()
    refused(
        "INSERT INTO gallery_acceptance (user_id, version_id, language, text_hash, accepted_at) "
        f"VALUES ({fan.pk}, {draft.pk}, 'en', 'x', '2026-01-01')"
    )
    assert GuidelinesVersion.objects.get(pk=draft.pk).status == "draft"
