"""Several files at once, and everything that can go wrong with one of them while the others go well."""

import secrets
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.gallery.imaging import corpus

from . import pictures, steps
from .watch import Watch

ALT = "Four coloured fields."
PROVOKED = ("status of 4", "net::ERR_FAILED", "blob:")  # refusals, broken lines, previews of broken pictures


def _title() -> str:
    return f"Fields {secrets.token_hex(4)}"


def _shade() -> int:
    return secrets.randbelow(256)


@pytest.fixture
def page(signed_in: Callable[[str], Page], watch: Watch) -> Page:
    watch.forgive(*PROVOKED)
    page = signed_in("minseo")
    page.goto("/upload/")
    return page


def _choose(page: Page, **files: bytes) -> dict[str, Locator]:
    """Choose files at once (given as name_ending=bytes); their cards by name."""
    kinds = {"jpg": "image/jpeg", "png": "image/png", "heic": "image/heic"}
    named = {name.replace("_", "."): data for name, data in files.items()}
    payloads = [pictures.payload(name, data, kinds[name.rpartition(".")[2]]) for name, data in named.items()]
    page.get_by_label("Choose pictures").set_input_files(payloads)
    cards = {name: steps.card_of(page, name) for name in named}
    for card in cards.values():
        expect(card).to_be_visible()
    return cards


def _publish(card: Locator, title: str) -> None:
    steps.fill_words(card, title, ALT)
    card.get_by_role("button", name="Publish").click()


def test_each_file_has_its_own_fate(page: Page, watch: Watch):
    good = pictures.small_jpeg(_shade()) + secrets.token_bytes(8)  # what follows a JPEG's end is no picture
    other = pictures.small_jpeg(_shade()) + secrets.token_bytes(8)
    cards = _choose(
        page,
        good_jpg=good,
        other_jpg=other,
        text_jpg=b"Dear diary, this is no picture at all. " * 40,
        cut_jpg=pictures.phone_photo()[:400_000] + secrets.token_bytes(4),
        bomb_png=corpus.header_bomb("PNG", 11_000, 11_000),
        phone_heic=b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 4000,
    )
    titles = {name: _title() for name in cards}
    for name in ("good.jpg", "other.jpg", "cut.jpg", "bomb.png"):
        card = cards[name]
        expect(card.locator("[data-message], [data-notice]").filter(has_text=" ").first).not_to_be_empty()
        _publish(card, titles[name])
    for name in ("good.jpg", "other.jpg"):
        steps.expect_published(cards[name])
    for name, words in {
        "text.jpg": "This file is not a picture.",
        "cut.jpg": "The file is damaged or incomplete.",
        "bomb.png": "The picture has more than 50 megapixels.",
        "phone.heic": "HEIC photos cannot be read here.",
    }.items():
        expect(cards[name].locator("[data-notice]")).to_contain_text(words, timeout=steps.PUBLISH_MS)
    for name in ("cut.jpg", "bomb.png"):  # what was typed is kept
        expect(cards[name].get_by_label("Title")).to_have_value(titles[name])
        expect(cards[name].get_by_label("Alt text")).to_have_value(ALT)

    again = _choose(page, twin_jpg=good)["twin.jpg"]
    expect(again.locator("[data-notice]")).to_contain_text("You have uploaded this very file already.")
    twin = again.locator("[data-notice] a")
    expect(twin).to_have_text(titles["good.jpg"])
    assert watch.problems == []


def test_another_file_mends_a_broken_one_and_the_words_stay(page: Page, watch: Watch):
    card = _choose(page, broken_jpg=b"no picture " * 100 + secrets.token_bytes(4))["broken.jpg"]
    title = _title()
    steps.fill_words(card, title, ALT)
    expect(card.locator("[data-notice]")).to_contain_text("This file is not a picture.")
    whole = pictures.payload("whole.jpg", pictures.small_jpeg(_shade()) + secrets.token_bytes(8))
    card.get_by_label("Choose another file").set_input_files(whole)
    card = steps.card_of(page, "whole.jpg")
    expect(card.get_by_text("The file is here.")).to_be_visible()
    expect(card.get_by_label("Title")).to_have_value(title)
    card.get_by_role("button", name="Publish").click()
    steps.expect_published(card)
    assert watch.problems == []


def test_missing_words_are_asked_for_at_their_field(page: Page, watch: Watch):
    card = _choose(page, quick_jpg=pictures.small_jpeg(_shade()) + secrets.token_bytes(8))["quick.jpg"]
    title = _title()
    card.get_by_label("Title").fill(title)
    expect(card.get_by_text("The file is here.")).to_be_visible()
    card.get_by_role("button", name="Publish").click()
    alt = card.get_by_label("Alt text")
    expect(alt).to_be_focused()
    expect(alt).to_have_attribute("aria-invalid", "true")
    expect(card.get_by_label("Title")).to_have_value(title)
    _publish(card, title)
    steps.expect_published(card)
    assert watch.problems == []


def test_cancelling_while_the_file_is_being_sent(page: Page, context: BrowserContext, watch: Watch):
    line = context.new_cdp_session(page)
    slow = {"offline": False, "latency": 5, "downloadThroughput": -1, "uploadThroughput": 200_000}
    line.send("Network.emulateNetworkConditions", slow)
    card = _choose(page, large_jpg=pictures.phone_photo() + secrets.token_bytes(8))["large.jpg"]
    expect(card.get_by_role("progressbar")).to_be_visible()
    title = _title()
    card.get_by_label("Title").fill(title)
    card.get_by_role("button", name="Cancel").click()
    line.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1})
    expect(card.get_by_text("Cancelled.")).to_be_visible()
    expect(card.get_by_role("progressbar")).to_be_hidden()
    expect(card.get_by_label("Title")).to_have_value(title)
    page.goto("/works/")
    expect(page.locator(".work-row").filter(has_text="Published").filter(has_text=title)).to_have_count(0)
    assert watch.problems == []


def test_a_broken_line_is_said_and_tried_again(page: Page, watch: Watch):
    broken: list[str] = []

    def break_once(route: Route) -> None:
        if route.request.method == "POST" and not broken:
            broken.append(route.request.url)
            route.abort("failed")
        else:
            route.continue_()

    page.route("**/upload/", break_once)
    card = _choose(page, again_jpg=pictures.small_jpeg(_shade()) + secrets.token_bytes(8))["again.jpg"]
    expect(card.get_by_text("The connection broke.")).to_be_visible()
    title = _title()
    steps.fill_words(card, title, ALT)
    card.get_by_role("button", name="Try again").click()
    expect(card.get_by_text("The file is here.")).to_be_visible()
    expect(card.get_by_label("Title")).to_have_value(title)
    card.get_by_role("button", name="Publish").click()
    steps.expect_published(card)
    assert broken
    assert watch.problems == []


def test_a_picture_from_the_clipboard(page: Page, watch: Watch):
    page.evaluate(
        """async () => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
          const pen = canvas.getContext("2d");
          pen.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
          pen.fillRect(0, 0, 640, 480);
          pen.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
          pen.fillRect(Math.random() * 300, Math.random() * 200, 300, 200);
          const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([blob], "image.png", { type: "image/png" }));
          document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }"""
    )
    card = steps.card_of(page, "image.png")
    expect(card.get_by_text("The file is here.")).to_be_visible()
    _publish(card, _title())
    steps.expect_published(card)
    assert watch.problems == []
