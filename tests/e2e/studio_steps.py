"""What partners and staff do in the studio, by the words that they read there."""

import re

from playwright.sync_api import Page, expect

from tests.live import LiveSite

from .steps import link_in_mail, set_up_an_app, sign_up, verify


def invite_partner(page: Page, name: str, address: str) -> None:
    """In the admin, as staff."""
    page.goto("/admin/education/partner/add/")
    page.get_by_label("Name (English)").fill(name)
    page.get_by_label("E-mail address of the first owner").fill(address)
    page.get_by_role("button", name="Invite").click()
    expect(page.get_by_text("the invitation is on its way")).to_be_visible()


def join_as_partner(page: Page, site: LiveSite, handle: str) -> None:
    """From the invitation mail by a new account and a second factor into the studio."""
    address = f"{handle}@fans.example"
    invitation = link_in_mail(site, address, r"http://\S+/invitations/\S+")
    page.goto(invitation)
    page.get_by_role("main").get_by_role("link", name="Sign up").click()
    sign_up(page, handle)
    verify(page, site, address)
    page.goto(invitation)
    page.get_by_role("button", name="Accept the invitation").click()
    expect(page.get_by_role("heading", name="Second factors")).to_be_visible()
    set_up_an_app(page)
    page.goto("/studio/")
    expect(page.get_by_role("heading", name=re.compile("^Writing for"))).to_be_visible()


def fill_facts(page: Page, title: str, summary: str) -> None:
    page.locator("#id_title").fill(title)
    page.locator("#id_summary").fill(summary)
    page.get_by_label("Fans and creators").check()
    page.get_by_label("Social").check()


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


def submit_for_review(page: Page) -> None:
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("submitted for moderation")).to_be_visible()


def send_back(staff: Page, title: str, comment: str) -> None:
    staff.goto("/studio/")
    staff.get_by_role("link", name=title).first.click()
    staff.get_by_role("button", name="More actions").click()
    staff.get_by_role("button", name="Request changes").click()
    staff.locator(".modal-dialog textarea").fill(comment)
    staff.locator(".modal-dialog").get_by_role("button", name="Request changes").click()
    expect(staff.locator(".messages .success").first).to_be_visible()


def approve(staff: Page, title: str) -> None:
    staff.goto("/studio/")
    staff.get_by_role("link", name=title).first.click()
    staff.get_by_role("button", name="Approve", exact=True).click()
    expect(staff.locator(".messages .success").first).to_be_visible()
