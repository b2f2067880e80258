"""A picture is reported, hidden, removed, contested and brought back: by everybody concerned, in their browsers."""

import json
import re
import secrets
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.live import LiveSite, wait_until

from . import pictures
from .cast import Cast
from .conftest import PATIENCE_MS
from .watch import Watch

GONE_SECONDS = 5  # from the click to the last byte out of public storage
BACK_SECONDS = 60  # the worker may have other pictures before this one
TITLE = f"Lantern duet, number {secrets.randbelow(10**6)}"
APPEAL = "It shows two paper lanterns. Nobody is in the picture at all."

_UPLOAD = """
import base64, time, uuid
from django.core.files.base import ContentFile
from accounts.models import User
from gallery.domain.details import Details
from gallery.domain.uploads import receive_file, submit_artwork
from gallery.models import Artwork
maker = User.objects.get(handle="minseo")
upload = receive_file(maker, uuid.uuid4(), ContentFile(base64.b64decode(PICTURE), name="lanterns.jpg"))
submit_artwork(maker, upload.artwork, Details(title=TITLE, alt_text="Two paper lanterns.", making="drawn",
               depicts_real_person=False))
for _ in range(600):
    work = Artwork.all_objects.get(pk=upload.artwork.pk)
    if work.state == "published":
        break
    time.sleep(0.1)
"""
_FACTS = """
import json
from django.core.files.storage import storages
from gallery.models import Artwork
work = Artwork.all_objects.get(title=TITLE)
urls = [storages["public"].url(row.key) for row in work.renditions.filter(storage="public")]
print("FACTS" + json.dumps({"address": work.get_absolute_url(), "state": work.state, "urls": urls,
      "place": work.listed_key, "likes": work.like_count, "comments": work.comment_count}))
"""

Enter = Callable[[str], Page]


@pytest.fixture
def enter(browser: Browser, base_url: str, cast: Cast) -> Iterator[Enter]:
    """enter("minji") -> a page in a browser of that person's own; enter("") -> a visitor's."""
    contexts: list[BrowserContext] = []

    def open_browser(handle: str) -> Page:
        context = browser.new_context(
            base_url=base_url, locale="en-US", viewport={"width": 1280, "height": 1000}
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        if handle:
            context.add_cookies([cast.cookie(handle, base_url)])
        return context.new_page()

    yield open_browser
    for context in contexts:
        context.close()


def facts(site: LiveSite) -> dict:
    return json.loads(site.python(f"TITLE = {TITLE!r}\n{_FACTS}").partition("FACTS")[2])


def test_a_picture_is_reported_removed_contested_and_comes_back(live_site: LiveSite, enter: Enter):
    import base64

    picture = base64.b64encode(pictures.small_jpeg(secrets.randbelow(256)) + secrets.token_bytes(8)).decode()
    live_site.python(f"TITLE, PICTURE = {TITLE!r}, {picture!r}\n{_UPLOAD}")
    before = facts(live_site)
    assert before["state"] == "published"
    assert len(before["urls"]) >= 2
    visitor = enter("")
    for url in before["urls"]:
        assert visitor.request.get(url).status == 200, url

    tracking = _report(visitor, before["address"])
    _expect_gone(visitor, before)

    first = enter("minji")
    _remove_by_keyboard(first)
    _expect_gone(visitor, before)
    visitor.goto(tracking)
    expect(visitor.get_by_role("main")).to_contain_text("We took action")

    maker = enter("minseo")
    _contest(maker)
    _first_moderator_cannot_hear_it(first, live_site)
    _reverse(enter("sena"))

    wait_until(lambda: facts(live_site)["state"] == "published", BACK_SECONDS, "the picture", live_site.logs)
    after = facts(live_site)
    assert {key: after[key] for key in ("place", "likes", "comments")} == {
        key: before[key] for key in ("place", "likes", "comments")
    }
    visitor.goto(before["address"])
    expect(visitor.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    for url in after["urls"]:
        assert visitor.request.get(url).status == 200, url
    maker.goto("/inbox/")
    expect(maker.get_by_role("main")).to_contain_text("Your appeal is decided")


def _report(page: Page, address: str) -> str:
    """As somebody without an account; the address of the tracking page."""
    watch = Watch(page.context)
    page.goto(address)
    page.get_by_role("main").get_by_role("link", name=re.compile("^Report")).first.click()
    page.get_by_text("Sexual edit of a real person", exact=True).click()
    page.get_by_label("In your words").fill("I do not think that they would want this.")
    page.get_by_label("To the best of my knowledge").check()
    page.get_by_role("button", name="Send the report").click()
    expect(page).to_have_url(re.compile(r"/report/status/"))
    expect(page.get_by_role("main")).to_contain_text("Sexual edit of a real person")
    assert watch.problems == []
    return page.url


def _expect_gone(page: Page, before: dict) -> None:
    """Page and every file, within seconds."""
    assert page.request.get(before["address"]).status == 410

    def all_gone() -> bool:
        return all(page.request.get(url).status in (403, 404, 410) for url in before["urls"])

    wait_until(all_gone, GONE_SECONDS, "the end of the files")


def _remove_by_keyboard(page: Page) -> None:
    """Next, reveal, decide and submit without a pointer."""
    watch = Watch(page.context)
    page.goto("/admin/moderation/dashboard/")
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile(r"/admin/moderation/case/\d+/review/"))
    expect(page.locator("[data-lease]")).to_be_visible()
    expect(page.get_by_role("main").or_(page.locator("#content")).first).to_contain_text(TITLE)
    picture = page.locator("[data-picture] img")
    expect(picture).to_have_attribute("src", re.compile("/preview/"))
    page.keyboard.press("r")
    expect(page.get_by_role("status").filter(has_text="The picture is uncovered.")).to_have_count(1)
    expect(picture).to_have_attribute("src", re.compile("/picture/"))
    assert picture.evaluate("async (image) => { await image.decode(); return image.naturalWidth }") > 0

    page.keyboard.press("d")
    page.get_by_role("radio", name="Violation", exact=True).press("Space")
    page.keyboard.press(_key_of(page, "Remove"))
    expect(page.get_by_role("checkbox", name=re.compile("^Remove"))).to_be_checked()
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Explanation")).not_to_have_value("")
    expect(page.locator("[name=rule]")).not_to_have_value("")
    page.get_by_role("heading", name="Decision", exact=False).first.click()  # out of every field
    page.keyboard.press("s")
    expect(page).not_to_have_url(re.compile("/decide/"))
    expect(page.locator(".messagelist, .mod-note").first).to_be_visible()
    assert watch.problems == []


def _key_of(page: Page, measure: str) -> str:
    label = page.locator(".mod-measure label").filter(
        has=page.locator("strong", has_text=re.compile(f"^{measure}$"))
    )
    return label.locator("kbd").inner_text()


def _contest(page: Page) -> None:
    """The maker reads the statement in the inbox and contests it."""
    page.goto("/inbox/")
    page.get_by_role("button", name=re.compile("A decision about")).first.click()
    expect(page).to_have_url(re.compile(r"/statement/"))
    main = page.get_by_role("main")
    expect(main).to_contain_text(TITLE)
    expect(main).to_contain_text("It has been removed.")
    main.get_by_role("link", name="Contest the decision").click()
    page.get_by_role("main").get_by_role("textbox").fill(APPEAL)
    page.get_by_role("button", name="Send the appeal").click()
    expect(page).to_have_url(re.compile(r"/statement/"))
    page.goto("/inbox/")
    expect(page.get_by_role("main")).to_contain_text("We have your appeal")


def _first_moderator_cannot_hear_it(page: Page, site: LiveSite) -> None:
    number = site.python(
        "from moderation.models import Appeal\nprint(Appeal.objects.latest('pk').pk)"
    ).strip()
    page.goto(f"/admin/moderation/appeal/{number}/review/")
    expect(page.locator("#content")).to_contain_text("You had a part in this decision")
    expect(page.get_by_role("button", name=re.compile("^Claim"))).to_have_count(0)


def _reverse(page: Page) -> None:
    """Another moderator takes the appeal from the queue and reverses the decision."""
    page.goto("/admin/moderation/dashboard/")
    row = page.get_by_role("row").filter(has_text="Appeals")
    row.get_by_role("button", name="Next").click()
    expect(page).to_have_url(re.compile(r"/admin/moderation/appeal/\d+/review/"))
    expect(page.locator("#content")).to_contain_text(APPEAL)
    page.get_by_role("radio", name="Decision reversed").check()
    page.get_by_role("radio", name="No violation").check()
    page.get_by_role("checkbox", name=re.compile("^None")).check()
    page.locator("[name=rule]").select_option(index=1)
    page.get_by_label("Facts").fill("Two paper lanterns on a dark ground.")
    page.get_by_label("Explanation").fill("No person is shown, so nobody is sexualised.")
    page.get_by_role("button", name=re.compile("^Submit")).first.click()
    expect(page).not_to_have_url(re.compile("/decide/"))
