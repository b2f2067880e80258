"""Sessions that are made, moved and called off."""

import datetime
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from education.domain.registering import cancel_registration
from education.domain.sessions import add_session, cancel_session, change_session
from education.models import Registration, WorkshopSession
from gallery.domain.errors import Refused
from tests import factories
from tests.education.partners import make_manager, make_partner, make_reviewer
from tests.education.workshops import (
    details,
    fill,
    fresh,
    mails_to,
    make_session,
    make_workshop,
    register,
    told,
)

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def organised():
    """(partner's member, session of two seats, two seated people, one in line)."""
    partner, owner = make_partner()
    session = make_session(make_workshop(partner), capacity=2)
    return owner, session, fill(session), register(session)


def as_it_is(session: WorkshopSession, **changes):
    """The session's own details, with changes."""
    names = details().__dataclass_fields__
    row = WorkshopSession.objects.get(pk=session.pk)
    return replace(details(), **{name: getattr(row, name) for name in names} | changes)


def test_a_new_time_is_told_to_everybody_and_raises_the_revision(organised):
    owner, session, seated, waiting = organised
    moved = change_session(
        session, owner, as_it_is(session, starts_at=session.starts_at + HOUR, ends_at=session.ends_at + HOUR)
    )
    assert moved.sequence == 1 and moved.rescheduled_at == moved.changed_at
    for row in [*seated, waiting]:
        assert told(row.user)[1:] == ["rescheduled"]
        assert mails_to(row.user)[-1].subject.startswith("New time:")


def test_a_second_new_time_is_told_again(organised):
    owner, session, seated, _waiting = organised
    for _ in range(2):
        session.refresh_from_db()
        wanted = as_it_is(session, ends_at=session.ends_at + HOUR)
        change_session(session, owner, wanted)
    assert told(seated[0].user) == ["confirmed", "rescheduled", "rescheduled"]
    assert len(mails_to(seated[0].user)) == 3


def test_a_new_place_is_told_to_people_with_a_seat_only(organised):
    owner, session, seated, waiting = organised
    changed = change_session(session, owner, as_it_is(session, mode="both", place="Hall 2, Seoul"))
    assert changed.sequence == 1 and changed.rescheduled_at is None
    assert told(seated[0].user) == ["confirmed", "changed"] and told(waiting.user) == ["waiting"]
    assert "Hall 2, Seoul" in mails_to(seated[0].user)[-1].body


def test_what_nobody_needs_to_know_is_not_told(organised):
    owner, session, seated, _waiting = organised
    changed = change_session(session, owner, as_it_is(session, captions=True, waiting_capacity=5))
    assert changed.captions and changed.sequence == 0
    assert told(seated[0].user) == ["confirmed"]


def test_more_seats_are_offered_to_the_line(organised):
    owner, session, _seated, waiting = organised
    change_session(session, owner, as_it_is(session, capacity=3))
    assert fresh(waiting).status == "offered" and fresh(waiting).seat == 3
    assert told(waiting.user) == ["waiting", "offered"]


def test_fewer_seats_renumber_people_and_never_put_anybody_out(organised):
    owner, session, seated, _waiting = organised
    change_session(session, owner, as_it_is(session, capacity=4))
    cancel_registration(seated[0])
    change_session(session, owner, as_it_is(session, capacity=2))
    rows = Registration.objects.filter(session=session, seat__isnull=False)
    assert sorted(rows.values_list("seat", flat=True)) == [1, 2]
    with pytest.raises(Refused, match="capacity_below_seats"):
        change_session(session, owner, as_it_is(session, capacity=1))


def test_an_offer_never_outlives_a_start_that_moved_nearer(organised):
    owner, session, seated, waiting = organised
    cancel_registration(seated[0])
    soon = timezone.now() + 3 * HOUR
    wanted = as_it_is(session, starts_at=soon, ends_at=soon + HOUR, registration_closes_at=soon)
    change_session(session, owner, wanted)
    assert fresh(waiting).offer_expires_at == soon


def test_cancelling_tells_everybody_why_once(organised):
    owner, session, seated, waiting = organised
    cancelled = cancel_session(session, owner, "The speaker is ill.")
    cancel_session(session, owner, "Another reason")
    assert cancelled.is_cancelled and cancelled.sequence == 1
    for row in [*seated, waiting]:
        assert told(row.user)[1:] == ["session_cancelled"]
        assert "The speaker is ill." in mails_to(row.user)[-1].body
    session.refresh_from_db()
    assert session.cancelled_reason == "The speaker is ill."


def test_people_who_gave_up_their_place_are_not_bothered(organised):
    owner, session, seated, _waiting = organised
    cancel_registration(seated[0])
    before = told(seated[0].user)
    cancel_session(session, owner, "Ill.")
    assert told(seated[0].user) == before


def test_a_cancelled_session_stays_as_it_is(organised):
    owner, session, _seated, _waiting = organised
    cancel_session(session, owner, "Ill.")
    with pytest.raises(Refused, match="session_cancelled"):
        change_session(session, owner, as_it_is(session, captions=True))
    with pytest.raises(IntegrityError, match="does not come back"), transaction.atomic():
        WorkshopSession.objects.filter(pk=session.pk).update(
            status="scheduled", cancelled_reason="", sequence=9
        )


def test_a_cancelled_session_needs_a_reason(organised):
    owner, session, _seated, _waiting = organised
    with pytest.raises(Refused, match="reason_missing"):
        cancel_session(session, owner, "  ")


def test_a_session_that_is_over_stays_as_it_was(organised, travel):
    owner, session, _seated, _waiting = organised
    travel(days=11)
    with pytest.raises(Refused, match="session_over"):
        change_session(session, owner, as_it_is(session, captions=True))
    with pytest.raises(Refused, match="session_over"):
        cancel_session(session, owner, "Late.")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"ends_at": timezone.now()}, "ends_before_start"),
        ({"ends_at": timezone.now() + datetime.timedelta(days=40)}, "too_long"),
        ({"registration_closes_at": timezone.now() - datetime.timedelta(days=2)}, "window_wrong"),
        ({"capacity": 0}, "capacity_wrong"),
        ({"capacity": 1001}, "capacity_wrong"),
        ({"mode": "on_site"}, "place_missing"),
        ({"languages": ""}, "language_missing"),
        ({"starts_at": timezone.now() - HOUR}, "starts_in_past"),
    ],
)
def test_nonsense_is_refused(changes, code):
    workshop, staff = make_workshop(), make_manager()
    with pytest.raises(Refused, match=code):
        add_session(workshop, staff, details(**changes))
    assert not WorkshopSession.objects.exists()


def test_only_members_of_the_partner_and_staff_may(organised):
    _owner, session, _seated, _waiting = organised
    _other_partner, other_owner = make_partner()
    for stranger in (factories.make_user(), other_owner, factories.make_user(is_staff=True)):
        for act in (
            lambda by: add_session(session.workshop, by, details()),
            lambda by: change_session(session, by, as_it_is(session, captions=True)),
            lambda by: cancel_session(session, by, "No."),
        ):
            with pytest.raises(Refused, match="not_allowed"):
                act(stranger)
    assert change_session(session, make_reviewer(), as_it_is(session, captions=True)).captions


def test_the_database_keeps_the_revision_growing():
    session = make_session()
    with pytest.raises(IntegrityError, match="revision"), transaction.atomic():
        WorkshopSession.objects.filter(pk=session.pk).update(ends_at=session.ends_at + HOUR)
    with pytest.raises(IntegrityError, match="revision"), transaction.atomic():
        WorkshopSession.objects.filter(pk=session.pk).update(sequence=3)
        WorkshopSession.objects.filter(pk=session.pk).update(sequence=2)


def test_notices_are_in_the_language_of_each_reader(organised):
    """Every message can be written in both languages, and names the workshop in the reader's."""
    owner, session, _seated, _waiting = organised
    korean = factories.make_user(language="ko", time_zone="Asia/Seoul")
    change_session(session, owner, as_it_is(session, capacity=20))
    register(session, korean, language="ko")
    cancel_session(session, owner, "Ill.")
    assert all("라벨 알아보기" in mail.subject for mail in mails_to(korean))
    assert all(mail.language == "ko" for mail in mails_to(korean))
