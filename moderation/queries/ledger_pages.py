"""The ledger, page by page: of one target, and of one person. Each page is one index range, whatever its number."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from accounts.models import User
from moderation.models import Case, LedgerEntry

PAGE = 50


@dataclass(frozen=True)
class LedgerPage:
    """`before` leads to the next older page: the number of the last row, or None when this is the end."""

    entries: list[tuple[LedgerEntry, User | None]]
    before: int | None


def page_of_target(kind: str, target_id: int, before: int | None, sees_custody: bool) -> LedgerPage:
    return _page(LedgerEntry.objects.filter(target_kind=kind, target_id=target_id), before, sees_custody)


def page_of_person(user: User, before: int | None, sees_custody: bool) -> LedgerPage:
    """What was done to this person and what they did: two index ranges, merged."""
    return _page(
        LedgerEntry.objects.filter(Q(subject_id=user.pk) | Q(actor_id=user.pk)), before, sees_custody
    )


def _page(entries: QuerySet[LedgerEntry], before: int | None, sees_custody: bool) -> LedgerPage:
    if before is not None:
        entries = entries.filter(seq__lt=before)
    rows = list(entries.order_by("-seq")[: PAGE + 1])
    last = rows[PAGE - 1].seq if len(rows) > PAGE else None
    shown = rows[:PAGE] if sees_custody else _without_custody(rows[:PAGE])
    people = User.objects.in_bulk({row.actor_id for row in shown if row.actor_id})
    return LedgerPage([(row, people.get(row.actor_id or 0)) for row in shown], last)


def _without_custody(rows: list[LedgerEntry]) -> list[LedgerEntry]:
    """What was done on a case in custody is custodians' reading too."""
    cases = {row.case_id for row in rows if row.case_id}
    sealed = set(Case.objects.filter(pk__in=cases, is_locked=True).values_list("pk", flat=True))
    return [row for row in rows if row.case_id not in sealed]
