"""The line: offers, their ends, and the order."""

import datetime

import pytest
from django.utils import timezone

from education.domain.registering import cancel_registration
from education.domain.waiting import accept_offer, sweep_waiting
from education.models import Registration
from gallery.domain.errors import Refused
from tests.education.workshops import JOIN_URL, fill, fresh, mails_to, make_session, register, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered():
    """A session with one seat, which is offered to the first of two in line."""
    session = make_session(capacity=1)
    (seated,) = fill(session)
    first, second = register(session), register(session)
    cancel_registration(seated)
    return session, fresh(first), fresh(second)


def test_an_offer_lasts_a_day(offered):
    _session, first, _second = offered
    left = first.offer_expires_at - timezone.now()
    assert datetime.timedelta(hours=23, minutes=59) < left <= datetime.timedelta(hours=24)


def test_accepting_confirms_tells_and_gives_the_join_link(offered):
    _session, first, _second = offered
    accept_offer(first)
    accept_offer(first)
    row = fresh(first)
    assert row.is_confirmed and row.offer_expires_at is None and row.confirmed_at is not None
    assert told(first.user) == ["waiting", "offered", "confirmed"]
    assert [JOIN_URL in mail.body for mail in mails_to(first.user)] == [False, False, True]


def test_an_offer_that_ran_out_goes_to_the_next_and_each_is_told_once(offered, travel):
    _session, first, second = offered
    travel(hours=24, minutes=1)
    sweep_waiting()
    sweep_waiting()
    assert fresh(first).status == "expired" and fresh(second).status == "offered"
    assert told(first.user) == ["waiting", "offered", "expired"]
    assert told(second.user) == ["waiting", "offered"]


def test_an_offer_cannot_be_taken_after_its_end_even_before_the_sweep(offered, travel):
    _session, first, _second = offered
    travel(hours=25)
    with pytest.raises(Refused, match="offer_over"):
        accept_offer(first)


def test_declining_passes_it_on_at_once(offered):
    _session, first, second = offered
    cancel_registration(first)
    assert fresh(first).status == "cancelled" and fresh(second).status == "offered"


def test_an_expired_offer_may_stand_in_line_again(offered, travel):
    session, first, second = offered
    travel(hours=25)
    sweep_waiting()
    again = register(session, first.user)
    assert again.status == "waiting" and again.position > second.position


@pytest.mark.parametrize(
    ("before_start", "kept"),
    [
        (datetime.timedelta(hours=20), datetime.timedelta(hours=18)),  # until two hours before
        (datetime.timedelta(hours=2), datetime.timedelta(hours=1)),  # an hour at least
        (datetime.timedelta(minutes=30), datetime.timedelta(minutes=30)),  # never after the start
    ],
)
def test_near_the_start_offers_are_shorter(before_start, kept, travel):
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    travel(seconds=(session.starts_at - timezone.now() - before_start).total_seconds())
    cancel_registration(seated)
    left = fresh(waiting).offer_expires_at - timezone.now()
    assert abs(left - kept) < datetime.timedelta(seconds=5)


def test_the_line_is_closed_when_the_session_begins(offered, travel):
    _session, first, second = offered
    accept_offer(first)
    travel(days=10)
    sweep_waiting()
    sweep_waiting()
    assert fresh(first).is_confirmed and fresh(second).status == "expired"
    assert told(second.user) == ["waiting", "line_closed"]


def test_the_sweep_fills_seats_that_a_deleted_account_left():
    session = make_session(capacity=2)
    rows = fill(session)
    waiting = register(session)
    rows[0].user.delete()
    sweep_waiting()
    assert fresh(waiting).status == "offered" and fresh(waiting).seat == 1


def test_a_quiet_sweep_writes_nothing(django_assert_num_queries, offered):
    with django_assert_num_queries(3):
        sweep_waiting()
    assert Registration.objects.filter(status="offered").count() == 1
