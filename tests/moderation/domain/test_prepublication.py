"""Held uploads as cases, through the real pipeline."""

import pytest

from gallery.domain.artworks import delete_draft, put_back_artwork, withdraw_artwork
from gallery.domain.errors import Refused
from gallery.models import Artwork, ArtworkState, Upload
from moderation.domain.prepublication import (
    cases_without_held,
    close_moot_case,
    held_without_case,
    open_held_case,
)
from moderation.domain.sweeping import sweep_moderation
from moderation.models import Case, CaseSource, CaseStatus, Closure
from tests import factories
from tests.gallery.uploading import stored_keys, upload_work
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again, work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def held(maker):
    work = upload_work(maker, making="ai_generated")
    assert work.state == "held"
    return work


def test_held_upload_becomes_one_case(held, maker):
    case = open_held_case(held.pk)
    assert open_held_case(held.pk) == case
    assert (case.queue, case.reason, case.source) == ("prepublication", "held_upload", CaseSource.AUTOMATION)
    assert (case.affected, case.report_count, held_without_case()) == (maker, 0, [])


def test_published_work_has_no_such_case(maker):
    assert open_held_case(upload_work(maker).pk) is None
    assert open_held_case(0) is None and close_moot_case(0) is None
    assert not Case.objects.exists()


def test_no_violation_publishes_it(held, moderator, maker):
    decision = cases.decide(open_held_case(held.pk), moderator, "none")
    assert decision.automated_detection and decision.statement.recipient == maker
    work_off()
    assert again(held).state == "published"
    assert Upload.objects.get().cleared_by == moderator


def test_let_through_with_a_label(held, moderator):
    label = cases.MeasureWish("label", {"making": "face_swap"})
    cases.decide(open_held_case(held.pk), moderator, label)
    work_off()
    assert (again(held).state, again(held).making) == ("published", "face_swap")


def test_removed_before_anybody_has_seen_it(held, moderator, senior):
    from moderation.domain.deciding import override_decision

    case = open_held_case(held.pk)
    decision = cases.decide(case, moderator, "remove")
    work_off()
    assert again(held).state == "removed" and not stored_keys("public")
    override_decision(senior, decision.pk, cases.words_for(case, "none"))
    work_off()
    assert again(held).state == "published"


def test_restriction_does_not_fit_what_is_not_published(held, moderator):
    from moderation.domain.deciding import BadWords

    with pytest.raises(BadWords, match="measure_not_possible"):
        cases.decide(open_held_case(held.pk), moderator, "restrict")


def test_withdrawn_by_its_maker_there_is_nothing_left_to_decide(held, maker, moderator):
    case = open_held_case(held.pk)
    withdraw_artwork(maker, held)
    assert cases_without_held() == [held.pk]
    close_moot_case(held.pk)
    case.refresh_from_db()
    assert (case.status, case.closure, case.live_decision) == (CaseStatus.CLOSED, Closure.MOOT, None)
    put_back_artwork(maker, held)
    assert again(held).state == "held"
    sweep_moderation()
    assert Case.objects.get(status=CaseStatus.OPEN) != case
    assert Case.objects.count() == 2


def test_case_with_reports_is_not_closed_with_the_waiting(held, maker, fan, moderator):
    case = open_held_case(held.pk)
    close_moot_case(held.pk)  # it still waits
    Case.objects.update(report_count=1)
    withdraw_artwork(maker, held)
    close_moot_case(held.pk)
    case.refresh_from_db()
    assert case.status == CaseStatus.OPEN


def test_moot_case_lets_its_followers_go(held, maker, senior, moderator):
    from moderation.domain.claims import claim_case
    from moderation.domain.merging import merge_cases

    lead, other = open_held_case(held.pk), cases.make_case(cases.make_work(maker))
    merge_cases(senior, lead.pk, [other.pk])
    withdraw_artwork(maker, held)
    close_moot_case(held.pk)
    assert claim_case(moderator, other.pk).lead is None


def test_sweeper_makes_good_what_was_lost(held, maker):
    sweep_moderation()
    sweep_moderation()
    case = Case.objects.get()
    withdraw_artwork(maker, held)
    sweep_moderation()
    case.refresh_from_db()
    assert case.closure == Closure.MOOT


def test_worker_is_rung_for_when_a_work_is_held_or_let_go(held, maker, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        withdraw_artwork(maker, held)
    assert any("ring_for_artwork" in repr(callback) for callback in callbacks)


def test_a_draft_that_was_under_review_is_kept(fan):
    """The case holds on to its thing; the maker reads why, instead of meeting an error page."""
    work = cases.make_work(fan, state=ArtworkState.HELD, state_reason="consent_uncertain")
    open_held_case(work.pk)
    Artwork.all_objects.filter(pk=work.pk).update(state=ArtworkState.DRAFT, published_at=None)
    with pytest.raises(Refused) as refusal:
        delete_draft(fan, work)
    assert refusal.value.code == "kept"
    assert Artwork.all_objects.filter(pk=work.pk).exists()
    assert work.upload.original_key, "nothing of the refused act is left"
