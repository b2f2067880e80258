"""Every page and act of moderation in the admin, asked by every kind of person, against a literal table.

A route that is not in the table fails `test_every_route_is_in_the_table`.
"""

import pytest
from django.test import Client
from django.urls import reverse

from moderation.admin.urls import ROUTES
from moderation.domain.appeals import file_appeal
from moderation.models import Case
from tests import factories as site
from tests.education.partners import make_partner
from tests.moderation import factories as cases

PERSONAS = (
    "visitor", "fan", "suspended", "partner", "moderator", "second", "senior", "custodian", "auditor", "catalogue",
    "no_factor",
)  # fmt: skip
# Walls that are the same everywhere: the log-in page for strangers, no entry for members, the second factor for staff.
# Partners have one, for the studio: the admin sends them to its log-in page, which is closed to them.
OUT = (302, 403, 403, 302)
FACTOR = 302


def row(moderator, second, senior, custodian, auditor, catalogue=403):
    return (*OUT, moderator, second, senior, custodian, auditor, catalogue, FACTOR)


READ = row(200, 200, 200, 200, 200)  # whoever reads moderation
ACT = row(302, 302, 302, 302, 403)  # whoever works: the act leads back to a page
LEAD = row(403, 403, 302, 403, 403)  # senior staff
LEAD_PAGE = row(403, 403, 200, 403, 403)
NOBODY = row(405, 405, 405, 405, 405, 405)  # the wrong method
LEDGER = row(403, 403, 200, 403, 200)
SEALED = row(404, 404, 404, 200, 404)  # a case in custody

# route [+ in custody]: GET, then an empty POST. The case is open and in nobody's hands; the moderator has decided
# another one, which waits for a second person, and a third one, which is contested and in force.
TABLE = {
    "dashboard": (READ, NOBODY),
    "preferences": (NOBODY, ACT),
    "case_next": (NOBODY, ACT),
    "appeal_next": (NOBODY, ACT),
    "pending": (READ, NOBODY),
    "case_bulk": (row(302, 302, 302, 302, 403), ACT),  # without cases: back to the list
    "case_merge": (LEAD, LEAD),
    "case_review": (READ, NOBODY),
    "case_review sealed": (SEALED, NOBODY),
    "case_claim": (NOBODY, ACT),
    "case_claim sealed": (NOBODY, row(404, 404, 404, 302, 403)),
    "case_renew": (NOBODY, row(409, 409, 409, 409, 403)),
    "case_release": (NOBODY, ACT),
    "case_reassign": (NOBODY, LEAD),
    "case_escalate": (NOBODY, ACT),
    "case_note": (NOBODY, ACT),
    "case_note sealed": (NOBODY, row(404, 404, 404, 302, 403)),
    "case_split": (NOBODY, LEAD),
    "case_decide": (NOBODY, row(422, 422, 422, 422, 403)),
    "case_decide sealed": (NOBODY, row(404, 404, 404, 422, 403)),
    "case_reveal": (NOBODY, ACT),
    "case_reveal sealed": (NOBODY, row(404, 404, 404, 302, 403)),
    "case_preview": (READ, NOBODY),
    "case_preview sealed": (SEALED, NOBODY),
    "case_picture": (row(403, 403, 403, 403, 403), NOBODY),  # nobody has claimed and revealed
    "case_override": (LEAD, LEAD),  # nothing in force: back to the case
    "case_override decided": (LEAD_PAGE, row(403, 403, 422, 403, 403)),
    "case_confirm": (READ, row(403, 403, 422, 403, 403)),
    "appeal_review": (READ, NOBODY),
    "appeal_claim": (NOBODY, ACT),
    "appeal_renew": (NOBODY, row(409, 409, 409, 409, 403)),
    "appeal_release": (NOBODY, ACT),
    "appeal_reassign": (NOBODY, LEAD),
    "appeal_reveal": (NOBODY, ACT),
    "appeal_decide": (NOBODY, row(422, 422, 422, 422, 403)),
    "ledger_target": (LEDGER, NOBODY),
    "ledger_person": (LEDGER, NOBODY),
}
# Generated pages: list, then the row's own page, for reading.
LISTS = {
    "case": (READ, row(302, 302, 302, 302, 302)),  # leads to the review page
    "appeal": (READ, row(302, 302, 302, 302, 302)),
    **dict.fromkeys(("report", "decision", "statement", "measure"), (READ, READ)),
    **dict.fromkeys(("reasonpolicy", "strikeweight", "strikethreshold", "macro"), (READ, READ)),
    "ledgerentry": (LEDGER, LEDGER),
}


@pytest.fixture(scope="module")
def rows(rows_kept):
    """(people by persona, things by name), made once; every test asks with clients of its own."""
    roles = {
        "moderator": "moderator", "second": "moderator", "senior": "senior moderator", "custodian": "custodian",
        "auditor": "auditor", "catalogue": "catalogue editor", "no_factor": "senior moderator",
    }  # fmt: skip
    with rows_kept():
        site.make_guidelines()
        people = {name: site.make_staff(f"{name}_person", role) for name, role in roles.items()}
        people["fan"] = site.make_user("fan_person")
        people["suspended"] = site.make_user("suspended_person", standing="suspended")
        _partner, people["partner"] = make_partner(owner=site.make_user("partner_person"))
        yield people, _things(people["moderator"])


@pytest.fixture
def world(db, settings, rows):
    settings.REQUIRE_STAFF_MFA = True
    people, things = rows
    clients = {name: Client() for name in PERSONAS}
    for name, user in people.items():
        clients[name].force_login(user)
        if (user.is_staff or name == "partner") and name != "no_factor":
            site.show_second_factor(clients[name], user)
    return clients, things


def _things(moderator) -> dict[str, int]:
    decided, waiting, sealed = cases.make_case(), cases.make_case(), cases.make_case()
    contested = cases.decide(decided, moderator)
    proposal = cases.decide(waiting, moderator, "ban")
    Case.objects.filter(pk=sealed.pk).update(is_locked=True)
    appeal = file_appeal(contested, "Please look again.", user=contested.case.affected)
    case = cases.make_case()
    return {
        "case": case.pk, "sealed": sealed.pk, "decided": decided.pk, "appeal": appeal.pk, "decision": proposal.pk,
        "person": moderator.pk, "target": case.artwork_id,
    }  # fmt: skip


def address(name: str, things: dict[str, int]) -> str:
    name, _space, which = name.partition(" ")
    if name == "ledger_target":
        return reverse("admin:moderation_ledger_target", args=["artwork", things["target"]])
    key = which or name.partition("_")[0]
    key = {"case_confirm": "decision", "ledger_person": "person"}.get(name, key)
    route = next(route for route, _view, known in ROUTES if known == name)
    return reverse(f"admin:moderation_{name}", args=[things[key]] if "<" in route else [])


def test_every_route_is_in_the_table():
    assert {name.partition(" ")[0] for name in TABLE} == {name for _route, _view, name in ROUTES}


@pytest.mark.parametrize("name", TABLE)
def test_door(world, name):
    clients, things = world
    got, posted = TABLE[name]
    for person, expected in zip(PERSONAS, got, strict=True):
        assert clients[person].get(address(name, things)).status_code == expected, (person, "GET")
    for person, expected in zip(PERSONAS, posted, strict=True):
        assert clients[person].post(address(name, things)).status_code == expected, (person, "POST")


@pytest.mark.parametrize("name", TABLE)
def test_partner_ends_at_a_wall(world, name):
    clients, things = world
    for method in ("get", "post"):
        answer = getattr(clients["partner"], method)(address(name, things), follow=True)
        assert (answer.status_code, answer.redirect_chain[0][0].partition("?")[0]) == (403, "/admin/login/")


@pytest.mark.parametrize("name", LISTS)
def test_generated_pages(world, name):
    from django.apps import apps

    clients, _things = world
    model = apps.get_model("moderation", name)
    row_of = model._default_manager.exclude(is_locked=True) if name == "case" else model._default_manager
    pages = (
        reverse(f"admin:moderation_{name}_changelist"),
        reverse(f"admin:moderation_{name}_change", args=[row_of.first().pk]),
    )
    for page, expected_of in zip(pages, LISTS[name], strict=True):
        for person, expected in zip(PERSONAS, expected_of, strict=True):
            assert clients[person].get(page).status_code == expected, (person, page)


def test_acts_need_the_token_against_forgery(world, settings):
    _clients, things = world
    client = Client(enforce_csrf_checks=True)
    person = site.make_staff("careful", "moderator")
    client.force_login(person)
    site.show_second_factor(client, person)
    for name in ("case_claim", "case_decide", "case_reveal", "case_next", "case_note"):
        assert client.post(address(name, things)).status_code == 403
    assert Case.objects.get(pk=things["case"]).claimed_by is None
