"""Reporters: members in their inbox, others by the address that they left, nobody else."""

import pytest

from accounts.models import Notification, OutgoingMail
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


def test_member_reads_it_in_the_inbox_in_their_language(fan):
    fan.language = "ko"
    fan.save()
    report = cases.report(cases.make_work(), by=fan)
    notice = fan.notifications.get()
    assert (notice.kind, notice.language) == ("moderation.receipt", "ko")
    assert report.tracking_token in notice.url


def test_visitor_with_an_address_gets_one_mail_with_the_link():
    report = cases.report(cases.make_work(), email="A@Example.org", language="ko")
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.language) == ("a@example.org", "ko")
    assert report.tracking_token in mail.body


def test_visitor_without_an_address_gets_nothing(fan):
    cases.report(cases.make_work(fan))
    assert not OutgoingMail.objects.exists() and not Notification.objects.exists()


def test_tracking_links_are_long_and_differ():
    tokens = {cases.report(cases.make_work()).tracking_token for _ in range(5)}
    assert len(tokens) == 5 and min(map(len, tokens)) >= 32
