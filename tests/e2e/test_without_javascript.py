"""Everything that a visitor reads and a member does, in a browser that runs no script."""

import re
import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.live import LiveSite, wait_until

from . import pictures, steps
from .cast import Cast

TITLE = "Paper lanterns without a script"
ALT = "Four paper lanterns in red, green, blue and white."
STATUS_PAGE = re.compile(r"/upload/[0-9a-f-]{36}/(\?.*)?$")


@pytest.fixture
def plain(browser: Browser, base_url: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=base_url, locale="en-US", java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def page(plain: BrowserContext) -> Page:
    return plain.new_page()


def test_every_page_can_be_read(page: Page):
    page.goto("/")
    cards = page.locator("article.card")
    seen = set(cards.locator("a.card__link").evaluate_all("links => links.map(link => link.href)"))
    assert len(seen) > 10
    page.get_by_role("main").get_by_role("link", name="Show more").click()
    expect(page).to_have_url(re.compile("after="))
    further = cards.locator("a.card__link").evaluate_all("links => links.map(link => link.href)")
    assert further
    assert not seen & set(further)
    cards.locator("a.card__link").first.click()
    expect(page.get_by_role("region", name="How it was made")).to_be_visible()
    expect(page.locator(".work__picture img")).to_have_js_property("complete", True)
    for address in ("/idols/", "/groups/", "/tags/"):
        page.goto(address)
        page.get_by_role("main").locator("li a[href^='%s']" % address).first.click()  # noqa: UP031
        expect(page.locator("article.card").first).to_be_visible()
    page.goto("/guidelines/")
    expect(page.get_by_role("main")).to_contain_text("PRI-1")


def test_searching_and_another_language(page: Page):
    page.goto("/")
    page.get_by_role("searchbox").first.fill("lightstick")
    page.get_by_role("searchbox").first.press("Enter")
    expect(page.locator("article.card").first).to_be_visible()
    page.get_by_role("button", name="한국어").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page).to_have_url(re.compile(r"/search/\?q=lightstick"))
    page.get_by_role("button", name="English").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_member_joins_uploads_and_talks(page: Page, live_site: LiveSite):
    handle = f"quiet_{secrets.token_hex(3)}"
    steps.verify(page, live_site, steps.sign_up(page, handle))
    page.goto("/upload/")
    steps.accept_with_one_wrong_answer(page)
    expect(page).to_have_url(live_site.url("/upload/"))
    address = _upload(page)
    page.goto(address)
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    page.get_by_role("button", name="Like").click()
    expect(page.get_by_role("button", name="Like")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("region", name="Comments").get_by_role("textbox").fill("Written without a script")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".comment")).to_contain_text("Written without a script")
    _withdraw(page, address)


def _upload(page: Page) -> str:
    """First without an alt text: everything typed and the file are kept. Then rightly. The work's address."""
    card = page.locator("form[data-card]")
    card.locator("input[name=file]").set_input_files(
        pictures.payload("lanterns.jpg", pictures.phone_photo(seed=7))
    )
    card.get_by_label("Title").fill(TITLE)
    card.get_by_label("Tags").fill("lightstick, papercut")
    card.get_by_label("Source credit").fill("Own paper")
    steps.choose_making(card, "Drawn")
    card.get_by_role("group", name="Is a real person shown?").get_by_label("No").check()
    card.get_by_label("Alt text").fill("  ")  # the browser itself asks for something to be there
    card.get_by_role("button", name="Publish").click()

    expect(page.get_by_role("alert")).to_contain_text("Alt text")
    expect(card).to_contain_text("File kept: lanterns.jpg")
    expect(card.get_by_label("Title")).to_have_value(TITLE)
    expect(card.get_by_label("Tags")).to_have_value(re.compile("lightstick, papercut"))
    expect(card.get_by_label("Source credit")).to_have_value("Own paper")
    expect(card.locator("label.making__card").filter(has_text="Drawn").get_by_role("radio")).to_be_checked()

    card.get_by_label("Alt text").fill(ALT)
    return _publish(page, card)


def _publish(page: Page, card: Locator) -> str:
    """Send the card and look again until the work is out, as the page offers. The work's address."""
    card.get_by_role("button", name="Publish").click()
    expect(page).to_have_url(STATUS_PAGE)
    see = page.get_by_role("link", name="See it in the gallery")
    again = page.get_by_role("link", name="Look again")

    def is_out() -> bool:
        expect(see.or_(again)).to_be_visible()
        if see.count():
            return True
        with page.expect_event("load"):
            again.click()
        return False

    wait_until(is_out, steps.PUBLISH_MS / 1000, "the published work", page.content)
    return urlsplit(see.get_attribute("href") or "").path


def _withdraw(page: Page, address: str) -> None:
    """Gone for everybody, in the own list with its state, and put back on demand."""
    _confirm_withdrawal(page)
    row = page.locator(".work-row").filter(has_text=TITLE)
    expect(row).to_contain_text("Withdrawn")
    assert page.request.get(address).status in (200, 410)
    row.get_by_role("link", name="Put back").click()
    page.get_by_role("button", name="Put back").click()
    expect(page.get_by_text("It is being prepared and will be back soon.")).to_be_visible()


def _confirm_withdrawal(page: Page) -> None:
    """From the work's page to the own list, where the site says that it is done."""
    page.get_by_role("link", name="Withdraw").click()
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_text("Nobody else can see it any more.")).to_be_visible()


def test_a_withdrawn_work_answers_gone_to_others(
    page: Page, plain: BrowserContext, browser: Browser, cast: Cast, base_url: str
):
    plain.add_cookies([cast.cookie("rowan", base_url)])
    page.goto("/upload/")
    card = page.locator("form[data-card]")
    card.locator("input[name=file]").set_input_files(
        pictures.payload("short.jpg", pictures.small_jpeg(secrets.randbelow(256)))
    )
    steps.fill_words(card, "Here for a moment", ALT)
    address = _publish(page, card)
    stranger = browser.new_context(base_url=base_url)
    assert stranger.request.get(address).status == 200
    page.goto(address)
    _confirm_withdrawal(page)
    assert stranger.request.get(address).status == 410
    stranger.close()
