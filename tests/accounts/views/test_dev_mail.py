"""The development mailbox: there with DEBUG only, and harmless."""

import os
import subprocess
import sys

import pytest
from django.core.mail import EmailMessage, get_connection
from django.test import RequestFactory

from accounts.queries.sent_mail import newest_mails
from accounts.views.dev_mail import dev_mail

ROUTES = """
import django; django.setup()
from django.urls import NoReverseMatch, reverse
try:
    print(reverse("dev_mail"))
except NoReverseMatch:
    print("none")
"""


@pytest.mark.parametrize(("debug", "route"), [("0", "none"), ("1", "/_mail/")])
def test_route_exists_with_debug_only(tmp_path, debug, route):
    environment = {
        **os.environ, "DEBUG": debug, "DATA_DIR": str(tmp_path), "SECRET_KEY": "k" * 60, "ALLOW_PLAIN_HTTP": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }  # fmt: skip
    answer = subprocess.check_output([sys.executable, "-c", ROUTES], env=environment, text=True)
    assert answer.strip() == route


def test_route_is_not_there_in_tests(visitor, db):
    assert visitor.get("/_mail/").status_code == 404


@pytest.fixture
def mailbox(settings, tmp_path):
    settings.MAIL_DIR = tmp_path / "mail"

    def send(*messages: EmailMessage) -> None:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        get_connection(backend, file_path=settings.MAIL_DIR).send_messages(messages)

    return send


def page(settings, rf=None) -> str:
    settings.DEBUG = True
    request = RequestFactory().get("/_mail/")
    request.session = {}
    from django.contrib.auth.models import AnonymousUser

    request.user = AnonymousUser()
    return dev_mail(request).content.decode()


def test_newest_mail_comes_first(mailbox, settings):
    mailbox(EmailMessage("First", "one", to=["a@example.org"]))
    mailbox(
        EmailMessage("Second", "two", to=["b@example.org"]), EmailMessage("Third", "three", to=["c@x.org"])
    )
    mails = newest_mails(settings.MAIL_DIR)
    assert next((mail.subject, mail.to) for mail in mails) == ("Third", "c@x.org")
    assert {mail.subject for mail in mails} == {"First", "Second", "Third"}


def test_korean_mail_is_readable(mailbox, settings):
    mailbox(EmailMessage("주소를 확인해 주세요", "안녕하세요, 별님", to=["a@example.org"]))
    (mail,) = newest_mails(settings.MAIL_DIR)
    assert (mail.subject, mail.body) == ("주소를 확인해 주세요", "안녕하세요, 별님")


def test_links_can_be_followed_and_markup_stays_text(mailbox, settings):
    body = 'Open http://testserver/x?a=1&b=2 now <script>alert(1)</script> <a href="http://evil">x</a>'
    mailbox(EmailMessage("<img src=x onerror=y>", body, to=['"<b>" <a@example.org>']))
    text = page(settings)
    assert 'href="http://testserver/x?a=1&amp;b=2"' in text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert '<a href="http://evil">x' not in text


def test_empty_mailbox_says_what_to_do(settings, tmp_path):
    settings.MAIL_DIR = tmp_path / "nowhere"
    assert "No mail yet" in page(settings)
