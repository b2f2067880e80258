"""A partner writes and submits, staff send it back and approve it: in a browser that runs no inline script.

`watch` collects every broken policy and every error in the console; a new version of Wagtail that writes scripts into
its markup at a place the shim does not know shows here.
"""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.education.partners import png_bytes
from tests.live import LiveSite

from .axe import violations
from .cast import SESSION_COOKIE
from .studio_steps import (
    add_picture,
    add_quiz,
    approve,
    fill_facts,
    invite_partner,
    join_as_partner,
    pick_a_date,
    send_back,
    submit_for_review,
)
from .watch import Watch

pytestmark = pytest.mark.usefixtures("embedded_only")

_MAKE = """
import json
import re
from django.conf import settings
settings.ALLOWED_HOSTS = ["*"]  # for the test client, which signs the people in
from django.test import Client
from education.models import ResourcePage
from tests import factories
from tests.education.partners import make_partner, make_resource, make_reviewer

partner, owner = make_partner("Han River Media Lab")
make_resource(partner, "Already here", live=True)
people = {"partner": owner, "reviewer": make_reviewer()}
people["superuser"] = factories.make_user(is_staff=True, is_superuser=True)
keys = {}
for name, user in people.items():
    client = Client()
    client.force_login(user)
    factories.show_second_factor(client, user)
    keys[name] = client.cookies[settings.SESSION_COOKIE_NAME].value
resource = ResourcePage.objects.get()
print("FOUND" + json.dumps({"keys": keys, "place": partner.page_id, "resource": resource.pk}))
"""


@pytest.fixture(scope="module")
def studio_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    quick = {"SEND_MAIL_SECONDS": "2"}
    with LiveSite(tmp_path_factory.mktemp("studio"), "embedded", env=quick) as site:
        yield site


@pytest.fixture(scope="module")
def people(studio_site: LiveSite) -> dict:
    return json.loads(studio_site.python(_MAKE).partition("FOUND")[2])


@pytest.fixture
def enter(
    browser: Browser, studio_site: LiveSite, people: dict
) -> Iterator[Callable[[str], tuple[Page, Watch]]]:
    """enter("partner") -> (a page of theirs, what its browser complains about); "" is a visitor"""
    contexts: list[BrowserContext] = []

    def sign_in(name: str) -> tuple[Page, Watch]:
        url = studio_site.url("").rstrip("/")
        context = browser.new_context(base_url=url, locale="en-US", viewport={"width": 1280, "height": 900})
        contexts.append(context)
        if name:
            context.add_cookies([{"name": SESSION_COOKIE, "value": people["keys"][name], "url": url}])
        watch = Watch(context)
        return context.new_page(), watch

    yield sign_in
    for context in contexts:
        context.close()


def test_from_the_invitation_to_a_page_in_two_languages(enter, studio_site: LiveSite):
    """The superuser invites, the partner sets up a second factor and writes, staff send back and approve."""
    inviter, inviter_watch = enter("superuser")
    invite_partner(inviter, "Han River Press", "scholar@fans.example")
    page, watch = enter("")
    join_as_partner(page, studio_site, "scholar")

    page.get_by_role("link", name="New resource").click()
    fill_facts(page, "Ask before you edit", "Three questions to ask first.")
    pick_a_date(page, "#id_last_reviewed")
    add_picture(page, png_bytes((400, 300)))
    add_quiz(page)
    page.get_by_role("button", name="Toggle preview").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", name="Ask before you edit")).to_be_visible()
    submit_for_review(page)

    staff, staff_watch = enter("reviewer")
    send_back(staff, "Ask before you edit", "Name your source, please.")
    page.goto("/inbox/")
    page.get_by_role("button", name=re.compile("Please change: Ask before you edit")).first.click()
    expect(page.get_by_text("Name your source, please.").first).to_be_visible()
    page.locator("#id_summary").fill("Three questions to ask first, with their source.")
    submit_for_review(page)
    approve(staff, "Ask before you edit")

    page.goto("/studio/")
    page.get_by_role("link", name="New resource").click()
    fill_facts(page, "편집 전에 물어보기", "먼저 물어볼 세 가지.")
    page.locator("#id_language").select_option("ko")
    page.locator("#id_original").select_option(label="Ask before you edit")
    submit_for_review(page)
    approve(staff, "편집 전에 물어보기")

    reader, reader_watch = enter("")
    reader.goto("/learn/han-river-press/ask-before-you-edit/")
    expect(reader.get_by_role("heading", name="Ask before you edit")).to_be_visible()
    expect(reader.get_by_role("img", name="A stage in teal light")).to_be_visible()
    reader.get_by_label("The person shown").check()
    reader.get_by_role("button", name="Check my answers").click()
    expect(reader.get_by_text("1 of 1 right")).to_be_visible()
    reader.get_by_role("link", name="한국어로 읽기").first.click()
    expect(reader.get_by_role("heading", name="편집 전에 물어보기")).to_be_visible()
    assert [*inviter_watch.problems, *watch.problems, *staff_watch.problems, *reader_watch.problems] == []


def test_no_page_of_the_partner_breaks_the_policy(enter, people: dict):
    page, watch = enter("partner")
    place, resource = people["place"], people["resource"]
    for path in (
        "", f"pages/{place}/", f"pages/add/education/workshoppage/{place}/", f"pages/{place}/add_subpage/",
        f"pages/{resource}/edit/", f"pages/{resource}/history/", f"pages/{resource}/delete/", "pages/search/?q=here",
        "images/", "images/add/", "documents/", "documents/add/", "partner/",
    ):  # fmt: skip
        page.goto(f"/studio/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.__violations") == [], path
    assert watch.problems == []


def test_no_page_of_staff_breaks_the_policy(enter, people: dict):
    page, watch = enter("superuser")
    for path in (
        "reports/locked/", "reports/workflow/", "reports/workflow_tasks/", "reports/site-history/",
        "reports/aging-pages/", "reports/page-types-usage/", "workflows/list/", "workflows/add/",
        "workflows/tasks/index/", "collections/", f"pages/{people['resource']}/move/",
        f"pages/{people['resource']}/copy/",
    ):  # fmt: skip
        page.goto(f"/studio/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.__violations") == [], path
    assert watch.problems == []


def test_filter_of_a_report_opens_its_calendar(enter):
    page, watch = enter("superuser")
    page.goto("/studio/reports/site-history/")
    page.get_by_role("button", name="Show filters").click()
    page.locator("button[aria-controls*=timestamp]").click()
    page.locator("input[name=timestamp_from]").click()
    expect(page.locator(".xdsoft_datetimepicker:visible").first).to_be_visible()
    assert watch.problems == []


def test_axe_finds_nothing_in_what_partners_use(enter, people: dict):
    page, _watch = enter("partner")
    found = []
    for path in ("", "partner/", f"pages/{people['place']}/", f"pages/{people['resource']}/edit/", "images/"):
        page.goto(f"/studio/{path}")
        page.wait_for_load_state("networkidle")
        found += violations(page)
    assert not found, "\n".join(found)
