"""What people are told, in their language, and what they are never told."""

import pytest

from accounts.models import OutgoingMail
from moderation.domain.deciding import MeasureWish, override_decision
from moderation.domain.flaggers import grant_trusted_flagger
from moderation.domain.seconding import confirm_decision
from moderation.domain.sweeping import end_measures
from moderation.models import Statement
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(fan, other_fan):
    return cases.make_case(cases.make_work(fan), by=other_fan)


def test_statement_gives_facts_reasons_rule_and_the_way_to_contest(moderator, case, fan):
    decision = cases.decide(
        case, moderator, "remove", facts="A tour bus.", explanation="It is private.", law="Act 1"
    )
    statement = decision.statement
    said_in_it = [
        "A tour bus.", "It is private.", "Rule PRI-1", "guidelines version", "Law: Act 1", "removed",
        "because of a report", "without automation", "contest this decision until", case.artwork.title,
    ]  # fmt: skip
    for said in said_in_it:
        assert said in statement.body, said
    assert (statement.recipient, statement.language) == (fan, "en")
    notice = fan.notifications.get(kind="moderation.statement")
    assert statement.token in notice.url and notice.body == statement.body


def test_statement_is_in_the_language_of_its_reader(moderator, case, fan):
    fan.language = "ko"
    fan.save()
    body = cases.decide(case, moderator, "remove").statement.body
    assert "규칙 PRI-1" in body  # the rule's own Korean title
    assert Statement.objects.get().language == "ko"


@pytest.mark.parametrize("kinds", [["remove"], [MeasureWish("suspend", days=3), "warn"], ["label"]])
def test_nobody_learns_who_reported_or_who_decided(moderator, case, fan, kinds):
    kinds = [MeasureWish("label", {"making": "face_swap"}) if kind == "label" else kind for kind in kinds]
    statement = cases.decide(case, moderator, *kinds).statement
    texts = (
        statement.body
        + statement.subject
        + "".join(OutgoingMail.objects.filter(to=fan.email).values_list("body", flat=True))
    )
    assert "other_fan" not in texts and "moderator_a" not in texts


def test_reporter_hears_the_outcome_and_nothing_about_the_account(moderator, case, other_fan):
    cases.decide(case, moderator, "remove", MeasureWish("suspend", days=3))
    notice = other_fan.notifications.get(kind="moderation.outcome")
    assert "We have acted on your report" in notice.body
    assert "suspend" not in notice.body
    report = case.reports.get()
    assert (report.outcome, report.told_at is not None) == ("acted", True)


def test_reporters_are_told_once_per_decision_in_force(moderator, senior, case, other_fan):
    cases.report(case.artwork, email="a@example.org", language="ko")
    cases.report(case.artwork)
    old = cases.decide(case, moderator, "none")
    told = OutgoingMail.objects.filter(to="a@example.org", key__contains="outcome")
    assert (told.count(), told.get().language) == (1, "ko")
    override_decision(senior, old.pk, cases.words_for(case, "remove"))
    assert told.count() == 2
    assert other_fan.notifications.filter(kind="moderation.outcome").count() == 2
    assert set(case.reports.values_list("outcome", flat=True)) == {"acted"}


def test_proposal_tells_nobody_before_it_is_confirmed(moderator, senior, case, fan, other_fan):
    decision = cases.decide(case, moderator, "ban")
    assert not Statement.objects.exists()
    assert case.reports.get().outcome == "waiting"
    confirm_decision(senior, decision.pk, confirmed=True)
    assert "banned" in decision.statement.body
    mail = OutgoingMail.objects.get(key=f"statement:{decision.pk}")
    assert (mail.to, decision.statement.token in mail.body) == (
        fan.email,
        True,
    )  # who cannot sign in reads it so


def test_owner_of_what_was_never_touched_is_not_told(moderator, case, fan):
    cases.decide(case, moderator, "none")
    assert not Statement.objects.exists()
    assert not fan.notifications.exists()


def test_owner_of_what_was_hidden_is_told_that_nothing_was_wrong(moderator, fan):
    case = cases.make_case(cases.make_work(fan), "sexual_edit")
    statement = cases.decide(case, moderator, "none").statement
    assert statement.subject.startswith("No violation")
    assert "contest" not in statement.body


def test_owner_is_told_when_a_decision_is_replaced_by_none(moderator, senior, case):
    old = cases.decide(case, moderator, "warn")
    new = override_decision(senior, old.pk, cases.words_for(case, "none"))
    assert new.statement.subject.startswith("No violation")


def test_owner_is_told_also_when_everything_has_ended_by_then(moderator, senior, case):
    old = cases.decide(case, moderator, MeasureWish("hide", days=1), no_strike=True)
    old.measures.update(ends_at=old.decided_at)
    assert end_measures() == 1
    new = override_decision(senior, old.pk, cases.words_for(case, "none"))
    assert new.statement.subject.startswith("No violation")


def test_trusted_flagger_is_mentioned_as_such_and_not_by_name(moderator, senior, fan, other_fan):
    grant_trusted_flagger(senior, other_fan, "Idol Rights Centre")
    case = cases.report(cases.make_work(fan), by=other_fan).case
    body = cases.decide(case, moderator, "remove").statement.body
    assert "by a trusted flagger" in body
    assert "Idol Rights Centre" not in body and "other_fan" not in body


def test_automatic_check_is_mentioned(moderator, fan, case):
    type(case).objects.update(source="automation")
    body = cases.decide(case, moderator, "remove").statement.body
    assert "An automatic check" in body


def test_nobody_is_told_about_catalogue_entries(moderator):
    factories.make_guidelines()
    cases.decide(cases.make_case(factories.make_idol()), moderator, "none")
    assert not Statement.objects.exists()


def test_receipt_says_what_was_reported_and_where_to_look(case, other_fan):
    notice = other_fan.notifications.get(kind="moderation.receipt")
    assert case.artwork.title in notice.body and "Degrading or objectifying" in notice.body
    assert case.reports.get().tracking_token in notice.url
