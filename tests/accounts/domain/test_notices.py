"""Telling people things: the inbox, its count, and the mail beside it."""

import threading

import pytest
from allauth.account.models import EmailAddress
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.domain.notices import in_language, mark_all_read, mark_read, notify
from accounts.models import Notification, OutgoingMail, Standing, User
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def unread(user: User) -> int:
    return User.objects.get(pk=user.pk).unread_count


def tell(user: User, number: int = 1, **more) -> Notification:
    return notify(user, "moderation.statement", f"Title {number}", "Body.", **more)


def test_notify_writes_into_the_inbox_and_counts(fan, other_fan):
    notice = tell(fan, url="/guidelines/")
    tell(fan, 2)
    assert list(fan.notifications.order_by("pk").values_list("title", "url", "language")) == [
        ("Title 1", "/guidelines/", "en"),
        ("Title 2", "", "en"),
    ]
    assert notice.is_unread
    assert (unread(fan), unread(other_fan)) == (2, 0)


def test_notify_mails_title_text_link_and_sender(fan, settings):
    notice = tell(fan, url="/guidelines/")
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject, mail.key) == ("fan@example.org", "Title 1", f"notice:{notice.pk}")
    assert mail.body.startswith(f"Body.\n\n{settings.SITE_URL}/guidelines/\n\n-- \n")
    assert settings.SITE_NAME in mail.body
    assert settings.CONTACT_EMAIL in mail.body


def test_notify_without_mail(fan):
    tell(fan, mail=False)
    assert unread(fan) == 1
    assert not OutgoingMail.objects.exists()


def test_notify_mails_the_same_notice_once(fan):
    for number in (1, 2):
        tell(fan, number, key="strike:7")
    assert OutgoingMail.objects.get().subject == "Title 1"


@pytest.mark.parametrize("flaw", ["unverified", "closed", "no address row"])
def test_notify_mails_only_addresses_that_are_surely_theirs(fan, flaw):
    if flaw == "unverified":
        EmailAddress.objects.filter(user=fan).update(verified=False)
    elif flaw == "closed":
        fan.is_active = False
        fan.save()
    else:
        EmailAddress.objects.filter(user=fan).delete()
    tell(fan)
    assert unread(fan) == 1
    assert not OutgoingMail.objects.exists()


def test_notify_mails_the_banned(db):
    tell(make_user("banned", standing=Standing.BANNED))
    assert OutgoingMail.objects.get().to == "banned@example.org"


def test_notify_goes_with_the_transaction_of_the_caller(fan):
    with pytest.raises(RuntimeError), transaction.atomic():
        tell(fan)
        raise RuntimeError("the decision did not come about")
    assert unread(fan) == 0
    assert not Notification.objects.exists()
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    "url", ["https://evil.example/", "//evil.example", "guidelines/", "javascript:alert(1)"]
)
def test_notify_leads_nowhere_else(fan, url):
    with pytest.raises(ValueError, match="path of this site"):
        tell(fan, url=url)
    assert not Notification.objects.exists()


def test_notify_takes_a_title_that_is_too_long(fan):
    assert notify(fan, "moderation.statement", "x" * 300, "Body.").title == "x" * 200


def test_in_language_is_that_of_the_reader(db):
    reader = make_user("reader", language="ko")
    with in_language(reader):
        notice = notify(reader, "moderation.statement", _("Suspended"), _("Banned"))
    assert (notice.title, notice.language) == ("이용 정지", "ko")
    assert OutgoingMail.objects.get().language == "ko"


def test_mark_read_counts_what_is_left(fan):
    first, _second = tell(fan), tell(fan, 2)
    mark_read(fan, first)
    assert (unread(fan), fan.unread_count) == (1, 1)
    first.refresh_from_db()
    when = first.read_at
    mark_read(fan, first)
    first.refresh_from_db()
    assert (unread(fan), first.read_at) == (1, when)


def test_mark_read_leaves_the_notices_of_others(fan, other_fan):
    notice = tell(other_fan)
    mark_read(fan, notice)
    notice.refresh_from_db()
    assert notice.is_unread
    assert unread(other_fan) == 1


def test_mark_all_read_is_for_one_person(fan, other_fan):
    tell(fan), tell(fan, 2), tell(other_fan)
    mark_all_read(fan)
    assert (unread(fan), unread(other_fan)) == (0, 1)
    assert not fan.notifications.filter(read_at__isnull=True).exists()


def test_mark_all_read_repairs_a_wrong_count(fan):
    User.objects.filter(pk=fan.pk).update(unread_count=7)
    mark_all_read(fan)
    assert unread(fan) == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_count_is_right_after_a_race_of_telling_and_reading(fan):
    barrier = threading.Barrier(6)

    def race(act) -> None:
        barrier.wait()
        try:
            for _round in range(5):
                act()
        finally:
            connection.close()

    acts = [lambda: tell(fan, mail=False)] * 4 + [lambda: mark_all_read(User.objects.get(pk=fan.pk))] * 2
    threads = [threading.Thread(target=race, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert fan.notifications.count() == 20
    assert unread(fan) == fan.notifications.filter(read_at__isnull=True).count()
