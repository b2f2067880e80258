"""Priorities explain themselves."""

import pytest

from moderation.domain.flaggers import grant_trusted_flagger
from moderation.domain.priority import policy_of, rank_case
from moderation.models import ReasonPolicy
from moderation.reasons import DEFAULTS
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


def parts(case):
    case.refresh_from_db()
    assert case.priority == sum(points for _code, points in case.priority_parts)
    return dict(case.priority_parts)


def test_priority_is_the_sum_of_its_parts(fan, senior, moderator):
    ReasonPolicy.objects.update(hide_threshold=99)  # it stays in sight
    work = cases.make_work()
    case = cases.report(work, "dignity").case
    assert parts(case) == {"severity": 50, "in_sight": 15}
    cases.report(work, "dignity", by=factories.make_user())
    assert parts(case) == {"severity": 50, "in_sight": 15, "reports": 5}
    grant_trusted_flagger(senior, fan, "Idol Rights Centre")
    cases.report(work, "harassment", by=fan)
    assert parts(case) == {"severity": 60, "in_sight": 15, "reports": 10, "trusted_flagger": 100}


def test_many_reports_count_up_to_fifty():
    case = cases.make_case(factories.make_idol())
    case.report_count = 1000
    rank_case(case)
    assert ["reports", 50] in case.priority_parts


def test_what_is_hidden_for_now_is_not_in_sight():
    assert parts(cases.make_case(reason="sexual_edit")) == {"severity": 90}


def test_maker_with_live_strikes_comes_earlier(fan, moderator):
    cases.decide(cases.make_case(cases.make_work(fan)), moderator, "remove")
    assert parts(cases.make_case(cases.make_work(fan)))["repeated"] == 10
    assert "repeated" not in parts(cases.make_case())


@pytest.mark.parametrize("reason", sorted(map(str, DEFAULTS)))
def test_deleted_policy_falls_back_on_its_first_values(reason):
    kept = ReasonPolicy.objects.get(reason=reason)
    ReasonPolicy.objects.all().delete()
    first = policy_of(reason)
    for name in ("queue", "severity", "due_minutes", "hides_at_once", "hide_threshold"):
        assert getattr(first, name) == getattr(kept, name)


def test_policy_of_staff_counts():
    ReasonPolicy.objects.filter(reason="spam").update(severity=77, queue="rights", due_minutes=5)
    case = cases.make_case(reason="spam")
    assert (case.severity, case.queue, (case.due_at - case.opened_at).total_seconds()) == (77, "rights", 300)
