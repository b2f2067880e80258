"""What people do on several pages, as they would do it: by the words that they read."""

import base64
import hashlib
import hmac
import re
import struct
import time
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.live import LiveSite, wait_until

from .cast import PASSWORD

STEP_SECONDS = 30
PUBLISH_MS = 60_000  # the worker may have other pictures before this one


def sign_up(page: Page, handle: str) -> str:
    """Fill the form and send it; returns the address that was given."""
    address = f"{handle}@fans.example"
    page.goto("/accounts/signup/")
    page.get_by_label("E-mail address").fill(address)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Handle").fill(handle)
    page.get_by_label("Display name").fill(handle.title())
    page.get_by_label("I am 14 or older").check()
    page.get_by_role("main").get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()
    return address


def verify(page: Page, site: LiveSite, address: str) -> None:
    """Open the link of the mail and confirm; the browser that signed up is then signed in."""
    page.goto(link_in_mail(site, address, r"http://\S+/accounts/confirm-email/\S+"))
    page.get_by_role("button", name="Yes, confirm").click()
    expect(page.get_by_role("button", name="Yes, confirm")).to_have_count(0)


def answers(page: Page, question: int, verdict: str) -> Locator:
    """The radio buttons of a question (from 0) whose explanation says that they are "right" or "wrong"."""
    block = page.locator("[data-question]").nth(question)
    note = page.locator(f".answer__explanation--{verdict}")
    return block.locator(".answer").filter(has=note).get_by_role("radio")


def accept_with_one_wrong_answer(page: Page) -> None:
    """Answer the first situation wrongly, be taught, answer rightly, accept."""
    answers(page, 0, "wrong").first.check()
    for question in (1, 2):
        answers(page, question, "right").check()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Accept and continue").click()
    expect(page.get_by_text("Nearly there.")).to_be_visible()
    expect(
        page.locator("[data-question]").first.locator(".answer__explanation--wrong:visible")
    ).to_have_count(1)
    for question in (1, 2):
        expect(answers(page, question, "right")).to_be_checked()
    answers(page, 0, "right").check()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Accept and continue").click()


def card_of(page: Page, file_name: str) -> Locator:
    """The card of one file on the upload page."""
    named = page.locator("[data-name]").filter(has_text=re.compile(f"^{re.escape(file_name)}$"))
    return page.locator("form[data-card]").filter(has=named)


def fill_words(card: Locator, title: str, alt: str, making: str = "Drawn") -> None:
    """What is required, for a picture that shows nobody real."""
    card.get_by_label("Title").fill(title)
    card.get_by_label("Alt text").fill(alt)
    choose_making(card, making)
    card.get_by_role("group", name="Is a real person shown?").get_by_label("No").check()


def choose_making(card: Locator, making: str) -> None:
    card.locator("label.making__card").filter(has_text=making).get_by_role("radio").check()


def expect_published(card: Locator) -> None:
    expect(card.get_by_role("link", name="See it in the gallery")).to_be_visible(timeout=PUBLISH_MS)


def code_of(secret: str, steps: int = 0) -> str:
    """The six digits that an authenticator app shows (RFC 6238, SHA-1), `steps` times 30 s from now."""
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    counter = struct.pack(">Q", int(time.time()) // STEP_SECONDS + steps)
    digest = hmac.digest(key, counter, hashlib.sha1)
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def confirm_password(page: Page, then: Locator) -> None:
    """Setting up a factor asks for the password again when the log-in is some time ago; `then` is what comes after."""
    password = page.get_by_label("Password")
    expect(password.or_(then).first).to_be_visible()
    if password.count():
        password.fill(PASSWORD)
        page.get_by_role("main").get_by_role("button", name=re.compile("Confirm|Continue|Go on")).click()
        expect(then).to_be_visible()


def set_up_an_app(page: Page) -> str:
    """On the page of second factors; returns the secret that the app would keep."""
    page.get_by_role("link", name="Set up an app").click()
    secret_shown = page.locator("code[translate=no]")
    confirm_password(page, secret_shown)
    secret = secret_shown.inner_text()
    page.get_by_label("Code from the app").fill(code_of(secret))
    page.get_by_role("button", name="Turn on").click()
    expect(page).not_to_have_url(re.compile("/totp/activate/"))
    return secret


def link_in_mail(site: LiveSite, address: str, pattern: str) -> str:
    """Wait for a mail to that address with such a link, and return the link's path."""

    def found() -> list[str]:
        texts = (mail.get_body(("plain",)).get_content() for mail in site.mails(address))
        return [link for text in texts for link in re.findall(pattern, text)]

    wait_until(found, 60, f"a mail to {address} with {pattern}", site.logs)
    return urlsplit(found()[-1]).path
