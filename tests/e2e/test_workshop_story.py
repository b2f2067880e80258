"""A workshop, whole: a full session, a seat that becomes free, a reminder, the door, and a certificate that holds."""

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.live import LiveSite, wait_until

from .cast import SESSION_COOKIE
from .watch import Watch

pytestmark = pytest.mark.usefixtures("embedded_only")

_MAKE = """
import json
from django.conf import settings
settings.ALLOWED_HOSTS = ["*"]  # for the test client, which signs the people in
from django.test import Client
from tests import factories
from tests.education.partners import make_partner
from tests.education.workshops import make_session, make_workshop, register

partner, owner = make_partner("Han River Media Lab")
session = make_session(make_workshop(partner, slug="spot-the-label"), capacity=1)
first = register(session)
people = {"organiser": owner, "fan": factories.make_user("haneul", display_name="Haneul", time_zone="Europe/London")}
keys = {}
for name, user in people.items():
    client = Client()
    client.force_login(user)
    if name == "organiser":
        factories.show_second_factor(client, user)
    keys[name] = client.cookies[settings.SESSION_COOKIE_NAME].value
print("FOUND" + json.dumps({"keys": keys, "first": first.get_absolute_url(), "session": session.pk}))
"""
# Time passes: the session comes nearer, and what has happened is longer ago.
_PASS = """
import datetime
from django.db.models import F
from django.utils import timezone
from education.models import Registration, WorkshopSession
start = timezone.now() + datetime.timedelta(minutes={minutes})
WorkshopSession.objects.update(starts_at=start, ends_at=start + datetime.timedelta(hours=2), sequence=F("sequence") + 1,
    registration_opens_at=start - datetime.timedelta(days=9), registration_closes_at=start)
Registration.objects.filter(confirmed_at__isnull=False).update(confirmed_at=start - datetime.timedelta(days=8))
"""
MAIL_SECONDS = 60


@pytest.fixture(scope="module")
def workshop_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    quick = {"WORKSHOP_SWEEP_SECONDS": "2", "SEND_MAIL_SECONDS": "2"}
    with LiveSite(tmp_path_factory.mktemp("workshops"), "embedded", env=quick) as site:
        yield site


@pytest.fixture(scope="module")
def world(workshop_site: LiveSite) -> dict:
    return json.loads(workshop_site.python(_MAKE).partition("FOUND")[2])


@pytest.fixture
def enter(
    browser: Browser, workshop_site: LiveSite, world: dict
) -> Iterator[Callable[[str], tuple[Page, Watch]]]:
    """enter("fan") -> (a page of theirs, what its browser complains about); "" is a visitor"""
    contexts: list[BrowserContext] = []

    def come(name: str) -> tuple[Page, Watch]:
        context = browser.new_context(base_url=workshop_site.url("").rstrip("/"), locale="en-US")
        contexts.append(context)
        if name:
            key = world["keys"][name]
            context.add_cookies([{"name": SESSION_COOKIE, "value": key, "url": workshop_site.url("")}])
        return context.new_page(), Watch(context)

    yield come
    for context in contexts:
        context.close()


def link_of_mail(site: LiveSite, subject: str) -> str:
    """Wait for a mail to the fan and return the path that it leads to."""

    def found() -> list:
        return [mail for mail in site.mails("haneul@example.org") if mail["Subject"].startswith(subject)]

    wait_until(found, MAIL_SECONDS, f"a mail about {subject!r}", site.logs)
    assert len(found()) == 1
    links = re.findall(r"http://\S+/registrations/\S+", found()[0].get_body(("plain",)).get_content())
    return urlsplit(links[-1]).path


def test_from_the_waiting_list_to_a_certificate(workshop_site: LiveSite, world: dict, enter):
    fan, fan_watch = enter("fan")
    _stand_in_line(fan)

    visitor, visitor_watch = enter("")
    visitor.goto(world["first"])
    visitor.get_by_text("I cannot come").click()
    visitor.get_by_role("button", name="Give up my place").click()
    expect(visitor.get_by_text("You have given up your place")).to_be_visible()

    place = link_of_mail(workshop_site, "A seat is free for you")
    fan.goto(place)
    fan.get_by_role("button", name="Take the seat").click()
    expect(fan.get_by_role("main").get_by_text("You have a seat", exact=True)).to_be_visible()
    expect(fan.get_by_role("link", name="Join")).to_have_attribute("href", re.compile("meet.example"))

    workshop_site.python(_PASS.format(minutes=40))
    assert link_of_mail(workshop_site, "Soon:") == place

    workshop_site.python(_PASS.format(minutes=-5))
    fan.goto(place)
    fan.get_by_role("link", name="Check in", exact=True).click()
    fan.get_by_role("button", name="I am here").click()
    expect(fan.get_by_role("main").get_by_text("Checked in. Welcome!")).to_be_visible()

    organiser, organiser_watch = enter("organiser")
    organiser.goto(f"/workshops/manage/sessions/{world['session']}/")
    expect(organiser.get_by_role("button", name="Undo")).to_be_visible()

    workshop_site.python(_PASS.format(minutes=-121))
    link_of_mail(workshop_site, "Your certificate of attendance")
    address = _certificate(fan)
    visitor.goto(address)
    expect(visitor.get_by_text("This certificate is genuine")).to_be_visible()
    expect(visitor.get_by_text("Kim Haneul 김하늘")).to_be_visible()
    assert [*fan_watch.problems, *visitor_watch.problems, *organiser_watch.problems] == []


def _stand_in_line(fan: Page) -> None:
    fan.goto("/workshops/")
    fan.get_by_role("link", name="Spot the label").click()
    fan.get_by_role("link", name="Register").click()
    fan.get_by_label("Name on your certificate").fill("Kim Haneul 김하늘")
    fan.get_by_label("What do you need to take part?").fill("Captions, please")
    fan.get_by_role("checkbox").check()
    fan.get_by_role("button", name="Register").click()
    expect(fan.get_by_role("main").get_by_text("You are on the waiting list", exact=True)).to_be_visible()
    expect(fan.get_by_role("link", name="Join")).to_have_count(0)


def _certificate(fan: Page) -> str:
    """From one's own list to the certificate; its public address. The file is a PDF."""
    fan.goto("/workshops/mine/")
    fan.get_by_role("link", name="Certificate").click()
    expect(fan.get_by_role("heading", name="Certificate of attendance")).to_be_visible()
    file = fan.get_by_role("link", name="Download as PDF").get_attribute("href")
    answer = fan.request.get(file or "")
    assert answer.ok and answer.body().startswith(b"%PDF-")
    return urlsplit(fan.url).path
