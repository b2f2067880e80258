"""The inbox page, and the number that leads there."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.domain.notices import notify
from accounts.models import Notification, User
from accounts.queries.inbox import PAGE_SIZE

pytestmark = pytest.mark.django_db
INBOX = reverse("accounts:inbox")
READ_ALL = reverse("accounts:inbox_read_all")


def tell(user: User, number: int = 1, url: str = "/guidelines/") -> Notification:
    return notify(user, "moderation.statement", f"Title {number:03}", f"Body {number:03}.", url)


def opener(notice: Notification) -> str:
    return reverse("accounts:inbox_open", args=[notice.pk])


def unread(user: User) -> int:
    return User.objects.get(pk=user.pk).unread_count


def test_inbox_says_when_there_is_nothing(fan, as_user):
    page = as_user(fan).get(INBOX).content.decode()
    assert "Nothing here yet" in page
    assert "Mark all as read" not in page


def test_inbox_shows_newest_first_and_what_is_unread(fan, as_user):
    first, second = tell(fan), tell(fan, 2)
    client = as_user(fan)
    client.post(opener(first))
    page = client.get(INBOX).content.decode()
    assert page.index("Title 002") < page.index("Title 001")
    assert page.count('badge--info">Unread<') == 1
    assert f'action="{opener(second)}"' in page
    assert f'action="{opener(first)}"' not in page
    assert "Mark all as read" in page


def test_inbox_shows_only_ones_own(fan, other_fan, as_user):
    tell(other_fan)
    page = as_user(fan).get(INBOX).content.decode()
    assert "Title 001" not in page
    assert "unread notification" not in page


def test_inbox_is_not_kept_by_caches(fan, as_user):
    assert "no-store" in as_user(fan).get(INBOX)["Cache-Control"]


def test_inbox_marks_the_language_of_each_text(fan, as_user):
    fan.language = "ko"
    fan.save()
    notify(fan, "moderation.statement", "사유 안내", "안내합니다.")
    client = as_user(fan)
    client.cookies["django_language"] = "en"
    page = client.get(INBOX).content.decode()
    assert '<html lang="en"' in page
    assert '<h2 class="inbox__title" lang="ko">사유 안내</h2>' in page


def test_inbox_text_is_escaped(fan, as_user):
    notify(fan, "moderation.statement", "<b>T</b>", "<script>alert(1)</script>")
    page = as_user(fan).get(INBOX).content.decode()
    assert "<script>alert" not in page
    assert "<b>T</b>" not in page


def test_pages_hold_everything_once(fan, as_user):
    for number in range(PAGE_SIZE + 5):
        tell(fan, number)
    client = as_user(fan)
    found, address = [], INBOX
    while address:
        response = client.get(address)
        found += [notice.title for notice in response.context["notifications"]]
        address = response.context["next_url"]
    assert found == [f"Title {number:03}" for number in reversed(range(PAGE_SIZE + 5))]


def test_last_full_page_has_no_next(fan, as_user):
    for number in range(PAGE_SIZE):
        tell(fan, number)
    assert as_user(fan).get(INBOX).context["next_url"] == ""


@pytest.mark.parametrize("after", ["x", "-1", "9" * 25, "٣"])
def test_cursor_that_is_not_ours_is_refused(fan, as_user, after):
    assert as_user(fan).get(INBOX, {"after": after}).status_code == 400


@pytest.mark.parametrize("count", [1, 30])
def test_inbox_takes_three_queries(fan, as_user, django_assert_num_queries, count):
    for number in range(count):
        tell(fan, number)
    client = as_user(fan)
    with django_assert_num_queries(3):  # session, user, notifications
        client.get(INBOX)


def test_opening_marks_read_and_leads_on(fan, as_user):
    notice = tell(fan)
    tell(fan, 2)
    response = as_user(fan).post(opener(notice))
    assert response["Location"] == "/guidelines/"
    notice.refresh_from_db()
    assert not notice.is_unread
    assert unread(fan) == 1


def test_opening_one_without_an_address_comes_back(fan, as_user):
    assert as_user(fan).post(opener(tell(fan, url="")))["Location"] == INBOX


def test_opening_never_leads_off_the_site(fan, as_user):
    notice = tell(fan)
    Notification.objects.update(url="//evil.example/")
    assert as_user(fan).post(opener(notice))["Location"] == INBOX


def test_looking_changes_nothing(fan, as_user):
    notice = tell(fan)
    client = as_user(fan)
    client.get(INBOX)
    assert client.get(opener(notice)).status_code == 405
    assert client.get(READ_ALL).status_code == 405
    assert unread(fan) == 1


def test_notices_of_others_are_unknown(fan, other_fan, as_user):
    notice = tell(other_fan)
    assert as_user(fan).post(opener(notice)).status_code == 404
    assert unread(other_fan) == 1


@pytest.mark.parametrize("pk", [0, 2**31, 2**63, 10**30])
def test_notice_that_never_was_is_unknown(fan, as_user, pk):
    assert as_user(fan).post(reverse("accounts:inbox_open", args=[pk])).status_code == 404


def test_mark_all_as_read(fan, other_fan, as_user):
    tell(fan), tell(fan, 2), tell(other_fan)
    client = as_user(fan)
    response = client.post(READ_ALL, follow=True)
    assert response.redirect_chain == [(INBOX, 302)]
    assert "Unread" not in response.content.decode()
    assert (unread(fan), unread(other_fan)) == (0, 1)


@pytest.mark.parametrize("address", [INBOX, READ_ALL, "/inbox/1/read/"])
def test_visitors_are_asked_to_log_in(db, address):
    for method in ("get", "post"):
        response = getattr(Client(), method)(address)
        assert response["Location"].startswith("/accounts/login/")


def test_suspended_people_read_what_they_were_told(suspended_fan, as_user):
    notice = tell(suspended_fan)
    client = as_user(suspended_fan)
    assert "Title 001" in client.get(INBOX).content.decode()
    assert client.post(opener(notice)).status_code == 302


def test_forms_need_their_token(fan):
    notice = tell(fan)
    client = Client(enforce_csrf_checks=True)
    client.force_login(fan)
    assert client.post(opener(notice)).status_code == 403
    assert unread(fan) == 1


def test_every_page_says_how_many_are_unread(fan, as_user, django_assert_num_queries):
    client = as_user(fan)
    address = reverse("accounts:settings")
    assert "unread notification" not in client.get(address).content.decode()
    tell(fan)
    assert "1 unread notification<" in client.get(address).content.decode()
    tell(fan, 2)
    with django_assert_num_queries(2):  # session, user: the number costs nothing
        page = client.get(address).content.decode()
    assert page.count("2 unread notifications<") == 3  # header, menu, and the button that opens it on phones
    assert f'href="{INBOX}"' in page


def test_large_numbers_are_shown_short_and_said_in_full(fan, as_user):
    User.objects.filter(pk=fan.pk).update(unread_count=120)
    page = as_user(fan).get(reverse("accounts:settings")).content.decode()
    assert ">99+<" in page
    assert "120 unread notifications<" in page


def test_hidden_profile_is_told_on_the_settings_page(fan, as_user):
    User.objects.filter(pk=fan.pk).update(profile_state="hidden")
    client = as_user(fan)
    page = client.get(reverse("accounts:settings")).content.decode()
    assert "hidden by the moderators" in page
    assert "While your account is suspended" not in page
