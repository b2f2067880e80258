"""Reports: who may say what about what, and what becomes of it at once."""

import datetime

import pytest
from django.db import connection
from django.utils import timezone

from accounts.db.triggers import drop_refusals
from accounts.models import OutgoingMail
from gallery.domain.errors import Refused
from moderation.domain.intake import Reporter, ReportWords, file_report, find_decided
from moderation.models import Case, CaseSource, LedgerEntry, Report
from moderation.refusals import REFUSALS
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


def say(thing, by=None, network="", **words):
    said = ReportWords(**({"reason": "dignity", "good_faith": True} | words))
    return file_report(cases.target(thing), said, Reporter(by, network))


@pytest.mark.parametrize("field", ["artwork", "comment", "profile", "idol", "group", "tag"])
def test_everything_can_be_reported(field, fan):
    work = cases.make_work()
    things = {
        "artwork": work, "comment": factories.make_comment(work), "profile": factories.make_user(),
        "idol": factories.make_idol(), "group": factories.make_group(), "tag": factories.make_tag(),
    }  # fmt: skip
    case = say(things[field], fan).case
    assert (case.target_field, getattr(case, field), case.report_count) == (field, things[field], 1)
    owner = {"artwork": work.maker, "profile": things["profile"]}.get(field)
    if field == "comment":
        owner = things["comment"].author
    assert case.affected == owner


def test_reports_on_one_thing_are_one_case(fan, other_fan):
    work = cases.make_work()
    reports = [say(work, fan), say(work, other_fan, reason="spam"), say(work)]
    assert Case.objects.count() == 1
    case = Case.objects.get()
    assert case.report_count == len(reports) == case.reports.count()
    assert case.report_weight == sum(report.weight for report in reports)


def test_graver_reason_takes_the_case_over_and_brings_the_deadline_nearer(fan, other_fan):
    work = cases.make_work()
    case = say(work, fan, reason="spam").case
    due = case.due_at
    say(work, other_fan, reason="harassment")
    case.refresh_from_db()
    assert (case.reason, case.severity, case.queue) == ("harassment", 60, "community")
    assert case.due_at < due
    say(work, reason="spam")
    case.refresh_from_db()
    assert case.reason == "harassment"


def test_snapshot_keeps_what_was_there(fan):
    comment = factories.make_comment(cases.make_work(), body="Rude words")
    case = say(comment, fan).case
    type(comment).objects.update(body="Kind words")
    assert case.snapshot["body"] == "Rude words"


@pytest.mark.parametrize(
    "words,code",
    [
        ({"reason": "because"}, "unknown_reason"),
        ({"reason": "held_upload"}, "unknown_reason"),
        ({"good_faith": False}, "good_faith"),
        ({"reason": "other"}, "details_needed"),
        ({"reason": "other", "details": " "}, "details_needed"),
        ({"new_facts": True}, "details_needed"),
        ({"details": "x" * 5001}, "too_long"),
        ({"links": ("https://example.org",) * 6}, "too_long"),
    ],
)
def test_words_that_say_nothing_are_refused(fan, words, code):
    with pytest.raises(Refused, match=code):
        say(cases.make_work(), fan, **words)
    assert not Case.objects.exists() and not LedgerEntry.objects.exists()


def test_own_things_are_not_reported(fan):
    work = cases.make_work(fan)
    for thing in (work, factories.make_comment(cases.make_work(), fan), fan):
        with pytest.raises(Refused, match="own_thing"):
            say(thing, fan)
    assert say(factories.make_comment(work), fan)  # somebody else's word under an own picture


def test_one_person_reports_once_while_it_is_open(fan, moderator):
    work = cases.make_work()
    case = say(work, fan).case
    with pytest.raises(Refused, match="already_reported"):
        say(work, fan, reason="spam")
    say(work, email="A@example.org ")
    with pytest.raises(Refused, match="already_reported"):
        say(work, email="a@example.org")
    say(work), say(work)  # without a name everybody is somebody else
    case.refresh_from_db()
    assert case.report_count == 4


def test_decided_and_unchanged_is_not_decided_again(fan, other_fan, moderator):
    work = cases.make_work()
    cases.decide(say(work, fan).case, moderator, "none")
    with pytest.raises(Refused, match="already_decided"):
        say(work, other_fan)
    with pytest.raises(Refused, match="already_decided"):
        say(work, fan)
    assert say(work, other_fan, reason="spam")  # another reason is another matter


def test_new_facts_open_a_new_case(fan, moderator):
    work = cases.make_work()
    old = say(work, fan).case
    cases.decide(old, moderator, "none")
    report = say(work, fan, new_facts=True, details="It is from a private account.")
    assert report.case != old and report.is_new_facts


def test_changed_thing_may_be_reported_again(fan, moderator):
    comment = factories.make_comment(cases.make_work())
    cases.decide(say(comment, fan).case, moderator, "none")
    type(comment).objects.update(body="Worse words")
    assert say(again(comment), fan)


def test_likes_and_comments_change_nothing_about_the_thing(fan, moderator):
    work = cases.make_work()
    cases.decide(say(work, fan).case, moderator, "none")
    type(work).all_objects.update(like_count=7, comment_count=3)
    assert find_decided(cases.target(again(work)), "dignity")


def test_moot_case_is_no_decision(fan):
    work = cases.make_work()
    case = say(work, fan).case
    Case.objects.update(status="closed", closure="moot", closed_at=timezone.now())
    assert say(work, fan).case != case


def test_network_may_not_flood_what_is_being_looked_at(settings):
    settings.REPORTS_PER_NETWORK_AND_CASE, settings.REPORTS_PER_NETWORK_HOUR = 2, 4
    work = cases.make_work()
    say(work, network="192.0.2.1"), say(work, network="192.0.2.1")
    with pytest.raises(Refused, match="too_many"):
        say(work, network="192.0.2.1")
    assert say(work, network="192.0.2.2")
    assert say(work, factories.make_user(), network="192.0.2.1")  # members are known
    for _ in range(2):
        say(cases.make_work(), network="192.0.2.1")
    other = cases.make_work()
    assert say(other, network="192.0.2.1")  # the first word on a thing is always taken
    with pytest.raises(Refused, match="too_many"):
        say(other, network="192.0.2.1")
    drop_refusals(connection, [each for each in REFUSALS if each.name == "moderation_report_fixed"])
    Report.objects.update(created_at=timezone.now() - datetime.timedelta(hours=2))
    settings.REPORTS_PER_NETWORK_AND_CASE = 9
    assert say(other, network="192.0.2.1")


def test_case_takes_so_many_reports_and_no_more(settings):
    settings.REPORTS_PER_CASE = 2
    work = cases.make_work()
    say(work, factories.make_user()), say(work, factories.make_user())
    with pytest.raises(Refused, match="too_many"):
        say(work, factories.make_user())


def test_network_is_kept_as_a_hash_only():
    report = say(cases.make_work(), network="192.0.2.77")
    assert report.network_hash and "192" not in report.network_hash
    assert "192.0.2.77" not in " ".join(LedgerEntry.objects.values_list("data", flat=True))


def test_address_is_kept_only_where_it_was_asked_for(fan):
    assert say(cases.make_work(), email="a@example.org").email == "a@example.org"
    assert say(cases.make_work(), fan, email="b@example.org").email == ""
    assert say(cases.make_work(), email="c@example.org", reason="minor_sexual").email == ""
    assert not OutgoingMail.objects.filter(to="c@example.org").exists()


def test_trusted_flagger_is_named_as_the_source(fan, senior):
    from moderation.domain.flaggers import grant_trusted_flagger

    work = cases.make_work()
    say(work)
    grant_trusted_flagger(senior, fan, "Idol Rights Centre")
    report = say(work, fan)
    case = Case.objects.get()
    assert (case.source, report.is_trusted, report.weight) == (CaseSource.TRUSTED_FLAGGER, True, 3)
    assert ["trusted_flagger", 100] in case.priority_parts


def test_refused_report_leaves_no_trace(fan, settings):
    settings.REPORTS_PER_CASE = 0
    work = cases.make_work()
    say(work, fan)
    before = (Report.objects.count(), LedgerEntry.objects.count(), OutgoingMail.objects.count())
    with pytest.raises(Refused, match="too_many"):
        say(work, factories.make_user())
    assert before == (Report.objects.count(), LedgerEntry.objects.count(), OutgoingMail.objects.count())
