"""What the database refuses, asked by raw SQL: no code of ours stands between. Beside each attack stands, where there
is one, the same statement as it may be, which must pass."""

import datetime
import uuid
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from moderation.domain.appeals import decide_appeal, file_appeal
from moderation.domain.claims import claim_appeal, claim_case
from moderation.domain.escalation import add_note
from moderation.domain.ledger import hash_of
from moderation.domain.seconding import confirm_decision
from moderation.models import (
    TARGET_FIELDS,
    Appeal,
    Case,
    Confirmation,
    Decision,
    DecisionRule,
    LedgerEntry,
    LedgerHead,
    Measure,
    ReasonPolicy,
    Report,
    Statement,
    Strike,
    StrikeThreshold,
)
from moderation.refusals import REFUSALS
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db
Sql = tuple[str, list]
PAST = datetime.timedelta(minutes=-1)


@dataclass
class Attack:
    """`refused` fails at its last statement, `passes` (if any) not at all."""

    refused: list[Sql]
    passes: list[Sql] = field(default_factory=list)


def update(model: type[models.Model], pk: int, **values) -> Sql:
    sets = ", ".join(f"{name} = %s" for name in values)
    return f"UPDATE {model._meta.db_table} SET {sets} WHERE {model._meta.pk.column} = %s", [
        *values.values(),
        pk,
    ]


def delete(model: type[models.Model], pk: int) -> Sql:
    return f"DELETE FROM {model._meta.db_table} WHERE {model._meta.pk.column} = %s", [pk]


def copy(model: type[models.Model], pk: int, **values) -> Sql:
    """INSERT of a row like that one, but for these values."""
    table, key = model._meta.db_table, model._meta.pk
    columns = [f.column for f in model._meta.concrete_fields if f is not key or key.column in values]
    picked = ", ".join("%s" if name in values else name for name in columns)
    given = [values[name] for name in columns if name in values]
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {picked} FROM {table} WHERE {key.column} = %s", [
        *given, pk
    ]  # fmt: skip


def execute(statements: list[Sql]) -> None:
    with connection.cursor() as cursor:
        for sql, params in statements:
            cursor.execute(sql, params)


def assert_refused(statements: list[Sql], match: str | None = None) -> None:
    with transaction.atomic():
        execute(statements[:-1])
        with pytest.raises(IntegrityError, match=match), transaction.atomic():
            execute(statements[-1:])
        transaction.set_rollback(True)


def assert_passes(statements: list[Sql]) -> None:
    with transaction.atomic():
        execute(statements)
        if connection.vendor == "postgresql":  # deferred foreign keys are looked at now
            execute([("SET CONSTRAINTS ALL IMMEDIATE", [])])
        transaction.set_rollback(True)


@pytest.fixture
def world(moderator, second_moderator, third_moderator, senior, second_senior):
    """One case each that is open in somebody's hand, decided, pending, confirmed, contested and upheld."""
    w = SimpleNamespace(
        first=moderator, second=second_moderator, third=third_moderator, senior=senior, boss=second_senior
    )
    w.fan = factories.make_user()
    w.held = claim_case(moderator, cases.make_case(by=w.fan).pk)
    w.report = w.held.reports.get()
    w.decided = cases.make_case()
    rules = [rule.pk for rule in cases.version_for(w.decided).rules.order_by("pk")]
    w.decision = cases.decide(
        w.decided, moderator, "remove", "warn", rule_id=rules[0], further_rule_ids=(rules[1],)
    )
    w.rule = rules[2]
    w.measure = w.decision.measures.get(kind="remove")
    w.pending = cases.make_case()
    w.proposal = cases.decide(w.pending, moderator, "ban")
    w.confirmed = cases.make_case()
    w.ban = cases.decide(w.confirmed, moderator, "ban")
    confirm_decision(senior, w.ban.pk, confirmed=True)
    w.appeal = file_appeal(w.decision, "Please look again.", user=w.decided.affected)
    w.appeal = claim_appeal(second_moderator, w.appeal.pk)
    other = file_appeal(w.decision, "Please look again.", report=w.decided.reports.get())
    held = claim_appeal(third_moderator, other.pk)
    w.answer = decide_appeal(
        third_moderator, other.pk, held.claim_token, "upheld", cases.words_for(w.decided, "remove")
    )
    w.answered = Appeal.objects.get(pk=other.pk)
    w.head, w.entry = LedgerHead.objects.get(), LedgerEntry.objects.earliest("seq")
    return w


def decision_on(w, **values) -> Sql:
    """A lawful first decision on the held case, but for these values."""
    lawful = {"case_id": w.held.pk, "claim_token": w.held.claim_token.hex, "public_id": uuid.uuid4().hex}
    return copy(Decision, w.decision.pk, **(lawful | values))


def answer_to(w, **values) -> Sql:
    """A lawful answer to the appeal that the second moderator holds, but for these values."""
    lawful = {
        "appeal_id": w.appeal.pk, "claim_token": w.appeal.claim_token.hex, "decided_by_id": w.second.pk,
        "public_id": uuid.uuid4().hex,
    }  # fmt: skip
    return copy(Decision, w.decision.pk, **(lawful | values))


def confirmation_of(w, decision: Decision, by) -> Sql:
    return copy(Confirmation, w.ban.confirmation.pk, decision_id=decision.pk, by_id=by.pk)


def next_entry(w, **values) -> Sql:
    row = LedgerEntry.objects.get(seq=w.head.seq)
    row.seq, row.prev_hash = w.head.seq + 1, w.head.hash
    for name, value in values.items():
        setattr(row, name, value)
    row.hash = hash_of(row)
    return copy(LedgerEntry, w.head.seq, seq=row.seq, prev_hash=row.prev_hash, hash=row.hash)


def lapse(model: type[models.Model], pk: int) -> Sql:
    return update(model, pk, claimed_until=timezone.now() + PAST)


def severe(w, **values) -> Sql:
    return copy(Measure, w.proposal.measures.get().pk, **({"kind": "custody", "subject_id": None} | values))


def appeal_pending(w) -> list[Sql]:
    """The second moderator has answered the appeal, and a second person is to confirm it."""
    return [answer_to(w, needs_second=True, id=900_001)]


def confirm_900_001(w, by) -> Sql:
    return copy(Confirmation, w.ban.confirmation.pk, decision_id=900_001, by_id=by.pk)


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


def close(w) -> Sql:
    return update(Appeal, w.appeal.pk, status="decided", outcome="upheld", closed_at=timezone.now())


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


def test_what_others_refer_to_stays(world, moderator):
    """Notes, reports and cases keep their people: an account with history is not deleted, it is emptied."""
    add_note(moderator, world.held, "Seen before.")
    for person in (world.first, world.fan, world.decided.affected):
        with pytest.raises(models.ProtectedError):
            person.delete()
