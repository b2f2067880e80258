"""How much a report weighs."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from accounts.models import User
from moderation.domain.flaggers import grant_trusted_flagger, revoke_trusted_flagger
from moderation.domain.reporters import record_factor, weigh_reporter
from moderation.models import Report
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


def weigh(user=None, email="", repeats=False):
    return weigh_reporter(user, email, repeats_network=repeats)


@pytest.fixture
def member(fan):
    User.objects.filter(pk=fan.pk).update(date_joined=timezone.now() - datetime.timedelta(days=60))
    return User.objects.get(pk=fan.pk)


def test_weight_follows_from_who_speaks(member, other_fan):
    assert weigh(member).total == 1
    assert weigh(other_fan).total == Decimal("0.50")
    assert weigh(email="a@example.org").total == Decimal("0.50")
    assert weigh().total == Decimal("0.30")
    assert weigh(repeats=True).total == 0
    assert weigh(email="a@example.org", repeats=True).total == 0


def test_newcomer_is_one_for_seven_days(fan):
    fan.date_joined = timezone.now() - datetime.timedelta(days=7, minutes=-1)
    assert weigh(fan).parts[0] == ["newcomer", "0.50"]
    fan.date_joined = timezone.now() - datetime.timedelta(days=7, minutes=1)
    assert weigh(fan).parts[0] == ["member", "1.00"]


@pytest.mark.parametrize("outcomes,factor", [
    ([], "1.00"), (["acted"], "1.33"), (["no_violation"], "0.67"), (["acted"] * 8, "1.80"),
    (["no_violation"] * 8, "0.20"),
    (["acted", "no_violation"], "1.00"), (["waiting", "moot"], "1.00"),
])  # fmt: skip
def test_record_moves_the_weight_between_nothing_and_twice(member, outcomes, factor):
    for outcome in outcomes:
        Report.objects.filter(pk=cases.report(cases.make_work(), by=member).pk).update(outcome=outcome)
    assert record_factor(member) == Decimal(factor)
    assert weigh(member).total == Decimal(factor)
    assert weigh(member).parts[1] == ["record", factor]


def test_trusted_flagger_weighs_three_until_taken_back(member, senior):
    flagger = grant_trusted_flagger(senior, member, "Idol Rights Centre")
    assert (weigh(member).total, weigh(member).is_trusted) == (3, True)
    revoke_trusted_flagger(senior, flagger)
    assert (weigh(member).total, weigh(member).is_trusted) == (1, False)


@pytest.mark.parametrize("standing,total", [("good", 1), ("limited", 1), ("suspended", 0), ("banned", 0)])
def test_who_may_not_write_is_heard_and_weighs_nothing(member, standing, total):
    member.standing = standing
    assert weigh(member).total == total
    member.standing_until = timezone.now() - datetime.timedelta(seconds=1)
    assert weigh(member).total == 1
