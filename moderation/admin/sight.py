"""Who may look at the uncovered picture of a case in this moment."""

import datetime

from django.conf import settings
from django.utils import timezone

from accounts.models import User
from moderation.models import Appeal, AppealStatus, Case, CaseStatus, LedgerEntry
from moderation.permissions import is_senior
from moderation.queries.review import REVEAL, has_revealed, holds_lease


def may_see_picture(user: User, case: Case) -> bool:
    """Whoever holds the case or an appeal on it and has uncovered the picture in this claim; and senior staff who look
    at somebody else's decision, for as long as a claim would last after they have uncovered it."""
    if holds_lease(user, case) or _holds_appeal(user, case):
        return has_revealed(user, case)
    return sees_as_second(user, case) and _revealed_just_now(user, case)


def sees_as_second(user: User, case: Case) -> bool:
    """Senior staff before they confirm or replace a decision: nobody can hold a case that waits for none."""
    is_decided = case.status == CaseStatus.PENDING or (not case.is_open and case.live_decision_id is not None)
    return is_decided and is_senior(user)


def _holds_appeal(user: User, case: Case) -> bool:
    now = timezone.now()
    appeals = Appeal.objects.filter(contested__case=case, status=AppealStatus.OPEN, claimed_by=user)
    return appeals.filter(claimed_until__gt=now).exists()


def _revealed_just_now(user: User, case: Case) -> bool:
    since = timezone.now() - datetime.timedelta(minutes=settings.CLAIM_MINUTES)
    return LedgerEntry.objects.filter(case_id=case.pk, actor_id=user.pk, act=REVEAL, at__gte=since).exists()
