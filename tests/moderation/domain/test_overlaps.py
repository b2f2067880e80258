"""Several decisions on one thing: whichever is taken back first, the others hold; after the last, all is as before."""

import pytest

from accounts.models import Standing
from gallery.domain.artworks import put_back_artwork, withdraw_artwork
from moderation.domain.deciding import MeasureWish, override_decision
from moderation.domain.off_queue import hide_thing_by_staff
from moderation.domain.prepublication import open_held_case
from moderation.domain.sweeping import end_measures
from moderation.models import Measure
from tests import factories
from tests.gallery.uploading import upload_work
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again, condition, work_off

pytestmark = pytest.mark.django_db
HIDE = MeasureWish("hide", days=7)
KINDS = [("hide", "hide", "remove"), ("remove", "hide", "hide"), ("hide", "remove", "hide"), ("remove",) * 3]


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def work(maker):
    return upload_work(maker)


def next_case(thing):
    """Another case about the same thing, whatever was decided before."""
    return cases.report(thing, by=factories.make_user(), details="There is more.", new_facts=True).case


def make(field, maker):
    """Only a work needs files: they move with it."""
    if field == "artwork":
        return upload_work(maker)
    return factories.make_comment(factories.make_artwork(maker)) if field == "comment" else maker


def state_of(thing):
    thing = again(thing)
    return getattr(thing, "profile_state", None) or thing.state


def take_back(senior, decision):
    override_decision(senior, decision.pk, cases.words_for(decision.case, "none"))
    work_off()


@pytest.mark.parametrize("field", ["artwork", "comment", "profile"])
@pytest.mark.parametrize("kinds", KINDS, ids="-".join)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)], ids=str)
def test_thing_stays_out_of_sight_until_the_last_decision_is_taken_back(
    moderator, senior, maker, field, kinds, order
):
    thing = make(field, maker)
    before = condition(thing)
    decisions = []
    for kind in kinds:
        wish = HIDE if kind == "hide" else MeasureWish(kind)
        decisions.append(cases.decide(next_case(thing), moderator, wish, no_strike=True))
    left = dict(enumerate(kinds))
    for number in order:
        expected = "removed" if "remove" in left.values() else "hidden"
        assert state_of(thing) == expected
        take_back(senior, decisions[number])
        del left[number]
    assert condition(thing) == before


@pytest.mark.parametrize("first", [0, 1])
def test_restriction_holds_while_one_of_two_decisions_does(moderator, senior, work, first):
    before = condition(work)
    decisions = [cases.decide(next_case(work), moderator, "restrict", no_strike=True) for _ in range(2)]
    take_back(senior, decisions[first])
    assert again(work).state == "restricted"
    take_back(senior, decisions[1 - first])
    assert condition(work) == before


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("makings", [("face_swap", "ai_generated"), ("face_swap", "face_swap")])
def test_label_is_that_of_the_decision_in_force(moderator, senior, work, makings, first):
    before = condition(work)
    decisions = [
        cases.decide(next_case(work), moderator, MeasureWish("label", {"making": making}), no_strike=True)
        for making in makings
    ]
    work_off()
    assert again(work).making == makings[1]
    take_back(senior, decisions[first])
    assert again(work).making == makings[1 - first]
    take_back(senior, decisions[1 - first])
    assert condition(work) == before


@pytest.mark.parametrize("first", ["restrict", "remove"])
def test_restriction_and_removal_are_taken_back_in_any_order(moderator, senior, work, first):
    before = condition(work)
    restricted = cases.decide(next_case(work), moderator, "restrict", no_strike=True)
    removed = cases.decide(next_case(work), moderator, "remove", no_strike=True)
    one, other = (restricted, removed) if first == "restrict" else (removed, restricted)
    take_back(senior, one)
    assert again(work).state == ("removed" if first == "restrict" else "restricted")
    take_back(senior, other)
    assert condition(work) == before


def test_restriction_taken_back_while_hidden_for_now(moderator, second_moderator, senior, work):
    before = condition(work)
    restricted = cases.decide(next_case(work), moderator, "restrict", no_strike=True)
    case = hide_thing_by_staff(second_moderator, cases.target(work), "dignity")
    take_back(senior, restricted)
    assert again(work).state == "hidden"
    cases.decide(case, second_moderator, "none")
    work_off()
    assert condition(work) == before


@pytest.mark.parametrize("answer", ["none", "remove"])
def test_removal_holds_when_another_case_had_hidden_the_thing_before(
    moderator, second_moderator, senior, work, answer
):
    """First found harmless; then hidden for now by another case, and removed by a change of mind meanwhile."""
    before = condition(work)
    earlier = next_case(work)
    harmless = cases.decide(earlier, moderator, "none")
    open_case = hide_thing_by_staff(second_moderator, cases.target(work), "dignity")
    removed = override_decision(senior, harmless.pk, cases.words_for(earlier, "remove", no_strike=True))
    decision = cases.decide(open_case, second_moderator, answer)
    work_off()
    assert again(work).state == "removed"
    take_back(senior, removed)
    if answer == "remove":
        assert again(work).state == "removed"
        take_back(senior, decision)
    assert condition(work) == before


def test_withdrawn_work_that_was_restricted_stays_withdrawn_when_nothing_restricts_it(
    moderator, senior, work, maker
):
    restricted = cases.decide(next_case(work), moderator, "restrict", no_strike=True)
    withdraw_artwork(maker, work)
    removed = cases.decide(next_case(work), moderator, "remove", no_strike=True)
    take_back(senior, restricted)
    take_back(senior, removed)
    assert (again(work).state, again(work).state_reason) == ("withdrawn", "withdrawn")
    put_back_artwork(maker, work)
    work_off()
    assert again(work).state == "published"


@pytest.mark.parametrize("is_withdrawn_first", [False, True])
def test_restricted_work_that_is_put_back_and_let_through_stays_restricted(
    moderator, second_moderator, senior, work, maker, is_withdrawn_first
):
    """Restricted in sight, or only after its maker has withdrawn it: "none" about the upload is no word about that."""
    before = condition(work)
    if is_withdrawn_first:
        case = next_case(work)
        withdraw_artwork(maker, work)
        restricted = cases.decide(case, moderator, "restrict", no_strike=True)
    else:
        restricted = cases.decide(next_case(work), moderator, "restrict", no_strike=True)
        withdraw_artwork(maker, work)
    put_back_artwork(maker, again(work))
    work_off()
    assert again(work).state == "held"
    cases.decide(open_held_case(work.pk), second_moderator, "none")
    assert again(work).state == "processing"
    work_off()
    assert (again(work).state, again(work).listed_key) == ("restricted", None)
    take_back(senior, restricted)
    assert condition(work) == before


def test_work_restricted_while_withdrawn_and_removed_after_it_was_put_back_comes_back_in_sight(
    moderator, second_moderator, senior, work, maker
):
    before = condition(work)
    case = next_case(work)
    withdraw_artwork(maker, work)
    restricted = cases.decide(case, moderator, "restrict", no_strike=True)
    put_back_artwork(maker, again(work))
    cases.decide(open_held_case(work.pk), second_moderator, "none")
    work_off()
    removed = cases.decide(next_case(work), moderator, "remove", no_strike=True)
    take_back(senior, restricted)
    assert again(work).state == "removed"
    take_back(senior, removed)
    assert condition(work) == before


@pytest.mark.parametrize("is_let_through", [False, True])
def test_restriction_taken_back_before_the_work_is_in_sight_again_is_gone(
    moderator, second_moderator, senior, work, maker, is_let_through
):
    before = condition(work)
    restricted = cases.decide(next_case(work), moderator, "restrict", no_strike=True)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, again(work))
    if is_let_through:
        cases.decide(open_held_case(work.pk), second_moderator, "none")
    take_back(senior, restricted)
    assert condition(work) == before


def test_decision_is_overridden_again_and_again(moderator, senior, work):
    before = condition(work)
    case = next_case(work)
    decision = cases.decide(case, moderator, "remove", no_strike=True)
    label = MeasureWish("label", {"making": "face_swap"})
    for wish in ("restrict", HIDE, "none", "remove", label, "none"):
        words = cases.words_for(case, wish, no_strike=True)
        decision = override_decision(senior, decision.pk, words)
        work_off()
    assert condition(work) == before
    assert case.decisions.count() == 7


def test_hiding_that_ends_leaves_a_removal_in_force(moderator, senior, work):
    before = condition(work)
    hidden = cases.decide(next_case(work), moderator, HIDE, no_strike=True)
    removed = cases.decide(next_case(work), moderator, "remove", no_strike=True)
    Measure.objects.filter(decision=hidden).update(ends_at=hidden.decided_at)
    assert end_measures() == 1
    assert again(work).state == "removed"
    take_back(senior, removed)
    assert condition(work) == before


@pytest.mark.parametrize("first", [0, 1])
def test_standing_is_that_of_the_hardest_measure_left(moderator, senior, maker, first):
    thing = cases.make_work(maker)
    wishes = [MeasureWish("limit", days=30), MeasureWish("suspend", days=3)]
    decisions = [cases.decide(next_case(thing), moderator, wish, no_strike=True) for wish in wishes]
    assert again(maker).standing == Standing.SUSPENDED
    override_decision(senior, decisions[first].pk, cases.words_for(decisions[first].case, "none"))
    assert again(maker).standing == (Standing.SUSPENDED, Standing.LIMITED)[first]
    left = decisions[1 - first].measures.get()
    assert again(maker).standing_until == left.ends_at
    override_decision(senior, decisions[1 - first].pk, cases.words_for(decisions[1 - first].case, "none"))
    assert (again(maker).standing, again(maker).standing_until) == (Standing.GOOD, None)


def test_measure_that_does_not_fit_any_more_is_refused_and_nothing_is_decided(moderator, work):
    from moderation.domain.claims import claim_case
    from moderation.domain.deciding import BadWords, decide_case

    cases.decide(next_case(work), moderator, "remove")
    case = claim_case(moderator, next_case(work).pk)
    with pytest.raises(BadWords, match="measure_not_possible"):
        decide_case(moderator, case.pk, case.claim_token, cases.words_for(case, "restrict"))
    assert not case.decisions.exists()
