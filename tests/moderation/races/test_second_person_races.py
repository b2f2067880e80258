"""Two people who may each have the last word, at once: one has it."""

from accounts.models import Standing, User
from moderation.domain.deciding import override_decision
from moderation.domain.ledger import verify_chain
from moderation.domain.seconding import confirm_decision
from moderation.models import Case, CaseStatus, Confirmation, Decision, LedgerEntry, Statement
from tests.moderation.factories import decide, make_case, make_work, words_for

from .racing import MARKS, in_every_order

pytestmark = MARKS


def test_two_confirmations_of_one_ban_are_one(moderator, senior, second_senior):
    proposals = []

    def make():
        proposals.append(decide(make_case(make_work()), moderator, "ban"))
        pk = proposals[-1].pk
        return (
            lambda: confirm_decision(senior, pk, confirmed=True),
            lambda: confirm_decision(second_senior, pk, confirmed=True),
        )

    answers = in_every_order(make)
    for proposal, pair in zip(proposals, answers, strict=True):
        assert proposal in pair and "not_waiting" in pair
        assert Confirmation.objects.filter(decision=proposal).count() == 1
        assert Statement.objects.filter(decision=proposal).count() == 1
        applied = LedgerEntry.objects.filter(
            act="apply_measure", case_id=proposal.case_id, data__contains='"ban"'
        )
        assert applied.count() == 1
        assert User.objects.get(pk=proposal.case.affected_id).standing == Standing.BANNED
    assert verify_chain() == []


def test_confirmation_and_sending_back_are_one_of_them(moderator, senior, second_senior):
    """Confirmed: closed and banned. Sent back: open again, and nothing has happened to the account."""
    proposals = []

    def make():
        proposals.append(decide(make_case(make_work()), moderator, "ban"))
        pk = proposals[-1].pk
        return (
            lambda: confirm_decision(senior, pk, confirmed=True),
            lambda: confirm_decision(second_senior, pk, confirmed=False, reason="Too hard."),
        )

    answers = in_every_order(make)
    for proposal, (yes, no) in zip(proposals, answers, strict=True):
        case = Case.objects.get(pk=proposal.case_id)
        is_banned = case.affected.standing == Standing.BANNED
        if isinstance(yes, Decision):
            assert (no, case.status, is_banned) == ("not_waiting", CaseStatus.CLOSED, True)
        else:
            assert (yes, case.status, is_banned) == ("not_waiting", CaseStatus.OPEN, False)
            assert isinstance(no, Decision)
    assert {isinstance(yes, Decision) for yes, _no in answers} == {True, False}


def test_two_overrides_at_once_are_one(moderator, senior, second_senior):
    rows = []

    def make():
        old = decide(make_case(make_work()), moderator, "remove")
        rows.append(old)
        words, others = words_for(old.case, "none"), words_for(old.case, "warn")
        return (
            lambda: override_decision(senior, old.pk, words),
            lambda: override_decision(second_senior, old.pk, others),
        )

    answers = in_every_order(make)
    for old, pair in zip(rows, answers, strict=True):
        new = Decision.objects.get(overrides=old)
        assert new in pair and "not_in_force" in pair
        assert Case.objects.get(pk=old.case_id).live_decision_id == new.pk
    assert {isinstance(first, Decision) for first, _second in answers} == {True, False}
    assert verify_chain() == []
