"""What time does by itself: deadlines pass, measures end, lost messages are made good, addresses are forgotten."""

import datetime
import logging

from django.db.models import Q
from django.utils import timezone

from gallery.domain.errors import Refused
from moderation.domain.carrying_out import undo_measure
from moderation.domain.ledger import act, record
from moderation.domain.prepublication import (
    cases_without_held,
    close_moot_case,
    held_without_case,
    open_held_case,
)
from moderation.domain.priority import OVERDUE, rank_case
from moderation.domain.standing import recompute_standing
from moderation.domain.things import lock_case
from moderation.models import Appeal, AppealStatus, Case, CaseStatus, Measure, MeasureState, Report

logger = logging.getLogger(__name__)

BATCH = 200
# Before a measure that could not be ended is tried again.
SHORTEST_PAUSE, LONGEST_PAUSE = datetime.timedelta(minutes=10), datetime.timedelta(days=1)
NETWORK_DAYS = 30  # how long the hash of a reporter's network is kept


def sweep_moderation() -> None:
    """Once in a while, by the scheduler. Every part may run twice."""
    for artwork_id in held_without_case():
        open_held_case(artwork_id)
    for artwork_id in cases_without_held():
        close_moot_case(artwork_id)
    raise_overdue()
    end_measures()
    forget_networks()


def raise_overdue() -> int:
    """Cases and appeals whose deadline has passed go before all others; how many there were."""
    now = timezone.now()
    late = Case.objects.filter(status=CaseStatus.OPEN, is_overdue=False, due_at__lt=now)
    case_ids = list(late.order_by("due_at").values_list("pk", flat=True)[:BATCH])
    appeals = Appeal.objects.filter(status=AppealStatus.OPEN, is_overdue=False, due_at__lt=now)
    appeal_ids = list(appeals.order_by("due_at").values_list("pk", flat=True)[:BATCH])
    return sum(map(_raise_case, case_ids)) + sum(map(_raise_appeal, appeal_ids))


@act
def _raise_case(case_id: int) -> bool:
    case = lock_case(case_id)
    if case.is_overdue or case.status != CaseStatus.OPEN:
        return False
    case.is_overdue = True
    rank_case(case)
    case.save(update_fields=["is_overdue", "priority", "priority_parts"])
    record("raise_overdue", actor=None, case=case)
    return True


@act
def _raise_appeal(appeal_id: int) -> bool:
    appeal = (
        Appeal.objects.select_for_update(of=("self",)).select_related("contested__case").get(pk=appeal_id)
    )
    if appeal.is_overdue or appeal.status != AppealStatus.OPEN:
        return False
    appeal.is_overdue = True
    appeal.priority += OVERDUE
    appeal.priority_parts = [*appeal.priority_parts, ["overdue", OVERDUE]]
    appeal.save(update_fields=["is_overdue", "priority", "priority_parts"])
    record("raise_overdue", actor=None, case=appeal.contested.case, data={"appeal": appeal.pk})
    return True


def end_measures() -> int:
    """What was for a time is over: hidden things come back, accounts stand as the rest says; how many ended."""
    now = timezone.now()
    over = Measure.objects.filter(state=MeasureState.APPLIED, ends_at__lte=now)
    due = over.filter(Q(try_again_at=None) | Q(try_again_at__lte=now)).order_by("ends_at")
    ended = 0
    for measure_id in due.values_list("pk", flat=True)[:BATCH]:
        try:
            ended += _end_measure(measure_id)
        except Refused as refusal:  # the original is gone: a person has to look
            logger.error("measure %s could not be ended: %s", measure_id, refusal.code)
            _put_off(measure_id)
    return ended


@act
def _end_measure(measure_id: int) -> bool:
    measure = Measure.objects.select_related("decision__decided_by").get(pk=measure_id)
    case = lock_case(measure.decision.case_id)
    measure = Measure.objects.select_for_update().get(pk=measure_id)
    if measure.state != MeasureState.APPLIED:
        return False
    by = measure.decision.decided_by
    undo_measure(measure, case, by, MeasureState.ENDED)
    if measure.subject is not None:
        recompute_standing(measure.subject)
    return True


def _put_off(measure_id: int) -> None:
    """Not again at once: after as long as it is late already, so that the pauses double, within limits."""
    now = timezone.now()
    for measure in Measure.objects.filter(pk=measure_id, state=MeasureState.APPLIED, ends_at__isnull=False):
        late_by = now - measure.ends_at  # type: ignore[operator]
        measure.try_again_at = now + min(max(late_by, SHORTEST_PAUSE), LONGEST_PAUSE)
        measure.save(update_fields=["try_again_at"])


def forget_networks() -> int:
    """The hashes of networks serve the caps against floods and nothing else."""
    before = timezone.now() - datetime.timedelta(days=NETWORK_DAYS)
    return Report.objects.filter(created_at__lt=before).exclude(network_hash="").update(network_hash="")
