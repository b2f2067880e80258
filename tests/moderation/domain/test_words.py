"""What can be said in a decision: each no names its field."""

import pytest

from gallery.queries.guidelines import current_version
from moderation.domain.claims import claim_case
from moderation.domain.deciding import BadWords, MeasureWish, decide_case
from moderation.domain.words import DecisionWords, plan_decision, version_for
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db
HIDE = MeasureWish("hide", days=3)


@pytest.fixture
def case(fan):
    return cases.make_case(cases.make_work(fan))


@pytest.mark.parametrize(
    "measures,fields,code,field",
    [
        (["remove"], {"outcome": "maybe"}, "unknown_outcome", "outcome"),
        (["remove"], {"facts": " "}, "facts_needed", "facts"),
        (["remove"], {"explanation": ""}, "explanation_needed", "explanation"),
        (["remove"], {"facts": "x" * 5001}, "too_long", "facts"),
        (["remove"], {"explanation": "x" * 2001}, "too_long", "explanation"),
        (["remove"], {"law": "x" * 201}, "too_long", "law"),
        (["remove"], {"rule_id": None}, "no_rule", "rule"),
        (["none"], {"rule_id": None}, "no_rule", "rule"),
        (["remove"], {"rule_id": 0}, "no_rule", "rule"),
        (["remove"], {"further_rule_ids": (0,)}, "no_rule", "rule"),
        (["remove", "remove"], {}, "measure_not_possible", "measures"),
        (["fine"], {}, "measure_not_possible", "measures"),
        (["limit_reporting"], {}, "measure_not_possible", "measures"),
        ([MeasureWish("label", {"making": "by magic"})], {}, "measure_not_possible", "measures"),
        (["hide"], {}, "days_needed", "hide_days"),
        ([MeasureWish("suspend", days=0)], {}, "days_needed", "suspend_days"),
        ([MeasureWish("limit", days=3651)], {}, "days_needed", "limit_days"),
        (["remove"], {"outcome": "no_violation"}, "contradiction", "measures"),
        (["none"], {"outcome": "violation"}, "contradiction", "measures"),
        (["none", "benign"], {}, "contradiction", "measures"),
        (["none", "warn"], {"outcome": "violation"}, "contradiction", "measures"),
        (["none", "warn"], {"outcome": "no_violation"}, "contradiction", "measures"),
        (["remove", HIDE], {}, "contradiction", "measures"),
        (["remove", "custody"], {}, "contradiction", "measures"),
        (["restrict", HIDE], {}, "contradiction", "measures"),
    ],
)
def test_words_that_cannot_be_said_are_refused_beside_their_field(
    case, moderator, measures, fields, code, field
):
    held = claim_case(moderator, case.pk)
    with pytest.raises(BadWords) as refused:
        decide_case(moderator, case.pk, held.claim_token, cases.words_for(case, *measures, **fields))
    assert (refused.value.code, refused.value.field) == (code, field)
    case.refresh_from_db()
    assert case.status == "open" and case.claim_token == held.claim_token
    assert not case.decisions.exists()


def test_no_measure_is_no_decision(case):
    rule = version_for(case).rules.first().pk
    with pytest.raises(BadWords, match="no_measure"):
        plan_decision(case, DecisionWords("violation", (), rule, facts="Seen.", explanation="So."))


def test_law_alone_carries_a_decision(case, moderator):
    decision = cases.decide(case, moderator, "remove", rule_id=None, law=" Act on likeness ")
    assert (decision.rule, decision.law) == (None, "Act on likeness")


def test_several_measures_go_together(case):
    plan = plan_decision(case, cases.words_for(case, "remove", "warn", MeasureWish("limit", days=1)))
    assert [measure.kind for measure, _wish in plan.measures] == ["remove", "warn", "limit"]
    assert plan.conceals and not plan.is_severe
    assert plan_decision(case, cases.words_for(case, "ban")).is_severe


def test_rules_are_those_that_were_accepted_for_this_upload(case):
    accepted = version_for(case)
    newer = factories.make_guidelines()
    assert current_version() == newer != accepted
    assert version_for(case) == accepted
    with pytest.raises(BadWords, match="no_rule"):
        plan_decision(case, cases.words_for(case, rule_id=newer.rules.first().pk))


def test_rules_for_what_is_no_upload_are_the_newest_accepted_or_those_in_force(fan, other_fan):
    factories.accept(fan)
    of_fan, of_other = cases.make_case(fan), cases.make_case(other_fan)
    accepted = version_for(of_fan)
    newer = factories.make_guidelines()
    assert version_for(of_fan) == accepted
    assert version_for(of_other) == version_for(cases.make_case(factories.make_idol())) == newer


def test_further_rules_are_named_once(case):
    rules = [rule.pk for rule in version_for(case).rules.all()]
    words = cases.words_for(case, rule_id=rules[0], further_rule_ids=(rules[1], rules[1], rules[0]))
    assert [rule.pk for rule in plan_decision(case, words).further_rules] == [rules[1]]


def test_nobody_answers_for_a_catalogue_entry():
    case = cases.make_case(factories.make_tag())
    factories.make_guidelines()
    with pytest.raises(BadWords, match="measure_not_possible"):
        plan_decision(case, cases.words_for(case, "warn"))
    assert plan_decision(case, cases.words_for(case, "none"))
