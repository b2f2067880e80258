"""Every address of workshops, asked by every kind of person, against a literal table."""

import datetime

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from education.domain.attendance import check_in
from education.domain.calendars import make_feed
from education.domain.certificates import issue_certificates
from education.domain.leavings import add_material
from education.models import Registration
from education.urls_workshops import urlpatterns
from tests import factories
from tests.education.partners import make_partner, make_reviewer
from tests.education.workshops import details, make_session, make_workshop, register

pytestmark = pytest.mark.django_db

PERSONAS = (
    "visitor", "fan", "registered", "waiting", "organiser", "other_organiser", "moderator", "staff"
)  # fmt: skip
ALL, NOT_ALLOWED = (200,) * 8, (405,) * 8
SIGNED_IN = (302, *(200,) * 7)
# Organisers' pages: log-in, then "not for you" for whoever organises nothing, then "not there" for somebody else's.
OWN, OWN_POST = (302, 403, 403, 403, 200, 404, 403, 200), (302, 403, 403, 403, 302, 404, 403, 302)
OWN_422 = (302, 403, 403, 403, 422, 404, 403, 422)
OWN_405 = (302, 403, 403, 403, 405, 405, 403, 405)

# name: GET as the personas, then an empty POST as the same.
TABLE = {
    "list": (ALL, NOT_ALLOWED),
    "workshop": (ALL, NOT_ALLOWED),
    "workshop hidden": ((404, 404, 404, 404, 200, 404, 404, 200), NOT_ALLOWED),
    "session": (ALL, NOT_ALLOWED),
    "session hidden": ((404, 404, 404, 404, 200, 404, 404, 200), NOT_ALLOWED),
    "calendar": (ALL, NOT_ALLOWED),
    "calendar hidden": ((404, 404, 404, 404, 200, 404, 404, 200), NOT_ALLOWED),
    "register": ((302, 200, 302, 302, 200, 200, 200, 200), (302, 422, 302, 302, 422, 422, 422, 422)),
    "register hidden": ((302, 404, 404, 404, 200, 404, 404, 200), (302, 404, 404, 404, 422, 404, 404, 422)),
    "feedback": ((302, 404, 200, 404, 404, 404, 404, 404), (302, 404, 422, 404, 404, 404, 404, 404)),
    "mine": (SIGNED_IN, (302,) * 8),
    "feed": (ALL, NOT_ALLOWED),
    "registration": (ALL, NOT_ALLOWED),
    "registration_cancel": (NOT_ALLOWED, (302,) * 8),
    "registration_accept": (NOT_ALLOWED, (302,) * 8),
    "check_in": (ALL, (302,) * 8),
    "check_in_code": (ALL, NOT_ALLOWED),
    "certificate": (ALL, NOT_ALLOWED),
    "certificate_pdf": (ALL, NOT_ALLOWED),
    "manage": ((302, 403, 403, 403, 200, 200, 403, 200), OWN_405),
    "workshop_new": ((302, 403, 403, 403, 200, 200, 403, 200), (302, 403, 403, 403, 422, 422, 403, 422)),
    "workshop_edit": (OWN, OWN_422),
    "workshop_listing": (OWN_405, OWN_POST),
    "session_new": (OWN, OWN_422),
    "manage_session": (OWN, OWN_405),
    "session_edit": (OWN, OWN_422),
    "session_cancel": (OWN, OWN_422),
    "export": (OWN, OWN_405),
    "check_in_participant": (OWN_405, OWN_POST),
    "material_add": (OWN_405, OWN_422),
    "recording_add": (OWN_405, OWN_422),
    "leaving_remove": (OWN_405, OWN_POST),
}


@pytest.fixture
def world(travel):
    """(clients by persona, addresses by row of the table). Organisers and staff have passed the second factor."""
    partner, owner = make_partner("Own")
    _other, other_owner = make_partner("Other")
    workshop, hidden = make_workshop(partner, slug="own"), make_workshop(partner, listed=False, slug="hidden")
    session = make_session(workshop, capacity=1)
    people = {"fan": factories.make_user("fan"), "moderator": factories.make_user("mod", is_staff=True)}
    seat, line = register(session), register(session)
    people |= {
        "registered": seat.user,
        "waiting": line.user,
        "organiser": owner,
        "other_organiser": other_owner,
    }
    people["staff"] = make_reviewer("learn_staff")
    things = {
        "workshop": {"slug": "own"}, "workshop hidden": {"slug": "hidden"},
        "session": {"slug": "own", "session_id": session.pk},
        "session hidden": {"slug": "hidden", "session_id": make_session(hidden).pk},
        "token": {"token": seat.token}, "check_in": {"token": seat.check_in_token},
        "feed": {"token": make_feed(seat.user).token}, "code": {"code": _certified(travel).certificate_code},
        "manage": {"session_id": session.pk},
        "person": {"session_id": session.pk, "registration_id": seat.pk},
        "leaving": {"session_id": session.pk, "kind": "material",
                    "entry_id": add_material(session, owner, "Slides", "https://files.example/1").pk},
    }  # fmt: skip
    clients = {name: Client() for name in PERSONAS}
    for name, user in people.items():
        clients[name].force_login(user)
        if name in ("organiser", "other_organiser", "moderator", "staff"):
            factories.show_second_factor(clients[name], user)
    return clients, {row: _address(row, things) for row in TABLE}


def _certified(travel) -> Registration:
    """A certificate of a session an hour from now, which is over before anything else in this file begins."""
    soon = timezone.now() + datetime.timedelta(hours=1)
    row = register(make_session(starts_at=soon, ends_at=soon + datetime.timedelta(hours=1)))
    travel(hours=1)
    check_in(row)
    travel(hours=2)
    issue_certificates()
    row.refresh_from_db()
    return row


def _address(row: str, things: dict) -> str:
    name, _, about = row.partition(" ")
    suffix = f" {about}" if about else ""
    kwargs: dict = {}
    if name in ("workshop", "workshop_edit", "workshop_listing", "session_new"):
        kwargs = things[f"workshop{suffix}"]
    elif name in ("session", "calendar", "register", "feedback"):
        kwargs = things[f"session{suffix}"]
    elif name.startswith("registration"):
        kwargs = things["token"]
    elif name in ("check_in", "check_in_code"):
        kwargs = things["check_in"]
    elif name == "feed":
        kwargs = things["feed"]
    elif name.startswith("certificate"):
        kwargs = things["code"]
    elif name == "check_in_participant":
        kwargs = things["person"]
    elif name == "leaving_remove":
        kwargs = things["leaving"]
    elif name not in ("list", "mine", "manage", "workshop_new"):
        kwargs = things["manage"]
    return reverse(f"workshops:{name}", kwargs=kwargs)


def test_every_route_is_in_the_table():
    assert {row.partition(" ")[0] for row in TABLE} == {route.name for route in urlpatterns}


@pytest.mark.parametrize("method", ["get", "post"])
def test_doors(method, world):
    clients, addresses = world
    wrong = {}
    for row, (get, post) in TABLE.items():
        found = []
        for name in PERSONAS:
            point = transaction.savepoint()
            found.append(getattr(clients[name], method)(addresses[row]).status_code)
            transaction.savepoint_rollback(point)
        expected = get if method == "get" else post
        if tuple(found) != expected:
            wrong[row] = f"expected {expected}, found {tuple(found)}"
    assert wrong == {}, f"{method} as {PERSONAS}"


def test_organisers_pages_ask_for_the_second_factor(world, as_user):
    _clients, addresses = world
    client = as_user(User.objects.get(handle="learn_staff"))
    for row in ("manage", "manage_session", "export"):
        response = client.get(addresses[row])
        assert response.status_code == 302 and "/2fa/" in response["Location"], row


def test_secret_addresses_that_nobody_has_are_not_there(visitor, db):
    for address in ("/registrations/x/", "/check-in/x/", "/check-in/x/code.svg", "/workshops/feed/x.ics",
                    "/certificates/ABCD-2345/", "/certificates/ABCD-2345.pdf"):  # fmt: skip
        assert visitor.get(address).status_code == 404, address


@pytest.mark.parametrize("name", ["registration", "check_in", "feed", "certificate"])
def test_secret_pages_are_neither_kept_nor_found_nor_passed_on(name, world):
    clients, addresses = world
    response = clients["visitor"].get(addresses[name])
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"].startswith("noindex")
    assert response["Referrer-Policy"] == "same-origin"


def test_a_session_is_found_under_its_own_workshop_only(visitor):
    session, other = make_session(), make_workshop()
    assert visitor.get(reverse("workshops:session", args=[other.slug, session.pk])).status_code == 404


def test_times_of_the_table_are_the_real_ones():
    """The fixtures stand on this: ten days ahead, open for registration."""
    assert details().starts_at > timezone.now() + datetime.timedelta(days=9)
