"""Coming in and going away."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import Standing
from education.consent import consent_hash, consent_text
from education.domain.registering import cancel_registration, purge_access_needs
from education.domain.sessions import cancel_session
from education.domain.waiting import accept_offer
from education.models import Registration, RegistrationStatus, WorkshopSession
from education.sealing import seal, unseal
from gallery.domain.errors import Refused
from tests import factories
from tests.education.partners import make_manager
from tests.education.workshops import (
    JOIN_URL,
    fill,
    fresh,
    mails_to,
    make_session,
    make_workshop,
    register,
    told,
)

pytestmark = pytest.mark.django_db


def test_first_come_first_seated_and_the_rest_stand_in_line():
    session = make_session(capacity=2)
    first, second, third, fourth = (register(session) for _ in range(4))
    assert [row.status for row in (first, second, third, fourth)] == [
        "confirmed", "confirmed", "waiting", "waiting"
    ]  # fmt: skip
    assert [first.seat, second.seat, third.seat] == [1, 2, None]
    assert [third.position, fourth.position] == [1, 2]


def test_registering_is_told_by_inbox_and_mail_in_the_language_and_time_of_the_reader():
    session = make_session(
        starts_at=datetime.datetime(2031, 7, 1, 10, tzinfo=datetime.UTC), time_zone="Asia/Seoul"
    )
    fan = factories.make_user(language="en", time_zone="Europe/London")
    registration = register(session, fan)
    (mail,) = mails_to(fan)
    assert told(fan) == ["confirmed"]
    assert mail.subject == "You have a seat: Spot the label"
    assert "1 July 2031" in mail.body.replace("July 1, 2031", "1 July 2031")
    assert "Asia/Seoul, UTC+09:00" in mail.body and "Europe/London, UTC+01:00" in mail.body
    assert JOIN_URL in mail.body and registration.get_absolute_url() in mail.body


def test_a_reader_in_the_same_zone_is_told_the_time_once():
    fan = factories.make_user(time_zone="Asia/Seoul")
    register(make_session(time_zone="Asia/Seoul"), fan)
    assert mails_to(fan)[0].body.count("UTC+09:00") == 1


def test_people_in_line_are_not_given_the_join_link():
    session = make_session(capacity=1)
    fill(session)
    fan = factories.make_user()
    register(session, fan)
    assert told(fan) == ["waiting"]
    assert JOIN_URL not in mails_to(fan)[0].body


def test_registering_twice_is_the_same_as_once():
    session, fan = make_session(), factories.make_user()
    assert register(session, fan).pk == register(session, fan).pk
    assert told(fan) == ["confirmed"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"consent": False}, "consent_missing"),
        ({"name": "  "}, "name_missing"),
        ({"name": "x" * 81}, "name_too_long"),
        ({"name": "Zoë 😀"}, "name_unprintable"),
        ({"access_needs": "x" * 1001}, "needs_too_long"),
    ],
)
def test_missing_words_are_refused(fields, code):
    session = make_session()
    with pytest.raises(Refused, match=code):
        register(session, **fields)
    assert not Registration.objects.exists()


def test_people_under_the_minimum_age_and_banned_people_cannot_register():
    session = make_session()
    for fields in ({"is_of_age": False}, {"standing": Standing.BANNED}, {"is_active": False}):
        with pytest.raises(Refused, match="not_allowed"):
            register(session, factories.make_user(**fields))


def test_suspended_people_may_learn():
    assert register(make_session(), factories.make_user(standing=Standing.SUSPENDED)).is_confirmed


def test_registration_keeps_its_window(travel):
    now = timezone.now()
    soon = make_session(registration_opens_at=now + datetime.timedelta(hours=1))
    with pytest.raises(Refused, match="not_open"):
        register(soon)
    travel(hours=2)
    assert register(soon).is_confirmed
    travel(days=11)
    with pytest.raises(Refused, match="not_open"):
        register(soon)


def test_a_workshop_that_is_not_public_takes_nobody():
    with pytest.raises(Refused, match="not_open"):
        register(make_session(make_workshop(listed=False)))


def test_a_cancelled_session_takes_nobody():
    session = make_session()
    cancel_session(session, make_manager(), "The hall is closed.")
    with pytest.raises(Refused, match="not_open"):
        register(session)


def test_a_full_line_is_full():
    session = make_session(capacity=1, waiting_capacity=1)
    fill(session)
    register(session)
    with pytest.raises(Refused, match="full"):
        register(session)


def test_consent_is_kept_with_language_and_hash_of_the_text():
    session = make_session()
    row = register(session, language="ko")
    assert row.consent_language == "ko" and row.consent_at is not None
    assert row.consent_hash == consent_hash(session, "ko")
    assert session.workshop.partner.name in consent_text(session, "en")


def test_giving_up_a_seat_offers_it_to_the_next_and_tells_both():
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting, later = register(session), register(session)
    cancel_registration(seated)
    assert fresh(seated).status == RegistrationStatus.CANCELLED and fresh(seated).seat is None
    assert fresh(waiting).status == RegistrationStatus.OFFERED and fresh(waiting).seat == 1
    assert fresh(later).status == RegistrationStatus.WAITING
    assert told(seated.user) == ["confirmed", "given_up"]
    assert told(waiting.user) == ["waiting", "offered"]
    assert told(later.user) == ["waiting"]


def test_giving_up_twice_is_the_same_as_once():
    session = make_session(capacity=1)
    (seated,) = fill(session)
    first, second = register(session), register(session)
    cancel_registration(seated)
    cancel_registration(seated)
    assert fresh(first).status == "offered" and fresh(second).status == "waiting"
    assert told(seated.user) == ["confirmed", "given_up"]


def test_after_the_start_there_is_nothing_to_give_up(travel):
    row = register(make_session())
    travel(days=10, minutes=1)
    with pytest.raises(Refused, match="begun"):
        cancel_registration(row)
    assert fresh(row).is_confirmed


def test_who_gave_up_may_come_back_to_the_end_of_the_line():
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    cancel_registration(seated)
    again = register(session, seated.user)
    assert again.pk != seated.pk and again.status == "waiting" and again.position > waiting.position


def test_nobody_passes_the_line_when_a_seat_is_free():
    """A free seat belongs to whoever waits, not to whoever comes just then."""
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    seated.user.delete()  # an account that was deleted leaves its seat behind
    newcomer = register(session)
    assert fresh(waiting).status == "offered" and newcomer.status == "waiting"


def test_access_needs_are_encrypted_and_readable_with_the_key():
    row = fresh(register(make_session(), access_needs="휠체어 자리"))
    assert "휠체어" not in row.access_needs and len(row.access_needs) > 60
    assert unseal(row.access_needs) == "휠체어 자리"


def test_a_key_can_be_changed_and_a_lost_key_is_said(settings):
    from cryptography.fernet import Fernet

    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.FIELD_KEY = old
    sealed = seal("a quiet corner")
    settings.FIELD_KEY = f"{new},{old}"
    assert unseal(sealed) == "a quiet corner"
    settings.FIELD_KEY = new
    assert unseal(sealed) is None


def test_access_needs_go_two_weeks_after_the_session_and_not_before(travel):
    row = register(make_session(), access_needs="captions")
    travel(days=10 + 13)
    assert purge_access_needs() == 0 and fresh(row).access_needs
    travel(days=2)
    assert purge_access_needs() == 1
    assert fresh(row).access_needs == "" and fresh(row).access_needs_purged_at is not None
    assert purge_access_needs() == 0


def test_access_needs_go_at_once_with_the_place():
    row = register(make_session(), access_needs="captions")
    cancel_registration(row)
    assert fresh(row).access_needs == ""


def test_access_needs_go_at_once_with_the_session():
    session = make_session()
    row = register(session, access_needs="captions")
    cancel_session(session, make_manager(), "Ill.")
    assert fresh(row).access_needs == ""


def _row(session: WorkshopSession, **fields) -> Registration:
    words = {
        "consent_at": timezone.now(),
        "consent_language": "en",
        "consent_hash": "0",
        "certificate_name": "A",
    }
    return Registration(session=session, user=factories.make_user(), **words | fields)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"status": "confirmed", "seat": 3}, "no more seats"),
        ({"status": "offered", "seat": 3, "offer_expires_at": timezone.now()}, "no more seats"),
        ({"status": "confirmed", "seat": 1}, "seat"),
        ({"status": "confirmed", "seat": None}, "registration_seat_iff_seated"),
        ({"status": "waiting", "seat": 2, "position": 9}, "registration_seat_iff_seated"),
        ({"status": "waiting"}, "registration_waiting_in_line"),
        ({"status": "offered", "seat": 2}, "registration_offer_ends"),
    ],
)
def test_the_database_refuses(fields, message):
    session = make_session(capacity=2)
    register(session)
    with pytest.raises(IntegrityError, match=message), transaction.atomic():
        _row(session, **fields).save()
    assert Registration.objects.count() == 1


def test_the_database_refuses_to_move_a_row_beyond_the_last_seat_and_to_shrink_the_room():
    session = make_session(capacity=2)
    rows = fill(session)
    waiting = register(session)
    with pytest.raises(IntegrityError, match="no more seats"), transaction.atomic():
        Registration.objects.filter(pk=waiting.pk).update(status="confirmed", seat=3)
    with pytest.raises(IntegrityError, match="no more seats"), transaction.atomic():
        WorkshopSession.objects.filter(pk=session.pk).update(capacity=1)
    assert accept_offer(rows[0]).is_confirmed  # who has a seat keeps it
