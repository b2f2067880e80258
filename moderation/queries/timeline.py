"""What happened to a case, in words, from the ledger."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.models import User
from moderation.models import LedgerEntry

ACTS: dict[str, str | Promise] = {
    "file_report": gettext_lazy("Reported"),
    "hide_for_now": gettext_lazy("Hidden for now"),
    "open_case": gettext_lazy("Case opened"),
    "close_moot": gettext_lazy("Closed: nothing left to decide"),
    "claim": gettext_lazy("Claimed"),
    "release": gettext_lazy("Laid down"),
    "release_for": gettext_lazy("Taken out of somebody's hand"),
    "reassign": gettext_lazy("Handed to somebody"),
    "escalate": gettext_lazy("Passed to senior staff"),
    "note": gettext_lazy("Note written"),
    "reveal": gettext_lazy("Picture revealed"),
    "merge": gettext_lazy("Merged"),
    "split": gettext_lazy("Taken out of a merged case"),
    "raise_overdue": gettext_lazy("Raised: overdue"),
    "decide": gettext_lazy("Decided"),
    "propose": gettext_lazy("Proposed; waits for a second person"),
    "confirm": gettext_lazy("Confirmed by a second person"),
    "send_back": gettext_lazy("Sent back by a second person"),
    "override": gettext_lazy("Replaced by a later decision"),
    "uphold": gettext_lazy("Upheld on appeal"),
    "appeal": gettext_lazy("Appeal filed"),
    "appeal_moot": gettext_lazy("Appeal without object"),
    "strike": gettext_lazy("Strike given"),
    "void_strike": gettext_lazy("Strike taken back"),
    "apply_measure": gettext_lazy("Measure applied"),
    "undo_measure": gettext_lazy("Measure taken back"),
    "end_measure": gettext_lazy("Measure ended"),
    "grant_flagger": gettext_lazy("Trusted flagger granted"),
    "revoke_flagger": gettext_lazy("Trusted flagger taken back"),
    "change_policy": gettext_lazy("Table changed"),
    "delete_policy": gettext_lazy("Row of a table deleted"),
    "choose_reasons": gettext_lazy("Preferences changed"),
}
AUTOMATION = pgettext_lazy("actor", "Automation")


@dataclass(frozen=True)
class Event:
    at: datetime
    who: str
    what: str
    entry: LedgerEntry

    def __str__(self) -> str:
        return f"{self.what} · {self.who}"


def events_of(entries: list[LedgerEntry]) -> list[Event]:
    """One query for all names. Members outside the staff are not named: a reporter stays unknown."""
    ids = {entry.actor_id for entry in entries if entry.actor_id and entry.actor_role != "member"}
    names = {user.pk: str(user) for user in User.objects.filter(pk__in=ids)}
    return [
        Event(entry.at, _who(entry, names), str(ACTS.get(entry.act, entry.act)), entry) for entry in entries
    ]


def _who(entry: LedgerEntry, names: dict[int, str]) -> str:
    if entry.actor_id is None:
        return str(AUTOMATION) if entry.actor_role == "automation" else _("a visitor")
    return names.get(entry.actor_id, _("a member"))


def events_of_case(case_id: int, limit: int = 100) -> list[Event]:
    """Newest first."""
    return events_of(list(LedgerEntry.objects.filter(case_id=case_id).order_by("-seq")[:limit]))


def recent_sentences(case_id: int, but: User, limit: int = 5) -> list[str]:
    """What others did last, newest first: for whoever comes back to a stale page."""
    entries = LedgerEntry.objects.filter(case_id=case_id).exclude(actor_id=but.pk).order_by("-seq")[:limit]
    return [str(event) for event in events_of(list(entries))]
