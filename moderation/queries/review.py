"""Everything that somebody reads before deciding a case, in a fixed number of queries.

`rules_of`, `reports_of` and the others are asked one by one, so that the page of an appeal takes what it needs.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from accounts.models import User
from gallery.models import Artwork, Disclosure, GuidelinesVersion, Idol, IdolGroup, Rule, Tag
from gallery.queries.guidelines import current_version, latest_acceptance
from moderation.models import Case, CaseStatus, LedgerEntry, Macro, Note, Report, ReportOutcome

CLAIM, REVEAL = "claim", "reveal"  # as the ledger names these acts


def case_rows() -> QuerySet[Case]:
    """Cases with whatever their head and their target are named by."""
    return Case.objects.select_related(
        "affected", "claimed_by", "lead", "live_decision", "artwork__maker", "artwork__upload__acceptance__version",
        "comment__author", "comment__artwork__maker", "profile", "idol", "group", "tag",
    )  # fmt: skip


@dataclass(frozen=True)
class ReportRow:
    """`decided` and `upheld` count the reporter's earlier reports; None for somebody without account."""

    report: Report
    decided: int | None
    upheld: int | None


def reports_of(case: Case) -> list[ReportRow]:
    """The trusted and the heavy first."""
    reports = list(case.reports.select_related("reporter").order_by("-is_trusted", "-weight", "id"))
    records = _records_of({report.reporter_id for report in reports if report.reporter_id})
    rows = []
    for report in reports:
        decided, upheld = records.get(report.reporter_id or 0, (0, 0)) if report.reporter_id else (None, None)
        rows.append(ReportRow(report, decided, upheld))
    return rows


def _records_of(reporter_ids: set[int]) -> dict[int, tuple[int, int]]:
    """reporter -> (decided, upheld)."""
    decided = [ReportOutcome.ACTED, ReportOutcome.NO_VIOLATION]
    rows = (
        Report.objects.filter(reporter__in=reporter_ids, outcome__in=decided)
        .order_by()
        .values("reporter")
        .annotate(decided=Count("pk"), upheld=Count("pk", filter=Q(outcome=ReportOutcome.ACTED)))
    )
    return {row["reporter"]: (row["decided"], row["upheld"]) for row in rows}


def disclosures_of(artwork: Artwork) -> list[Disclosure]:
    """Every voice, the maker's first."""
    order = {"uploader": 0, "metadata": 1, "moderator": 2}
    return sorted(artwork.disclosures.all(), key=lambda said: order.get(said.declared_by, 3))


@dataclass(frozen=True)
class Depicted:
    """Who and what a work is filed under."""

    idols: list[Idol]
    groups: list[IdolGroup]
    tags: list[Tag]


def depicted_in(artwork: Artwork) -> Depicted:
    return Depicted(
        list(artwork.idols.order_by("name_latin")),
        list(artwork.groups.order_by("name_latin")),
        list(artwork.tags.order_by("name_latin")),
    )


def version_for(case: Case) -> GuidelinesVersion | None:
    """What the affected person accepted at the upload; else the newest that they accepted, else the one in force."""
    upload = getattr(case.artwork, "upload", None) if case.artwork_id else None
    if upload is not None:
        return upload.acceptance.version
    accepted = latest_acceptance(case.affected) if case.affected is not None else None
    return accepted.version if accepted else current_version()


def rules_of(version: GuidelinesVersion | None) -> list[Rule]:
    return list(version.rules.all()) if version else []


def macros_for(case: Case) -> list[Macro]:
    """Those of the case's reason first."""
    fitting = Macro.objects.filter(Q(reason="") | Q(reason=case.reason))
    return sorted(fitting, key=lambda macro: (macro.reason == "", macro.code))


def notes_of(case: Case) -> list[Note]:
    return list(case.notes.select_related("author"))


@dataclass(frozen=True)
class TimelineRow:
    entry: LedgerEntry
    actor: User | None


def timeline_of(case: Case, limit: int = 100) -> list[TimelineRow]:
    """The latest acts on this case, newest first."""
    entries = list(LedgerEntry.objects.filter(case_id=case.pk).order_by("-seq")[:limit])
    people = User.objects.in_bulk({entry.actor_id for entry in entries if entry.actor_id})
    return [TimelineRow(entry, people.get(entry.actor_id or 0)) for entry in entries]


def has_revealed(user: User, case: Case) -> bool:
    """Whether this person has uncovered the picture since they last took the case, or its appeal, into their hands."""
    acts = LedgerEntry.objects.filter(case_id=case.pk, actor_id=user.pk, act__in=[CLAIM, REVEAL])
    return acts.order_by("-seq").values_list("act", flat=True).first() == REVEAL


def followers_of(case: Case) -> list[Case]:
    """Cases that are decided together with this one."""
    return list(case_rows().filter(lead=case).order_by("id"))


def holds_lease(user: User, work: Any) -> bool:
    return bool(work.is_claimed and work.claimed_by_id == user.pk)


def is_decidable(case: Case) -> bool:
    return case.status == CaseStatus.OPEN and case.lead_id is None
