"""The public pages of workshops, and one's own."""

import datetime
import json
import re
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from accounts.models import Notification
from education.domain.attendance import check_in
from education.domain.calendars import make_feed
from education.domain.certificates import issue_certificates
from education.domain.leavings import add_material, add_recording
from education.domain.registering import cancel_registration
from education.domain.sessions import cancel_session
from education.models import Feedback, Registration
from education.sealing import unseal
from tests import factories
from tests.education.partners import make_manager
from tests.education.workshops import JOIN_URL, fill, fresh, mails_to, make_session, make_workshop, register

pytestmark = pytest.mark.django_db
LIST = "/workshops/"
HOUR = datetime.timedelta(hours=1)
QUERIES_LIST, QUERIES_WORKSHOP, QUERIES_SESSION, QUERIES_MINE = 1, 2, 1, 4


def page_of(session, name="session") -> str:
    return reverse(f"workshops:{name}", args=[session.workshop.slug, session.pk])


def texts(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("count", [1, 24])
def test_list_costs_one_query(count, visitor, django_assert_num_queries):
    workshop = make_workshop()
    for number in range(count):
        session = make_session(workshop, starts_at=timezone.now() + datetime.timedelta(days=3, hours=number))
        register(session)
    with django_assert_num_queries(QUERIES_LIST):
        visitor.get(LIST)


@pytest.mark.parametrize("count", [1, 20])
def test_a_workshop_costs_two_queries(count, visitor, django_assert_num_queries):
    workshop = make_workshop()
    for number in range(count):
        make_session(workshop, starts_at=timezone.now() + datetime.timedelta(days=3, hours=number))
    with django_assert_num_queries(QUERIES_WORKSHOP):
        visitor.get(workshop.get_absolute_url())


def test_a_session_costs_one_query(visitor, django_assert_num_queries):
    session = make_session()
    fill(session)
    with django_assert_num_queries(QUERIES_SESSION):
        visitor.get(page_of(session))


@pytest.mark.parametrize("count", [1, 15])
def test_ones_own_list_costs_the_same_for_many(count, as_user, fan, django_assert_num_queries):
    workshop = make_workshop()
    for number in range(count):
        start = timezone.now() + datetime.timedelta(days=3, hours=number)
        register(make_session(workshop, starts_at=start), fan)
    client = as_user(fan)
    with django_assert_num_queries(2 + QUERIES_MINE):  # session and user, then the page
        client.get("/workshops/mine/")


def test_filters_by_time_language_and_way_of_taking_part(visitor, travel):
    past = make_session(make_workshop(slug="past"))
    travel(days=11)
    make_session(make_workshop(slug="korean-online"), languages="ko")
    make_session(make_workshop(slug="english-hall"), languages="en", mode="on_site", place="Hall")
    make_session(make_workshop(slug="both-both"), languages="en ko", mode="both", place="Hall")
    make_session(make_workshop(slug="secret", listed=False))

    def shown(query: str) -> set[str]:
        return set(re.findall(r'href="/workshops/([a-z-]+)/\d+/"', texts(visitor, LIST + query)))

    assert shown("") == {"korean-online", "english-hall", "both-both"}
    assert shown("?when=past") == {past.workshop.slug}
    assert shown("?language=ko") == {"korean-online", "both-both"}
    assert shown("?mode=on_site") == {"english-hall", "both-both"}
    assert shown("?mode=online&language=en") == {"both-both"}
    assert shown("?mode=nonsense&language=xx&when=never") == shown("")


def test_every_session_is_on_exactly_one_page_of_the_list(visitor):
    workshop, start = make_workshop(), timezone.now() + datetime.timedelta(days=3)
    wanted = {make_session(workshop, starts_at=start + number // 2 * HOUR).pk for number in range(30)}
    found, address = [], LIST
    while address:
        page = texts(visitor, address)
        found += [int(pk) for pk in re.findall(rf'href="/workshops/{workshop.slug}/(\d+)/"', page)]
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = following[1].replace("&amp;", "&") if following else ""
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    "after", ["x", "1-", "-1", "99999999999999999999-1", "9223372036854775807-1", "1-1-1"]
)
def test_a_made_up_cursor_is_no_page(after, visitor):
    assert visitor.get(LIST, {"after": after}).status_code == 404


def test_times_are_in_the_zone_of_the_session_and_of_the_reader(as_user, visitor):
    start = datetime.datetime(2031, 7, 1, 10, tzinfo=datetime.UTC)
    session = make_session(starts_at=start, time_zone="Asia/Seoul")
    reader = factories.make_user(time_zone="America/Los_Angeles")
    page = texts(as_user(reader), page_of(session))
    assert "Asia/Seoul, UTC+09:00" in page and "7 p.m." in page
    assert "America/Los Angeles, UTC-07:00" in page and "3 a.m." in page
    assert "data-local-time" not in page
    assert f'data-local-time="{start.isoformat()}"' in texts(visitor, page_of(session))


def test_pages_are_in_korean_where_that_is_wanted(visitor):
    session = make_session()
    visitor.cookies["django_language"] = "ko"
    page = texts(visitor, page_of(session))
    assert '<html lang="ko">' in page and "라벨 알아보기" in page


def event_in(page: str) -> dict:
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(text)


def test_structured_data_says_what_search_engines_ask_for(visitor):
    start = datetime.datetime(2031, 3, 30, 9, tzinfo=ZoneInfo("Europe/London"))
    session = make_session(starts_at=start, time_zone="Europe/London", mode="both", place="Hall 2")
    event = event_in(texts(visitor, page_of(session)))
    assert event["@type"] == "EducationEvent" and event["name"] == "Spot the label"
    assert event["startDate"] == "2031-03-30T09:00:00+01:00"
    assert event["eventStatus"].endswith("EventScheduled")
    assert event["eventAttendanceMode"].endswith("MixedEventAttendanceMode")
    assert {place["@type"] for place in event["location"]} == {"Place", "VirtualLocation"}
    cancel_session(session, make_manager(), "Ill.")
    assert event_in(texts(visitor, page_of(session)))["eventStatus"].endswith("EventCancelled")


def test_structured_data_cannot_end_its_script_element(visitor):
    workshop = make_workshop()
    workshop.title_en = "</script><script>alert(1)</script>"
    workshop.save()
    page = texts(visitor, page_of(make_session(workshop)))
    assert "<script>alert" not in page and event_in(page)["name"] == workshop.title_en


def test_the_join_link_is_for_people_with_a_seat_only(as_user, visitor):
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    stranger = factories.make_user()
    public = [page_of(session), session.workshop.get_absolute_url(), LIST, page_of(session, "calendar")]
    own = [seated.get_absolute_url(), waiting.get_absolute_url()]
    for client in (visitor, as_user(stranger), as_user(waiting.user)):
        for address in [*public, *own]:
            assert JOIN_URL not in client.get(address).content.decode(), address
    client = as_user(seated.user)
    assert JOIN_URL in texts(client, page_of(session))
    assert JOIN_URL in texts(client, seated.get_absolute_url())
    assert JOIN_URL not in texts(client, page_of(session, "calendar"))
    cancel_registration(seated)
    assert JOIN_URL not in texts(client, page_of(session))


def test_materials_and_recordings_are_for_people_with_a_seat_only(as_user, visitor):
    session, staff = make_session(), make_manager()
    add_material(session, staff, "Slides", "https://files.example/slides")
    add_recording(session, staff, "Film", "https://files.example/film", "ko")
    row = register(session)
    assert "files.example" not in texts(visitor, page_of(session))
    page = texts(as_user(row.user), page_of(session))
    assert page.count("files.example") == 2 and "Recording with captions: Korean" in page


def send_registration(client: Client, session, **data):
    words = {"name": "Kim Haneul", "consent": "on", "access_needs": ""} | data
    return client.post(page_of(session, "register"), words)


def test_registering_by_the_form(as_user, fan):
    session = make_session()
    response = send_registration(as_user(fan), session, access_needs="A quiet corner")
    row = Registration.objects.get()
    assert response["Location"] == row.get_absolute_url()
    assert row.user == fan and row.certificate_name == "Kim Haneul"
    assert unseal(row.access_needs) == "A quiet corner" and row.consent_language == "en"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"consent": ""}, "Please agree"),
        ({"name": "Zoë 😀"}, "cannot print these characters: 😀"),
        ({"access_needs": "x" * 1001}, "1001"),
    ],
)
def test_bad_input_keeps_what_was_typed(data, complaint, as_user, fan):
    session = make_session()
    response = send_registration(as_user(fan), session, **({"access_needs": "A ramp, please"} | data))
    page = response.content.decode()
    assert response.status_code == 422 and not Registration.objects.exists()
    assert complaint in page
    for value in ({"name": "Kim Haneul", "access_needs": "A ramp, please"} | data).values():
        assert value in page


def test_a_session_that_filled_up_meanwhile_says_so_and_keeps_what_was_typed(as_user, fan):
    session = make_session(capacity=1, waiting_capacity=0)
    fill(session)
    response = send_registration(as_user(fan), session, access_needs="A ramp, please")
    assert response.status_code == 422
    assert (
        "waiting list is full" in response.content.decode() and "A ramp, please" in response.content.decode()
    )


def test_the_link_from_the_mail_gives_the_place_up_without_logging_in(visitor):
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    (mail,) = mails_to(seated.user)
    path = re.search(r"http\S+(/registrations/\S+/)", mail.body)[1]
    assert "Give up my place" in texts(visitor, path)
    assert fresh(seated).is_confirmed  # looking is not doing: mail programs look ahead
    visitor.post(f"{path}cancel/")
    assert fresh(seated).status == "cancelled" and fresh(waiting).status == "offered"


def test_the_link_from_the_mail_takes_the_offer_without_logging_in(visitor):
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    cancel_registration(seated)
    path = re.search(r"http\S+(/registrations/\S+/)", mails_to(waiting.user)[-1].body)[1]
    assert "Take the seat" in texts(visitor, path)
    visitor.post(f"{path}accept/")
    assert fresh(waiting).is_confirmed


def test_an_offer_that_is_over_says_so(visitor, travel):
    session = make_session(capacity=1)
    (seated,) = fill(session)
    waiting = register(session)
    cancel_registration(seated)
    travel(hours=25)
    response = visitor.post(f"{waiting.get_absolute_url()}accept/", follow=True)
    assert "This offer is over" in response.content.decode()


def test_a_notice_leads_to_the_place(as_user):
    row = register(make_session())
    notice = Notification.objects.get(user=row.user)
    assert as_user(row.user).post(f"/inbox/{notice.pk}/read/")["Location"] == row.get_absolute_url()


def test_check_in_page_is_open_around_the_session_and_looking_is_not_doing(visitor, travel):
    row = register(make_session())
    address = reverse("workshops:check_in", args=[row.check_in_token])
    assert "Check-in opens shortly before" in texts(visitor, address)
    visitor.post(address)
    assert fresh(row).checked_in_at is None
    travel(days=10)
    assert "I am here" in texts(visitor, address)
    assert fresh(row).checked_in_at is None
    visitor.post(address)
    assert fresh(row).checked_in_at is not None
    assert "Checked in. Welcome!" in texts(visitor, address)


def test_an_organiser_who_scans_the_code_is_named(as_staff, travel):
    row = register(make_session())
    travel(days=10)
    organiser = make_manager()
    as_staff(organiser).post(reverse("workshops:check_in", args=[row.check_in_token]))
    assert fresh(row).checked_in_by == organiser


def test_the_code_is_a_picture_without_style_or_script(visitor):
    row = register(make_session())
    response = visitor.get(reverse("workshops:check_in_code", args=[row.check_in_token]))
    svg = response.content.decode()
    assert response["Content-Type"] == "image/svg+xml" and svg.startswith("<svg")
    assert "style" not in svg and "script" not in svg


def test_feedback_by_the_form_and_anew(as_user, travel):
    row = register(make_session())
    client, address = as_user(row.user), page_of(row.session, "feedback")
    travel(days=10, hours=1)
    assert client.post(address, {"learned": "To ask first"}).status_code == 422
    client.post(address, {"rating": "4", "learned": "To ask first"})
    client.post(address, {"rating": "5", "improve": "More breaks"})
    answer = Feedback.objects.get()
    assert (answer.rating, answer.learned, answer.improve) == (5, "", "More breaks")


def test_anybody_can_verify_a_certificate_and_a_withdrawn_one_says_so(visitor, travel):
    row = register(make_session(), name="김하늘")
    travel(days=10)
    check_in(row)
    travel(hours=3)
    issue_certificates()
    code = fresh(row).certificate_code
    spaced = "-".join(code[i : i + 4] for i in range(0, 16, 4))
    for spelling in (code, spaced, spaced.lower()):
        page = texts(visitor, f"/certificates/{spelling}/")
        assert "김하늘" in page and "Spot the label" in page and "2 hours" in page and "genuine" in page
        assert row.user.email not in page and row.user.handle not in page
    assert visitor.get(f"/certificates/{spaced}.pdf").content.startswith(b"%PDF-")
    Registration.objects.filter(pk=row.pk).update(checked_in_at=None)
    response = visitor.get(f"/certificates/{spaced}/")
    assert response.status_code == 410 and "withdrawn" in response.content.decode()
    assert "김하늘" not in response.content.decode()
    assert visitor.get(f"/certificates/{spaced}.pdf").status_code == 404


def test_the_calendar_file_is_sent_as_one(visitor):
    session = make_session()
    response = visitor.get(page_of(session, "calendar"))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"].startswith("attachment")
    assert len(Calendar.from_ical(response.content).walk("VEVENT")) == 1


def test_the_feed_needs_no_log_in_and_is_made_and_renewed_by_its_owner(visitor, as_user, fan):
    register(make_session(), fan)
    client = as_user(fan)
    assert "/workshops/feed/" not in texts(client, "/workshops/mine/")
    client.post("/workshops/mine/")
    token = make_feed(fan).token
    assert token in texts(client, "/workshops/mine/")
    assert visitor.get(f"/workshops/feed/{token}.ics").status_code == 200
    client.post("/workshops/mine/", {"renew": "1"})
    assert visitor.get(f"/workshops/feed/{token}.ics").status_code == 404
