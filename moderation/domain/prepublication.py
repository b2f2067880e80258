"""Held uploads as cases: opened when an upload is held, closed when its maker takes it away."""

from django.utils import timezone

from gallery.models import Artwork, ArtworkState
from moderation.domain.cases import find_open, free_followers, open_or_join
from moderation.domain.ledger import act, record
from moderation.domain.priority import rank_case
from moderation.domain.things import lock_thing
from moderation.models import OPEN_STATUSES, Case, CaseSource, CaseStatus, Closure
from moderation.reasons import HELD_UPLOAD
from moderation.targets import KINDS, Target

RELEASED = "released"  # let through by a person; the worker publishes it


@act
def open_held_case(artwork_id: int) -> Case | None:
    """The case of a held upload; None when it does not wait (any more)."""
    artwork = Artwork.all_objects.filter(pk=artwork_id).select_related("maker").first()
    if artwork is None:
        return None
    target = Target(KINDS["artwork"], lock_thing(Target(KINDS["artwork"], artwork)))
    if not _waits(target.thing):
        return None
    case, is_new = open_or_join(target, HELD_UPLOAD, CaseSource.AUTOMATION)
    if is_new:
        rank_case(case)
        case.save(update_fields=["priority", "priority_parts"])
        record("open_case", actor=None, case=case, data={"held": target.thing.state_reason})
    return case


@act
def close_moot_case(artwork_id: int) -> None:
    """A held upload has left by its maker's own act. Cases with reports stay open: they are not about waiting."""
    artwork = Artwork.all_objects.filter(pk=artwork_id).first()
    if artwork is None:
        return
    target = Target(KINDS["artwork"], lock_thing(Target(KINDS["artwork"], artwork)))
    case = find_open(target)
    if case is None or case.report_count or case.status != CaseStatus.OPEN or _waits(target.thing):
        return
    if case.source != CaseSource.AUTOMATION:
        return
    case.status, case.closure, case.closed_at = CaseStatus.CLOSED, Closure.MOOT, timezone.now()
    case.lead = case.claimed_by = case.claim_token = case.claimed_until = None
    case.save(
        update_fields=["status", "closure", "closed_at", "lead", "claimed_by", "claim_token", "claimed_until"]
    )
    free_followers(case)
    record("close_moot", actor=None, case=case, data={"state": target.thing.state})


def _waits(artwork: Artwork) -> bool:
    return artwork.state == ArtworkState.HELD and artwork.state_reason != RELEASED


def held_without_case() -> list[int]:
    """What a lost message has left behind."""
    open_cases = Case.objects.filter(status__in=OPEN_STATUSES, artwork__isnull=False).values("artwork")
    held = Artwork.all_objects.filter(state=ArtworkState.HELD).exclude(state_reason=RELEASED)
    return list(held.exclude(pk__in=open_cases).values_list("pk", flat=True)[:200])


def cases_without_held() -> list[int]:
    """Pre-publication cases whose upload does not wait any more."""
    cases = Case.objects.filter(
        status=CaseStatus.OPEN, reason=HELD_UPLOAD, report_count=0, artwork__isnull=False
    )
    return list(cases.exclude(artwork__state=ArtworkState.HELD).values_list("artwork", flat=True)[:200])
