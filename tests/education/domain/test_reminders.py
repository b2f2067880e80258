"""Reminders: one per person, rule and start."""

import datetime

import pytest

from education.domain.registering import cancel_registration
from education.domain.reminders import due_rule, send_reminders
from education.domain.sessions import cancel_session, change_session
from education.models import Reminder
from tests import factories
from tests.education.domain.test_sessions import as_it_is
from tests.education.partners import make_manager
from tests.education.workshops import JOIN_URL, mails_to, make_session, register, told

pytestmark = pytest.mark.django_db
START = datetime.datetime(2031, 3, 1, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("before", "rule"),
    [
        (datetime.timedelta(days=8), None),
        (datetime.timedelta(days=7), "week"),
        (datetime.timedelta(days=2), "week"),
        (datetime.timedelta(days=1), "day"),
        (datetime.timedelta(minutes=61), "day"),
        (datetime.timedelta(minutes=60), "hour"),
        (datetime.timedelta(seconds=1), "hour"),
        (datetime.timedelta(0), None),
    ],
)
def test_the_nearest_rule_counts(before, rule):
    found = due_rule(START, START - before)
    assert (found and found[0]) == rule


def test_each_rule_reminds_once_however_often_it_runs(travel):
    row = register(make_session())
    assert send_reminders() == 0
    for by in ({"days": 3}, {"days": 6}, {"hours": 23}):
        travel(**by)
        assert [send_reminders(), send_reminders()] == [1, 0]
    assert told(row.user) == ["confirmed", "reminder", "reminder", "reminder"]
    assert len(mails_to(row.user)) == 4 and JOIN_URL in mails_to(row.user)[-1].body
    assert set(Reminder.objects.values_list("rule", flat=True)) == {"week", "day", "hour"}


def test_after_a_long_silence_only_the_nearest_is_sent(travel):
    row = register(make_session())
    travel(days=9, hours=23, minutes=30)
    send_reminders()
    assert told(row.user) == ["confirmed", "reminder"]
    assert Reminder.objects.get().rule == "hour"


def test_who_has_just_registered_is_not_reminded_of_it(travel):
    session = make_session()
    travel(days=4)
    row = register(session)
    send_reminders()
    assert told(row.user) == ["confirmed"]


def test_only_people_with_a_seat_are_reminded(travel):
    session = make_session(capacity=1)
    seated, waiting = register(session), register(session)
    travel(days=3)
    cancel_registration(seated)
    assert send_reminders() == 0
    assert told(waiting.user) == ["waiting", "offered"]


def test_a_cancelled_session_reminds_nobody(travel):
    session = make_session()
    register(session)
    cancel_session(session, make_manager(), "Ill.")
    travel(days=3)
    assert send_reminders() == 0


def test_a_session_that_moved_is_reminded_of_its_new_time(travel):
    session, staff = make_session(), make_manager()
    row = register(session)
    travel(days=3)
    send_reminders()
    later = datetime.timedelta(days=10)
    change_session(
        session,
        staff,
        as_it_is(session, starts_at=session.starts_at + later, ends_at=session.ends_at + later),
    )
    assert send_reminders() == 0  # they have just been told
    travel(days=10)
    assert send_reminders() == 1
    assert told(row.user) == ["confirmed", "reminder", "rescheduled", "reminder"]


def test_many_people_cost_no_query_each_to_find(travel, django_assert_max_num_queries):
    """A session whose people have all been reminded costs two queries."""
    session = make_session()
    for _ in range(10):
        register(session, factories.make_user())
    travel(days=3)
    send_reminders()
    with django_assert_max_num_queries(2):
        send_reminders()
