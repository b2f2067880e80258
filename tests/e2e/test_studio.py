"""A partner writes and submits, staff send it back and approve it: in a browser that runs no inline script.

`watch` collects every broken policy and every error in the console; a new version of Wagtail that writes scripts into
its markup at a place the shim does not know shows here.
"""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.live import LiveSite

from .cast import SESSION_COOKIE
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
    with LiveSite(tmp_path_factory.mktemp("studio"), "embedded") as site:
        yield site


@pytest.fixture(scope="module")
def people(studio_site: LiveSite) -> dict:
    return json.loads(studio_site.python(_MAKE).partition("FOUND")[2])


@pytest.fixture
def enter(
    browser: Browser, studio_site: LiveSite, people: dict
) -> Iterator[Callable[[str], tuple[Page, Watch]]]:
    """enter("partner") -> (a page of theirs, what its browser complains about)"""
    contexts: list[BrowserContext] = []

    def sign_in(name: str) -> tuple[Page, Watch]:
        url = studio_site.url("").rstrip("/")
        context = browser.new_context(base_url=url, locale="en-US", viewport={"width": 1280, "height": 900})
        contexts.append(context)
        context.add_cookies([{"name": SESSION_COOKIE, "value": people["keys"][name], "url": url}])
        watch = Watch(context)
        return context.new_page(), watch

    yield sign_in
    for context in contexts:
        context.close()


def add_block(page: Page, name: str) -> None:
    """At the end of the text."""
    page.locator("#panel-child-content-body-section").get_by_role(
        "button", name="Insert a block"
    ).last.click()
    page.get_by_role("option", name=name).click()


def add_picture(page: Page, picture: bytes) -> None:
    """By the chooser's second tab, from one's own machine."""
    add_block(page, "Picture")
    page.get_by_role("button", name="Choose an image").click()
    page.get_by_role("tab", name="Upload").click()
    upload = page.locator("form[data-chooser-modal-creation-form]")
    upload.locator("input[type=file]").set_input_files(
        {"name": "a.png", "mimeType": "image/png", "buffer": picture}
    )
    upload.get_by_label("Title").fill("Stage")
    upload.get_by_label("What is to be seen").fill("A stage in teal")
    upload.get_by_label("Credit").fill("Own work")
    upload.get_by_role("button", name="Upload").click()
    expect(page.locator(".modal-dialog")).to_have_count(0)
    body = page.locator("#panel-child-content-body-section")
    body.get_by_label("What is to be seen, for people who do not see it").fill("A stage in teal light")


def add_quiz(page: Page) -> None:
    add_block(page, "Quiz")
    body = page.locator("#panel-child-content-body-section")
    body.locator("[name$='-value-question']").fill("Whom do you ask?")
    answers = body.locator("[name*='-choices-'][name$='-value-text']")
    expect(answers).to_have_count(2)
    for index, words in enumerate(["The person shown", "Nobody"]):
        answers.nth(index).fill(words)
    body.locator("[name*='-choices-'][name$='-value-is_right']").first.check()


def pick_a_date(page: Page, field: str) -> None:
    """By the calendar, which an inline script of Wagtail's would have started."""
    page.locator(field).click()
    page.locator(".xdsoft_datetimepicker:visible .xdsoft_today").first.click()
    page.locator("#id_reviewer").click()
    expect(page.locator(field)).not_to_have_value("")


def test_partner_writes_staff_send_back_and_approve(enter, studio_site: LiveSite):
    from tests.education.partners import png_bytes

    page, watch = enter("partner")
    page.goto("/studio/")
    page.get_by_role("link", name="New resource").click()
    page.locator("#id_title").fill("Ask before you edit")
    page.locator("#id_summary").fill("Three questions to ask first.")
    page.get_by_label("Fans and creators").check()
    page.get_by_label("Social").check()
    pick_a_date(page, "#id_last_reviewed")
    add_picture(page, png_bytes((400, 300)))
    add_quiz(page)
    page.get_by_role("button", name="Toggle preview").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", name="Ask before you edit")).to_be_visible()
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("submitted for moderation")).to_be_visible()

    staff, staff_watch = enter("reviewer")
    staff.goto("/studio/")
    staff.get_by_role("link", name="Ask before you edit").first.click()
    staff.get_by_role("button", name="More actions").click()
    staff.get_by_role("button", name="Request changes").click()
    staff.locator(".modal-dialog textarea").fill("Name your source, please.")
    staff.locator(".modal-dialog").get_by_role("button", name="Request changes").click()
    expect(staff.locator(".messages .success").first).to_be_visible()

    page.goto("/inbox/")
    page.get_by_role("button", name=re.compile("Please change: Ask before you edit")).first.click()
    page.locator("#id_summary").fill("Three questions to ask first, with their source.")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("submitted for moderation")).to_be_visible()

    staff.goto("/studio/")
    staff.get_by_role("link", name="Ask before you edit").first.click()
    staff.get_by_role("button", name="Approve", exact=True).click()
    expect(staff.locator(".messages .success").first).to_be_visible()
    page.goto("/learn/han-river-media-lab/ask-before-you-edit/")
    expect(page.get_by_role("heading", name="Ask before you edit")).to_be_visible()
    assert watch.problems == []
    assert staff_watch.problems == []


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
