"""Every address of the site, asked by every kind of person, against a literal table.

A new route that is not in the table fails `test_every_route_is_in_the_table`: nobody forgets to say who may enter.
The admin's generated pages are walked by `test_every_admin_page_is_closed`.
"""

import contextlib
import uuid

import pytest
from django.contrib.auth.models import Permission
from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from accounts.domain.notices import notify
from accounts.models import Standing
from gallery.models import ArtworkState, Upload, UploadState
from tests import factories
from tests.education.partners import make_partner

PERSONAS = ("visitor", "fan", "other_fan", "partner", "suspended", "editor", "admin")
TOKEN = uuid.UUID("11111111-2222-4333-8444-555555555555")

# name [+ the thing it is about]: GET as (visitor, maker of the thing, another fan, somebody of a partner,
# suspended fan, catalogue editor, superuser), then an empty POST as the same. Staff here have passed the second factor.
TABLE = {
    "healthz": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "readyz": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "accounts:settings": ((302, 200, 200, 200, 200, 200, 200), (302, 422, 422, 422, 422, 422, 422)),
    "accounts:security": ((302, 200, 200, 200, 200, 200, 200), (302, 405, 405, 405, 405, 405, 405)),
    "accounts:inbox": ((302, 200, 200, 200, 200, 200, 200), (302, 405, 405, 405, 405, 405, 405)),
    "accounts:inbox_open": ((302, 405, 405, 405, 405, 405, 405), (302, 302, 404, 404, 404, 404, 404)),
    "accounts:inbox_read_all": ((302, 405, 405, 405, 405, 405, 405), (302, 302, 302, 302, 302, 302, 302)),
    "accounts:set_language": ((405, 405, 405, 405, 405, 405, 405), (400, 400, 400, 400, 400, 400, 400)),
    "gallery:home": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:newest_feed": ((200, 200, 200, 200, 200, 200, 200), (200, 200, 200, 200, 200, 200, 200)),
    "gallery:search": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:autocomplete": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:artwork published|restricted": (
        (200, 200, 200, 200, 200, 200, 200),
        (405, 405, 405, 405, 405, 405, 405),
    ),
    "gallery:artwork held|processing": (
        (404, 200, 404, 404, 404, 200, 200),
        (405, 405, 405, 405, 405, 405, 405),
    ),
    "gallery:artwork draft": ((404, 200, 404, 404, 404, 404, 404), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:artwork hidden|removed|withdrawn": (
        (410, 200, 410, 410, 410, 200, 200),
        (405, 405, 405, 405, 405, 405, 405),
    ),
    "gallery:artwork_edit published|restricted": (
        (302, 200, 403, 403, 403, 403, 403),
        (302, 422, 403, 403, 403, 403, 403),
    ),
    "gallery:artwork_edit held|processing": (
        (302, 200, 404, 404, 404, 403, 403),
        (302, 422, 404, 404, 404, 403, 403),
    ),
    "gallery:artwork_edit draft": ((302, 302, 404, 404, 404, 404, 404), (302, 302, 404, 404, 404, 404, 404)),
    "gallery:artwork_edit hidden|removed|withdrawn": (
        (302, 403, 404, 404, 404, 403, 403),
        (302, 403, 404, 404, 404, 403, 403),
    ),
    "gallery:artwork_withdraw published|restricted": (
        (302, 200, 403, 403, 403, 403, 403),
        (302, 302, 403, 403, 403, 403, 403),
    ),
    "gallery:artwork_withdraw held": (
        (302, 200, 404, 404, 404, 403, 403),
        (302, 302, 404, 404, 404, 403, 403),
    ),
    "gallery:artwork_withdraw draft": (
        (302, 200, 404, 404, 404, 404, 404),
        (302, 302, 404, 404, 404, 404, 404),
    ),
    "gallery:artwork_withdraw hidden|removed|withdrawn|processing": (
        (302, 403, 404, 404, 404, 403, 403),
        (302, 403, 404, 404, 404, 403, 403),
    ),
    "gallery:artwork_put_back published|restricted": (
        (302, 403, 403, 403, 403, 403, 403),
        (302, 403, 403, 403, 403, 403, 403),
    ),
    "gallery:artwork_put_back held|hidden|removed|processing": (
        (302, 403, 404, 404, 404, 403, 403),
        (302, 403, 404, 404, 404, 403, 403),
    ),
    "gallery:artwork_put_back draft": (
        (302, 403, 404, 404, 404, 404, 404),
        (302, 403, 404, 404, 404, 404, 404),
    ),
    "gallery:artwork_put_back withdrawn": (
        (302, 200, 404, 404, 404, 403, 403),
        (302, 302, 404, 404, 404, 403, 403),
    ),
    "gallery:like published|restricted": (
        (405, 405, 405, 405, 405, 405, 405),
        (302, 302, 302, 302, 403, 302, 302),
    ),
    "gallery:like held|hidden|removed|withdrawn|processing": (
        (405, 405, 405, 405, 405, 405, 405),
        (302, 403, 404, 404, 404, 403, 403),
    ),
    "gallery:like draft": ((405, 405, 405, 405, 405, 405, 405), (302, 403, 404, 404, 404, 404, 404)),
    "gallery:comments published|restricted": (
        (405, 405, 405, 405, 405, 405, 405),
        (302, 302, 302, 302, 422, 302, 302),
    ),
    "gallery:comments held|hidden|removed|withdrawn|processing": (
        (405, 405, 405, 405, 405, 405, 405),
        (302, 422, 404, 404, 404, 422, 422),
    ),
    "gallery:comments draft": ((405, 405, 405, 405, 405, 405, 405), (302, 422, 404, 404, 404, 404, 404)),
    "gallery:comment_edit": ((302, 200, 403, 403, 403, 403, 403), (302, 302, 403, 403, 403, 403, 403)),
    "gallery:comment_delete": ((302, 200, 403, 403, 403, 403, 403), (302, 302, 403, 403, 403, 403, 403)),
    "gallery:idols": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:idol": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:groups": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:group": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:tags": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:tag": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:profile": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:my_works": ((302, 200, 200, 200, 200, 200, 200), (302, 405, 405, 405, 405, 405, 405)),
    "gallery:work_preview published|restricted|held|draft|hidden|removed|withdrawn|processing": (
        (302, 404, 404, 404, 404, 404, 404),
        (302, 405, 405, 405, 405, 405, 405),
    ),
    "gallery:draft_delete published|restricted": (
        (302, 403, 403, 403, 403, 403, 403),
        (302, 403, 403, 403, 403, 403, 403),
    ),
    "gallery:draft_delete held|hidden|removed|withdrawn|processing": (
        (302, 403, 404, 404, 404, 403, 403),
        (302, 403, 404, 404, 404, 403, 403),
    ),
    "gallery:draft_delete draft": ((302, 200, 404, 404, 404, 404, 404), (302, 302, 404, 404, 404, 404, 404)),
    "gallery:upload": ((302, 200, 200, 200, 403, 302, 302), (302, 422, 422, 422, 403, 422, 422)),
    "gallery:upload_status": ((302, 200, 404, 404, 404, 404, 404), (302, 405, 405, 405, 405, 405, 405)),
    "gallery:upload_cancel": ((302, 405, 405, 405, 405, 405, 405), (302, 302, 404, 404, 404, 404, 404)),
    "gallery:upload_retry": ((302, 405, 405, 405, 405, 405, 405), (302, 302, 404, 404, 404, 404, 404)),
    "gallery:avatar": ((302, 200, 200, 200, 200, 200, 200), (302, 422, 422, 422, 422, 422, 422)),
    "gallery:media": ((404, 404, 404, 404, 404, 404, 404), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:robots": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:sitemap": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:sitemap_section": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:security_txt": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:guidelines": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:guidelines_json": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:accept_guidelines": ((302, 200, 200, 200, 200, 200, 200), (302, 302, 302, 302, 409, 409, 409)),
    "gallery:guidelines_history": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:guidelines_version": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
    "gallery:guidelines_changes": ((200, 200, 200, 200, 200, 200, 200), (405, 405, 405, 405, 405, 405, 405)),
}
# What every POST carries: enough for a like and a comment, not for an upload.
WORDS = {"liked": "1", "body": "Lovely light."}
# Routes that other tests of the same kind walk, with the reason.
_WORKSHOPS = "tests/education/views/test_workshop_doors.py"
ELSEWHERE = {
    "accounts/": "allauth's pages: tests/accounts/test_doors.py",
    "admin/": "below",
    **dict.fromkeys(
        ("report/", "statement/", "standing/", "moderate/"), "tests/moderation/test_public_doors.py"
    ),
    "studio/": "tests/education/test_isolation.py and tests/education/studio/test_doors.py",
    "invitations/": "tests/education/views/test_invitation.py",
    "^documents/": "tests/education/test_isolation.py",
    **dict.fromkeys(("learn/", "^learn/"), "tests/education/test_learn_doors.py"),
    **dict.fromkeys(("workshops/", "registrations/", "check-in/", "certificates/"), _WORKSHOPS),
}


@pytest.fixture
def world(db, settings, guidelines):
    """One of everything, and a signed-in client for each persona."""
    settings.REQUIRE_STAFF_MFA = False
    maker = factories.make_user("maker")
    people = {
        "visitor": None,
        "fan": maker,
        "other_fan": factories.make_user("other_fan"),
        "partner": make_partner()[1],
        "suspended": factories.make_user("suspended", standing=Standing.SUSPENDED),
        "editor": _editor(),
        "admin": factories.make_user("admin", is_staff=True, is_superuser=True),
    }
    for handle in ("fan", "other_fan", "partner"):
        factories.accept(people[handle], guidelines)
    clients = {name: Client() for name in PERSONAS}
    for name, user in people.items():
        if user is not None:
            clients[name].force_login(user)
    return clients, _things(maker)


def _editor():
    user = factories.make_user("editor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="gallery"))
    return user


def _things(maker):
    idol, tag = factories.make_idol("idol"), factories.make_tag("tag", work_count=1)
    group = factories.make_group("group")
    works = {
        state.value: factories.make_artwork(maker, state=state, public_id=state.value[:12])
        for state in ArtworkState
    }
    comment = factories.make_comment(works["published"], maker)
    Upload.objects.create(
        uploader=maker, client_token=TOKEN, acceptance=maker.acceptances.get(), artwork=works["draft"],
        state=UploadState.FAILED, error_code="truncated",
    )  # fmt: skip
    Upload.objects.create(
        uploader=maker, client_token=uuid.uuid4(), acceptance=maker.acceptances.get(), artwork=works["processing"],
        state=UploadState.QUEUED,
    )  # fmt: skip
    notice = notify(maker, "moderation.statement", "Told", "In words.", mail=False)
    slugs = {"idol": idol.slug, "group": group.slug, "tag": tag.slug}
    return {"comment_id": comment.pk, "notice": notice.pk, "slug": slugs}


def _address(row: str, things: dict) -> str:
    name, _, about = row.partition(" ")
    short = name.split(":")[-1]
    kwargs: dict = {}
    if about:
        kwargs["public_id"] = about
    elif short in ("comment_edit", "comment_delete"):
        kwargs["comment_id"] = things["comment_id"]
    elif short in ("idol", "group", "tag"):
        kwargs["slug"] = things["slug"][short]
    elif short == "inbox_open":
        kwargs["pk"] = things["notice"]
    elif short == "profile":
        kwargs["handle"] = "maker"
    elif short == "autocomplete":
        kwargs["kind"] = "idols"
    elif short.startswith("upload_"):
        kwargs["token"] = TOKEN
    elif short in ("guidelines_version", "guidelines_changes"):
        kwargs["number"] = 1
    elif short == "media":
        kwargs["path"] = "originals/secret"
    elif short == "sitemap_section":
        kwargs["section"] = "artworks"
    return reverse(name, kwargs=kwargs)


def _statuses(method: str, row: str, clients, things) -> tuple[int, ...]:
    """What each persona gets; every request on its own savepoint, so that none sees what another has done."""
    address = _address(row, things)
    data = WORDS if method == "post" else {}
    found = []
    for name in PERSONAS:
        point = transaction.savepoint()
        found.append(getattr(clients[name], method)(address, data).status_code)
        transaction.savepoint_rollback(point)
    return tuple(found)


def _rows() -> list[tuple[str, tuple, tuple]]:
    """The table with one row per state: "name a|b" stands for "name a" and "name b"."""
    rows = []
    for key, (get, post) in TABLE.items():
        name, _, about = key.partition(" ")
        rows += [(f"{name} {state}".strip(), get, post) for state in about.split("|")]
    return rows


def _routes(resolver, namespace="", path=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{entry.namespace}:" if entry.namespace else ""
            yield from _routes(entry, namespace + inner, path + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            yield namespace + (entry.name or ""), path + str(entry.pattern)


def test_every_route_is_in_the_table():
    walked = {row.partition(" ")[0] for row in TABLE}
    known = {name for name, path in _routes(get_resolver()) if not path.startswith(tuple(ELSEWHERE))}
    assert known - walked == set(), "say in the table who may enter"
    assert walked - known == set(), "these routes are gone"


@pytest.mark.parametrize("method", ["get", "post"])
def test_doors(method, world):
    clients, things = world
    wrong = {}
    for row, get, post in _rows():
        expected = get if method == "get" else post
        found = _statuses(method, row, clients, things)
        if found != expected:
            wrong[row] = f"expected {expected}, found {found}"
    assert wrong == {}, f"{method} as {PERSONAS}"


def _admin_addresses() -> list[str]:
    found = set()
    for name, _path in _routes(get_resolver()):
        if not name.startswith("admin:") or not name.removeprefix("admin:"):
            continue
        for kwargs in ({}, {"object_id": "1"}, {"pk": 1}, {"id": "1"}, {"app_label": "gallery"}):
            with contextlib.suppress(NoReverseMatch):
                found.add(reverse(name, kwargs=kwargs))
    # These two lead everybody to the site's own pages for the same thing.
    return sorted(found - {reverse("admin:logout"), reverse("admin:password_change")})


def test_every_admin_page_is_closed(world):
    """Whoever is not staff meets the same wall everywhere, also at addresses that do not exist."""
    clients, _things = world
    addresses = [*_admin_addresses(), "/admin/no/such/page/"]
    assert len(addresses) > 60
    for address in addresses:
        for name, wall in (("visitor", 200), ("fan", 403), ("partner", 403), ("suspended", 403)):
            response = clients[name].get(address, follow=True)
            assert response.status_code == wall, (name, address, response.status_code)
            if name == "visitor":  # the log-in page of the site, with its second step
                assert response.redirect_chain[-1][0].startswith("/accounts/login/"), address
