"""Claiming, deciding, and what becomes of a stale page: through the pages, as a browser does it."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from gallery.models import ArtworkState
from moderation.models import Case, CaseStatus, Decision, MeasureKind, MeasureState, Note, Outcome
from tests import factories as site
from tests.moderation import factories as cases

from .test_review import url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guidelines", "no_second_factor")]


@pytest.fixture
def case() -> Case:
    return cases.make_case()


def typed(case: Case, *measures: str, **fields) -> dict:
    """What a moderator has filled in; the token is that of the claim."""
    from moderation.domain.words import version_for

    case.refresh_from_db()
    return {
        "token": case.claim_token or "",
        "outcome": "violation",
        "measures": measures or ["remove"],
        "rule": version_for(case).rules.first().pk,
        "facts": "It shows a private place.",
        "explanation": "The rule says no.",
    } | fields


def token_of_decision(page: str) -> str:
    """The hidden field of the form of the decision, not that of the small forms beside it."""
    form = page.partition('id="decide"')[2]
    return form.partition('name="token" value="')[2].partition('"')[0]


def test_next_gives_the_most_urgent_case(as_user, moderator):
    cases.make_case(reason="spam")
    urgent = cases.make_case(reason="harassment")
    response = as_user(moderator).post(reverse("admin:moderation_case_next"))
    assert response["Location"] == url("case_review", urgent.pk)
    urgent.refresh_from_db()
    assert urgent.claimed_by == moderator


def test_next_of_one_queue_stays_in_it(as_user, moderator):
    cases.make_case(reason="sexual_edit")
    rights = cases.make_case(reason="copyright")
    response = as_user(moderator).post(reverse("admin:moderation_case_next"), {"queue": "rights"})
    assert response["Location"] == url("case_review", rights.pk)


def test_nothing_waiting_leads_to_the_dashboard_with_words(as_user, moderator):
    response = as_user(moderator).post(reverse("admin:moderation_case_next"), follow=True)
    assert "Nothing waits for you here." in response.content.decode()


def test_claim_and_release(as_user, moderator, case):
    client = as_user(moderator)
    client.post(url("case_claim", case.pk))
    case.refresh_from_db()
    assert case.claimed_by == moderator
    client.post(url("case_release", case.pk), {"token": case.claim_token})
    case.refresh_from_db()
    assert case.claimed_by is None


def test_claimed_by_somebody_else_is_said(as_user, moderator, second_moderator, claimed, case):
    claimed(case, second_moderator)
    response = as_user(moderator).post(url("case_claim", case.pk), follow=True)
    assert "Somebody else is working on this." in response.content.decode()


def test_renewing_moves_the_end_of_the_claim(as_user, moderator, claimed, case):
    claimed(case, moderator)
    soon = timezone.now() + timedelta(minutes=1)
    Case.objects.filter(pk=case.pk).update(claimed_until=soon)
    case.refresh_from_db()
    answer = as_user(moderator).post(url("case_renew", case.pk), {"token": case.claim_token})
    assert answer.status_code == 200
    case.refresh_from_db()
    assert case.claimed_until > soon
    assert answer.json() == {"until": case.claimed_until.isoformat()}


def test_renewing_a_lost_claim_answers_409_with_words(as_user, moderator, second_moderator, claimed, case):
    claimed(case, second_moderator)
    answer = as_user(moderator).post(url("case_renew", case.pk), {"token": str(uuid.uuid4())})
    assert answer.status_code == 409
    assert "claim again" in answer.json()["message"]


def test_decision_takes_the_work_down_and_says_so(as_user, moderator, claimed, case):
    claimed(case, moderator)
    response = as_user(moderator).post(url("case_decide", case.pk), typed(case), follow=True)
    assert "Decided. Both sides have been told." in response.content.decode()
    case.refresh_from_db()
    case.artwork.refresh_from_db()
    assert (case.status, case.artwork.state) == (CaseStatus.CLOSED, ArtworkState.REMOVED)
    decision = case.live_decision
    assert (decision.decided_by, decision.facts) == (moderator, "It shows a private place.")


def test_submit_and_next_gives_the_next_case_of_the_queue(as_user, moderator, claimed, case):
    following = cases.make_case()
    claimed(case, moderator)
    data = typed(case) | {"submit_next": "1"}
    response = as_user(moderator).post(url("case_decide", case.pk), data)
    assert response["Location"] == url("case_review", following.pk)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"outcome": ""}, "This field is required."),
        ({"measures": []}, "Choose at least one measure."),
        ({"rule": ""}, "Name the rule or the law that you looked at."),
        ({"facts": ""}, "This field is required."),
        ({"measures": ["hide"], "hide_days": ""}, "Say for how many days"),
        ({"outcome": "no_violation"}, "Without a violation nothing can be done"),
    ],
)
def test_incomplete_decision_keeps_what_was_typed(as_user, moderator, claimed, case, change, sentence):
    claimed(case, moderator)
    data = typed(case, explanation="A long and careful explanation.") | change
    response = as_user(moderator).post(url("case_decide", case.pk), data)
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "A long and careful explanation." in page
    assert not Decision.objects.exists()


def test_stale_page_answers_409_with_what_happened_and_what_was_typed(
    as_user, moderator, second_moderator, claimed, case
):
    claimed(case, moderator)
    data = typed(case, explanation="A long and careful explanation.")
    Case.objects.filter(pk=case.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))
    cases.decide(case, second_moderator)
    response = as_user(moderator).post(url("case_decide", case.pk), data)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Nothing was decided: this is no longer in your hands." in page
    assert "Decided · @second_moderator" in page
    assert "A long and careful explanation." in page
    assert Decision.objects.count() == 1


def test_expired_claim_can_be_taken_again_with_what_was_typed(as_user, moderator, claimed, case):
    claimed(case, moderator)
    data = typed(case, explanation="A long and careful explanation.")
    Case.objects.filter(pk=case.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))
    client = as_user(moderator)
    conflict = client.post(url("case_decide", case.pk), data)
    assert conflict.status_code == 409
    assert "Claim again and keep what I typed" in conflict.content.decode()
    again = client.post(url("case_decide", case.pk), data | {"claim_again": "1"})
    page = again.content.decode()
    assert again.status_code == 200
    assert "A long and careful explanation." in page
    token = token_of_decision(page)
    assert token not in ("", str(data["token"]))
    assert client.post(url("case_decide", case.pk), data | {"token": token}).status_code == 302


def test_without_a_token_nothing_is_decided(as_user, moderator, claimed, case):
    claimed(case, moderator)
    response = as_user(moderator).post(url("case_decide", case.pk), typed(case) | {"token": ""})
    assert response.status_code == 409
    assert not Decision.objects.exists()


def test_escalation_needs_a_reason_and_leaves_a_note(as_user, moderator, claimed, case):
    token = claimed(case, moderator).claim_token
    client = as_user(moderator)
    client.post(url("case_escalate", case.pk), {"token": token, "reason": " "})
    case.refresh_from_db()
    assert not case.needs_senior
    client.post(url("case_escalate", case.pk), {"token": token, "reason": "I know these people."})
    case.refresh_from_db()
    assert case.needs_senior and case.claimed_by is None
    assert Note.objects.get().text == "I know these people."


def test_note_with_a_mention_tells_the_colleague(as_user, moderator, second_moderator, case):
    as_user(moderator).post(url("case_note", case.pk), {"text": "What do you think, @second_moderator?"})
    note = Note.objects.get()
    assert list(note.mentions.all()) == [second_moderator]


def test_senior_hands_a_case_over(as_user, senior, moderator, case):
    client = as_user(senior)
    client.post(url("case_reassign", case.pk), {"handle": "@moderator_one"})
    case.refresh_from_db()
    assert case.claimed_by == moderator
    response = client.post(url("case_reassign", case.pk), {"handle": "nobody_here"}, follow=True)
    assert "There is no colleague of this handle." in response.content.decode()


def test_senior_takes_a_case_out_of_a_hand_and_a_moderator_cannot(
    as_user, senior, moderator, second_moderator, claimed, case
):
    claimed(case, second_moderator)
    as_user(moderator).post(url("case_release", case.pk))
    case.refresh_from_db()
    assert case.claimed_by == second_moderator
    as_user(senior).post(url("case_release", case.pk))
    case.refresh_from_db()
    assert case.claimed_by is None


def test_ban_waits_for_a_second_person_who_is_not_the_first(as_user, senior, claimed, case):
    claimed(case, senior)
    as_user(senior).post(url("case_decide", case.pk), typed(case, "remove", "ban"))
    proposal = Decision.objects.get()
    page = as_user(senior).get(url("case_confirm", proposal.pk)).content.decode()
    assert "You have proposed this yourself" in page
    refused = as_user(senior).post(url("case_confirm", proposal.pk), {"verdict": "confirmed"})
    assert refused.status_code == 422
    other = site.make_staff("other_senior", "senior moderator")
    assert "Confirm: put it in force" in as_user(other).get(url("case_confirm", proposal.pk)).content.decode()
    as_user(other).post(url("case_confirm", proposal.pk), {"verdict": "confirmed"})
    case.refresh_from_db()
    assert case.live_decision == proposal
    assert proposal.measures.get(kind=MeasureKind.BAN).state == MeasureState.APPLIED


def test_sending_back_needs_a_reason(as_user, senior, moderator, claimed, case):
    claimed(case, moderator)
    as_user(moderator).post(url("case_decide", case.pk), typed(case, "ban"))
    proposal = Decision.objects.get()
    client = as_user(senior)
    assert "@moderator_one" in client.get(reverse("admin:moderation_pending")).content.decode()
    answer = client.post(url("case_confirm", proposal.pk), {"verdict": "rejected", "reason": ""})
    assert answer.status_code == 422
    client.post(url("case_confirm", proposal.pk), {"verdict": "rejected", "reason": "Too hard."})
    case.refresh_from_db()
    assert case.status == CaseStatus.OPEN
    assert proposal.confirmation.reason == "Too hard."


def test_override_replaces_the_decision_in_force(as_user, senior, moderator, case):
    old = cases.decide(case, moderator)
    client = as_user(senior)
    page = client.get(url("case_override", case.pk)).content.decode()
    assert "We have seen it." in page
    data = typed(case, "none", outcome=Outcome.NO_VIOLATION, facts="Looked again.")
    client.post(url("case_override", case.pk), data)
    case.refresh_from_db()
    case.artwork.refresh_from_db()
    assert (case.live_decision.overrides, case.live_decision.facts) == (old, "Looked again.")
    assert case.artwork.state == ArtworkState.PROCESSING  # on its way back: its files are made anew


def test_several_cases_of_one_maker_are_decided_together(as_user, moderator):
    maker = site.make_user("spammer")
    wave = [cases.make_case(cases.make_work(maker), "spam") for _ in range(3)]
    ids = [case.pk for case in wave]
    client = as_user(moderator)
    chosen = {"action": "decide_together", "_selected_action": ids}
    response = client.post(reverse("admin:moderation_case_changelist"), chosen)
    page = client.get(response["Location"]).content.decode()
    assert "3 cases" in page
    data = typed(wave[0], "remove") | {"case": ids}
    client.post(reverse("admin:moderation_case_bulk"), data)
    assert Decision.objects.count() == 3
    assert not Case.objects.filter(status=CaseStatus.OPEN).exists()


def test_cases_of_two_people_are_not_decided_together(as_user, moderator):
    ids = [cases.make_case().pk, cases.make_case().pk]
    data = typed(Case.objects.get(pk=ids[0])) | {"case": ids}
    response = as_user(moderator).post(reverse("admin:moderation_case_bulk"), data)
    assert response.status_code == 422
    assert "about one person" in response.content.decode()
    assert not Decision.objects.exists()


def test_merged_cases_follow_their_lead_and_can_be_taken_apart(as_user, senior):
    maker = site.make_user("maker")
    lead, other = (cases.make_case(cases.make_work(maker)) for _ in range(2))
    client = as_user(senior)
    merge = reverse("admin:moderation_case_merge")
    assert "Which case leads?" in client.get(merge, {"case": [lead.pk, other.pk]}).content.decode()
    client.post(merge, {"case": [lead.pk, other.pk], "lead": lead.pk})
    other.refresh_from_db()
    assert other.lead == lead
    client.post(url("case_split", other.pk))
    other.refresh_from_db()
    assert other.lead is None
