"""Deciding a case. One transaction writes decision, measures, strikes, statement, notices and ledger; the public
stops seeing what must go there and then, and its bytes leave public storage seconds later.

A severe decision is only a proposal until a second person confirms it; see domain/seconding.py.
"""

import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.carrying_out import carry_out, summary_of
from moderation.domain.claims import lease_end
from moderation.domain.hiding import hide_for_now
from moderation.domain.ledger import act, record
from moderation.domain.locking import lock_around, lock_cases
from moderation.domain.things import lock_case
from moderation.domain.words import BadWords, DecisionWords, MeasureWish, Plan, ends_at, plan_decision
from moderation.models import (
    Appeal,
    AppealStatus,
    Case,
    CaseSource,
    CaseStatus,
    Decision,
    DecisionRule,
    Measure,
    Report,
)
from moderation.permissions import can_moderate, can_open_case, has_own_part, is_senior
from moderation.queries.timeline import recent_sentences

__all__ = [
    "BadWords",
    "DecisionWords",
    "MeasureWish",
    "StaleClaim",
    "decide_case",
    "decide_cases",
    "override_decision",
]


class StaleClaim(Refused):
    """The lease is lost: somebody else has the case, or it is decided. `events`: what happened, newest first."""

    def __init__(self, events: list[str]) -> None:
        super().__init__("stale", _("This page is out of date: your claim has ended."))
        self.events = events


@act
def decide_case(by: User, case_id: int, token: uuid.UUID, words: DecisionWords) -> Decision:
    """Decide a case that `by` has claimed, and all cases that it leads.

    Raises StaleClaim; Refused: not_allowed, own_part; BadWords with its field.
    """
    cases = lock_cases([case_id, *_led_by([case_id])])
    case = next(case for case in cases if case.pk == case_id)
    refuse_person(by, case)
    _refuse_stale(by, case, token)
    led = [other for other in cases if other.lead_id == case_id and other.status == CaseStatus.OPEN]
    for follower in led:
        refuse_person(by, follower)
        _claim_locked(by, follower)
    lock_around([case, *led])
    decision, *_others = [_decide_locked(by, each, words) for each in (case, *led)]
    return decision


@act
def decide_cases(by: User, case_ids: list[int], words: DecisionWords) -> list[Decision]:
    """Decide several cases about one person's things, and those that they lead, in the same words: a spam wave, for
    example.

    Raises Refused: not_allowed, own_part, nothing_chosen, different_people, claimed (by somebody else); then none is
    decided.
    """
    if not case_ids:
        raise Refused("nothing_chosen", _("Choose at least one case."))
    cases = lock_cases([*case_ids, *_led_by(case_ids)])
    if len({case.affected_id for case in cases}) > 1 or cases[0].affected_id is None:
        raise Refused("different_people", _("Cases decided together must be about one person's things."))
    for case in cases:
        refuse_person(by, case)
        _claim_locked(by, case)
    lock_around(cases)
    return [_decide_locked(by, case, words) for case in cases]


@act
def override_decision(by: User, decision_id: int, words: DecisionWords) -> Decision:
    """Replace the decision in force by another: a new one that points at the old one.

    Raises Refused: not_allowed, own_part, not_in_force; BadWords.
    """
    old = Decision.objects.select_related("case").get(pk=decision_id)
    case = lock_case(old.case_id)
    refuse_person(by, case)
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))
    refuse_replaced(case, old)
    lock_around([case])
    _lease(by, case)
    plan = plan_decision(case, words)
    mark_unfounded(case, words)
    decision = write_decision(by, case, plan, overrides=old, token=case.claim_token)
    if not decision.needs_second:
        carry_out(decision, case)
    else:
        _free(case)
        record("propose", actor=by, case=case, data=summary_of(decision))
    return decision


def refuse_person(by: User, case: Case) -> None:
    if not can_moderate(by) or not can_open_case(by, case):
        raise Refused("not_allowed", _("Only moderators may do this."))
    if has_own_part(by, case):
        raise Refused("own_part", _("This concerns yourself: somebody else has to decide it."))


def refuse_replaced(case: Case, old: Decision) -> None:
    if case.live_decision_id != old.pk:
        raise Refused("not_in_force", _("This decision has been replaced already."))


def _refuse_stale(by: User, case: Case, token: uuid.UUID) -> None:
    is_held = case.claimed_by_id == by.pk and case.claim_token == token and case.is_claimed
    if case.status != CaseStatus.OPEN or case.lead_id is not None or not is_held:
        raise StaleClaim(recent_sentences(case.pk, but=by))


def _decide_locked(by: User, case: Case, words: DecisionWords) -> Decision:
    """The case is locked and held by `by`."""
    plan = plan_decision(case, words)
    if case.needs_senior and not is_senior(by):
        raise Refused("senior_only", _("This case is for senior staff."))
    mark_unfounded(case, words)
    decision = write_decision(by, case, plan, token=case.claim_token)
    if not decision.needs_second:
        carry_out(decision, case)
        return decision
    if plan.conceals:
        hide_for_now(case, by, why="proposed")
    case.status = CaseStatus.PENDING
    case.claimed_by = case.claim_token = case.claimed_until = None
    case.save(update_fields=["status", "claimed_by", "claim_token", "claimed_until"])
    record("propose", actor=by, case=case, data=summary_of(decision))
    return decision


def _led_by(case_ids: list[int]) -> list[int]:
    """Looked up before the locks; what is merged or split after this look is left out."""
    led = Case.objects.filter(lead__in=case_ids, status=CaseStatus.OPEN)
    return list(led.values_list("pk", flat=True))


def _claim_locked(by: User, case: Case) -> None:
    """For cases that are decided with others: taken and decided in one transaction."""
    if case.status != CaseStatus.OPEN:
        raise Refused("closed", _("This does not wait for a decision any more."))
    if case.is_claimed and case.claimed_by_id != by.pk:
        raise Refused("claimed", _("Somebody else is working on this."))
    _lease(by, case)


def _lease(by: User, case: Case) -> None:
    case.claimed_by, case.claim_token, case.claimed_until = by, uuid.uuid4(), lease_end()
    case.save(update_fields=["claimed_by", "claim_token", "claimed_until"])


def _free(case: Case) -> None:
    case.claimed_by = case.claim_token = case.claimed_until = None
    case.save(update_fields=["claimed_by", "claim_token", "claimed_until"])


def mark_unfounded(case: Case, words: DecisionWords) -> None:
    """Manifestly unfounded is a matter of the report, not of the outcome for others who meant it well."""
    reports = Report.objects.filter(case=case)
    reports.filter(pk__in=words.unfounded_report_ids).update(is_unfounded=True)
    reports.exclude(pk__in=words.unfounded_report_ids).update(is_unfounded=False)


def _was_heard(decision: Decision) -> bool:
    """It is the answer to an appeal, or an appeal has upheld it."""
    return decision.appeal_id is not None or decision.appeals.filter(status=AppealStatus.DECIDED).exists()


def write_decision(
    by: User, case: Case, plan: Plan, *, token: uuid.UUID | None, overrides: Decision | None = None,
    appeal: Appeal | None = None,
) -> Decision:  # fmt: skip
    """The rows of a decision; nothing is carried out yet. The database compares the lease."""
    assert token is not None  # noqa: S101  (the callers have just looked)
    words = plan.words
    reverses_appeal = overrides is not None and _was_heard(overrides)
    try:
        with transaction.atomic():
            decision = Decision.objects.create(
                case=case, appeal=appeal, overrides=overrides, outcome=words.outcome, rule=plan.rule,
                law=words.law.strip(), facts=words.facts.strip(), explanation=words.explanation.strip(),
                needs_second=plan.is_severe or reverses_appeal, decided_by=by, decided_at=timezone.now(),
                automated_detection=case.source == CaseSource.AUTOMATION, claim_token=token,
            )  # fmt: skip
    except IntegrityError as error:
        raise StaleClaim(recent_sentences(case.pk, but=by)) from error
    DecisionRule.objects.bulk_create(
        DecisionRule(decision=decision, rule=rule) for rule in plan.further_rules
    )
    Measure.objects.bulk_create(
        Measure(
            decision=decision, kind=measure.kind, subject=case.affected if measure.on_account else None,
            params={**wish.params, **({"no_strike": True} if words.no_strike else {})}, ends_at=ends_at(wish),
        )
        for measure, wish in plan.measures
    )  # fmt: skip
    return decision
