"""Constraints of moderation's tables, asked by raw SQL; see test_refusals for the triggers."""

import uuid
from copy import deepcopy
from functools import partial

import pytest
from django.db import models
from django.utils import timezone

from moderation.domain.escalation import add_note
from moderation.models import (
    TARGET_FIELDS,
    Appeal,
    Case,
    Confirmation,
    DecisionRule,
    LedgerHead,
    Measure,
    ReasonPolicy,
    Report,
    Strike,
    StrikeThreshold,
)
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.raw_sql import (
    PAST,
    Sql,
    answer_to,
    assert_passes,
    assert_refused,
    close,
    confirmation_of,
    copy,
    decision_on,
    execute,
    make_world,
    update,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def kept_world(rows_kept):
    with rows_kept():
        yield make_world()


@pytest.fixture
def world(kept_world):
    return deepcopy(kept_world)


def open_case(w, **values) -> Sql:
    """An open case about a new work, but for these values."""
    fresh = dict.fromkeys(("claimed_by_id", "claim_token", "claimed_until"))
    return copy(Case, w.held.pk, **(fresh | {"artwork_id": cases.make_work().pk} | values))


def _another_target(w, field: str) -> int:
    return {
        "artwork": lambda: cases.make_work().pk,
        "comment": lambda: factories.make_comment(cases.make_work()).pk,
        "profile": lambda: factories.make_user().pk,
        "idol": lambda: factories.make_idol().pk,
        "group": lambda: factories.make_group().pk,
        "tag": lambda: factories.make_tag().pk,
    }[field]()


@pytest.mark.parametrize("field", TARGET_FIELDS)
def test_one_thing_has_one_open_case(world, field):
    pk = _another_target(world, field)
    case = open_case(world, **({"artwork_id": None} | {f"{field}_id": pk}))
    assert_passes([case])
    assert_refused([case, case])
    execute([case])
    first = Case.objects.latest("pk")
    pending = update(Case, first.pk, status="pending")
    closed = update(Case, first.pk, status="closed", closure="moot", closed_at=timezone.now())
    assert_refused([pending, case])
    assert_passes([closed, case])


def test_case_has_exactly_one_target(world):
    assert_refused([open_case(world, artwork_id=None)])
    assert_refused([open_case(world, profile_id=factories.make_user().pk)])
    assert_passes([open_case(world)])


def test_report_belongs_to_a_case_and_is_in_good_faith(world):
    another = partial(copy, Report, world.report.pk, tracking_token="t", reporter_key="user:0")
    assert_passes([another()])
    assert_refused([another(case_id=None)])
    assert_refused([another(good_faith=False)])


def test_one_person_reports_once_per_case(world):
    again = copy(Report, world.report.pk, tracking_token="t")
    assert_refused([again])
    assert_passes([copy(Report, world.report.pk, tracking_token="t", case_id=world.pending.pk)])
    assert_refused([copy(Report, world.report.pk, reporter_key="user:0")])  # the link is one report's


def test_decision_names_case_rule_or_law_and_reasons(world):
    assert_refused([decision_on(world, case_id=None)])
    assert_refused([decision_on(world, rule_id=None, law="")], "decision_cites_rule_or_law")
    assert_passes([decision_on(world, rule_id=None, law="Act 1")])
    assert_refused([decision_on(world, facts="")], "decision_gives_reasons")
    assert_refused([decision_on(world, explanation="")], "decision_gives_reasons")


def test_case_is_decided_once(world):
    first = decision_on(world, id=900_002)
    assert_refused([first, decision_on(world)])
    assert_passes([first, decision_on(world, overrides_id=900_002)])


def test_decision_is_replaced_once(world):
    replaced = answer_to(world, overrides_id=world.decision.pk)
    take_up = [
        update(Appeal, world.appeal.pk, claimed_by_id=world.boss.pk),
        update(Case, world.decided.pk, claimed_by_id=world.boss.pk, claim_token=uuid.UUID(int=1).hex,
               claimed_until=timezone.now() - PAST),
    ]  # fmt: skip
    again = decision_on(
        world, case_id=world.decided.pk, decided_by_id=world.boss.pk, claim_token=uuid.UUID(int=1).hex,
        overrides_id=world.decision.pk,
    )  # fmt: skip
    assert_passes([*take_up, again])
    assert_refused([replaced, *take_up, again])


def test_appeal_has_one_answer(world):
    take_up = update(Appeal, world.appeal.pk, claimed_by_id=world.boss.pk)
    assert_refused([answer_to(world), take_up, answer_to(world, decided_by_id=world.boss.pk)])


def test_each_side_contests_a_decision_once(world):
    assert_refused([copy(Appeal, world.appeal.pk)])
    assert_refused([copy(Appeal, world.answered.pk)])
    assert_passes([copy(Appeal, world.answered.pk, report_id=world.report.pk)])


def test_appeal_says_who_contests(world):
    assert_refused(
        [copy(Appeal, world.appeal.pk, contested_id=world.ban.pk, appellant_id=None)], "side_is_known"
    )
    assert_refused(
        [copy(Appeal, world.answered.pk, contested_id=world.ban.pk, report_id=None)], "side_is_known"
    )
    assert_passes([copy(Appeal, world.appeal.pk, contested_id=world.ban.pk)])


def test_appeal_is_closed_with_date_and_outcome(world):
    for values in (
        {"status": "decided"},
        {"closed_at": timezone.now()},
        {"outcome": "upheld"},
        {"status": "moot"},
    ):
        assert_refused(
            [answer_to(world), update(Appeal, world.appeal.pk, **values)], "appeal_decided_is_dated"
        )
    assert_passes([answer_to(world), close(world)])
    assert_passes([update(Appeal, world.appeal.pk, status="moot", closed_at=timezone.now())])


def test_closed_case_says_when_and_why(world):
    now = timezone.now()
    for values in (
        {"status": "closed"},
        {"closed_at": now},
        {"closure": "moot"},
        {"status": "closed", "closed_at": now},
    ):
        assert_refused([update(Case, world.held.pk, **values)], "case_closed_is_dated")
    decided = {"status": "closed", "closed_at": now, "closure": "decided"}
    assert_refused([update(Case, world.held.pk, **decided)], "case_decided_has_decision")
    assert_passes([update(Case, world.held.pk, **(decided | {"closure": "moot"}))])
    assert_passes(
        [
            decision_on(world, id=900_003),
            update(Case, world.held.pk, **(decided | {"live_decision_id": 900_003})),
        ]
    )


@pytest.mark.parametrize("name", ["claimed_by_id", "claim_token", "claimed_until"])
def test_lease_is_whole(world, name):
    assert_refused([update(Case, world.held.pk, **{name: None})], "case_lease_is_whole")
    assert_refused([update(Appeal, world.appeal.pk, **{name: None})], "appeal_lease_is_whole")


def test_second_word_on_a_decision_is_refused(world):
    assert_refused([confirmation_of(world, world.ban, world.boss)])
    assert_refused(
        [
            copy(
                Confirmation,
                world.ban.confirmation.pk,
                decision_id=world.proposal.pk,
                verdict="rejected",
                reason="",
            )
        ],
        "rejection_has_reason",
    )


def test_measure_is_taken_once_and_on_somebody(world):
    warn = world.decision.measures.get(kind="warn").pk
    assert_refused([copy(Measure, world.measure.pk)])
    assert_refused([copy(Measure, warn)])
    assert_passes([copy(Measure, warn, subject_id=world.fan.pk)])
    assert_refused([copy(Measure, warn, subject_id=None)], "measure_on_account_has_subject")


def test_strikes_thresholds_and_policies_stay_in_their_limits(world):
    assert_refused([copy(Strike, world.decision.strikes.get().pk)])
    assert_passes([copy(Strike, world.decision.strikes.get().pk, user_id=world.fan.pk)])
    limit = StrikeThreshold.objects.get(measure="limit")
    assert_refused([copy(StrikeThreshold, limit.pk)])
    assert_refused([update(StrikeThreshold, limit.pk, days=0)], "threshold_has_end")
    assert_refused(
        [update(ReasonPolicy, ReasonPolicy.objects.first().pk, severity=101)], "policy_severity_range"
    )
    assert_refused([copy(DecisionRule, world.decision.further_rules.get().pk)])
    assert_refused([copy(LedgerHead, 1, id=2)], "ledger_has_one_head")


def test_what_others_refer_to_stays(world):
    """Notes, reports and cases keep their people: an account with history is not deleted, it is emptied."""
    add_note(world.first, world.held, "Seen before.")
    for person in (world.first, world.fan, world.decided.affected):
        with pytest.raises(models.ProtectedError):
            person.delete()
