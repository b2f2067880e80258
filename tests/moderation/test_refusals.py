"""What the database refuses, asked by raw SQL: no code of ours stands between. Beside each attack stands, where there
is one, the same statement as it may be, which must pass."""

import uuid
from copy import deepcopy
from dataclasses import dataclass, field

import pytest
from django.utils import timezone

from moderation.models import (
    Appeal,
    Case,
    Confirmation,
    Decision,
    DecisionRule,
    LedgerEntry,
    LedgerHead,
    Measure,
    Report,
    Statement,
)
from moderation.refusals import REFUSALS
from tests.moderation.raw_sql import (
    PAST,
    Sql,
    answer_to,
    appeal_pending,
    assert_passes,
    assert_refused,
    close,
    confirm_900_001,
    confirmation_of,
    decision_on,
    delete,
    lapse,
    make_world,
    next_entry,
    severe,
    update,
)

pytestmark = pytest.mark.django_db


@dataclass
class Attack:
    """`refused` fails at its last statement, `passes` (if any) not at all."""

    refused: list[Sql]
    passes: list[Sql] = field(default_factory=list)


@pytest.fixture(scope="module")
def kept_world(rows_kept):
    with rows_kept():
        yield make_world()


@pytest.fixture
def world(kept_world):
    return deepcopy(kept_world)


ATTACKS = {
    "moderation_ledgerentry_keep_update": lambda w: [Attack([update(LedgerEntry, w.entry.pk, act="nothing")])],
    "moderation_ledgerentry_keep_delete": lambda w: [
        Attack([delete(LedgerEntry, w.entry.pk)]),
        Attack([delete(LedgerEntry, w.head.seq)]),
    ],
    "moderation_ledger_in_order": lambda w: [
        Attack([next_entry(w, seq=w.head.seq + 2)], [next_entry(w)]),
        Attack([next_entry(w, prev_hash="0" * 64)], [next_entry(w)]),
    ],
    "moderation_ledgerhead_forward": lambda w: [
        Attack([update(LedgerHead, 1, seq=w.head.seq - 1, hash=LedgerEntry.objects.get(seq=w.head.seq - 1).hash)]),
        Attack([update(LedgerHead, 1, hash="0" * 64)]),
        Attack([update(LedgerHead, 1, seq=w.head.seq + 1, hash="0" * 64)]),
        Attack(
            [next_entry(w), update(LedgerHead, 1, seq=w.head.seq + 1, hash=w.head.hash)],
            [next_entry(w), ("UPDATE moderation_ledgerhead SET seq = seq + 1, hash = "
                             "(SELECT hash FROM moderation_ledgerentry ORDER BY seq DESC LIMIT 1)", [])],
        ),
    ],
    "moderation_ledgerhead_keep": lambda w: [Attack([delete(LedgerHead, 1)])],
    "moderation_decision_keep_update": lambda w: [
        Attack([update(Decision, w.decision.pk, explanation="Something else.")]),
        Attack([update(Decision, w.decision.pk, decided_by_id=w.third.pk)]),
    ],
    "moderation_decision_keep_delete": lambda w: [Attack([delete(Decision, w.decision.pk)])],
    "moderation_decisionrule_keep_update": lambda w: [
        Attack([update(DecisionRule, w.decision.further_rules.get().pk, rule_id=w.rule)])
    ],
    "moderation_decisionrule_keep_delete": lambda w: [
        Attack([delete(DecisionRule, w.decision.further_rules.get().pk)])
    ],
    "moderation_confirmation_keep_update": lambda w: [
        Attack([update(Confirmation, w.ban.confirmation.pk, by_id=w.boss.pk)])
    ],
    "moderation_confirmation_keep_delete": lambda w: [Attack([delete(Confirmation, w.ban.confirmation.pk)])],
    "moderation_statement_keep_update": lambda w: [
        Attack([update(Statement, w.decision.statement.pk, body="We never said so.")])
    ],
    "moderation_statement_keep_delete": lambda w: [Attack([delete(Statement, w.decision.statement.pk)])],
    "moderation_decision_needs_lease": lambda w: [
        Attack([decision_on(w, claim_token=uuid.uuid4().hex)], [decision_on(w)]),
        Attack([decision_on(w, decided_by_id=w.second.pk)]),
        Attack([lapse(Case, w.held.pk), decision_on(w)]),
        Attack([decision_on(w, case_id=w.pending.pk)]),
    ],
    "moderation_decision_needs_appeal_lease": lambda w: [
        Attack([answer_to(w, claim_token=uuid.uuid4().hex)], [answer_to(w)]),
        Attack([answer_to(w, decided_by_id=w.senior.pk)]),
        Attack([lapse(Appeal, w.appeal.pk), answer_to(w)]),
    ],
    "moderation_appeal_other_person": lambda w: [
        Attack(
            [update(Appeal, w.appeal.pk, claimed_by_id=by.pk), answer_to(w, decided_by_id=by.pk)],
            [update(Appeal, w.appeal.pk, claimed_by_id=w.boss.pk), answer_to(w, decided_by_id=w.boss.pk)],
        )
        for by in (w.first, w.third)  # who decided, and who has heard the other side
    ],
    "moderation_decision_of_appealed_case": lambda w: [Attack([answer_to(w, case_id=w.held.pk)], [answer_to(w)])],
    "moderation_override_same_case": lambda w: [
        Attack([answer_to(w, overrides_id=w.ban.pk)], [answer_to(w, overrides_id=w.decision.pk)])
    ],
    "moderation_confirmation_other_person": lambda w: [
        Attack([confirmation_of(w, w.proposal, w.first)], [confirmation_of(w, w.proposal, w.senior)])
    ],
    "moderation_confirmation_of_appeal": lambda w: [
        Attack(
            [*appeal_pending(w), confirm_900_001(w, by)],
            [*appeal_pending(w), confirm_900_001(w, w.senior)],
        )
        for by in (w.first, w.third)
    ],
    "moderation_confirmation_wanted": lambda w: [
        Attack([confirmation_of(w, w.decision, w.senior)], [confirmation_of(w, w.proposal, w.senior)])
    ],
    "moderation_measure_alone_insert": lambda w: [
        Attack([severe(w, state="applied")], [severe(w)]),
        Attack([severe(w, state="applied", kind="hide")]),  # mild, but proposed together with a ban
        Attack([severe(w, state="applied", decision_id=w.decision.pk)]),
    ],
    "moderation_measure_alone_update": lambda w: [
        Attack(
            [update(Measure, w.proposal.measures.get().pk, state="applied")],
            [confirmation_of(w, w.proposal, w.senior), update(Measure, w.proposal.measures.get().pk, state="applied")],
        )
    ],
    "moderation_measure_fixed": lambda w: [
        Attack([update(Measure, w.measure.pk, kind="warn")]),
        Attack([update(Measure, w.measure.pk, decision_id=w.ban.pk)]),
        Attack(
            [update(Measure, w.decision.measures.get(kind="warn").pk, subject_id=w.fan.pk)],
            [update(Measure, w.measure.pk, state="undone", ends_at=timezone.now())],
        ),
        Attack([update(Measure, w.measure.pk, is_automatic=True)]),
    ],
    "moderation_measure_keep": lambda w: [Attack([delete(Measure, w.measure.pk)])],
    "moderation_case_fixed": lambda w: [
        Attack([update(Case, w.held.pk, artwork_id=w.pending.artwork_id)], [update(Case, w.held.pk, priority=1)]),
        Attack([update(Case, w.decided.pk, artwork_id=None, profile_id=w.fan.pk)]),
    ],
    "moderation_case_keep": lambda w: [Attack([delete(Case, w.held.pk)])],
    "moderation_case_own_decision": lambda w: [
        Attack([update(Case, w.held.pk, live_decision_id=w.answer.pk)]),  # of another case
        Attack([update(Case, w.pending.pk, live_decision_id=w.proposal.pk)]),  # not confirmed
        Attack(
            [update(Case, w.decided.pk, live_decision_id=w.ban.pk)],
            [update(Case, w.decided.pk, live_decision_id=w.answer.pk)],
        ),
    ],
    "moderation_report_fixed": lambda w: [
        Attack([update(Report, w.report.pk, details="Never said.")], [update(Report, w.report.pk, outcome="acted")]),
        Attack([update(Report, w.report.pk, reason="spam")]),
        Attack([update(Report, w.report.pk, case_id=w.pending.pk)]),
        Attack([update(Report, w.report.pk, reporter_id=None)]),
        Attack([update(Report, w.report.pk, reporter_key="user:0")]),
        Attack([update(Report, w.report.pk, created_at=timezone.now() + PAST)]),
    ],
    "moderation_report_keep": lambda w: [Attack([delete(Report, w.report.pk)])],
    "moderation_appeal_fixed": lambda w: [
        Attack([update(Appeal, w.appeal.pk, text="Never said.")], [update(Appeal, w.appeal.pk, priority=1)]),
        Attack([update(Appeal, w.appeal.pk, contested_id=w.ban.pk)]),
        Attack([update(Appeal, w.appeal.pk, appellant_id=w.fan.pk)]),
        Attack([update(Appeal, w.answered.pk, side="affected", report_id=None)]),
    ],
    "moderation_appeal_keep": lambda w: [Attack([delete(Appeal, w.appeal.pk)])],
    "moderation_appeal_has_answer": lambda w: [
        Attack([close(w)], [answer_to(w), close(w)]),
    ],
}  # fmt: skip


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.name)
def test_refusal_refuses_and_lets_pass_what_is_lawful(world, refusal):
    attacks = ATTACKS[refusal.name](world)  # a refusal without an attack fails here
    assert attacks
    for attack in attacks:
        assert_refused(attack.refused, refusal.message)
        if attack.passes:
            assert_passes(attack.passes)


def test_no_attack_is_on_a_refusal_that_is_gone():
    assert set(ATTACKS) == {refusal.name for refusal in REFUSALS}
