"""The staff door: a password alone does not open it, an app or a passkey does."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.live import LiveSite, free_port

from .cast import PASSWORD
from .steps import code_of, confirm_password, set_up_an_app

pytestmark = pytest.mark.usefixtures("embedded_only")

_STAFF = f"""
from allauth.account.models import EmailAddress
from accounts.models import User
for handle in ("appuser", "keyuser", "fan"):
    user = User.objects.create_user(handle + "@staff.example", handle, {PASSWORD!r}, is_of_age=True)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if handle != "fan":
        User.objects.filter(pk=user.pk).update(is_staff=True, is_superuser=True)
"""


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """A development site, for browsers offer passkeys without https on localhost only, yet with the rule on."""
    port = free_port()
    rule = {"REQUIRE_STAFF_MFA": "1", "SITE_URL": f"http://localhost:{port}"}
    with LiveSite(tmp_path_factory.mktemp("staff"), "embedded", debug=True, port=port, env=rule) as site:
        site.python(_STAFF)
        yield site


@pytest.fixture
def context(browser: Browser, staff_site: LiveSite) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=f"http://localhost:{staff_site.port}", locale="en-US")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def log_in(page: Page, handle: str) -> None:
    page.get_by_label("E-mail address").fill(f"{handle}@staff.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in", exact=True).click()


def expect_staff_pages(page: Page) -> None:
    expect(page).to_have_url(re.compile(r"/admin/$"))
    expect(page.get_by_role("link", name="Guidelines versions").first).to_be_visible()


def test_staff_without_a_second_factor_are_sent_to_set_one_up(page: Page, context: BrowserContext):
    page.goto("/admin/")
    log_in(page, "appuser")
    expect(page.get_by_role("heading", name="Second factors")).to_be_visible()
    for door in ("/admin/", "/admin/gallery/artwork/", "/admin/login/?next=/admin/"):
        page.goto(door)
        expect(page).not_to_have_url(re.compile(r"/admin/(gallery/.*)?$"))

    page.goto("/accounts/2fa/")
    secret = set_up_an_app(page)
    page.goto("/admin/")
    expect_staff_pages(page)

    context.clear_cookies()
    page.goto("/admin/")
    log_in(page, "appuser")
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    page.goto("/admin/")
    expect(page).not_to_have_url(re.compile(r"/admin/$"))
    page.goto("/accounts/2fa/authenticate/")
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Log in").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Code").fill(code_of(secret, steps=1))  # the one of this moment has been used
    page.get_by_role("button", name="Log in").first.click()
    expect(page.get_by_role("heading", name="One more step")).to_have_count(0)
    page.goto("/admin/")
    expect_staff_pages(page)


def test_a_passkey_opens_the_staff_pages(page: Page, context: BrowserContext):
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    abilities = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    device.send("WebAuthn.addVirtualAuthenticator", {"options": abilities})
    page.goto("/accounts/login/")
    log_in(page, "keyuser")
    expect(page).not_to_have_url(re.compile("/login/"))
    page.goto("/accounts/2fa/webauthn/add/")
    name = page.get_by_label("Name")
    confirm_password(page, name)
    name.fill("Laptop")
    page.get_by_label("Sign in with this key alone").check()
    page.get_by_role("main").get_by_role("button", name="Add a key").click()
    expect(page).not_to_have_url(re.compile("/add/"))
    page.goto("/accounts/2fa/webauthn/")
    expect(page.get_by_text("Laptop").first).to_be_visible()

    context.clear_cookies()
    page.goto("/admin/")
    page.get_by_role("button", name="Log in with a passkey").click()
    expect_staff_pages(page)


def test_a_fan_does_not_get_in_at_all(page: Page):
    page.goto("/accounts/login/")
    log_in(page, "fan")
    expect(page.get_by_role("link", name="Log in")).to_have_count(0)
    page.goto("/admin/")
    expect(page).not_to_have_title(re.compile("Site administration|Staff pages"))
    expect(page.get_by_role("link", name="Guidelines versions")).to_have_count(0)
