"""iCalendar files as a client reads them: RFC 5545, and the days on which clocks change."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from education.domain.calendars import feed_file, make_feed, renew_feed, session_file
from education.domain.registering import cancel_registration
from education.domain.sessions import cancel_session, change_session
from education.models import WorkshopSession
from education.queries.registrations import feed_registrations
from tests import factories
from tests.education.domain.test_sessions import as_it_is
from tests.education.partners import make_manager
from tests.education.workshops import JOIN_URL, details, fill, make_session, make_workshop, register

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


def read(content: bytes) -> Calendar:
    """Parsed as a client does it, after the rules of RFC 5545 that a parser forgives."""
    text = content.decode()
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")  # 3.1: lines end with CRLF
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))  # 3.1: no longer than 75 octets
    calendar = Calendar.from_ical(content)
    assert calendar["version"] == "2.0" and calendar["prodid"]  # 3.6
    assert not calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        for name in (
            "uid",
            "dtstamp",
            "dtstart",
            "organizer",
            "sequence",
            "summary",
            "status",
        ):  # RFC 5546, 3.2.1
            assert name in event and not isinstance(event[name], list), name
        assert "duration" not in event and event.end > event.start  # 3.6.1: either DTEND or DURATION
        assert "attendee" not in event  # RFC 5546: not in PUBLISH
        for name in ("dtstamp", "created", "last-modified"):
            assert re.fullmatch(rb"\d{8}T\d{6}Z", event[name].to_ical())  # 3.8.7: in UTC
    return calendar


def only_event(content: bytes):
    (event,) = read(content).walk("VEVENT")
    return event


# The day before, the night of and the day after each change of clocks; Seoul has had none since 1988.
CLOCKS = [
    ("Asia/Seoul", "2031-03-29T10:00", "2031-03-29T01:00Z"),
    ("Asia/Seoul", "2031-10-26T10:00", "2031-10-26T01:00Z"),
    ("Europe/London", "2031-03-29T10:00", "2031-03-29T10:00Z"),
    ("Europe/London", "2031-03-30T10:00", "2031-03-30T09:00Z"),
    ("Europe/London", "2031-10-25T10:00", "2031-10-25T09:00Z"),
    ("Europe/London", "2031-10-26T10:00", "2031-10-26T10:00Z"),
    ("America/Los_Angeles", "2031-03-08T10:00", "2031-03-08T18:00Z"),
    ("America/Los_Angeles", "2031-03-09T10:00", "2031-03-09T17:00Z"),
    ("America/Los_Angeles", "2031-11-01T10:00", "2031-11-01T17:00Z"),
    ("America/Los_Angeles", "2031-11-02T10:00", "2031-11-02T18:00Z"),
]


@pytest.mark.parametrize(("zone", "wall", "utc"), CLOCKS)
def test_the_hour_on_the_wall_is_kept_over_changes_of_clocks(zone, wall, utc):
    start = datetime.datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))
    event = only_event(session_file(make_session(starts_at=start, time_zone=zone)))
    assert event.start == datetime.datetime.fromisoformat(utc)
    assert event.start.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M") == wall
    assert event.end - event.start == 2 * HOUR


@pytest.mark.parametrize(
    ("zone", "wall"),
    [
        ("Europe/London", "2031-03-30T00:30"),
        ("America/Los_Angeles", "2031-11-02T00:30"),
        ("Asia/Seoul", "2031-03-30T00:30"),
    ],
)
def test_a_session_through_the_night_of_the_change_has_its_real_length(zone, wall):
    """Three hours are three hours, also when the clock on the wall shows two or four."""
    start = datetime.datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(datetime.UTC)
    event = only_event(session_file(make_session(starts_at=start, ends_at=start + 3 * HOUR, time_zone=zone)))
    assert event.end - event.start == 3 * HOUR
    assert event["dtstart"].to_ical().endswith(b"Z")  # one moment, whatever the client knows of zones


def test_the_hour_that_happens_twice_is_told_apart():
    """01:30 in London on the last Sunday of October: summer time first, then winter time."""
    zone = ZoneInfo("Europe/London")
    twice = [datetime.datetime(2031, 10, 26, 1, 30, tzinfo=zone, fold=fold) for fold in (0, 1)]
    sessions = [make_session(starts_at=start, time_zone="Europe/London") for start in twice]
    found = [only_event(session_file(session)).start for session in sessions]
    assert [moment.hour for moment in found] == [0, 1]


def test_a_new_time_updates_the_same_event_in_a_client():
    session, staff = make_session(), make_manager()
    client: dict[str, object] = {}

    def import_file() -> None:
        """What calendars do (RFC 5546, 2.1.5): same UID, and a higher SEQUENCE wins."""
        row = WorkshopSession.objects.select_related("workshop__partner").get(pk=session.pk)
        event = only_event(session_file(row))
        known = client.get(str(event["uid"]))
        if known is None or (event["sequence"], event["dtstamp"].dt) > (
            known["sequence"],
            known["dtstamp"].dt,
        ):
            client[str(event["uid"])] = event

    import_file()
    change_session(
        session, staff, as_it_is(session, starts_at=session.starts_at + HOUR, ends_at=session.ends_at + HOUR)
    )
    import_file()
    (event,) = client.values()
    assert (
        event.start == session.starts_at + HOUR and event["sequence"] == 1 and event["status"] == "CONFIRMED"
    )
    cancel_session(session, staff, "Ill.")
    import_file()
    (event,) = client.values()
    assert event["sequence"] == 2 and event["status"] == "CANCELLED"


def test_a_cancelled_session_is_cancelled_by_method_too():
    session = make_session()
    assert read(session_file(session))["method"] == "PUBLISH"
    cancelled = cancel_session(session, make_manager(), "The hall is closed.")
    calendar = read(session_file(cancelled))
    assert calendar["method"] == "CANCEL"
    assert "The hall is closed." in calendar.walk("VEVENT")[0]["description"]


def test_the_file_of_a_session_never_holds_the_join_link():
    assert JOIN_URL.encode() not in session_file(make_session())


def test_the_same_revision_has_the_same_bytes():
    session = make_session()
    assert session_file(session) == session_file(WorkshopSession.objects.get(pk=session.pk))


def test_texts_are_escaped_and_folded():
    workshop = make_workshop()
    workshop.title_en = "Labels; what, why\\how — " + "얼굴 합성 " * 18
    workshop.save()
    event = only_event(
        session_file(make_session(workshop, mode="on_site", place="Hall, 2; Seoul\nBack door"))
    )
    assert str(event["summary"]) == workshop.title_en
    assert str(event["location"]) == "Hall, 2; Seoul\nBack door"


def _feed(user) -> Calendar:
    owner, rows = feed_registrations(make_feed(user).token)
    assert owner == user
    return read(feed_file(owner, rows))


def _events(calendar: Calendar) -> list[tuple[str, bool]]:
    """(status, has the join link) of each event."""

    def join_link(event) -> bool:
        return JOIN_URL in event["description"].replace("\n", "")

    return [(str(event["status"]), join_link(event)) for event in calendar.walk("VEVENT")]


def test_the_feed_has_the_join_link_only_where_one_has_a_seat():
    fan = factories.make_user()
    seat, line = make_session(capacity=1), make_session(capacity=1, starts_at=details().starts_at + HOUR)
    register(seat, fan)
    (other,) = fill(line)
    register(line, fan)
    assert _events(_feed(fan)) == [("CONFIRMED", True)]
    cancel_registration(other)
    assert _events(_feed(fan)) == [("CONFIRMED", True), ("TENTATIVE", False)]


def test_the_feed_says_what_was_cancelled_and_drops_what_was_given_up():
    fan = factories.make_user()
    called_off, given_up = make_session(), make_session(starts_at=details().starts_at + HOUR)
    register(called_off, fan)
    row = register(given_up, fan)
    cancel_session(called_off, make_manager(), "Ill.")
    cancel_registration(row)
    assert _events(_feed(fan)) == [("CANCELLED", False)]


def test_feed_and_file_speak_of_the_same_event():
    fan, session = factories.make_user(), make_session()
    register(session, fan)
    (own,) = _feed(fan).walk("VEVENT")
    assert own["uid"] == only_event(session_file(session))["uid"]


def test_a_new_address_kills_the_old_one():
    fan = factories.make_user()
    old = make_feed(fan).token
    assert make_feed(fan).token == old
    new = renew_feed(fan).token
    assert new != old and feed_registrations(old) is None and feed_registrations(new)[0] == fan


def test_the_feed_of_a_closed_account_is_gone():
    fan = factories.make_user()
    token = make_feed(fan).token
    fan.is_active = False
    fan.save()
    assert feed_registrations(token) is None
