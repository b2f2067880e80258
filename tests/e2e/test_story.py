"""The main job of the house, whole: from signing up to a picture in the gallery that tells nothing it should not."""

import secrets
from pathlib import Path

from PIL import Image
from playwright.sync_api import BrowserContext, Page, Route, expect

from gallery.imaging.metadata import read_metadata
from tests.live import LiveSite

from . import pictures, steps
from .conftest import FEED_PAGE
from .watch import Watch, layout_shift, shifted

TITLE = f"Four lights over the river, number {secrets.randbelow(10**6)}"
ALT = "A square of four coloured lights: red and green above, blue and white below."
SLOW_LINE = 2_000_000  # bytes per second up: a few seconds for the photo, so that its progress can be watched

# Remembers every share of the progress bar and every stage that was current, however short.
RECORD = """
window.__seen = { shares: [], stages: [] };
new MutationObserver(() => {
  const bar = document.querySelector("[data-cards] [data-progress]:not([hidden])");
  if (bar) window.__seen.shares.push(bar.value);
  const stage = document.querySelector("[data-cards] [data-stages] [aria-current=step]");
  if (stage && window.__seen.stages.at(-1) !== stage.textContent) window.__seen.stages.push(stage.textContent);
}).observe(document.querySelector("[data-cards]"), { subtree: true, childList: true, attributes: true });
"""


def test_a_fan_signs_up_accepts_uploads_and_finds_it(
    page: Page, context: BrowserContext, live_site: LiveSite, watch: Watch, tmp_path: Path
):
    watch.forgive("status of 422 (Unprocessable Entity)")  # the form that came back to teach
    handle = f"haewon_{secrets.token_hex(3)}"
    steps.verify(page, live_site, steps.sign_up(page, handle))

    page.goto("/upload/")
    expect(page).to_have_url(live_site.url("/guidelines/accept/?next=%2Fupload%2F"))
    steps.accept_with_one_wrong_answer(page)
    expect(page).to_have_url(live_site.url("/upload/"))

    address = _upload_the_photo(page, context)
    page.goto(address)
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    _look_for_it(page, handle, address)
    for picture_format in ("avif", "webp"):
        _check_rendition(page, context, address, picture_format, tmp_path)
    assert watch.problems == []


def _upload_the_photo(page: Page, context: BrowserContext) -> str:
    """Everything on the upload page; the address of the new work."""
    page.evaluate(RECORD)
    line = context.new_cdp_session(page)
    slow = {"offline": False, "latency": 5, "downloadThroughput": -1, "uploadThroughput": SLOW_LINE}
    line.send("Network.emulateNetworkConditions", slow)
    page.get_by_label("Choose pictures").set_input_files(
        pictures.payload("IMG_0412.JPG", pictures.phone_photo())
    )
    card = steps.card_of(page, "IMG_0412.JPG")
    expect(card.get_by_role("progressbar")).to_be_visible()
    expect(card.get_by_text("Sending:")).to_be_visible()

    steps.fill_words(card, TITLE, ALT, making="Retouched")
    _choose_by_autocomplete(card.get_by_role("combobox", name="Idols"), "Seon Nar", "Seon Narae")
    card.get_by_role("combobox", name="Tags").fill("lightstick, 한강 불빛")
    card.get_by_label("Source credit").fill("Photo: haewon")
    expect(card.get_by_text("The file is here.")).to_be_visible(timeout=60_000)
    line.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1, "latency": 0})

    card.get_by_role("button", name="Publish").click()
    steps.expect_published(card)
    seen = page.evaluate("window.__seen")
    assert [share for share in seen["shares"] if 0 < share < 100], "the bar never stood between its ends"
    assert seen["shares"] == sorted(seen["shares"])
    names = [name.strip() for name in card.locator("[data-stages] li").all_text_contents()]
    assert names[0] == "Waiting for its turn"
    assert len(names) == 6
    assert seen["stages"], "no stage was ever shown"
    places = [names.index(stage) for stage in seen["stages"]]
    assert places == sorted(places), seen["stages"]
    address = card.get_by_role("link", name="See it in the gallery").get_attribute("href")
    assert address
    return address


def _choose_by_autocomplete(field, typed: str, wanted: str) -> None:
    field.press_sequentially(typed, delay=20)
    option = field.page.get_by_role("option").filter(has_text=wanted)
    expect(option).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value(f"{wanted}, ")


def _look_for_it(page: Page, handle: str, address: str) -> None:
    """Home, idol, tags, profile and search all show it, and its own page says what was declared."""
    expect(page.get_by_role("link", name="Seon Narae")).to_be_visible()
    made = page.get_by_role("region", name="How it was made")
    expect(made).to_contain_text("Photo: haewon")
    picture = page.locator(".work__picture img")
    expect(picture).to_have_attribute("alt", ALT)
    assert picture.evaluate("async (image) => { await image.decode(); return image.naturalHeight }") > 0
    tag = page.get_by_role("link", name="한강 불빛").get_attribute("href")
    assert tag
    for place in ("/", "/idols/seon-narae/", "/tags/lightstick/", tag, f"/@{handle}/", "/search/?q=강+불"):
        page.goto(place)
        card = page.locator("article.card").filter(has_text=TITLE)
        expect(card, place).to_have_count(1)
        expect(card.locator("a.card__link"), place).to_have_attribute("href", address)


def _check_rendition(
    page: Page, context: BrowserContext, address: str, picture_format: str, folder: Path
) -> None:
    """Download the largest file of a format from its page and look into it."""
    page.goto(address)
    page.get_by_text("Download", exact=True).click()
    link = page.locator(".work__files a").filter(has_text=picture_format.upper()).last
    expect(link).to_be_visible()
    address = link.evaluate("link => link.href")
    answer = context.request.get(address)
    assert answer.headers["content-type"] == f"image/{picture_format}"
    assert "immutable" in answer.headers["cache-control"]
    path = folder / f"rendition.{picture_format}"
    path.write_bytes(answer.body())
    with Image.open(path) as image:
        assert image.format == picture_format.upper()
        assert image.size == (960, 1280) or image.size == (1280, 1707), image.size
    assert pictures.corners(path) == ["red", "green", "blue", "white"]
    found = read_metadata(path)
    assert not found.has_gps
    assert not found.has_exif
    assert b"Secret Phone" not in path.read_bytes()
    assert found.digital_source_type == "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"
    for words in (ALT, TITLE, "Haewon_"):
        assert words in found.xmp


def _scroll_to_more(page: Page, times: int) -> int:
    """Scroll down until that many further parts of the feed have come; how many cards there are then."""
    cards = page.locator("article.card")
    for _ in range(times):
        before = cards.count()
        page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        page.wait_for_function(
            "count => document.querySelectorAll('article.card').length > count", arg=before
        )
    return cards.count()


def _look_at_every_picture(page: Page) -> None:
    """Down the page in steps, so that pictures that load late do load; until all have come."""
    page.evaluate(
        """async () => {
          for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
            scrollTo({ top: y, behavior: "instant" });
            await new Promise(requestAnimationFrame);
          }
        }"""
    )
    page.wait_for_function("[...document.querySelectorAll('.picture img')].every((image) => image.complete)")


class LatePictures:
    """Holds every picture back until `arrive` is called."""

    def __init__(self, page: Page) -> None:
        self._held: list[Route] | None = []
        page.route("**/*", self._on_request)

    def _on_request(self, route: Route) -> None:
        if self._held is not None and route.request.resource_type == "image":
            self._held.append(route)
        else:
            route.continue_()

    def arrive(self) -> None:
        held, self._held = self._held or [], None
        assert held, "the page asked for no picture"
        for route in held:
            route.continue_()


# What every tool shows as 0.000. A page that arrives in pieces may be painted between two letters of a line;
# a number that then pushes its icon by some pixels counts 0.000004.
STILL = 0.0005


def test_nothing_moves_while_a_feed_loads_and_grows(page: Page, watch: Watch):
    pictures_on_their_way = LatePictures(page)
    page.goto("/", wait_until="domcontentloaded")
    expect(page.locator(".picture[style]").first).to_be_visible()  # placeholders are painted
    pictures_on_their_way.arrive()
    assert _scroll_to_more(page, 2) >= 3 * FEED_PAGE
    _look_at_every_picture(page)
    assert layout_shift(page) < STILL, shifted(page)
    assert watch.problems == []


def test_nothing_moves_on_the_page_of_a_work(page: Page, watch: Watch):
    page.goto("/")
    address = page.locator("a.card__link").nth(1).get_attribute("href")
    pictures_on_their_way = LatePictures(page)
    page.goto(address, wait_until="domcontentloaded")
    expect(page.locator(".work__picture .picture[style]")).to_be_visible()
    pictures_on_their_way.arrive()
    _look_at_every_picture(page)
    assert layout_shift(page) < STILL, shifted(page)
    assert watch.problems == []


def test_going_back_returns_to_the_same_place(page: Page, watch: Watch):
    page.goto("/")
    count = _scroll_to_more(page, 2)
    link = page.locator("a.card__link").nth(count - 6)
    link.scroll_into_view_if_needed()
    address, place = link.get_attribute("href"), link.bounding_box()
    assert place
    link.click()
    expect(page.locator(".work__picture")).to_be_visible()
    page.go_back()
    again = page.locator(f"a.card__link[href='{address}']")
    expect(again).to_be_in_viewport()
    assert abs(again.bounding_box()["y"] - place["y"]) < 5
    assert page.locator("article.card").count() >= count
    assert watch.problems == []


def _focus_ring(page: Page) -> bool:
    """Whether what has the focus shows it."""
    return page.evaluate(
        """() => {
          const style = getComputedStyle(document.activeElement);
          return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
        }"""
    )


def test_the_gallery_is_usable_with_the_keyboard_alone(page: Page, watch: Watch):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    assert _focus_ring(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    first = page.locator("a.card__link").first
    for _ in range(30):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".work__picture")).to_be_visible()
    page.wait_for_load_state()  # with its script
    start = page.url
    page.keyboard.press("ArrowRight")
    expect(page).not_to_have_url(start)
    expect(page.locator(".work__picture")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(start)
    page.wait_for_load_state()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.get_by_role("searchbox").first.focus()
    page.keyboard.type("응원봉")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("응원봉")
    assert page.locator("article.card").count() > 0
    assert watch.problems == []


def test_somebody_with_an_account_likes_and_comments(signed_in, watch: Watch):
    page = signed_in("minseo")
    page.goto("/")
    page.goto(page.locator("a.card__link").nth(3).get_attribute("href"))
    like = page.get_by_role("button", name="Like")
    before = int(like.locator(".count").inner_text())
    like.click()
    expect(like).to_have_attribute("aria-pressed", "true")
    expect(like.locator(".count")).to_have_text(str(before + 1))
    page.get_by_role("region", name="Comments").get_by_role("textbox").fill("이 빛, 정말 좋아요!")
    page.get_by_role("button", name="Send").click()
    comment = page.locator(".comment").filter(has_text="이 빛, 정말 좋아요!")
    expect(comment).to_have_count(1)
    page.reload()
    expect(comment).to_have_count(1)
    expect(like).to_have_attribute("aria-pressed", "true")
    assert watch.problems == []
