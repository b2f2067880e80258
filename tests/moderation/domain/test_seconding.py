"""Bans, custody and the reversal of an appeal wait for a second person."""

import pytest

from accounts.models import Standing
from gallery.domain.errors import Refused
from moderation.domain.appeals import decide_appeal, file_appeal
from moderation.domain.claims import claim_appeal, claim_case
from moderation.domain.deciding import override_decision
from moderation.domain.seconding import confirm_decision
from moderation.models import AppealStatus, CaseStatus, MeasureState, Statement, Strike
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(fan):
    return cases.make_case(cases.make_work(fan))


def test_ban_waits_and_nothing_happens_before(moderator, fan, case):
    decision = cases.decide(case, moderator, "ban")
    case.refresh_from_db()
    assert (case.status, case.live_decision, case.claimed_by) == (CaseStatus.PENDING, None, None)
    assert decision.measures.get().state == MeasureState.PLANNED
    assert again(fan).standing == Standing.GOOD
    assert again(case.artwork).state == "published"
    assert not Statement.objects.exists() and not Strike.objects.exists()
    assert not fan.notifications.exists()


@pytest.mark.parametrize("kinds", [("custody",), ("ban", "remove")])
def test_what_is_to_go_is_hidden_while_it_waits(moderator, senior, case, kinds):
    decision = cases.decide(case, moderator, *kinds)
    assert again(case.artwork).state == "hidden"
    confirm_decision(senior, decision.pk, confirmed=True)
    assert again(case.artwork).state == "removed"


def test_second_person_carries_it_out(moderator, senior, fan, case):
    decision = cases.decide(case, moderator, "ban")
    confirm_decision(senior, decision.pk, confirmed=True)
    case.refresh_from_db()
    assert (case.status, case.live_decision) == (CaseStatus.CLOSED, decision)
    assert again(fan).standing == Standing.BANNED
    assert decision.statement.recipient == fan
    assert decision.confirmation.by == senior


def test_author_never_confirms(senior, case):
    decision = cases.decide(case, senior, "ban")
    with pytest.raises(Refused, match="own_decision"):
        confirm_decision(senior, decision.pk, confirmed=True)
    with pytest.raises(Refused, match="own_decision"):
        confirm_decision(senior, decision.pk, confirmed=False, reason="I was wrong.")


def test_only_senior_staff_without_own_part_confirm(moderator, second_moderator, senior, fan):
    case = cases.make_case(cases.make_work(fan), by=senior)
    decision = cases.decide(case, moderator, "ban")
    for by, code in ((second_moderator, "not_allowed"), (fan, "not_allowed"), (senior, "own_part")):
        with pytest.raises(Refused, match=code):
            confirm_decision(by, decision.pk, confirmed=True)


def test_decision_that_needs_nobody_is_not_confirmed(moderator, senior, case):
    decision = cases.decide(case, moderator, "remove")
    with pytest.raises(Refused, match="not_waiting"):
        confirm_decision(senior, decision.pk, confirmed=True)


def test_sent_back_the_case_waits_again(moderator, second_moderator, senior, fan, case):
    decision = cases.decide(case, moderator, "ban", "remove")
    with pytest.raises(Refused, match="reason_needed"):
        confirm_decision(senior, decision.pk, confirmed=False, reason="  ")
    confirm_decision(senior, decision.pk, confirmed=False, reason="A warning is enough.")
    case.refresh_from_db()
    assert (case.status, case.live_decision) == (CaseStatus.OPEN, None)
    assert {measure.state for measure in decision.measures.all()} == {MeasureState.DROPPED}
    assert again(case.artwork).state == "hidden"  # until it is decided
    with pytest.raises(Refused, match="not_waiting"):
        confirm_decision(senior, decision.pk, confirmed=True)
    cases.decide(case, second_moderator, "warn")
    assert again(case.artwork).state == "processing"  # on its way back
    assert again(fan).standing == Standing.GOOD


def test_proposal_may_be_made_again(moderator, senior, second_senior, fan, case):
    first = cases.decide(case, moderator, "ban")
    confirm_decision(senior, first.pk, confirmed=False, reason="Say more.")
    second = cases.decide(case, moderator, "ban")
    confirm_decision(second_senior, second.pk, confirmed=True)
    assert again(fan).standing == Standing.BANNED


def test_override_by_a_ban_waits_and_the_old_decision_holds(moderator, senior, second_senior, fan, case):
    old = cases.decide(case, moderator, "warn")
    new = override_decision(senior, old.pk, cases.words_for(case, "ban"))
    case.refresh_from_db()
    assert (case.live_decision, case.claimed_by) == (old, None)
    confirm_decision(second_senior, new.pk, confirmed=True)
    case.refresh_from_db()
    assert (case.live_decision, again(fan).standing) == (new, Standing.BANNED)


def test_proposal_about_a_replaced_decision_can_only_be_sent_back(
    moderator, senior, second_senior, fan, case
):
    old = cases.decide(case, moderator, "warn")
    late = override_decision(senior, old.pk, cases.words_for(case, "ban"))
    override_decision(second_senior, old.pk, cases.words_for(case, "none"))
    with pytest.raises(Refused, match="not_in_force"):
        confirm_decision(second_senior, late.pk, confirmed=True)
    confirm_decision(second_senior, late.pk, confirmed=False, reason="It is replaced.")
    assert again(fan).standing == Standing.GOOD


def hear(by, appeal, outcome, *kinds):
    held = claim_appeal(by, appeal.pk)
    words = cases.words_for(appeal.contested.case, *kinds)
    return decide_appeal(by, appeal.pk, held.claim_token, outcome, words)


def test_reversal_of_what_an_appeal_has_decided_waits(
    moderator, second_moderator, senior, second_senior, fan, case
):
    old = cases.decide(case, moderator, "remove")
    heard = hear(second_moderator, file_appeal(old, "Please.", user=fan), "reversed", "none")
    assert not heard.needs_second
    again_ = override_decision(senior, heard.pk, cases.words_for(case, "remove"))
    assert again_.needs_second
    with pytest.raises(Refused, match="own_decision"):
        confirm_decision(senior, again_.pk, confirmed=True)
    confirm_decision(second_senior, again_.pk, confirmed=True)
    assert again(case.artwork).state == "removed"


def test_replacing_what_an_appeal_has_upheld_waits(moderator, second_moderator, senior, fan, case):
    old = cases.decide(case, moderator, "remove")
    hear(second_moderator, file_appeal(old, "Please.", user=fan), "upheld", "remove")
    assert override_decision(senior, old.pk, cases.words_for(case, "none")).needs_second


def test_severe_answer_to_an_appeal_is_confirmed_by_somebody_uninvolved(
    moderator, second_moderator, senior, second_senior, fan
):
    case = cases.make_case(cases.make_work(fan))
    old = cases.decide(case, senior, "warn")
    appeal = file_appeal(old, "Too mild.", report=case.reports.get())
    answer = hear(second_moderator, appeal, "changed", "ban")
    appeal.refresh_from_db()
    assert (answer.needs_second, appeal.status) == (True, AppealStatus.PENDING)
    with pytest.raises(Refused, match="was_involved"):
        confirm_decision(senior, answer.pk, confirmed=True)
    confirm_decision(second_senior, answer.pk, confirmed=True)
    appeal.refresh_from_db()
    assert (appeal.status, appeal.outcome) == (AppealStatus.DECIDED, "changed")
    assert again(fan).standing == Standing.BANNED


def test_answer_sent_back_is_heard_by_somebody_else(
    moderator, second_moderator, third_moderator, second_senior, fan, case
):
    old = cases.decide(case, moderator, "warn")
    appeal = file_appeal(old, "Too mild.", report=case.reports.get())
    answer = hear(second_moderator, appeal, "changed", "ban")
    confirm_decision(second_senior, answer.pk, confirmed=False, reason="Too hard.")
    appeal.refresh_from_db()
    assert (appeal.status, appeal.outcome) == (AppealStatus.OPEN, "")
    with pytest.raises(Refused, match="was_involved"):
        claim_appeal(second_moderator, appeal.pk)
    assert hear(third_moderator, appeal, "upheld", "warn").outcome == old.outcome


def test_pending_answer_loses_its_object_with_the_decision(
    moderator, second_moderator, senior, second_senior, fan, case
):
    old = cases.decide(case, moderator, "warn")
    appeal = file_appeal(old, "Too mild.", report=case.reports.get())
    answer = hear(second_moderator, appeal, "changed", "ban")
    override_decision(senior, old.pk, cases.words_for(case, "remove"))
    appeal.refresh_from_db()
    assert appeal.status == AppealStatus.MOOT
    with pytest.raises(Refused, match="not_in_force"):
        confirm_decision(second_senior, answer.pk, confirmed=True)
    confirm_decision(second_senior, answer.pk, confirmed=False, reason="It is replaced.")
    appeal.refresh_from_db()
    assert appeal.status == AppealStatus.MOOT


def test_pending_case_is_not_claimed(moderator, second_moderator, case):
    cases.decide(case, moderator, "ban")
    with pytest.raises(Refused, match="closed"):
        claim_case(second_moderator, case.pk)
    assert cases.report(case.artwork, by=None).case == case  # reports join it
