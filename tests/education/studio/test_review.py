"""From a draft to the public page: submit, send back with a comment, submit again, approve; schedules; trust."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from accounts.models import Notification, OutgoingMail
from education.domain.overdue import tell_overdue_reviews
from education.domain.partners import set_trusted_publisher
from education.domain.scheduling import publish_scheduled_pages
from education.models import ResourcePage
from tests.education.editor import page_data
from tests.education.partners import make_manager, make_partner, make_resource, make_reviewer

pytestmark = pytest.mark.django_db
SUBMIT = {"action-submit": "action-submit"}


@pytest.fixture
def stage(as_staff):
    """(partner, owner, page, owner's client, reviewer, reviewer's client)"""
    partner, owner = make_partner("House", name_ko="집")
    reviewer = make_reviewer()
    page = make_resource(partner)
    return partner, owner, page, as_staff(owner), reviewer, as_staff(reviewer)


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def first_button(text: str) -> tuple[str, str]:
    """Name and value of the button that is in plain view; the others are under its arrow."""
    found = re.search(r'w-dropdown-button[^>]*>\s*<button type="submit" name="([^"]+)" value="([^"]+)"', text)
    return found[1], found[2]


def decide(client, page: Page, action: str, comment: str = "") -> None:
    page.refresh_from_db()
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    client.post(url, {"comment": comment})
    page.refresh_from_db()


def titles(user) -> list[str]:
    return list(Notification.objects.filter(user=user).order_by("pk").values_list("title", flat=True))


def test_first_button_is_submit_for_review(stage):
    _partner, _owner, page, client, _reviewer, _reviewing = stage
    text = client.get(edit_url(page)).text
    assert first_button(text) == ("action-submit", "Submit for review")
    assert "Save draft" in text
    assert 'value="action-publish"' not in text


def test_new_page_offers_submit_first_too(stage):
    partner, _owner, _page, client, _reviewer, _reviewing = stage
    text = client.get(
        reverse("wagtailadmin_pages:add", args=["education", "resourcepage", partner.page_id])
    ).text
    assert first_button(text) == ("action-submit", "Submit for review")


def test_text_goes_back_and_forth_and_out(stage, visitor):
    _partner, owner, page, client, reviewer, reviewing = stage
    client.post(edit_url(page), page_data(title="Ask first", **SUBMIT))
    assert titles(reviewer) == ["To review: Ask first"]
    assert "Ask first" in reviewing.get("/studio/").text

    decide(reviewing, page, "reject", "Name your source, please.")
    assert page.current_workflow_state.status == "needs_changes"
    note = Notification.objects.get(user=owner)
    assert note.title == "Please change: Ask first"
    assert "Name your source, please." in note.body
    assert note.url == edit_url(page)
    words = "The reviewer writes: Name your source, please."
    assert words in client.get(edit_url(page)).text

    client.post(edit_url(page), page_data(title="Ask first, then edit", **SUBMIT))
    assert not page.live
    assert words not in client.get(edit_url(page)).text
    decide(reviewing, page, "approve", "Good.")
    assert page.live
    assert page.title == "Ask first, then edit"
    assert titles(owner)[-1] == "Published: Ask first, then edit"
    assert titles(reviewer) == ["To review: Ask first", "To review: Ask first, then edit"]


def test_notices_speak_the_readers_language_and_are_mailed_once(stage):
    _partner, owner, page, client, _reviewer, reviewing = stage
    owner.language = "ko"
    owner.save()
    client.post(edit_url(page), page_data(**SUBMIT))
    before = OutgoingMail.objects.filter(to=owner.email).count()
    decide(reviewing, page, "reject", "x")
    assert Notification.objects.get(user=owner).language == "ko"
    assert OutgoingMail.objects.filter(to=owner.email).count() == before + 1


def test_wagtail_itself_sends_no_mail_of_the_review(stage, mailoutbox):
    _partner, _owner, page, client, _reviewer, reviewing = stage
    client.post(edit_url(page), page_data(**SUBMIT))
    decide(reviewing, page, "approve")
    assert mailoutbox == []


def test_changed_text_waits_for_approval_while_the_old_one_stays_public(stage):
    partner, _owner, _page, client, _reviewer, _reviewing = stage
    live = make_resource(partner, "Public words", live=True)
    client.post(edit_url(live), page_data(title="Changed words", **SUBMIT))
    live.refresh_from_db()
    assert live.live
    assert live.title == "Public words"


def test_trusted_partner_publishes_at_once(stage):
    partner, owner, page, client, _reviewer, _reviewing = stage
    set_trusted_publisher(make_manager(), partner, True)
    assert 'value="action-publish"' in client.get(edit_url(page)).text
    client.post(edit_url(page), page_data(**{"action-publish": "action-publish"}))
    page.refresh_from_db()
    assert page.live
    assert page.live_revision.user == owner


def test_approved_text_waits_for_its_hour_and_leaves_at_its_end(stage, monkeypatch):
    _partner, _owner, page, client, _reviewer, reviewing = stage
    now = timezone.now()
    times = {"go_live_at": now + datetime.timedelta(hours=1), "expire_at": now + datetime.timedelta(hours=2)}
    words = {name: time.strftime("%Y-%m-%d %H:%M") for name, time in times.items()}
    client.post(edit_url(page), page_data(**words, **SUBMIT))
    decide(reviewing, page, "approve")
    assert not page.live
    assert publish_scheduled_pages() is False

    for hours, is_live in ((1.1, True), (2.1, False)):
        later = now + datetime.timedelta(hours=hours)
        monkeypatch.setattr(timezone, "now", lambda later=later: later)
        assert publish_scheduled_pages() is True
        page.refresh_from_db()
        assert page.live is is_live
        assert publish_scheduled_pages() is False


def test_times_are_read_in_the_authors_zone(stage):
    _partner, owner, page, client, _reviewer, _reviewing = stage
    owner.time_zone = "Asia/Seoul"
    owner.save()
    day = (timezone.now() + datetime.timedelta(days=2)).strftime("%Y-%m-%d")
    client.post(edit_url(page), page_data(go_live_at=f"{day} 09:00"))
    draft = ResourcePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.go_live_at.astimezone(datetime.UTC).hour == 0


@pytest.mark.parametrize(("language", "word"), [("en", "Writing for House"), ("ko", 'lang="ko"')])
def test_studio_speaks_the_accounts_language(as_staff, language, word):
    _partner, owner = make_partner("House")
    owner.language = language
    owner.save()
    assert word in as_staff(owner).get("/studio/").text


def test_due_review_is_asked_for_once_per_date(stage):
    partner, owner, _page, _client, _reviewer, _reviewing = stage
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    page = make_resource(partner, "Old law", live=True, review_due=yesterday)
    make_resource(partner, "Old draft", review_due=yesterday)
    make_resource(partner, "Fresh", live=True, review_due=timezone.localdate())
    assert page.is_overdue
    assert [tell_overdue_reviews(), tell_overdue_reviews()] == [1, 0]
    assert titles(owner) == ["Review due: Old law"]
    ResourcePage.objects.filter(pk=page.pk).update(review_due=yesterday - datetime.timedelta(days=1))
    assert tell_overdue_reviews() == 1


def test_autosave_keeps_a_draft_without_a_reload(stage):
    _partner, _owner, page, client, _reviewer, _reviewing = stage
    answer = client.post(edit_url(page), page_data(title="Half a"), headers={"Accept": "application/json"})
    assert answer.json()["success"] is True
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "Half a"
    assert not page.live


def test_reviewer_approves_by_the_first_button(stage):
    _partner, _owner, page, client, _reviewer, reviewing = stage
    client.post(edit_url(page), page_data(**SUBMIT))
    text = reviewing.get(edit_url(page)).text
    assert re.search(
        r'w-dropdown-button[^>]*>\s*<button class="button" data-workflow-action-name="approve"', text
    )
    assert 'value="action-publish"' not in text
