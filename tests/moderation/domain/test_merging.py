"""Cases that are one matter wait as one, and none of them is ever forgotten."""

import pytest

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_case, claim_next
from moderation.domain.deciding import decide_cases
from moderation.domain.merging import merge_cases, split_case
from moderation.domain.seconding import confirm_decision
from moderation.models import CaseStatus, LedgerEntry
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(fan):
    return [cases.make_case(cases.make_work(fan), "spam") for _ in range(3)]


def test_merged_cases_wait_as_one_and_are_decided_as_one(moderator, senior, three):
    lead, *others = three
    merge_cases(senior, lead.pk, [case.pk for case in others])
    assert claim_next(moderator) == lead
    assert claim_next(moderator) is None  # nothing else waits
    with pytest.raises(Refused, match="closed"):
        claim_case(moderator, others[0].pk)
    cases.decide(lead, moderator, "remove")
    for case in map(again, three):
        assert (case.status, case.lead, case.live_decision.outcome) == (CaseStatus.CLOSED, None, "violation")
        assert case.artwork.state == "removed"
    assert len({again(case).live_decision for case in three}) == 3  # a decision each


def test_only_senior_staff_merge_what_belongs_together(moderator, senior, three, other_fan):
    lead, other, _third = three
    theirs = cases.make_case(cases.make_work(other_fan))
    entries = [cases.make_case(factories.make_idol()) for _ in range(2)]
    own = cases.make_case(cases.make_work(lead.affected), by=senior)
    decided = cases.make_case(cases.make_work(lead.affected))
    cases.decide(decided, moderator, "none")
    for by, ids, code in (
        (moderator, [other.pk], "not_allowed"),
        (senior, [], "nothing_chosen"),
        (senior, [lead.pk], "nothing_chosen"),
        (senior, [0], "nothing_chosen"),
        (senior, [theirs.pk], "different_people"),
        (senior, [own.pk], "own_part"),
        (senior, [decided.pk], "closed"),
    ):
        with pytest.raises(Refused, match=code):
            merge_cases(by, lead.pk, ids)
    with pytest.raises(Refused, match="different_people"):
        merge_cases(senior, entries[0].pk, [entries[1].pk])
    claim_case(moderator, other.pk)
    with pytest.raises(Refused, match="claimed"):
        merge_cases(senior, lead.pk, [other.pk])


def test_follower_brings_its_own_followers(senior, three):
    first, second, third = three
    merge_cases(senior, second.pk, [third.pk])
    merge_cases(senior, first.pk, [second.pk])
    assert again(third).lead == again(second).lead == first


def test_split_case_waits_for_itself(moderator, senior, three):
    lead, other, _third = three
    with pytest.raises(Refused, match="not_merged"):
        split_case(senior, other.pk)
    merge_cases(senior, lead.pk, [other.pk])
    with pytest.raises(Refused, match="not_allowed"):
        split_case(moderator, other.pk)
    split_case(senior, other.pk)
    assert claim_case(moderator, other.pk) == other
    assert list(LedgerEntry.objects.filter(case_id=other.pk).values_list("act", flat=True)[:3]) == [
        "claim", "split", "merge",
    ]  # fmt: skip


def test_follower_sent_back_after_the_lead_was_confirmed_waits_again(moderator, senior, three):
    lead, other, _third = three
    merge_cases(senior, lead.pk, [other.pk])
    proposal = cases.decide(lead, moderator, "custody")
    on_other = again(other).decisions.get()
    confirm_decision(senior, proposal.pk, confirmed=True)
    confirm_decision(senior, on_other.pk, confirmed=False, reason="Not this one.")
    assert (again(other).status, again(other).lead) == (CaseStatus.OPEN, None)
    assert claim_case(moderator, other.pk) == other


def test_cases_decided_together_take_their_followers_along(moderator, senior, three):
    lead, follower, alone = three
    merge_cases(senior, lead.pk, [follower.pk])
    decisions = decide_cases(moderator, [lead.pk, alone.pk], cases.words_for(lead, "remove"))
    assert {decision.case for decision in decisions} == set(three)


def test_follower_in_somebody_elses_hand_stops_the_decision(moderator, second_moderator, senior, three):
    from moderation.models import Case

    lead, other, _third = three
    held = claim_case(second_moderator, other.pk)
    Case.objects.filter(pk=other.pk).update(lead=lead)
    with pytest.raises(Refused, match="claimed"):
        cases.decide(lead, moderator, "remove")
    assert again(lead).status == CaseStatus.OPEN
    assert again(other).claim_token == held.claim_token
