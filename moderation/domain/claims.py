"""Who works on what: one guarded UPDATE gives a lease with a token; deciding needs that token.

A lease ends by itself after CLAIM_MINUTES without a sign of life, and then anybody may take the case. Whoever has
lost it finds out when they try to act: their token is not the case's any more.
"""

import datetime
import uuid
from collections.abc import Iterable
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.ledger import act, record
from moderation.models import Appeal, AppealStatus, Case, ModeratorPreferences, Report
from moderation.permissions import can_moderate, can_open_case, can_work_on, has_own_part, is_senior
from moderation.queries.contesting import was_involved
from moderation.reasons import Queue

Work = TypeVar("Work", Case, Appeal)
CASE_QUEUES = (Queue.SAFETY, Queue.RIGHTS, Queue.COMMUNITY, Queue.PREPUBLICATION)
TRIES = 5  # how often somebody else may be quicker before there is "nothing"


def lease_end() -> datetime.datetime:
    return timezone.now() + datetime.timedelta(minutes=settings.CLAIM_MINUTES)


def free(now: datetime.datetime) -> Q:
    return Q(claimed_until=None) | Q(claimed_until__lt=now)


def claim_next(user: User, queues: Iterable[str] | None = None) -> Case | Appeal | None:
    """The most urgent thing that this person may work on, claimed; None when there is none.

    Skipped: own things, own reports, reasons that they have opted out of, what is for senior staff, and appeals
    against decisions in which they had a part. Raises Refused("not_allowed").
    """
    if not can_moderate(user):
        raise Refused("not_allowed", _("Only moderators may do this."))
    wanted = [queue for queue in dict.fromkeys(queues or CASE_QUEUES) if queue in Queue.values]
    for _attempt in range(TRIES):
        left = list(wanted)
        while (best := _best_queue(user, left)) is not None:
            work: Case | Appeal | None = (
                _claim_top_appeal(user) if best == Queue.APPEALS else _claim_top_case(user, best)
            )
            if work is not None:
                return work
            left.remove(best)  # others are taking all of it in this moment: the next best queue
        if len(left) == len(wanted):
            return None
    return None


def waiting_for(user: User, queue: str) -> "QuerySet[Case]":
    """Free cases of one queue that this person may be given, most urgent first."""
    opted_out = ModeratorPreferences.objects.filter(user=user).values_list("opted_out", flat=True).first()
    own = Report.objects.filter(case=OuterRef("pk"), reporter=user)
    cases = Case.objects.waiting().filter(free(timezone.now()), queue=queue, is_locked=False)
    cases = cases.exclude(affected=user).exclude(Exists(own))
    if opted_out:
        cases = cases.exclude(reason__in=opted_out)
    if not is_senior(user):
        cases = cases.filter(needs_senior=False)
    return cases.order_by("-priority", "due_at", "id")


def appeals_for(user: User) -> "QuerySet[Appeal]":
    """Free appeals against decisions in which this person had no part, most urgent first."""
    appeals = Appeal.objects.filter(free(timezone.now()), status=AppealStatus.OPEN)
    appeals = appeals.exclude(was_involved(user, "contested__case")).exclude(appellant=user)
    appeals = appeals.exclude(contested__case__affected=user).filter(contested__case__is_locked=False)
    own = Report.objects.filter(case=OuterRef("contested__case"), reporter=user)
    return appeals.exclude(Exists(own)).order_by("-priority", "due_at", "id")


def _best_queue(user: User, queues: list[str]) -> str | None:
    """The queue whose first case is the most urgent: one look into the index per queue."""
    tops = []
    for queue in queues:
        rows = appeals_for(user) if queue == Queue.APPEALS else waiting_for(user, queue)
        top = rows.values_list("priority", "due_at").first()
        if top is not None:
            tops.append((-top[0], top[1], queue))
    return min(tops)[2] if tops else None


@act
def _claim_top_case(user: User, queue: str) -> Case | None:
    row = _unlocked(waiting_for(user, queue)).values_list("pk", flat=True).first()
    if row is None:
        return None
    case = Case.objects.get(pk=row)
    return case if _take(case, user) else None


@act
def _claim_top_appeal(user: User) -> Appeal | None:
    row = _unlocked(appeals_for(user)).values_list("pk", flat=True).first()
    if row is None:
        return None
    appeal = Appeal.objects.select_related("contested__case").get(pk=row)
    return appeal if _take(appeal, user) else None


def _unlocked(rows: "QuerySet[Work]") -> "QuerySet[Work]":
    """Thirty people who press "next" in one moment are looking at thirty rows, not waiting for one."""
    if connection.features.has_select_for_update_skip_locked:
        return rows.select_for_update(skip_locked=True, of=("self",))
    return rows


@act
def claim_case(user: User, case_id: int) -> Case:
    """Take one particular case, or renew the own claim.

    Raises Refused: not_allowed, own_part, senior_only, closed, claimed.
    """
    case = Case.objects.filter(pk=case_id).first()
    if case is None or not can_open_case(user, case):
        raise Refused("gone", _("There is no such case."))
    _refuse_person(user, case)
    if not _take(case, user):
        raise _why_not(case)
    return case


@act
def claim_appeal(user: User, appeal_id: int) -> Appeal:
    """Take one particular appeal. Raises Refused as claim_case, and was_involved."""
    appeal = Appeal.objects.select_related("contested__case").filter(pk=appeal_id).first()
    if appeal is None or not can_open_case(user, appeal.contested.case):
        raise Refused("gone", _("There is no such appeal."))
    _refuse_person(user, appeal.contested.case, senior=False)
    if appeal.appellant_id == user.pk:
        raise Refused("own_part", _("This concerns yourself: somebody else has to decide it."))
    if Appeal.objects.filter(was_involved(user, "contested__case"), pk=appeal.pk).exists():
        raise Refused(
            "was_involved", _("You had a part in this decision: somebody else has to hear the appeal.")
        )
    if not _take(appeal, user):
        raise _why_not(appeal)
    return appeal


def _refuse_person(user: User, case: Case, *, senior: bool = True) -> None:
    if not can_moderate(user):
        raise Refused("not_allowed", _("Only moderators may do this."))
    if has_own_part(user, case):
        raise Refused("own_part", _("This concerns yourself: somebody else has to decide it."))
    if senior and not can_work_on(user, case):
        raise Refused("senior_only", _("This case is for senior staff."))


def _why_not(work: Case | Appeal) -> Refused:
    work.refresh_from_db()
    if work.status != "open" or (isinstance(work, Case) and work.lead_id):
        return Refused("closed", _("This does not wait for a decision any more."))
    return Refused("claimed", _("Somebody else is working on this."))


def _take(work: Case | Appeal, user: User) -> bool:
    """The guarded UPDATE. An own lease is renewed and keeps its token: two tabs of one person are one person."""
    now, until = timezone.now(), lease_end()
    rows: QuerySet[Any] = type(work)._default_manager.filter(pk=work.pk, status="open")
    if isinstance(work, Case):
        rows = rows.filter(lead=None)
    if rows.filter(claimed_by=user, claimed_until__gte=now).update(claimed_until=until):
        work.refresh_from_db()
        return True
    stolen_from = work.claimed_by_id
    values = {"claimed_by": user, "claim_token": uuid.uuid4(), "claimed_until": until}
    if not rows.filter(free(now)).update(**values):
        return False
    work.refresh_from_db()
    _record(work, "claim", user, {"from": stolen_from} if stolen_from else {})
    return True


def renew_claim(user: User, work: Case | Appeal, token: uuid.UUID) -> datetime.datetime | None:
    """A sign of life: the new end of the lease, or None when it is lost."""
    until, now = lease_end(), timezone.now()
    rows = type(work)._default_manager.filter(
        pk=work.pk, status="open", claimed_by=user, claim_token=token, claimed_until__gte=now
    )
    return until if rows.update(claimed_until=until) else None


@act
def release_claim(user: User, work: Case | Appeal, token: uuid.UUID) -> None:
    """Lay it down again; nothing happens when it is lost already."""
    if _free(work, claimed_by=user, claim_token=token):
        _record(work, "release", user, {})


@act
def release_for(by: User, work: Case | Appeal) -> None:
    """Senior staff take a case out of somebody's hand. Raises Refused("not_allowed")."""
    _refuse_junior(by)
    holder = work.claimed_by_id
    if _free(work):
        _record(work, "release_for", by, {"holder": holder})


@act
def reassign(by: User, work: Work, to: User) -> Work:
    """Senior staff hand a case to somebody. Raises Refused: not_allowed, and what claim_case says of `to`."""
    _refuse_junior(by)
    _free(work)
    taken = claim_case(to, work.pk) if isinstance(work, Case) else claim_appeal(to, work.pk)
    _record(taken, "reassign", by, {"to": to.pk})
    return taken


def _refuse_junior(by: User) -> None:
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))


def _free(work: Case | Appeal, **held: object) -> int:
    rows = type(work)._default_manager.filter(pk=work.pk, status="open", claimed_by__isnull=False, **held)
    return rows.update(claimed_by=None, claim_token=None, claimed_until=None)


def _record(work: Case | Appeal, name: str, actor: User, data: dict[str, object]) -> None:
    if isinstance(work, Case):
        record(name, actor=actor, case=work, data=data)
    else:
        record(name, actor=actor, case=work.contested.case, data={**data, "appeal": work.pk})
