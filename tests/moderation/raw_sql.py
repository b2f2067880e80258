"""Statements that go around all our code, and a world of rows to aim them at."""

import datetime
import uuid
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from moderation.domain.appeals import decide_appeal, file_appeal
from moderation.domain.claims import claim_appeal, claim_case
from moderation.domain.ledger import hash_of
from moderation.domain.seconding import confirm_decision
from moderation.models import Appeal, Confirmation, Decision, LedgerEntry, LedgerHead, Measure
from tests import factories
from tests.moderation import factories as cases

Sql = tuple[str, list]
PAST = datetime.timedelta(minutes=-1)


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


def make_world() -> SimpleNamespace:
    """One case each that is open in somebody's hand, decided, pending, confirmed, contested and upheld."""
    moderator, second_moderator, third_moderator = (
        factories.make_staff(f"moderator_{letter}", "moderator") for letter in "abc"
    )
    senior, second_senior = (factories.make_staff(f"senior_{letter}", "senior moderator") for letter in "ab")
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


def close(w) -> Sql:
    return update(Appeal, w.appeal.pk, status="decided", outcome="upheld", closed_at=timezone.now())
