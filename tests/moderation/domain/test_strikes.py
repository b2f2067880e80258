"""Points, what the table of thresholds makes of them in the same transaction, and how both are taken back."""

import datetime

import pytest
from django.db.models import F
from django.utils import timezone

from accounts.models import Standing, User
from moderation.domain.claims import claim_case
from moderation.domain.deciding import MeasureWish, decide_case, override_decision
from moderation.domain.reporters import weigh_reporter
from moderation.domain.strikes import points_of
from moderation.models import LedgerEntry, Measure, MeasureState, Strike, StrikeKind, StrikeThreshold
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db
PRIVACY, LABELLING = 0, 2  # places of the rules in the version of the factory: 2 points and 1 point


def breach(maker, by, rule=PRIVACY, *measures, **fields):
    case = cases.make_case(cases.make_work(maker))
    rules = list(cases.version_for(case).rules.order_by("position"))
    return cases.decide(case, by, *(measures or ("remove",)), rule_id=rules[rule].pk, **fields)


def automatic(decision):
    return [(measure.kind, measure.subject) for measure in decision.measures.filter(is_automatic=True)]


def days_left(measure):
    return round((measure.ends_at - timezone.now()) / datetime.timedelta(days=1))


def test_breach_weighs_by_its_category(moderator, fan):
    breach(fan, moderator, PRIVACY)
    breach(fan, moderator, LABELLING)
    assert list(Strike.objects.order_by("pk").values_list("weight", flat=True)) == [2, 1]
    assert points_of(fan) == 3
    lives = [strike.expires_at - strike.created_at for strike in Strike.objects.order_by("pk")]
    assert [round(life / datetime.timedelta(days=1)) for life in lives] == [180, 90]


def test_breach_of_law_alone_weighs_two(moderator, fan):
    case = cases.make_case(cases.make_work(fan))
    cases.decide(case, moderator, "remove", rule_id=None, law="Act on likeness")
    assert points_of(fan) == 2


def test_no_violation_and_no_strike_leave_no_points(moderator, fan):
    breach(fan, moderator, PRIVACY, "none")
    breach(fan, moderator, PRIVACY, "remove", no_strike=True)
    assert points_of(fan) == 0
    assert not Measure.objects.filter(is_automatic=True).exists()


def test_thresholds_are_reached_in_the_deciding_transaction(moderator, fan):
    decisions = [breach(fan, moderator) for _ in range(5)]  # 2, 4, 6, 8, 10 points
    assert [automatic(decision) for decision in decisions] == [
        [("warn", fan)], [("limit", fan)], [("suspend", fan)], [], [("suspend", fan)],
    ]  # fmt: skip
    limit, *suspensions = Measure.objects.filter(is_automatic=True).exclude(kind="warn").order_by("pk")
    assert [days_left(each) for each in (limit, *suspensions)] == [14, 30, 180]
    assert (again(fan).standing, again(fan).standing_until) == (Standing.SUSPENDED, suspensions[1].ends_at)
    assert "limited" in decisions[1].statement.body and "suspended" in decisions[2].statement.body


def test_threshold_leaves_the_same_measure_of_the_moderator_alone(moderator, fan):
    breach(fan, moderator)
    decision = breach(fan, moderator, PRIVACY, "remove", MeasureWish("limit", days=3))
    assert list(decision.measures.values_list("kind", "is_automatic")) == [
        ("remove", False),
        ("limit", False),
    ]


def test_ban_never_comes_from_a_threshold():
    assert "ban" not in dict(StrikeThreshold.MEASURES)


def test_expired_points_count_no_more(moderator, fan):
    breach(fan, moderator)
    breach(fan, moderator)
    Strike.objects.filter(pk=Strike.objects.earliest("pk").pk).update(expires_at=timezone.now())
    assert points_of(fan) == 2
    assert automatic(breach(fan, moderator)) == [("limit", fan)]  # 4 again, not 6


def test_replaced_decision_takes_back_its_points_and_what_they_led_to_elsewhere(moderator, senior, fan):
    first, second = breach(fan, moderator), breach(fan, moderator)
    limit = second.measures.get(kind="limit")
    override_decision(senior, first.pk, cases.words_for(first.case, "none"))
    strike = Strike.objects.get(decision=first)
    assert (points_of(fan), strike.voided_by.case) == (2, first.case)
    limit.refresh_from_db()
    assert (limit.state, limit.undone_by) == (MeasureState.UNDONE, strike.voided_by)
    assert again(fan).standing == Standing.GOOD
    second.case.refresh_from_db()
    assert second.case.live_decision == second  # the rest of it stays
    assert set(LedgerEntry.objects.filter(case_id=first.case_id).values_list("act", flat=True)) >= {
        "void_strike",
        "undo_measure",
    }


def test_measure_that_a_moderator_has_chosen_outlives_the_points(moderator, senior, fan):
    first = breach(fan, moderator)
    chosen = breach(fan, moderator, PRIVACY, "remove", MeasureWish("limit", days=3))
    override_decision(senior, first.pk, cases.words_for(first.case, "none"))
    assert chosen.measures.get(kind="limit").state == MeasureState.APPLIED
    assert again(fan).standing == Standing.LIMITED


def test_override_weighs_the_breach_anew(moderator, senior, fan):
    first = breach(fan, moderator)
    rules = list(cases.version_for(first.case).rules.order_by("position"))
    override_decision(senior, first.pk, cases.words_for(first.case, "remove", rule_id=rules[LABELLING].pk))
    assert points_of(fan) == 1
    assert Strike.objects.count() == 2


def unfounded(reporter, by):
    case = cases.make_case(cases.make_work(), by=reporter)
    report = case.reports.get()
    return cases.decide(case, by, "none", unfounded_report_ids=(report.pk,))


def test_unfounded_reports_limit_reporting_until_a_day(moderator, fan):
    User.objects.update(date_joined=F("date_joined") - datetime.timedelta(days=60))
    fan.refresh_from_db()
    decisions = [unfounded(fan, moderator) for _ in range(4)]
    assert [automatic(decision) for decision in decisions] == [
        [], [("warn", fan)], [], [("limit_reporting", fan)],
    ]  # fmt: skip
    assert points_of(fan, StrikeKind.REPORTER) == 4
    assert (points_of(fan), again(fan).standing) == (0, Standing.GOOD)
    assert weigh_reporter(fan, "", repeats_network=False).parts == [["limited", "0"]]
    case = cases.make_case(cases.make_work(), "minor_sexual", by=fan)
    assert (case.report_weight, case.artwork.state) == (0, "published")  # heard, but it hides nothing
    Measure.objects.filter(kind="limit_reporting").update(ends_at=timezone.now())
    assert weigh_reporter(fan, "", repeats_network=False).total > 0


def test_reporter_is_told_of_the_measure_and_never_the_owner(moderator, fan):
    for _ in range(4):
        decision = unfounded(fan, moderator)
    told = fan.notifications.filter(kind="moderation.reporting")
    assert told.count() == 2  # the warning, and the limit
    assert not decision.case.affected.notifications.exclude(kind="moderation.receipt").exists()


def test_unfounded_mark_is_taken_back_with_its_points(moderator, senior, fan):
    decisions = [unfounded(fan, moderator) for _ in range(4)]
    override_decision(senior, decisions[0].pk, cases.words_for(decisions[0].case, "none"))
    assert not decisions[0].case.reports.get().is_unfounded
    assert points_of(fan, StrikeKind.REPORTER) == 3
    assert decisions[3].measures.get(kind="limit_reporting").state == MeasureState.UNDONE


def test_unfounded_marks_of_other_cases_are_left_alone(moderator, fan):
    other = cases.make_case(by=fan).reports.get()
    case = claim_case(moderator, cases.make_case().pk)
    words = cases.words_for(case, "none", unfounded_report_ids=(other.pk,))
    decide_case(moderator, case.pk, case.claim_token, words)
    other.refresh_from_db()
    assert not other.is_unfounded
    assert points_of(fan, StrikeKind.REPORTER) == 0


def test_visitor_gets_no_points(moderator):
    case = cases.report(cases.make_work()).case
    cases.decide(case, moderator, "none", unfounded_report_ids=(case.reports.get().pk,))
    assert not Strike.objects.exists()


def test_weight_of_nothing_gives_no_strike(moderator, fan):
    from moderation.models import StrikeWeight

    StrikeWeight.objects.filter(category="privacy").update(points=0)
    breach(fan, moderator)
    assert not Strike.objects.exists()


def test_category_without_a_row_weighs_as_a_breach_of_law(moderator, fan):
    from moderation.models import StrikeWeight

    StrikeWeight.objects.all().delete()
    breach(fan, moderator, LABELLING)
    assert points_of(fan) == 2


def test_points_are_per_person(moderator, fan, other_fan):
    breach(fan, moderator)
    breach(other_fan, moderator)
    assert (points_of(fan), points_of(other_fan)) == (2, 2)
    assert factories.make_user().strikes.count() == 0
