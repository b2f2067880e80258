"""Every address of the public learning room, asked by every kind of person, against a literal table."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from education.addresses import page_address
from education.urls_learn import urlpatterns
from tests import factories
from tests.education.lessons import QUIZ_ID, make_lesson
from tests.education.partners import make_partner, make_resource, make_reviewer

pytestmark = pytest.mark.django_db

PERSONAS = ("visitor", "fan", "partner", "other_partner", "reviewer")
ALL, NOT_ALLOWED, GONE = (200,) * 5, (405,) * 5, (404,) * 5

# name [+ the thing]: GET as the personas, then an empty POST as the same.
TABLE = {
    "home": (ALL, NOT_ALLOWED),
    "resources": (ALL, NOT_ALLOWED),
    "search": ((302,) * 5, (302,) * 5),
    "track": (ALL, NOT_ALLOWED),
    "track unknown": (GONE, NOT_ALLOWED),
    "partners": (ALL, NOT_ALLOWED),
    "help": (ALL, NOT_ALLOWED),
    "feed": (ALL, ALL),
    "sitemap": (ALL, NOT_ALLOWED),
    "progress": ((302, 405, 405, 405, 405), (302, 422, 422, 422, 422)),
    "progress draft": ((302, 405, 405, 405, 405), (302, 404, 404, 404, 404)),
    "done": ((302, 405, 405, 405, 405), (302, 302, 302, 302, 302)),
    "done draft": ((302, 405, 405, 405, 405), (302, 404, 404, 404, 404)),
    "quiz": ((302,) * 5, (422,) * 5),
    "quiz draft": (GONE, GONE),
    "quiz unknown": (GONE, GONE),
    # Wagtail serves pages by any method; there is nothing on them that a POST could change.
    "page resource": (ALL, ALL),
    # A draft is seen in the studio only, by its own people too.
    "page draft": (GONE, GONE),
    "page partner": (ALL, ALL),
    "page unverified": (GONE, GONE),
    "page nowhere": (GONE, GONE),
}


@pytest.fixture
def world(db):
    partner, owner = make_partner("Own")
    unverified, other_owner = make_partner("Other")
    partner.page.save_revision().publish()
    public, draft = make_lesson(partner, "Public"), make_resource(partner, "Draft")
    people = {
        "fan": factories.make_user("fan"),
        "partner": owner,
        "other_partner": other_owner,
        "reviewer": make_reviewer(),
    }
    clients = {name: Client() for name in PERSONAS}
    for name, user in people.items():
        clients[name].force_login(user)
        if name != "fan":
            factories.show_second_factor(clients[name], user)
    pages = {
        "resource": page_address(public), "draft": page_address(draft), "partner": partner.get_absolute_url(),
        "unverified": unverified.get_absolute_url(), "nowhere": "/learn/own/nowhere/",
    }  # fmt: skip
    return clients, {row: _address(row, pages, public.pk, draft.pk) for row in TABLE}


def _address(row: str, pages: dict[str, str], public: int, draft: int) -> str:
    name, _, about = row.partition(" ")
    if name == "page":
        return pages[about]
    args: list = []
    if name == "track":
        args = ["nobody" if about else "fans"]
    elif name in ("progress", "done"):
        args = [draft if about else public]
    elif name == "quiz":
        args = [draft if about == "draft" else public, "no-such-quiz" if about == "unknown" else QUIZ_ID]
    return reverse(f"learn:{name}", args=args)


def test_every_route_is_in_the_table():
    assert {row.partition(" ")[0] for row in TABLE} - {"page"} == {route.name for route in urlpatterns}


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
