"""Deciding: under a lease, once, all or nothing; several at once; and changing one's mind."""

import datetime
import uuid

import pytest
from django.utils import timezone

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_case
from moderation.domain.deciding import (
    BadWords,
    MeasureWish,
    StaleClaim,
    decide_case,
    decide_cases,
    override_decision,
)
from moderation.domain.ledger import verify_chain
from moderation.models import Case, CaseStatus, Closure, Decision, LedgerEntry, Measure, Statement, Strike
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(fan):
    return cases.make_case(cases.make_work(fan))


def rows():
    return [model.objects.count() for model in (Decision, Measure, Statement, Strike, LedgerEntry)]


def test_decision_closes_the_case_with_everything_in_one_transaction(moderator, case, fan):
    decision = cases.decide(case, moderator, "remove", "warn", law="Act 1")
    case.refresh_from_db()
    assert (case.status, case.closure, case.live_decision) == (CaseStatus.CLOSED, Closure.DECIDED, decision)
    assert (case.claimed_by, case.claim_token, case.claimed_until) == (None, None, None)
    assert case.closed_at and decision.decided_by == moderator and not decision.needs_second
    assert {measure.state for measure in decision.measures.all()} == {"applied"}
    assert (again(case.artwork).state, Statement.objects.get().recipient) == ("removed", fan)
    acts = list(LedgerEntry.objects.filter(case_id=case.pk).order_by("seq").values_list("act", flat=True))
    assert acts == ["file_report", "claim", "apply_measure", "apply_measure", "strike", "decide"]
    assert verify_chain() == []


def test_strange_or_lost_lease_decides_nothing(moderator, second_moderator, case):
    held = claim_case(moderator, case.pk)
    words = cases.words_for(case)
    before = rows()
    for by, token in ((moderator, uuid.uuid4()), (second_moderator, held.claim_token)):
        with pytest.raises(StaleClaim):
            decide_case(by, case.pk, token, words)
    Case.objects.update(claimed_until=timezone.now() - datetime.timedelta(seconds=1))
    with pytest.raises(StaleClaim):
        decide_case(moderator, case.pk, held.claim_token, words)
    assert rows() == before


def test_stale_page_says_what_happened_meanwhile(moderator, second_moderator, case):
    held = claim_case(moderator, case.pk)
    Case.objects.update(claimed_until=timezone.now() - datetime.timedelta(seconds=1))
    cases.decide(case, second_moderator, "none")
    with pytest.raises(StaleClaim) as stale:
        decide_case(moderator, case.pk, held.claim_token, cases.words_for(case))
    assert stale.value.code == "stale"
    assert stale.value.events[0] == f"Decided · {second_moderator}"


def test_stale_page_never_names_who_reported(moderator, second_moderator, other_fan, fan):
    case = cases.make_case(cases.make_work(fan), by=other_fan)
    claim_case(moderator, case.pk)
    with pytest.raises(StaleClaim) as stale:
        decide_case(second_moderator, case.pk, uuid.uuid4(), cases.words_for(case))
    assert "Reported · a member" in stale.value.events
    assert "other_fan" not in " ".join(stale.value.events)


def test_who_has_lost_the_role_or_has_a_part_does_not_decide(moderator, case):
    held = claim_case(moderator, case.pk)
    cases.report(case.artwork, by=moderator)
    with pytest.raises(Refused, match="own_part"):
        decide_case(moderator, case.pk, held.claim_token, cases.words_for(case))
    moderator.groups.clear()
    with pytest.raises(Refused, match="not_allowed"):
        decide_case(
            type(moderator).objects.get(pk=moderator.pk), case.pk, held.claim_token, cases.words_for(case)
        )


def test_what_has_become_a_case_for_senior_staff_is_not_decided_by_others(moderator, case):
    held = claim_case(moderator, case.pk)
    Case.objects.update(needs_senior=True)
    with pytest.raises(Refused, match="senior_only"):
        decide_case(moderator, case.pk, held.claim_token, cases.words_for(case))


def test_automation_is_named_where_it_found_the_thing(moderator, case):
    Case.objects.update(source="automation")
    assert cases.decide(case, moderator, "remove").automated_detection
    assert not cases.decide(cases.make_case(), moderator, "remove").automated_detection


def test_several_cases_of_one_person_are_decided_in_the_same_words(moderator, fan):
    found = [cases.make_case(cases.make_work(fan), "spam") for _ in range(3)]
    decisions = decide_cases(moderator, [case.pk for case in found], cases.words_for(found[0], "remove"))
    assert len({decision.case for decision in decisions}) == 3
    assert {again(case.artwork).state for case in found} == {"removed"}
    assert fan.statements.count() == 3


def test_several_cases_are_decided_all_or_none(moderator, second_moderator, fan, other_fan):
    mine, held = (cases.make_case(cases.make_work(fan)) for _ in range(2))
    theirs, reported = (
        cases.make_case(cases.make_work(other_fan)),
        cases.make_case(cases.make_work(fan), by=moderator),
    )
    claim_case(second_moderator, held.pk)
    before = rows()
    for other, code in ((held, "claimed"), (theirs, "different_people"), (reported, "own_part")):
        with pytest.raises(Refused, match=code):
            decide_cases(moderator, [mine.pk, other.pk], cases.words_for(mine))
    with pytest.raises(Refused, match="nothing_chosen"):
        decide_cases(moderator, [], cases.words_for(mine))
    entry = cases.make_case(factories.make_idol())
    with pytest.raises(Refused, match="different_people"):
        decide_cases(moderator, [entry.pk], cases.words_for(mine, "none"))
    assert rows()[:4] == before[:4]
    mine.refresh_from_db()
    assert mine.claimed_by is None


def test_several_cases_with_a_measure_that_fits_one_only_are_not_decided(moderator, fan):
    work = cases.make_work(fan)
    found = [cases.make_case(work), cases.make_case(factories.make_comment(cases.make_work(), fan))]
    with pytest.raises(BadWords, match="measure_not_possible"):
        decide_cases(moderator, [case.pk for case in found], cases.words_for(found[0], "restrict"))
    assert again(work).state == "published"


def test_only_senior_staff_without_part_override(moderator, senior, fan):
    case = cases.make_case(cases.make_work(fan), by=senior)
    decision = cases.decide(case, moderator, "remove")
    for by, code in ((moderator, "not_allowed"), (senior, "own_part"), (fan, "not_allowed")):
        with pytest.raises(Refused, match=code):
            override_decision(by, decision.pk, cases.words_for(case, "none"))


def test_override_points_at_what_it_replaces_and_nothing_else_does(
    moderator, senior, second_senior, case, fan
):
    old = cases.decide(case, moderator, "remove", MeasureWish("suspend", days=3))
    closed_at = Case.objects.get(pk=case.pk).closed_at
    new = override_decision(senior, old.pk, cases.words_for(case, "warn"))
    case.refresh_from_db()
    assert (new.overrides, case.live_decision, case.closed_at) == (old, new, closed_at)
    assert {(each.state, each.undone_by) for each in old.measures.all()} == {("undone", new)}
    assert again(fan).standing == "good"
    assert list(fan.statements.order_by("pk").values_list("decision", flat=True)) == [old.pk, new.pk]
    with pytest.raises(Refused, match="not_in_force"):
        override_decision(second_senior, old.pk, cases.words_for(case, "none"))


def test_override_in_words_that_do_not_fit_changes_nothing(moderator, senior, case):
    old = cases.decide(case, moderator, "remove")
    with pytest.raises(BadWords):
        override_decision(senior, old.pk, cases.words_for(case, "none", outcome="violation"))
    case.refresh_from_db()
    assert (case.live_decision, case.claimed_by, again(case.artwork).state) == (old, None, "removed")


def test_maker_may_do_nothing_about_what_is_removed(moderator, case, fan):
    from gallery.domain.artworks import withdraw_artwork

    cases.decide(case, moderator, "remove")
    with pytest.raises(Refused, match="not_withdrawable"):
        withdraw_artwork(fan, case.artwork)
