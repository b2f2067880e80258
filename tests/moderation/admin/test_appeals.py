"""Hearing an appeal: by somebody who had no part in the decision, with everything in sight."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from gallery.models import ArtworkState
from moderation.domain.appeals import file_appeal
from moderation.domain.words import version_for
from moderation.models import Appeal, AppealStatus, Decision
from tests.moderation import factories as cases

from .test_review import url
from .test_working import token_of_decision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guidelines", "no_second_factor")]


@pytest.fixture
def appeal(moderator) -> Appeal:
    decision = cases.decide(cases.make_case(), moderator, facts="A private place.")
    return file_appeal(decision, "It was a public stage.", user=decision.case.affected)


def typed(appeal: Appeal, verdict: str, *measures: str, **fields) -> dict:
    appeal.refresh_from_db()
    return {
        "token": appeal.claim_token or "",
        "verdict": verdict,
        "measures": measures,
        "rule": version_for(appeal.contested.case).rules.first().pk,
        "facts": "The stage was public.",
        "explanation": "So the rule does not apply.",
    } | fields


def test_page_shows_decision_and_what_is_said_against_it(as_user, second_moderator, appeal):
    page = as_user(second_moderator).get(url("appeal_review", appeal.pk)).content.decode()
    assert "A private place." in page and "It was a public stage." in page
    assert url("appeal_claim", appeal.pk) in page


def test_first_decider_reads_why_they_cannot_hear_it(as_user, moderator, appeal):
    client = as_user(moderator)
    page = client.get(url("appeal_review", appeal.pk)).content.decode()
    assert "You had a part in this decision" in page
    assert url("appeal_claim", appeal.pk) not in page
    client.post(url("appeal_claim", appeal.pk))
    appeal.refresh_from_db()
    assert appeal.claimed_by is None


def test_next_appeal_passes_the_first_decider_by(as_user, moderator, second_moderator, appeal):
    next_appeal = reverse("admin:moderation_appeal_next")
    assert as_user(moderator).post(next_appeal)["Location"] == reverse("admin:moderation_dashboard")
    assert as_user(second_moderator).post(next_appeal)["Location"] == url("appeal_review", appeal.pk)


def test_reversal_brings_the_work_back(as_user, second_moderator, appeal):
    client = as_user(second_moderator)
    client.post(url("appeal_claim", appeal.pk))
    data = typed(appeal, "reversed", "none", outcome="no_violation")
    response = client.post(url("appeal_decide", appeal.pk), data, follow=True)
    assert response.status_code == 200
    appeal.refresh_from_db()
    work = appeal.contested.case.artwork
    work.refresh_from_db()
    assert (appeal.status, appeal.outcome) == (AppealStatus.DECIDED, "reversed")
    assert work.state != ArtworkState.REMOVED


def test_upholding_needs_only_reasons(as_user, second_moderator, appeal):
    client = as_user(second_moderator)
    client.post(url("appeal_claim", appeal.pk))
    data = typed(appeal, "upheld", rule="", explanation="The gate was closed to the public.")
    client.post(url("appeal_decide", appeal.pk), data)
    appeal.refresh_from_db()
    assert appeal.outcome == "upheld"


def test_outcome_that_contradicts_the_verdict_is_said_beside_it(as_user, second_moderator, appeal):
    client = as_user(second_moderator)
    client.post(url("appeal_claim", appeal.pk))
    response = client.post(
        url("appeal_decide", appeal.pk), typed(appeal, "reversed", "remove", outcome="violation")
    )
    assert response.status_code == 422
    assert response.context["form"].errors["verdict"]
    assert "The stage was public." in response.content.decode()


def test_stale_appeal_answers_409_and_keeps_the_words(as_user, second_moderator, appeal):
    client = as_user(second_moderator)
    client.post(url("appeal_claim", appeal.pk))
    data = typed(appeal, "upheld")
    Appeal.objects.filter(pk=appeal.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))
    response = client.post(url("appeal_decide", appeal.pk), data)
    assert response.status_code == 409
    assert "The stage was public." in response.content.decode()
    assert Decision.objects.count() == 1
    again = client.post(url("appeal_decide", appeal.pk), data | {"claim_again": "1"})
    appeal.refresh_from_db()
    assert token_of_decision(again.content.decode()) == str(appeal.claim_token)


def test_claim_is_renewed_and_released(as_user, second_moderator, appeal):
    client = as_user(second_moderator)
    client.post(url("appeal_claim", appeal.pk))
    appeal.refresh_from_db()
    token = {"token": appeal.claim_token}
    assert client.post(url("appeal_renew", appeal.pk), token).status_code == 200
    client.post(url("appeal_release", appeal.pk), token)
    assert client.post(url("appeal_renew", appeal.pk), token).status_code == 409


def test_picture_under_an_appeal_is_revealed_by_its_claim(as_user, second_moderator, appeal):
    client = as_user(second_moderator)
    case = appeal.contested.case
    assert client.get(url("case_picture", case.pk)).status_code == 403
    client.post(url("appeal_claim", appeal.pk))
    appeal.refresh_from_db()
    client.post(url("appeal_reveal", appeal.pk), {"token": appeal.claim_token})
    assert client.get(url("case_picture", case.pk)).status_code in (200, 404)  # no file in this test's store


def test_appeal_in_custody_is_not_found(as_user, second_moderator, custodian, appeal):
    case = appeal.contested.case
    case.is_locked = True
    case.save()
    assert as_user(second_moderator).get(url("appeal_review", appeal.pk)).status_code == 404
    assert as_user(custodian).get(url("appeal_review", appeal.pk)).status_code == 200
    assert len(as_user(second_moderator).get("/admin/moderation/appeal/").context["cl"].result_list) == 0


@pytest.mark.parametrize("rows", [1, 30])
def test_list_takes_the_same_queries(as_user, moderator, django_assert_num_queries, rows):
    for _ in range(rows):
        decision = cases.decide(cases.make_case(), moderator)
        file_appeal(decision, "Please look again.", user=decision.case.affected)
    client = as_user(moderator)
    with django_assert_num_queries(6):
        client.get("/admin/moderation/appeal/")
