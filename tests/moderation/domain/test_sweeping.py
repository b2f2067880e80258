"""What time does by itself."""

import datetime
import logging

import pytest
from django.utils import timezone

from moderation.domain.appeals import file_appeal
from moderation.domain.deciding import MeasureWish
from moderation.domain.sweeping import end_measures, forget_networks, raise_overdue, sweep_moderation
from moderation.models import Appeal, Case, LedgerEntry, Measure, MeasureState
from tests import factories
from tests.gallery.uploading import upload_work
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again, condition, work_off

pytestmark = pytest.mark.django_db
PAST = datetime.timedelta(seconds=-1)


def make_over(**which):
    Measure.objects.filter(**which).update(ends_at=timezone.now() + PAST)


def test_overdue_case_is_raised_once(moderator):
    case, in_time = cases.make_case(reason="spam"), cases.make_case(reason="minor_sexual")
    Case.objects.filter(pk=case.pk).update(due_at=timezone.now() + PAST)
    before = again(case).priority
    assert (raise_overdue(), raise_overdue()) == (1, 0)
    case.refresh_from_db()
    assert (case.is_overdue, case.priority) == (True, before + 200)
    assert ["overdue", 200] in case.priority_parts
    assert case.priority > again(in_time).priority
    assert LedgerEntry.objects.get(act="raise_overdue").actor_role == "automation"
    cases.report(case.artwork, "spam", by=factories.make_user())
    assert again(case).priority == before + 205  # it stays raised


def test_decided_case_is_not_raised(moderator):
    cases.decide(cases.make_case(), moderator, "none")
    Case.objects.update(due_at=timezone.now() + PAST)
    assert raise_overdue() == 0


def test_overdue_appeal_is_raised_once(moderator, fan):
    decision = cases.decide(cases.make_case(cases.make_work(fan)), moderator, "remove")
    appeal = file_appeal(decision, "Please.", user=fan)
    Appeal.objects.update(due_at=timezone.now() + PAST)
    assert (raise_overdue(), raise_overdue()) == (1, 0)
    assert (again(appeal).priority, again(appeal).priority_parts) == (
        240,
        [["taken_down", 40], ["overdue", 200]],
    )


@pytest.mark.parametrize("field", ["artwork", "comment", "profile"])
def test_hiding_ends_and_the_thing_is_as_before(moderator, fan, field):
    factories.accept(fan)
    work = upload_work(fan, tags=("stage",))
    thing = {"artwork": work, "comment": factories.make_comment(work), "profile": factories.make_user()}[
        field
    ]
    before = condition(thing)
    case = cases.make_case(thing)
    cases.decide(case, moderator, MeasureWish("hide", days=3), no_strike=True)
    assert end_measures() == 0
    assert condition(thing) != before
    make_over()
    assert (end_measures(), end_measures()) == (1, 0)
    work_off()
    assert condition(thing) == before
    assert Measure.objects.get().state == MeasureState.ENDED
    entry = LedgerEntry.objects.get(act="end_measure")
    assert (entry.actor_id, entry.case_id) == (None, case.pk)
    assert again(case).live_decision is not None  # the decision stays in force


def test_suspension_ends_and_leaves_the_limit(moderator, fan):
    wishes = [MeasureWish("suspend", days=3), MeasureWish("limit", days=30)]
    decision = cases.decide(cases.make_case(cases.make_work(fan)), moderator, *wishes, no_strike=True)
    assert again(fan).standing == "suspended"
    make_over(kind="suspend")
    assert end_measures() == 1
    limit = decision.measures.get(kind="limit")
    assert (again(fan).standing, again(fan).standing_until) == ("limited", limit.ends_at)
    make_over(kind="limit")
    end_measures()
    assert (again(fan).standing, again(fan).standing_until) == ("good", None)


def test_limit_that_ends_first_leaves_the_suspension(moderator, fan):
    wishes = [MeasureWish("suspend", days=30), MeasureWish("limit", days=3)]
    cases.decide(cases.make_case(cases.make_work(fan)), moderator, *wishes, no_strike=True)
    make_over(kind="limit")
    end_measures()
    assert again(fan).standing == "suspended"


def test_two_suspensions_end_with_the_later(moderator, fan):
    for days in (30, 3):
        case = cases.make_case(cases.make_work(fan))
        cases.decide(case, moderator, MeasureWish("suspend", days=days), no_strike=True)
    longest = Measure.objects.order_by("ends_at").last()
    assert again(fan).standing_until == longest.ends_at
    make_over(pk=longest.pk)
    end_measures()
    assert again(fan).standing_until == Measure.objects.get(state="applied").ends_at


def test_hiding_whose_original_is_gone_is_told_to_staff_and_stops_nothing_else(moderator, fan, caplog):
    lost, other = cases.make_work(), factories.make_comment(cases.make_work())
    for thing in (lost, other):
        cases.decide(cases.make_case(thing), moderator, MeasureWish("hide", days=3))
    type(lost.upload).objects.filter(artwork=lost).update(original_key="")
    make_over(kind="hide")
    with caplog.at_level(logging.ERROR):
        assert end_measures() == 1
    assert "could not be ended: no_file" in caplog.text
    assert (again(lost).state, again(other).state) == ("hidden", "visible")


def test_measure_that_cannot_be_ended_is_tried_more_and_more_seldom(moderator, caplog):
    lost = cases.make_work()
    cases.decide(cases.make_case(lost), moderator, MeasureWish("hide", days=3), no_strike=True)
    type(lost.upload).objects.filter(artwork=lost).update(original_key="")
    for late_by, pause in ((1, 600), (3_600, 3_600), (7_200, 7_200), (30 * 86_400, 86_400)):  # s
        ends_at = timezone.now() - datetime.timedelta(seconds=late_by)
        Measure.objects.update(ends_at=ends_at, try_again_at=timezone.now() + PAST)
        caplog.clear()
        assert (end_measures(), end_measures()) == (0, 0)
        assert caplog.text.count("could not be ended") == 1  # not again in the next sweep
        wait = (Measure.objects.get().try_again_at - timezone.now()).total_seconds()
        assert pause - 5 < wait <= pause + 5
    type(lost.upload).objects.filter(artwork=lost).update(original_key=f"originals/{lost.public_id}")
    Measure.objects.update(try_again_at=timezone.now() + PAST)
    assert end_measures() == 1


def test_networks_are_forgotten_after_a_month():
    old, new = (cases.report(cases.make_work(), network="192.0.2.1") for _ in range(2))
    assert forget_networks() == 0
    from django.db import connection

    from accounts.db.triggers import drop_refusals
    from moderation.refusals import REFUSALS

    drop_refusals(connection, [each for each in REFUSALS if each.name == "moderation_report_fixed"])
    type(old).objects.filter(pk=old.pk).update(created_at=timezone.now() - datetime.timedelta(days=31))
    assert forget_networks() == 1
    assert (again(old).network_hash, bool(again(new).network_hash)) == ("", True)


def test_sweeping_twice_is_the_same_as_once(moderator, fan):
    cases.decide(cases.make_case(cases.make_work(fan)), moderator, MeasureWish("hide", days=3))
    cases.make_case()
    Case.objects.update(due_at=timezone.now() + PAST)
    make_over()
    sweep_moderation()
    entries = LedgerEntry.objects.count()
    sweep_moderation()
    assert LedgerEntry.objects.count() == entries
