"""Passing on, notes to colleagues, and looking at what is blurred."""

import uuid

import pytest

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_case, claim_next
from moderation.domain.escalation import add_note, escalate_case, record_reveal
from moderation.models import Case, LedgerEntry, Note
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(moderator, fan):
    return claim_case(moderator, cases.make_case(cases.make_work(fan)).pk)


def test_escalated_case_goes_to_senior_staff(moderator, second_moderator, senior, held):
    escalate_case(moderator, held.pk, held.claim_token, "A law that I do not know. @senior_a")
    assert claim_next(second_moderator) is None
    assert claim_next(senior) == held
    assert Note.objects.get().text.startswith("A law")
    assert senior.notifications.get().kind == "moderation.mention"
    assert LedgerEntry.objects.filter(act="escalate").count() == 1


def test_escalation_needs_a_reason_and_the_lease(moderator, second_moderator, held):
    for by, token, reason, code in (
        (moderator, held.claim_token, " ", "reason_needed"),
        (moderator, uuid.uuid4(), "Help.", "stale"),
        (second_moderator, held.claim_token, "Help.", "stale"),
    ):
        with pytest.raises(Refused, match=code):
            escalate_case(by, held.pk, token, reason)
    held.refresh_from_db()
    assert not held.needs_senior and not Note.objects.exists()


def test_note_tells_whom_it_mentions_if_they_may_open_the_case(
    moderator, second_moderator, fan, auditor, held
):
    note = add_note(moderator, held, "Look, @moderator_b, @FAN, @nobody, @moderator_a and @moderator_b again")
    assert list(note.mentions.all()) == [second_moderator]
    assert second_moderator.notifications.count() == 1
    assert not fan.notifications.exists()
    Case.objects.update(is_locked=True)
    held.refresh_from_db()
    with pytest.raises(Refused, match="not_allowed"):
        add_note(moderator, held, "@moderator_b")


@pytest.mark.parametrize("text,code", [(" ", "text_needed"), ("x" * 2001, "too_long")])
def test_note_says_something(moderator, held, text, code):
    with pytest.raises(Refused, match=code):
        add_note(moderator, held, text)


def test_notes_are_written_by_moderators(fan, auditor, held):
    for by in (fan, auditor):
        with pytest.raises(Refused, match="not_allowed"):
            add_note(by, held, "Hello")


def test_reveal_is_for_who_holds_the_case_and_leaves_a_trace(
    moderator, second_moderator, senior, fan, auditor, held
):
    for by, token, code in (
        (second_moderator, held.claim_token, "stale"),
        (senior, held.claim_token, "stale"),
        (moderator, uuid.uuid4(), "stale"),
        (auditor, held.claim_token, "not_allowed"),
        (fan, held.claim_token, "not_allowed"),
    ):
        with pytest.raises(Refused, match=code):
            record_reveal(by, held, token)
    record_reveal(moderator, held, held.claim_token)
    entry = LedgerEntry.objects.get(act="reveal")
    assert (entry.actor_id, entry.case_id, entry.target_id) == (moderator.pk, held.pk, held.artwork_id)


def test_second_person_may_look_at_what_waits_for_them(moderator, second_moderator, senior, held):
    cases.decide(held, moderator, "ban")
    held.refresh_from_db()
    record_reveal(senior, held, uuid.uuid4())
    with pytest.raises(Refused, match="stale"):
        record_reveal(second_moderator, held, uuid.uuid4())
