"""Writing the ledger, and acts: domain functions whose rows in the ledger are part of their transaction.

    @act
    def close_something(by: User, case: Case) -> None:
        ...
        record("close_something", actor=by, case=case, data={"why": "…"})

Entries are collected and written as the last statements of the outermost act, because whoever writes them holds
the end of the chain until the commit: nothing else may be waited for after that.
"""

import functools
import hashlib
import json
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ParamSpec, TypeVar

from django.db import OperationalError, connection, transaction
from django.utils import timezone

from accounts.models import User
from moderation.models import Case, LedgerEntry, LedgerHead
from moderation.permissions import is_custodian, is_senior

P = ParamSpec("P")
R = TypeVar("R")
TRIES = 4  # two acts that wait for each other: PostgreSQL stops one, which then begins again
AUTOMATION = "automation"
VISITOR = "visitor"


@dataclass(frozen=True)
class Entry:
    act: str
    actor_id: int | None
    actor_role: str
    target_kind: str = ""
    target_id: int | None = None
    case_id: int | None = None
    subject_id: int | None = None
    data: dict[str, Any] = field(default_factory=dict)
    at: datetime = field(default_factory=timezone.now)


_pending: ContextVar[list[Entry] | None] = ContextVar("pending ledger entries", default=None)


def act(function: Callable[P, R]) -> Callable[P, R]:
    """One transaction with its ledger entries; inside another act, a part of that one."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if _pending.get() is not None:
            return function(*args, **kwargs)
        alone = not connection.in_atomic_block
        for attempt in range(1, TRIES + 1):
            try:
                return _run_once(function, *args, **kwargs)
            except OperationalError as error:
                if attempt == TRIES or not alone or not _is_deadlock(error):
                    raise
        raise AssertionError("unreachable")

    return run


def _run_once(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    entries: list[Entry] = []
    token = _pending.set(entries)
    try:
        with transaction.atomic():
            result = function(*args, **kwargs)
            append_entries(entries)
    finally:
        _pending.reset(token)
    return result


def _is_deadlock(error: OperationalError) -> bool:
    return getattr(error.__cause__, "pgcode", "") in ("40P01", "40001")


def record(
    name: str,
    *,
    actor: User | None,
    case: Case | None = None,
    target: tuple[str, int] | None = None,
    subject_id: int | None = None,
    data: dict[str, Any] | None = None,
    role: str = "",
) -> None:
    """Note one act of `actor`. None is automation, or with `role` VISITOR somebody without account.

    Target and person default to those of the case.
    """
    entries = _pending.get()
    assert entries is not None, "record() outside an act"  # noqa: S101  (a programmer's mistake)
    if case is not None:
        kind = case.target_field
        target = target or (kind, getattr(case, f"{kind}_id"))
        subject_id = subject_id or case.affected_id
    kind, target_id = target or ("", None)
    entries.append(
        Entry(
            name, actor.pk if actor else None, role or role_of(actor), kind, target_id, case.pk if case else None,
            subject_id, data or {},
        )
    )  # fmt: skip


def role_of(actor: User | None) -> str:
    """The highest role in which somebody acts."""
    if actor is None:
        return AUTOMATION
    if not actor.is_staff:
        return "member"
    if is_custodian(actor):
        return "custodian"
    return "senior" if is_senior(actor) else "moderator"


def append_entries(entries: list[Entry]) -> None:
    """Put them at the end of the chain; the head is locked until the transaction ends."""
    if not entries:
        return
    LedgerHead.objects.get_or_create(pk=1)
    head = LedgerHead.objects.select_for_update().get(pk=1)
    for entry in entries:
        row = _row(entry, head.seq + 1, head.hash)
        row.save(force_insert=True)
        head.seq, head.hash = row.seq, row.hash
    head.save(update_fields=["seq", "hash"])


def _row(entry: Entry, seq: int, prev_hash: str) -> LedgerEntry:
    row = LedgerEntry(
        seq=seq, at=entry.at, act=entry.act, actor_id=entry.actor_id, actor_role=entry.actor_role,
        target_kind=entry.target_kind, target_id=entry.target_id, case_id=entry.case_id,
        subject_id=entry.subject_id, data=canonical(entry.data), prev_hash=prev_hash,
    )  # fmt: skip
    row.hash = hash_of(row)
    return row


def canonical(data: dict[str, Any]) -> str:
    """One text for one meaning: keys sorted, no spaces, letters as they are."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)


def hash_of(row: LedgerEntry) -> str:
    """SHA-256 over every field and the hash before, as 64 hex digits."""
    parts = [
        row.seq, row.at.astimezone(UTC).isoformat(timespec="microseconds"), row.act, row.actor_id, row.actor_role,
        row.target_kind, row.target_id, row.case_id, row.subject_id, row.data, row.prev_hash,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True)
class Flaw:
    """Where the chain does not hold, and how."""

    seq: int
    what: str  # edited, missing, reordered, cut, rewritten


def verify_chain(expect: str = "") -> list[Flaw]:
    """Read the whole ledger once, in order; empty when every row is the one that was written.

    `expect` is "number:hash" of an end that was noted earlier outside the database: who can rewrite every row and
    the end of the chain cannot rewrite that.
    """
    flaws: list[Flaw] = []
    seq, last = 0, ""
    noted_seq, _colon, noted_hash = expect.partition(":")
    is_noted = not noted_seq.strip("0")
    for row in LedgerEntry.objects.order_by("seq").iterator(chunk_size=2000):
        if row.seq != seq + 1:
            flaws.append(Flaw(seq + 1, "missing"))
        elif row.prev_hash != last:
            flaws.append(Flaw(row.seq, "reordered"))
        if row.hash != hash_of(row):
            flaws.append(Flaw(row.seq, "edited"))
        seq, last = row.seq, row.hash
        is_noted |= (str(seq), last) == (noted_seq, noted_hash)
    if not is_noted:
        flaws.append(Flaw(int(noted_seq) if noted_seq.isdigit() else 0, "rewritten"))
    head = LedgerHead.objects.filter(pk=1).first()
    if (head.seq, head.hash) != (seq, last) if head else seq != 0:
        flaws.append(Flaw(seq + 1, "cut"))
    return flaws
