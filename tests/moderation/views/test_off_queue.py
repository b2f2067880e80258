"""A moderator takes something into review from the public site."""

import pytest
from django.urls import reverse

from gallery.models import ArtworkState
from moderation.models import Case, CaseSource, LedgerEntry
from tests import factories
from tests.moderation import factories as cases


@pytest.fixture
def work(db):
    return cases.make_work(title="Violet encore")


def url_of(thing) -> str:
    target = cases.target(thing)
    return reverse("moderation:act", args=[target.kind.field, target.key])


def test_get_asks_and_changes_nothing(as_staff, moderator, work):
    page = as_staff(moderator).get(url_of(work), {"action": "hide"})
    assert page.status_code == 200 and "Violet encore" in page.text
    assert page.context["form"].initial == {"action": "hide"}
    assert not Case.objects.exists()


def test_open_claims_the_case_and_leads_to_the_review(as_staff, moderator, work):
    answer = as_staff(moderator).post(url_of(work), {"action": "open", "reason": "dignity"})
    case = Case.objects.get()
    assert answer["Location"] == reverse("admin:moderation_case_review", args=[case.pk])
    assert (case.source, case.claimed_by, case.reason) == (CaseSource.STAFF, moderator, "dignity")
    work.refresh_from_db()
    assert work.state == ArtworkState.PUBLISHED


def test_hide_takes_it_out_of_sight_at_once(as_staff, moderator, work, visitor):
    as_staff(moderator).post(url_of(work), {"action": "hide", "reason": "dignity"})
    assert visitor.get(work.get_absolute_url()).status_code == 410
    assert LedgerEntry.objects.filter(act="hide_for_now", actor_id=moderator.pk).exists()


def test_comment_and_profile_are_hidden_likewise(as_staff, moderator, work):
    comment = factories.make_comment(work)
    for thing in (comment, work.maker):
        answer = as_staff(moderator).post(url_of(thing), {"action": "hide", "reason": "harassment"})
        assert answer.status_code == 302
    comment.refresh_from_db()
    work.maker.refresh_from_db()
    assert (comment.state, work.maker.profile_state) == ("hidden", "hidden")


@pytest.mark.parametrize("data", [{}, {"action": "open"}, {"action": "burn", "reason": "dignity"}])
def test_unclear_wish_is_asked_again(as_staff, moderator, work, data):
    page = as_staff(moderator).post(url_of(work), data)
    assert page.status_code == 422
    assert not Case.objects.exists()


def test_own_thing_is_refused(as_staff, moderator):
    own = cases.make_work(moderator)
    for method in ("get", "post"):
        answer = getattr(as_staff(moderator), method)(url_of(own), {"action": "hide", "reason": "dignity"})
        assert answer.status_code == 403
    assert not Case.objects.exists()


def test_what_one_has_reported_oneself_is_for_others(as_staff, moderator, work):
    cases.report(work, by=moderator)
    page = as_staff(moderator).post(url_of(work), {"action": "open", "reason": "dignity"})
    assert page.status_code == 422


def test_case_in_somebody_elses_hand_is_refused_in_words(as_staff, moderator, second_moderator, work):
    data = {"action": "open", "reason": "dignity"}
    as_staff(moderator).post(url_of(work), data)
    page = as_staff(second_moderator).post(url_of(work), data)
    assert page.status_code == 422
    assert Case.objects.get().claimed_by == moderator


def test_password_alone_opens_nothing(as_user, moderator, work):
    for method in ("get", "post"):
        answer = getattr(as_user(moderator), method)(url_of(work), {"action": "hide", "reason": "dignity"})
        assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, reverse("mfa_index"))
    assert not Case.objects.exists()
