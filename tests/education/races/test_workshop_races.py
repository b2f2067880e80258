"""Two hundred people, twenty seats, a waiting list, and people who change their minds, all at once on PostgreSQL."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import IntegrityError, connection

from accounts.models import Notification, OutgoingMail
from education.domain.attendance import check_in
from education.domain.certificates import issue_certificates
from education.domain.registering import cancel_registration
from education.domain.reminders import send_reminders
from education.domain.sessions import cancel_session, change_session
from education.domain.waiting import accept_offer, settle_session, sweep_waiting
from education.models import SEATED, Registration, RegistrationStatus
from gallery.domain.errors import Refused
from tests import factories
from tests.education.domain.test_sessions import as_it_is
from tests.education.partners import make_manager
from tests.education.workshops import make_session, register, told

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL"),
]
PEOPLE, SEATS, LINE, THREADS = 200, 20, 100, 40


def together(*acts, threads: int = 0) -> list:
    """Run the acts at the same moment, each on a connection of its own; their results or errors, in order."""
    barrier = Barrier(threads or len(acts))

    def run(number_and_act):
        number, act = number_and_act
        try:
            if number < barrier.parties:
                barrier.wait(timeout=30)
            return act()
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(barrier.parties) as pool:
        return list(pool.map(run, enumerate(acts)))


def seats_of(session) -> list[int]:
    seated = Registration.objects.filter(session=session, status__in=SEATED)
    return sorted(seated.values_list("seat", flat=True))


def test_two_hundred_people_for_twenty_seats_with_cancellations():
    session = make_session(capacity=SEATS, waiting_capacity=LINE)
    fans = [factories.make_user(f"racer{number}") for number in range(PEOPLE)]
    dice = random.Random(3)

    def come(fan):
        row = register(session, fan)
        seen.append((row.pk, len(seats_of(session))))
        if dice.random() < 0.3:  # some change their mind in the middle of the rush
            cancel_registration(row)
        return row

    seen: list[tuple[int, int]] = []
    results = together(*(lambda fan=fan: come(fan) for fan in fans), threads=THREADS)
    refusals = Counter(result.code for result in results if isinstance(result, Refused))
    assert set(refusals) <= {"full"}
    assert max(count for _pk, count in seen) <= SEATS  # seen from outside at any moment
    assert seats_of(session) == list(range(1, SEATS + 1))
    _nobody_was_passed_over(session)
    _everybody_was_told_once(session)

    for _round in range(3):  # seats are given up at once by many, offers taken or refused by their owners
        leave = list(Registration.objects.filter(session=session, status=RegistrationStatus.CONFIRMED)[:6])
        together(*(lambda row=row: cancel_registration(row) for row in leave * 2))
        offers = list(Registration.objects.filter(session=session, status=RegistrationStatus.OFFERED))
        acts = [accept_offer if dice.random() < 0.7 else cancel_registration for _offer in offers]
        together(
            *(lambda act=act, row=row: act(row) for act, row in zip(acts, offers, strict=True)), sweep_waiting
        )
        assert len(seats_of(session)) <= SEATS and len(set(seats_of(session))) == len(seats_of(session))
        _nobody_was_passed_over(session)
    sweep_waiting()
    assert seats_of(session) == list(range(1, SEATS + 1))
    _everybody_was_told_once(session)


def _nobody_was_passed_over(session) -> None:
    """Whoever still waits came later than everybody who was offered a seat."""
    line = Registration.objects.filter(session=session, position__isnull=False)
    waiting = (
        line.filter(status=RegistrationStatus.WAITING).order_by("position").values_list("position", flat=True)
    )
    moved_on = line.filter(status__in=(*SEATED, RegistrationStatus.EXPIRED)).values_list(
        "position", flat=True
    )
    if waiting and moved_on:
        assert max(moved_on) < min(waiting)


def _everybody_was_told_once(session) -> None:
    """One notice and one mail per promotion, and none without one."""
    promoted = Registration.objects.filter(session=session, position__isnull=False)
    promoted = promoted.exclude(status=RegistrationStatus.WAITING)
    offers = Notification.objects.filter(kind="education.workshop_offered")
    urls = Counter(offers.values_list("url", flat=True))
    assert set(urls.values()) <= {1}
    mails = OutgoingMail.objects.filter(key__startswith="workshop:offered:")
    assert mails.count() == len(urls)
    offered = {row.get_absolute_url() for row in promoted if row.status != RegistrationStatus.CANCELLED}
    assert offered <= set(urls)  # who gave up in line was never offered anything


def test_the_same_offer_is_not_taken_and_passed_on():
    """Accepting, declining and the sweep meet at one offer: one of them wins, and the seat has one owner."""
    for _try in range(10):
        session = make_session(capacity=1)
        seated, first, second = register(session), register(session), register(session)
        cancel_registration(seated)
        together(
            lambda row=first: accept_offer(row),
            lambda row=first: cancel_registration(row),
            lambda pk=session.pk: settle_session(pk),
            sweep_waiting,
        )
        assert seats_of(session) == [1]
        first.refresh_from_db()
        second.refresh_from_db()
        assert (first.status, second.status) in {("cancelled", "offered"), ("confirmed", "waiting")}


def test_double_clicks_give_one_seat_and_one_mail():
    session, fan = make_session(), factories.make_user()
    rows = together(*(lambda: register(session, fan) for _ in range(8)))
    assert len({row.pk for row in rows}) == 1
    assert told(fan) == ["confirmed"]


def test_shrinking_the_room_while_people_come_never_oversells_it():
    session, staff = make_session(capacity=12), make_manager()
    fans = [factories.make_user() for _ in range(12)]
    wanted = as_it_is(session, capacity=6)
    together(
        *(lambda fan=fan: register(session, fan) for fan in fans),
        lambda: change_session(session, staff, wanted),
    )
    session.refresh_from_db()
    seats = seats_of(session)
    assert len(seats) == len(set(seats)) and max(seats) <= session.capacity


def test_the_database_refuses_one_seat_for_two_without_any_lock():
    """Two transactions that do not see each other write the last seat: the second one fails."""
    session = make_session(capacity=1)
    rows = [register(session) for _ in range(3)]
    waiting = rows[1:]
    cancelled = Registration.objects.filter(pk=rows[0].pk)
    cancelled.update(status="cancelled", seat=None)

    def take(row):
        try:
            return Registration.objects.filter(pk=row.pk).update(status="confirmed", seat=1)
        except IntegrityError:
            return 0

    assert sum(together(*(lambda row=row: take(row) for row in waiting))) == 1


def test_many_schedulers_remind_once(travel):
    session = make_session()
    fans = [register(session).user for _ in range(10)]
    travel(days=3)
    together(*[send_reminders] * 6)
    assert {tuple(told(fan)) for fan in fans} == {("confirmed", "reminder")}


def test_a_reminder_never_follows_the_cancellation(travel):
    staff = make_manager()
    for _try in range(5):
        session = make_session()
        fan = register(session).user
        travel(days=3)
        together(send_reminders, lambda session=session: cancel_session(session, staff, "Ill."))
        assert told(fan)[-1] == "session_cancelled"


def test_certificates_are_issued_once_by_many_schedulers(travel):
    session = make_session()
    rows = [register(session) for _ in range(6)]
    travel(days=10)
    for row in rows:
        check_in(row)
    travel(hours=3)
    together(*[issue_certificates] * 6)
    assert {tuple(told(row.user)) for row in rows} == {("confirmed", "certificate")}


def test_two_sessions_that_tell_the_same_people_do_not_wait_for_each_other_for_ever():
    """Notices lock their readers in one order, so two cancellations end."""
    staff = make_manager()
    sessions = [make_session(capacity=20) for _ in range(2)]
    fans = [factories.make_user() for _ in range(20)]
    for fan in fans:
        register(sessions[0], fan)
    for fan in reversed(fans):
        register(sessions[1], fan)
    results = together(*(lambda s=s: cancel_session(s, staff, "Ill.") for s in sessions))
    assert all(result.is_cancelled for result in results)
