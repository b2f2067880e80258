"""The organisers' pages: forms, lists, the file."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from education.domain.leavings import give_feedback
from education.domain.registering import cancel_registration
from education.models import Workshop, WorkshopPage, WorkshopSession
from tests import factories
from tests.education.partners import make_partner, make_reviewer
from tests.education.workshops import details, fresh, make_session, make_workshop, register, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(as_staff):
    """(client of a partner's member, the member, the partner)."""
    partner, owner = make_partner()
    return as_staff(owner), owner, partner


def wall(moment: datetime.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


def form_data(**changes) -> dict:
    start = datetime.datetime(2031, 6, 1, 19, 0)
    return {
        "starts_at": wall(start), "ends_at": wall(start + datetime.timedelta(hours=2)), "time_zone": "Asia/Seoul",
        "mode": "online", "place": "", "join_url": "https://meet.example/1", "capacity": "20", "waiting_capacity": "10",
        "registration_opens_at": "2026-01-01T00:00", "registration_closes_at": wall(start), "languages": ["ko", "en"],
        "captions": "on", "access_contact": "",
    } | changes  # fmt: skip


def test_a_workshop_and_its_first_session(organiser):
    client, _owner, partner = organiser
    words = {"slug": "ask-first", "title_en": "Ask first", "title_ko": "먼저 묻기"}
    response = client.post(reverse("workshops:workshop_new"), words)
    workshop = Workshop.objects.get(slug="ask-first")
    assert workshop.partner == partner and not workshop.is_listed
    assert response["Location"] == reverse("workshops:session_new", args=["ask-first"])
    client.post(response["Location"], form_data())
    session = workshop.sessions.get()
    assert session.starts_at == datetime.datetime(2031, 6, 1, 10, tzinfo=datetime.UTC)  # 19:00 in Seoul
    assert session.languages == "ko en" and session.captions and session.capacity == 20


def test_a_partner_cannot_make_a_workshop_for_another(organiser):
    client, _owner, partner = organiser
    other, _other_owner = make_partner()
    client.post(reverse("workshops:workshop_new"), {"slug": "mine", "title_en": "T", "partner": other.pk})
    assert not Workshop.objects.exists()  # "mine" is an address of the site
    client.post(reverse("workshops:workshop_new"), {"slug": "ours", "title_en": "T", "partner": other.pk})
    assert Workshop.objects.get().partner == partner


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"capacity": "0"}, "greater than or equal to 1"),
        ({"ends_at": "2031-06-01T18:00"}, "must end after it begins"),
        ({"mode": "on_site"}, "Say where"),
        ({"languages": []}, "required"),
        ({"registration_closes_at": "2025-01-01T00:00"}, "Registration must open before"),
        ({"starts_at": "2020-06-01T19:00", "ends_at": "2020-06-01T20:00",
          "registration_opens_at": "2020-01-01T00:00", "registration_closes_at": "2020-06-01T19:00"},
         "must begin in the future"),
        # Half past one in London on these nights does not exist, or exists twice.
        ({"time_zone": "Europe/London", "starts_at": "2031-03-30T01:30"}, "interpreted in time zone Europe/London"),
        ({"time_zone": "Europe/London", "starts_at": "2031-10-26T01:30"}, "interpreted in time zone Europe/London"),
        ({"time_zone": "Mars/Base"}, "valid choice"),
    ],
)  # fmt: skip
def test_bad_input_keeps_what_was_typed(changes, complaint, organiser):
    client, _owner, partner = organiser
    make_workshop(partner, slug="labels")
    data = form_data(access_contact="access@example.org") | changes
    response = client.post(reverse("workshops:session_new", args=["labels"]), data)
    page = response.content.decode()
    assert response.status_code == 422 and complaint in page
    assert "access@example.org" in page and data["starts_at"] in page
    assert not WorkshopSession.objects.exists()


def test_the_form_shows_the_clock_of_the_place_and_saving_it_changes_nothing(organiser):
    client, owner, partner = organiser
    User.objects.filter(pk=owner.pk).update(time_zone="America/Los_Angeles")
    start = datetime.datetime(2031, 6, 1, 10, tzinfo=datetime.UTC)
    session = make_session(make_workshop(partner), starts_at=start, time_zone="Asia/Seoul")
    row = register(session)
    address = reverse("workshops:session_edit", args=[session.pk])
    form = client.get(address).context["form"]
    assert form["starts_at"].value() == datetime.datetime(2031, 6, 1, 19)
    data = {field.name: field.value() for field in form}
    data |= {name: wall(value) for name, value in data.items() if isinstance(value, datetime.datetime)}
    data = {name: value for name, value in data.items() if value not in (False, None)}
    assert client.post(address, data).status_code == 302
    again = WorkshopSession.objects.get(pk=session.pk)
    assert again.starts_at == start and again.sequence == 0 and told(row.user) == ["confirmed"]


def test_moving_and_calling_off_by_the_forms(organiser):
    client, _owner, partner = organiser
    session = make_session(make_workshop(partner))
    row = register(session)
    client.post(reverse("workshops:session_edit", args=[session.pk]), form_data())
    cancel = reverse("workshops:session_cancel", args=[session.pk])
    assert client.post(cancel, {"reason": " "}).status_code == 422
    client.post(cancel, {"reason": "The speaker is ill."})
    assert told(row.user) == ["confirmed", "rescheduled", "session_cancelled"]


def test_staff_make_it_public_and_a_partner_only_when_trusted(organiser, as_staff):
    client, _owner, partner = organiser
    make_workshop(partner, listed=False, slug="labels")
    address = reverse("workshops:workshop_listing", args=["labels"])
    client.post(address, {"listed": "1"})
    assert not Workshop.objects.get().is_listed
    as_staff(make_reviewer()).post(address, {"listed": "1"})
    assert Workshop.objects.get().is_listed
    client.post(address, {"listed": "0"})
    assert not Workshop.objects.get().is_listed
    type(partner).objects.filter(pk=partner.pk).update(is_trusted_publisher=True)
    client.post(address, {"listed": "1"})
    assert Workshop.objects.get().is_listed


def test_the_text_is_chosen_from_ones_own_pages(organiser):
    client, _owner, partner = organiser
    other, _other_owner = make_partner()
    make_workshop(partner, slug="labels")
    pages = [
        where.page.add_child(instance=WorkshopPage(title=f"Text {where.pk}", summary="What we do"))
        for where in (partner, other)
    ]
    address = reverse("workshops:workshop_edit", args=["labels"])
    assert f"Text {other.pk}" not in client.get(address).content.decode()
    assert client.post(address, {"title_en": "T", "page": pages[1].pk}).status_code == 422
    client.post(address, {"title_en": "T", "page": pages[0].pk})
    assert Workshop.objects.get().page == pages[0]
    assert client.get("/workshops/labels/").context["prose"] == pages[0]


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_costs_the_same_for_many(count, organiser, django_assert_num_queries):
    client, _owner, partner = organiser
    session = make_session(make_workshop(partner))
    for _ in range(count):
        register(session)
    with django_assert_num_queries(13):
        client.get(reverse("workshops:manage_session", args=[session.pk]))


def test_the_list_shows_names_and_needs_and_who_gave_up_is_gone(organiser):
    client, _owner, partner = organiser
    session = make_session(make_workshop(partner))
    stays, leaves = (
        register(session, name="Kim Haneul", access_needs="A ramp"),
        register(session, name="Lee Bada"),
    )
    cancel_registration(leaves)
    page = client.get(reverse("workshops:manage_session", args=[session.pk])).content.decode()
    assert "Kim Haneul" in page and "A ramp" in page and "Lee Bada" not in page
    assert stays.user.email not in page


def test_checking_people_in_and_taking_it_back(organiser, travel):
    client, owner, partner = organiser
    row = register(make_session(make_workshop(partner)))
    travel(days=10)
    address = reverse("workshops:check_in_participant", args=[row.session_id, row.pk])
    client.post(address, {"present": "1"})
    assert fresh(row).checked_in_by == owner
    client.post(address, {"present": "0"})
    assert fresh(row).checked_in_at is None


def test_somebody_of_another_session_is_not_checked_in(organiser, travel):
    client, _owner, partner = organiser
    session, foreign = make_session(make_workshop(partner)), register(make_session())
    travel(days=10)
    address = reverse("workshops:check_in_participant", args=[session.pk, foreign.pk])
    assert client.post(address, {"present": "1"}).status_code == 404
    assert fresh(foreign).checked_in_at is None


def test_the_file_has_names_and_no_needs_and_runs_no_formula(organiser):
    client, _owner, partner = organiser
    session = make_session(make_workshop(partner))
    register(session, factories.make_user("haneul"), name="김하늘", access_needs="A ramp")
    register(session, factories.make_user("evil"), name="=HYPERLINK(1)")
    response = client.get(reverse("workshops:export", args=[session.pk]))
    text = response.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0][:3] == ["Name", "Handle", "Status"]
    assert [row[0] for row in rows[1:]] == ["김하늘", "'=HYPERLINK(1)"]
    assert "A ramp" not in text and "@example.org" not in text


def test_materials_and_recordings_by_the_forms(organiser):
    client, _owner, partner = organiser
    session = make_session(make_workshop(partner))
    add = reverse("workshops:recording_add", args=[session.pk])
    data = {"recording-title": "Film", "recording-url": "https://video.example/1"}
    response = client.post(add, data)
    assert response.status_code == 422 and "needs captions" in response.content.decode()
    assert "https://video.example/1" in response.content.decode()
    client.post(add, data | {"recording-caption_languages": ["ko"]})
    recording = session.recordings.get()
    client.post(reverse("workshops:leaving_remove", args=[session.pk, "recording", recording.pk]))
    assert not session.recordings.exists()


def test_feedback_is_read_without_names(organiser, travel):
    client, _owner, partner = organiser
    row = register(make_session(make_workshop(partner)), name="Kim Haneul")
    travel(days=10, hours=3)
    give_feedback(fresh(row), rating=4, learned="To ask first")
    page = client.get(reverse("workshops:manage_session", args=[row.session_id])).content.decode()
    said = page[page.index('id="feedback"') :]
    assert "To ask first" in said and "4.0 of 5" in said and "Kim Haneul" not in said


def test_the_overview_shows_ones_own_only_and_staff_all(organiser, as_staff):
    client, _owner, partner = organiser
    make_workshop(partner, slug="own")
    make_workshop(slug="foreign")
    address = reverse("workshops:manage")
    assert "/workshops/foreign/" not in client.get(address).content.decode()
    page = as_staff(make_reviewer()).get(address).content.decode()
    assert "/workshops/foreign/" in page and "/workshops/own/" in page


def test_details_are_ten_days_ahead():
    assert details().starts_at > timezone.now()
