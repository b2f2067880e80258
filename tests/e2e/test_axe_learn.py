"""axe in the learning room with its first content: the pages of visitors, members and organisers."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.live import LiveSite

from .axe import look
from .cast import Cast

pytestmark = pytest.mark.usefixtures("embedded_only")

LAB = "/learn/example-seoul-media-ethics-lab/"
VISITOR = (
    "/learn/", "/learn/resources/", "/learn/resources/?audience=fans&level=introduction&q=label",
    "/learn/resources/?q=nothing-like-this", "/learn/for/parents_teachers/", "/learn/partners/", LAB, "/learn/help/",
    LAB + "what-deepfakes-are/", LAB + "how-to-label-your-edit/", "/workshops/", "/workshops/?when=past",
    "/workshops/label-clinic/", "/workshops/label-clinic/{session}/", "/certificates/{certificate}/",
    "/certificates/NOSUCHCODE/", "/registrations/{registration}/", "/invitations/{invitation}/",
)  # fmt: skip
FAN = (
    "/learn/", LAB + "what-deepfakes-are/", "/workshops/label-clinic/{session}/register/", "/workshops/mine/",
    "/workshops/label-clinic/{past}/feedback/", "/workshops/label-clinic/{past}/",
)  # fmt: skip
STAFF = (
    "/workshops/manage/", "/workshops/manage/new/", "/workshops/manage/label-clinic/edit/",
    "/workshops/manage/label-clinic/sessions/new/", "/workshops/manage/sessions/{past}/",
    "/workshops/manage/sessions/{session}/edit/", "/workshops/manage/sessions/{session}/cancel/",
    "/check-in/{check_in}/", "/admin/education/partner/", "/admin/education/partner/add/",
    "/admin/education/helpline/",
)  # fmt: skip
KOREAN = (
    "/learn/", "/learn/resources/", "/learn/help/", LAB + "what-deepfakes-are/", "/workshops/",
    "/workshops/label-clinic/", "/workshops/label-clinic/{session}/",
)  # fmt: skip

_PLACES = """
import datetime, json
from django.utils import timezone
from accounts.models import User
from education.domain.attendance import check_in
from education.domain.certificates import issue_certificates
from education.domain.invitations import send_invitation
from education.domain.registering import register_for
from education.models import Partner, Registration, Workshop, WorkshopSession
from tests.education.workshops import details
from education.domain.sessions import add_session

def begins_in(minutes):
    start = timezone.now() + datetime.timedelta(minutes=minutes)
    past.refresh_from_db()
    WorkshopSession.objects.filter(pk=past.pk).update(
        starts_at=start, ends_at=start + datetime.timedelta(hours=2), sequence=past.sequence + 1,
        registration_opens_at=start - datetime.timedelta(days=9), registration_closes_at=start)
    Registration.objects.filter(session=past).update(confirmed_at=start - datetime.timedelta(days=8))

keeper, minseo = User.objects.get(handle="keeper"), User.objects.get(handle="minseo")
words = {"name": "Minseo", "consent": True, "language": "en"}
workshop = Workshop.objects.get(slug="label-clinic")
session = workshop.sessions.filter(starts_at__gt=timezone.now()).first()
past = add_session(workshop, keeper, details())
was_there = register_for(past, minseo, **words)
begins_in(-5)
check_in(Registration.objects.get(pk=was_there.pk), keeper)
begins_in(-121)
issue_certificates()
was_there.refresh_from_db()
past.refresh_from_db()
rowan = User.objects.get(handle="rowan")
registration = register_for(session, rowan, **words | {"name": "Rowan"})
invitation = send_invitation(Partner.objects.first(), "scholar@example.org", "editor", keeper)
print("FACTS" + json.dumps({
    "session": session.pk, "past": past.pk, "certificate": was_there.certificate_code,
    "registration": registration.token, "check_in": registration.check_in_token, "invitation": invitation.token,
}))
"""


@pytest.fixture(scope="module")
def places(live_site: LiveSite, cast: Cast) -> dict[str, object]:
    """A session to come and one that is over, with somebody who was there."""
    live_site.manage("load_first_content", "--by", "keeper")
    return json.loads(live_site.python(_PLACES).partition("FACTS")[2])


@pytest.fixture
def context(browser: Browser, base_url: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=base_url, locale="en-US", reduced_motion="reduce")
    yield context
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_public_pages(context: BrowserContext, places: dict[str, object], width: int):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    look(page, VISITOR if width > 600 else KOREAN, places)


def test_public_pages_in_korean(context: BrowserContext, base_url: str, places: dict[str, object]):
    context.add_cookies([{"name": "django_language", "value": "ko", "url": base_url}])
    page = context.new_page()
    page.goto("/learn/")
    assert page.locator("html").get_attribute("lang") == "ko"
    look(page, KOREAN, places)


@pytest.mark.parametrize(("handle", "addresses"), [("minseo", FAN), ("keeper", STAFF)])
def test_pages_of_members(
    context: BrowserContext,
    cast: Cast,
    base_url: str,
    places: dict[str, object],
    handle: str,
    addresses: tuple[str, ...],
):
    context.add_cookies([cast.cookie(handle, base_url)])
    look(context.new_page(), addresses, places)
