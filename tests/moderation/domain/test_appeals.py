"""Contesting decisions: who, until when, once; and hearing them, by somebody who had no part."""

import datetime
import uuid

import pytest
from django.db import connection
from django.utils import timezone

from accounts.db.triggers import drop_refusals
from accounts.models import OutgoingMail, Standing
from gallery.domain.errors import Refused
from moderation.domain.appeals import decide_appeal, file_appeal
from moderation.domain.claims import claim_appeal, claim_next
from moderation.domain.deciding import BadWords, MeasureWish, StaleClaim, override_decision
from moderation.models import AppealStatus, Decision
from moderation.queries.contesting import can_contest
from moderation.refusals import REFUSALS
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(fan, other_fan):
    return cases.make_case(cases.make_work(fan), by=other_fan)


@pytest.fixture
def decision(case, moderator):
    return cases.decide(case, moderator, "remove")


def make_older(decision, **age):
    drop_refusals(connection, [each for each in REFUSALS if each.name == "moderation_decision_keep_update"])
    Decision.objects.filter(pk=decision.pk).update(decided_at=timezone.now() - datetime.timedelta(**age))


def hear(by, appeal, outcome, *kinds, **fields):
    held = claim_appeal(by, appeal.pk)
    words = cases.words_for(appeal.contested.case, *kinds, **fields)
    return decide_appeal(by, appeal.pk, held.claim_token, outcome, words)


def test_affected_person_contests_once(decision, fan):
    appeal = file_appeal(decision, " It was satire. ", user=fan, language="ko")
    assert (appeal.side, appeal.appellant, appeal.text, appeal.status) == (
        "affected",
        fan,
        "It was satire.",
        "open",
    )
    with pytest.raises(Refused, match="already_appealed"):
        file_appeal(decision, "Once more.", user=fan)
    assert fan.notifications.filter(kind="moderation.appeal").count() == 1


def test_both_sides_contest_the_same_decision(decision, case, fan, other_fan):
    file_appeal(decision, "Too hard.", user=fan)
    appeal = file_appeal(decision, "Too mild.", report=case.reports.get())
    assert (appeal.side, appeal.appellant) == ("reporter", other_fan)
    with pytest.raises(Refused, match="already_appealed"):
        file_appeal(decision, "Once more.", report=case.reports.get())


def test_reporter_without_account_contests_by_the_report(case, moderator):
    nameless, by_mail = cases.report(case.artwork), cases.report(case.artwork, email="a@example.org")
    decision = cases.decide(case, moderator, "none")
    assert file_appeal(decision, "Look again.", report=nameless).appellant is None
    file_appeal(decision, "Look again.", report=by_mail)
    assert OutgoingMail.objects.filter(to="a@example.org", key__contains="appeal").count() == 1


@pytest.mark.parametrize(
    "age,passes", [({"days": 183, "hours": 23}, True), ({"days": 184, "seconds": 1}, False)]
)
def test_time_to_contest_is_184_days(decision, fan, age, passes):
    make_older(decision, **age)
    if passes:
        assert file_appeal(decision, "Please.", user=fan)
        return
    with pytest.raises(Refused, match="too_late"):
        file_appeal(decision, "Please.", user=fan)


def test_nobody_else_contests(decision, case, other_fan, moderator):
    elsewhere = cases.make_case().reports.get()
    for who in ({"user": other_fan}, {"user": moderator}, {"user": None}, {"report": elsewhere}):
        with pytest.raises(Refused, match="not_contestable"):
            file_appeal(decision, "Please.", **who)


@pytest.mark.parametrize("text,code", [("", "text_needed"), (" \n", "text_needed"), ("x" * 5001, "too_long")])
def test_appeal_says_something(decision, fan, text, code):
    with pytest.raises(Refused, match=code):
        file_appeal(decision, text, user=fan)


def test_decision_that_touches_nothing_is_contested_by_the_reporter_only(case, moderator, fan):
    decision = cases.decide(case, moderator, "none")
    assert not can_contest(decision, "affected")
    with pytest.raises(Refused, match="not_contestable"):
        file_appeal(decision, "Please.", user=fan)
    file_appeal(decision, "Please.", report=case.reports.get())


def test_replaced_decision_is_not_contested(decision, case, senior, fan):
    override_decision(senior, decision.pk, cases.words_for(case, "restrict"))
    with pytest.raises(Refused, match="not_contestable"):
        file_appeal(decision, "Please.", user=fan)


def test_banned_person_contests(case, moderator, senior, fan):
    from moderation.domain.seconding import confirm_decision

    decision = cases.decide(case, moderator, "ban")
    confirm_decision(senior, decision.pk, confirmed=True)
    appeal = file_appeal(decision, "Please.", user=again(fan))
    assert appeal.priority_parts == [["shut_out", 60]]


def test_who_is_shut_out_waits_least(case, moderator, fan):
    suspended = cases.decide(case, moderator, MeasureWish("suspend", days=3))
    removed = cases.decide(cases.make_case(cases.make_work(fan)), moderator, "remove", no_strike=True)
    warned = cases.decide(cases.make_case(cases.make_work(fan)), moderator, "warn", no_strike=True)
    appeals = [file_appeal(each, "Please.", user=fan) for each in (warned, removed, suspended)]
    assert [appeal.priority for appeal in appeals] == [20, 40, 60]


def test_involved_people_do_not_hear_it(decision, case, fan, moderator, senior, second_moderator):
    decision = override_decision(senior, decision.pk, cases.words_for(case, "restrict"))
    appeal = file_appeal(decision, "Please.", user=fan)
    for by in (moderator, senior):
        with pytest.raises(Refused, match="was_involved"):
            claim_appeal(by, appeal.pk)
        assert claim_next(by, ["appeals"]) is None
    assert claim_next(second_moderator, ["appeals"]) == appeal


def test_reporter_or_owner_among_the_staff_does_not_hear_it(moderator, second_moderator, third_moderator):
    case = cases.make_case(cases.make_work(second_moderator), by=third_moderator)
    decision = cases.decide(case, moderator, "remove")
    appeal = file_appeal(decision, "Please.", user=second_moderator)
    for by in (second_moderator, third_moderator):
        with pytest.raises(Refused, match="own_part"):
            claim_appeal(by, appeal.pk)
        assert claim_next(by, ["appeals"]) is None


def test_upheld_has_its_own_reasons_and_leaves_the_decision_in_force(decision, case, fan, second_moderator):
    appeal = file_appeal(decision, "Please.", user=fan)
    answer = hear(second_moderator, appeal, "upheld", facts="Seen again.", explanation="Still so.")
    case.refresh_from_db()
    appeal.refresh_from_db()
    assert case.live_decision == decision
    assert (answer.appeal, answer.overrides, answer.outcome) == (appeal, None, "violation")
    assert (appeal.status, appeal.outcome) == (AppealStatus.DECIDED, "upheld")
    assert again(case.artwork).state == "removed"
    assert "Still so." in fan.notifications.latest("pk").body


@pytest.mark.parametrize("missing", ["facts", "explanation"])
def test_upheld_without_reasons_is_refused(decision, fan, second_moderator, missing):
    appeal = file_appeal(decision, "Please.", user=fan)
    with pytest.raises(BadWords, match=f"{missing}_needed") as refused:
        hear(second_moderator, appeal, "upheld", **{missing: " "})
    assert refused.value.field == missing
    appeal.refresh_from_db()
    assert appeal.status == AppealStatus.OPEN


def test_changed_replaces_the_measures(decision, case, fan, second_moderator):
    answer = hear(second_moderator, file_appeal(decision, "Please.", user=fan), "changed", "restrict")
    case.refresh_from_db()
    assert (case.live_decision, answer.overrides) == (answer, decision)
    assert again(case.artwork).state_reason.startswith("reinstated:restricted")
    assert answer.statement.recipient == fan


def test_reversed_brings_back_what_was_removed(decision, case, fan, other_fan, second_moderator):
    appeal = file_appeal(decision, "Please.", user=fan)
    hear(second_moderator, appeal, "reversed", "none")
    appeal.refresh_from_db()
    assert (appeal.outcome, again(case.artwork).state) == ("reversed", "processing")
    assert fan.strikes.get().voided_at is not None
    assert case.reports.get().outcome == "no_violation"
    assert again(fan).standing == Standing.GOOD


def test_reporters_appeal_reverses_towards_a_violation(case, moderator, second_moderator):
    decision = cases.decide(case, moderator, "none")
    hear(second_moderator, file_appeal(decision, "Look.", report=case.reports.get()), "reversed", "remove")
    assert again(case.artwork).state == "removed"
    assert case.reports.get().outcome == "acted"


@pytest.mark.parametrize("outcome,kind", [("changed", "none"), ("reversed", "restrict")])
def test_outcome_of_the_appeal_says_what_happens(decision, fan, second_moderator, outcome, kind):
    appeal = file_appeal(decision, "Please.", user=fan)
    with pytest.raises(BadWords, match="contradiction") as refused:
        hear(second_moderator, appeal, outcome, kind)
    assert refused.value.field == "appeal_outcome"


def test_unknown_outcome_is_refused(decision, fan, second_moderator):
    with pytest.raises(BadWords, match="unknown_outcome"):
        hear(second_moderator, file_appeal(decision, "Please.", user=fan), "perhaps", "none")


def test_appeal_is_heard_under_a_lease(decision, fan, second_moderator, third_moderator, case):
    appeal = claim_appeal(second_moderator, file_appeal(decision, "Please.", user=fan).pk)
    words = cases.words_for(case, "none")
    for by, token in ((second_moderator, uuid.uuid4()), (third_moderator, appeal.claim_token)):
        with pytest.raises(StaleClaim):
            decide_appeal(by, appeal.pk, token, "reversed", words)
    type(appeal).objects.update(claimed_until=timezone.now() - datetime.timedelta(seconds=1))
    with pytest.raises(StaleClaim):
        decide_appeal(second_moderator, appeal.pk, appeal.claim_token, "reversed", words)


def test_appeal_is_decided_once(decision, fan, second_moderator, case):
    appeal = claim_appeal(second_moderator, file_appeal(decision, "Please.", user=fan).pk)
    words = cases.words_for(case, "none")
    decide_appeal(second_moderator, appeal.pk, appeal.claim_token, "reversed", words)
    with pytest.raises(Refused, match="was_involved"):
        decide_appeal(second_moderator, appeal.pk, appeal.claim_token, "reversed", words)


def test_other_appeals_lose_their_object_with_the_decision(decision, case, fan, other_fan, second_moderator):
    mine = file_appeal(decision, "Too hard.", user=fan)
    theirs = file_appeal(decision, "Too mild.", report=case.reports.get())
    hear(second_moderator, mine, "changed", "restrict")
    theirs.refresh_from_db()
    assert (theirs.status, theirs.outcome) == (AppealStatus.MOOT, "")
    assert other_fan.notifications.filter(kind="moderation.appeal").count() == 2  # filed; without object
    new = Decision.objects.latest("pk")
    assert file_appeal(new, "Still too mild.", report=case.reports.get())


def test_appeal_about_a_profile_and_a_comment(moderator, second_moderator, fan, other_fan):
    from tests import factories

    comment = factories.make_comment(cases.make_work(), fan)
    for thing in (comment, other_fan):
        case = cases.make_case(thing)
        decision = cases.decide(case, moderator, "remove")
        hear(second_moderator, file_appeal(decision, "Please.", user=case.affected), "reversed", "none")
    assert again(comment).state == "visible"
    assert again(other_fan).profile_state == "visible"
