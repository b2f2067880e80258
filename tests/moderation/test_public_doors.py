"""Every public address of moderation, asked by every kind of person, against a literal table.

The staff pages have a walk of their own.
"""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from accounts.models import Standing
from moderation.urls import urlpatterns
from tests import factories
from tests.education.partners import make_partner
from tests.moderation import factories as cases

from .views import cast

PERSONAS = (
    "visitor",
    "reporter",
    "other_fan",
    "partner",
    "maker",
    "suspended",
    "moderator",
    "moderator_without",
    "auditor",
)
# name + the thing it is about: GET as each persona, then a POST with the words below as the same.
TABLE = {
    "report_start": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (302, 302, 302, 302, 302, 302, 302, 302, 302),
    ),
    "report open": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (302, 422, 302, 302, 422, 302, 302, 302, 302),
    ),
    "report decided": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (422, 422, 422, 422, 422, 422, 422, 422, 422),
    ),
    "report removed": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (422, 422, 422, 422, 422, 422, 422, 422, 422),
    ),
    "report held|draft": (
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
    ),
    # The link is the key, whoever holds it.
    "report_status waiting": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (405, 405, 405, 405, 405, 405, 405, 405, 405),
    ),
    "report_status unknown": (
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
        (405, 405, 405, 405, 405, 405, 405, 405, 405),
    ),
    "report_appeal waiting": (
        (302, 302, 302, 302, 302, 302, 302, 302, 302),
        (302, 302, 302, 302, 302, 302, 302, 302, 302),
    ),
    "report_appeal decided": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (302, 302, 302, 302, 302, 302, 302, 302, 302),
    ),
    "report_appeal unknown": (
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
    ),
    "statement removed": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (405, 405, 405, 405, 405, 405, 405, 405, 405),
    ),
    "statement unknown": (
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
        (405, 405, 405, 405, 405, 405, 405, 405, 405),
    ),
    "statement_appeal removed": (
        (200, 200, 200, 200, 200, 200, 200, 200, 200),
        (302, 302, 302, 302, 302, 302, 302, 302, 302),
    ),
    "statement_appeal unknown": (
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
        (404, 404, 404, 404, 404, 404, 404, 404, 404),
    ),
    "standing": (
        (302, 200, 200, 200, 200, 200, 200, 200, 200),
        (405, 405, 405, 405, 405, 405, 405, 405, 405),
    ),
    "act open": (
        (302, 403, 403, 403, 403, 403, 200, 302, 403),
        (302, 403, 403, 403, 403, 403, 302, 302, 403),
    ),
    # What is held has a case already: it waits in the queue of uploads.
    "act held|draft": (
        (302, 403, 403, 403, 403, 403, 404, 302, 403),
        (302, 403, 403, 403, 403, 403, 404, 302, 403),
    ),
}
WORDS = {
    "reason": "dignity",
    "details": "It is unkind.",
    "good_faith": "on",
    "text": "Please look again.",
    "action": "open",
    "about": "/@maker/",
}


@pytest.fixture
def world(db, moderator, second_moderator, auditor):
    """One of everything, and a signed-in client for each persona. Partner and staff, but for one moderator, have shown
    a second factor."""
    people = {
        "reporter": factories.make_user("reporter"),
        "other_fan": factories.make_user("other_fan"),
        "partner": make_partner()[1],
        "maker": factories.make_user("maker"),
        "suspended": factories.make_user("suspended", standing=Standing.SUSPENDED),
        "moderator": moderator,
        "moderator_without": second_moderator,
        "auditor": auditor,
    }
    clients = {name: Client() for name in PERSONAS}
    for name, user in people.items():
        clients[name].force_login(user)
    for name in ("partner", "moderator", "auditor"):
        factories.show_second_factor(clients[name], people[name])
    return clients, _things(people)


def _things(people):
    maker = people["maker"]
    other = cases.factories.make_user("first_moderator", is_staff=True)
    other.groups.set(people["moderator"].groups.all())
    works = {name: cases.make_work(maker) for name in ("open", "decided", "removed")}
    works["held"] = factories.make_artwork(maker, state="held")
    works["draft"] = factories.make_artwork(maker, state="draft")
    reports = {"waiting": cases.report(works["open"], by=people["reporter"])}
    reports["decided"] = cases.report(works["decided"])
    cases.decide(reports["decided"].case, other, "none")
    removal = cast.decided(works["removed"], other, "remove")
    return {"works": works, "reports": reports, "statements": {"removed": cast.statement_of(removal)}}


def _address(row: str, things: dict) -> str:
    name, _, about = row.partition(" ")
    args: list[str] = []
    if name in ("report", "act"):
        args = ["artwork", things["works"][about].public_id]
    elif name.startswith("report_") and about:
        args = [things["reports"][about].tracking_token if about != "unknown" else "x" * 32]
    elif name.startswith("statement"):
        args = [things["statements"][about].token if about != "unknown" else "x" * 32]
    return reverse(f"moderation:{name}", args=args)


def _rows() -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    """The table with one row per thing: "name a|b" stands for "name a" and "name b"."""
    rows = []
    for key, (get, post) in TABLE.items():
        name, _, about = key.partition(" ")
        rows += [(f"{name} {thing}".strip(), get, post) for thing in about.split("|")]
    return rows


def test_every_route_is_in_the_table():
    assert {row.partition(" ")[0] for row in TABLE} == {route.name for route in urlpatterns}


@pytest.mark.parametrize("method", ["get", "post"])
def test_doors(method, world):
    clients, things = world
    wrong = {}
    for row, get, post in _rows():
        expected = get if method == "get" else post
        found = []
        for name in PERSONAS:
            point = transaction.savepoint()
            data = WORDS if method == "post" else {}
            found.append(getattr(clients[name], method)(_address(row, things), data).status_code)
            transaction.savepoint_rollback(point)
        if tuple(found) != expected:
            wrong[row] = f"expected {expected}, found {tuple(found)}"
    assert wrong == {}, f"{method} as {PERSONAS}"


def test_no_page_that_may_be_seen_by_nobody_is_indexed(world):
    clients, things = world
    for row, _get, _post in _rows():
        answer = clients["visitor"].get(_address(row, things))
        if answer.status_code == 200:
            assert "noindex" in answer.text, row
