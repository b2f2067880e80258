"""Leases: who gets what, keeps it, loses it."""

import datetime
import uuid

import pytest
from django.utils import timezone

from gallery.domain.errors import Refused
from moderation.domain.appeals import file_appeal
from moderation.domain.claims import (
    claim_appeal,
    claim_case,
    claim_next,
    reassign,
    release_claim,
    release_for,
    renew_claim,
)
from moderation.domain.preferences import choose_reasons
from moderation.models import Appeal, Case, LedgerEntry
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


def lapse():
    for model in (Case, Appeal):
        model.objects.filter(claimed_until__isnull=False).update(
            claimed_until=timezone.now() - datetime.timedelta(seconds=1)
        )


def acts():
    return list(LedgerEntry.objects.order_by("seq").values_list("act", flat=True))


def test_most_urgent_case_comes_first(moderator, second_moderator):
    spam, grave = cases.make_case(reason="spam"), cases.make_case(reason="minor_sexual")
    hate, hate_too = cases.make_case(reason="hate_speech"), cases.make_case(reason="hate_speech")
    got = [claim_next(by) for by in (moderator, second_moderator, moderator, moderator, moderator)]
    assert [case and case.pk for case in got] == [grave.pk, hate.pk, hate_too.pk, spam.pk, None]


def test_nearer_deadline_breaks_the_tie(moderator):
    first, second = cases.make_case(reason="spam"), cases.make_case(reason="spam")
    Case.objects.filter(pk=first.pk).update(due_at=second.due_at + datetime.timedelta(hours=1))
    assert claim_next(moderator) == second


def test_queues_are_chosen(moderator):
    spam, rights = cases.make_case(reason="spam"), cases.make_case(reason="copyright")
    assert claim_next(moderator, ["safety"]) is None
    assert claim_next(moderator, ["community", "nonsense"]) == spam
    assert claim_next(moderator, ["rights", "community"]) == rights


def test_lease_has_holder_token_and_end(moderator, settings):
    cases.make_case()
    case = claim_next(moderator)
    assert (case.claimed_by, case.is_claimed) == (moderator, True)
    left = case.claimed_until - timezone.now()
    assert left <= datetime.timedelta(minutes=settings.CLAIM_MINUTES) < left + datetime.timedelta(minutes=1)
    assert acts()[-1] == "claim"


def test_own_parts_are_skipped_and_refused(moderator):
    own, reported = cases.make_case(cases.make_work(moderator)), cases.make_case(by=moderator)
    assert claim_next(moderator) is None
    for case in (own, reported):
        with pytest.raises(Refused, match="own_part"):
            claim_case(moderator, case.pk)


def test_opted_out_reasons_are_skipped_and_may_still_be_taken(moderator):
    case = cases.make_case(reason="minor_sexual")
    choose_reasons(moderator, ["minor_sexual"])
    assert claim_next(moderator) is None
    assert claim_case(moderator, case.pk) == case


def test_what_is_for_senior_staff_goes_to_them(moderator, senior):
    case = cases.make_case()
    Case.objects.update(needs_senior=True)
    assert claim_next(moderator) is None
    with pytest.raises(Refused, match="senior_only"):
        claim_case(moderator, case.pk)
    assert claim_next(senior) == case


def test_custody_exists_for_custodians_only(moderator, senior, custodian):
    case = cases.make_case()
    Case.objects.update(is_locked=True)
    for by in (moderator, senior):
        with pytest.raises(Refused, match="gone"):
            claim_case(by, case.pk)
    assert claim_next(custodian) is None
    assert claim_case(custodian, case.pk) == case


def test_others_do_not_claim(fan, auditor, admin_user):
    case = cases.make_case()
    for by in (fan, auditor):
        with pytest.raises(Refused, match="not_allowed"):
            claim_next(by)
    with pytest.raises(Refused, match="not_allowed"):
        claim_case(auditor, case.pk)
    with pytest.raises(Refused, match="gone"):
        claim_case(fan, case.pk)
    assert claim_case(admin_user, case.pk)


def test_held_case_is_refused_until_the_lease_ends(moderator, second_moderator):
    case = claim_case(moderator, cases.make_case().pk)
    with pytest.raises(Refused, match="claimed"):
        claim_case(second_moderator, case.pk)
    assert claim_next(second_moderator) is None
    lapse()
    stolen = claim_next(second_moderator)
    assert (stolen, stolen.claimed_by) == (case, second_moderator)
    assert stolen.claim_token != case.claim_token
    assert f'"from":{moderator.pk}' in LedgerEntry.objects.latest("seq").data


def test_own_lease_is_renewed_and_keeps_its_token(moderator):
    case = claim_case(moderator, cases.make_case().pk)
    before = len(acts())
    again = claim_case(moderator, case.pk)
    assert (again.claim_token, len(acts())) == (case.claim_token, before)
    assert again.claimed_until > case.claimed_until
    lapse()
    assert claim_case(moderator, case.pk).claim_token != case.claim_token  # it was free meanwhile


def test_sign_of_life_renews_only_the_lease_that_is_held(moderator, second_moderator):
    case = claim_case(moderator, cases.make_case().pk)
    assert renew_claim(moderator, case, case.claim_token) > case.claimed_until
    assert renew_claim(moderator, case, uuid.uuid4()) is None
    assert renew_claim(second_moderator, case, case.claim_token) is None
    lapse()
    assert renew_claim(moderator, case, case.claim_token) is None


def test_released_case_is_free_and_a_strange_token_releases_nothing(moderator, second_moderator):
    case = claim_case(moderator, cases.make_case().pk)
    release_claim(moderator, case, uuid.uuid4())
    release_claim(second_moderator, case, case.claim_token)
    assert "release" not in acts()
    release_claim(moderator, case, case.claim_token)
    assert acts()[-1] == "release"
    assert claim_next(second_moderator) == case


def test_senior_takes_a_case_out_of_a_hand_or_hands_it_on(moderator, second_moderator, senior):
    case = claim_case(moderator, cases.make_case().pk)
    for act in (
        lambda: release_for(second_moderator, case),
        lambda: reassign(second_moderator, case, moderator),
    ):
        with pytest.raises(Refused, match="not_allowed"):
            act()
    assert reassign(senior, case, second_moderator).claimed_by == second_moderator
    assert acts()[-2:] == ["claim", "reassign"]
    release_for(senior, case)
    case.refresh_from_db()
    assert case.claimed_by is None


def test_case_is_not_handed_to_somebody_with_a_part(moderator, second_moderator, senior):
    case = claim_case(moderator, cases.make_case(by=second_moderator).pk)
    with pytest.raises(Refused, match="own_part"):
        reassign(senior, case, second_moderator)
    case.refresh_from_db()
    assert case.claimed_by == moderator  # nothing of it has happened


def test_decided_case_is_closed(moderator, second_moderator):
    case = cases.make_case()
    cases.decide(case, moderator, "none")
    with pytest.raises(Refused, match="closed"):
        claim_case(second_moderator, case.pk)
    with pytest.raises(Refused, match="gone"):
        claim_case(moderator, 0)


def test_appeals_are_given_only_to_who_asks_for_them(moderator, second_moderator, fan):
    decision = cases.decide(cases.make_case(cases.make_work(fan)), moderator, "remove")
    appeal = file_appeal(decision, "Please.", user=fan)
    assert claim_next(second_moderator) is None
    got = claim_next(second_moderator, ["appeals", "safety"])
    assert (got, got.claimed_by) == (appeal, second_moderator)
    with pytest.raises(Refused, match="gone"):
        claim_appeal(second_moderator, 0)
    release_claim(second_moderator, got, got.claim_token)
    got.refresh_from_db()
    assert got.claimed_by is None
