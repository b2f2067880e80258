"""Contesting a decision, and hearing it: always by somebody who had no part in it."""

import datetime
import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.appeal_endings import tell_appellant
from moderation.domain.carrying_out import carry_out, summary_of
from moderation.domain.deciding import (
    StaleClaim,
    mark_unfounded,
    refuse_person,
    refuse_replaced,
    write_decision,
)
from moderation.domain.ledger import VISITOR, act, record
from moderation.domain.locking import lock_around
from moderation.domain.things import lock_case
from moderation.domain.words import BadWords, DecisionWords, Plan, plan_decision
from moderation.models import (
    Appeal,
    AppealOutcome,
    AppealStatus,
    Case,
    Decision,
    MeasureKind,
    Report,
    Side,
)
from moderation.queries.contesting import can_contest, contest_until, is_against, was_involved
from moderation.queries.timeline import recent_sentences
from moderation.reasons import Queue

TEXT_LENGTH = 5000
DUE_DAYS = 14
# First parts of an appeal's priority: who is shut out waits least.
SHUT_OUT, TAKEN_DOWN, PLAIN = 60, 40, 20


@act
def file_appeal(
    decision: Decision,
    text: str,
    *,
    user: User | None = None,
    report: Report | None = None,
    language: str = "en",
) -> Appeal:
    """By the affected person (`user`), or by a reporter (`report`), with or without account.

    Raises Refused: text_needed, too_long, already_appealed, too_late, not_contestable.
    """
    case = lock_case(decision.case_id)
    decision = Decision.objects.get(pk=decision.pk)
    decision.case = case
    side = Side.REPORTER if report is not None else Side.AFFECTED
    _check(decision, text, side, user, report)
    appeal = Appeal(
        contested=decision, side=side, appellant=report.reporter if report else user, report=report,
        text=text.strip(), language=language, queue=Queue.APPEALS,
        due_at=timezone.now() + datetime.timedelta(days=DUE_DAYS), **_priority(decision),
    )  # fmt: skip
    try:
        with transaction.atomic():
            appeal.save()
    except IntegrityError as error:
        raise Refused("already_appealed", _("You have contested this decision already.")) from error
    record(
        "appeal",
        actor=appeal.appellant,
        role="" if appeal.appellant else VISITOR,
        case=case,
        data={"appeal": appeal.pk, "side": str(side)},
    )
    tell_appellant(
        appeal,
        lambda: _now("We have your appeal"),
        lambda: _now(
            "Somebody who had no part in the decision will look at it again. You will hear from us."
        ),
    )
    return appeal


def _check(decision: Decision, text: str, side: Side, user: User | None, report: Report | None) -> None:
    if not text.strip():
        raise Refused("text_needed", _("Please tell us what we should look at again."))
    if len(text) > TEXT_LENGTH:
        raise Refused("too_long", _("Please keep it to 5,000 characters."))
    if side == Side.AFFECTED and (user is None or decision.case.affected_id != user.pk):
        raise Refused("not_contestable", _("This decision is not about something of yours."))
    if report is not None and report.case_id != decision.case_id:
        raise Refused("not_contestable", _("This decision is not about your report."))
    if decision.appeals.filter(side=side, report=report).exists():
        raise Refused("already_appealed", _("You have contested this decision already."))
    if timezone.now() > contest_until(decision):
        raise Refused("too_late", _("The time to contest this decision is over."))
    if not can_contest(decision, side, report):
        raise Refused("not_contestable", _("This decision cannot be contested."))


def _priority(decision: Decision) -> dict[str, object]:
    kinds = set(decision.measures.values_list("kind", flat=True))
    if kinds & {MeasureKind.BAN, MeasureKind.SUSPEND}:
        part = ["shut_out", SHUT_OUT]
    elif is_against(decision) and kinds & {MeasureKind.REMOVE, MeasureKind.CUSTODY, MeasureKind.HIDE}:
        part = ["taken_down", TAKEN_DOWN]
    else:
        part = ["plain", PLAIN]
    return {"priority": part[1], "priority_parts": [part]}


@act
def decide_appeal(by: User, appeal_id: int, token: uuid.UUID, outcome: str, words: DecisionWords) -> Decision:
    """Uphold, change or reverse. Upholding uses only facts and explanation of `words`.

    Raises StaleClaim; Refused: not_allowed, own_part, was_involved, not_in_force, unknown_outcome; BadWords.
    """
    contested_case = Appeal.objects.values_list("contested__case", flat=True).get(pk=appeal_id)
    case = lock_case(contested_case)
    appeal = Appeal.objects.select_for_update().get(pk=appeal_id)
    refuse_person(by, case)
    if Appeal.objects.filter(was_involved(by, "contested__case"), pk=appeal.pk).exists():
        raise Refused(
            "was_involved", _("You had a part in this decision: somebody else has to hear the appeal.")
        )
    is_held = appeal.claimed_by_id == by.pk and appeal.claim_token == token and appeal.is_claimed
    if appeal.status != AppealStatus.OPEN or not is_held:
        raise StaleClaim(recent_sentences(case.pk, but=by))
    refuse_replaced(case, appeal.contested)
    if outcome == AppealOutcome.UPHELD:
        return _uphold(by, appeal, case, words)
    if outcome not in AppealOutcome.values:
        raise BadWords("unknown_outcome", _("Say what becomes of the decision."), "appeal_outcome")
    return _replace(by, appeal, case, outcome, words)


def _uphold(by: User, appeal: Appeal, case: Case, words: DecisionWords) -> Decision:
    """A decision of its own, with its own reasons; the contested one stays in force."""
    old = appeal.contested
    for name, text in (("facts", _("Say what you have seen.")), ("explanation", _("Explain why."))):
        if not getattr(words, name).strip():
            raise BadWords(f"{name}_needed", text, name)
    same = DecisionWords(old.outcome, (), law=old.law, facts=words.facts, explanation=words.explanation)
    decision = write_decision(by, case, Plan(same, old.rule, [], []), appeal=appeal, token=appeal.claim_token)
    record("uphold", actor=by, case=case, data=summary_of(decision))
    finish_appeal(appeal, decision)
    return decision


def _replace(by: User, appeal: Appeal, case: Case, outcome: str, words: DecisionWords) -> Decision:
    is_other = words.outcome != appeal.contested.outcome
    if is_other != (outcome == AppealOutcome.REVERSED):
        text = _("“Reversed” means the other outcome, “changed” the same with other measures or reasons.")
        raise BadWords("contradiction", text, "appeal_outcome")
    plan = plan_decision(case, words)
    mark_unfounded(case, words)
    decision = write_decision(
        by, case, plan, overrides=appeal.contested, appeal=appeal, token=appeal.claim_token
    )
    if decision.needs_second:
        _lay_down(appeal, AppealStatus.PENDING)
        record("propose", actor=by, case=case, data=summary_of(decision))
        return decision
    lock_around([case])
    carry_out(decision, case)
    finish_appeal(appeal, decision)
    return decision


def finish_appeal(appeal: Appeal, decision: Decision) -> None:
    """The answer is there: the appellant is told."""
    appeal.outcome = _outcome_of(appeal, decision)
    appeal.closed_at = timezone.now()
    _lay_down(appeal, AppealStatus.DECIDED)
    says = {
        AppealOutcome.UPHELD: lambda: _now("We have looked again, and the decision stands."),
        AppealOutcome.CHANGED: lambda: _now("We have looked again, and changed the decision."),
        AppealOutcome.REVERSED: lambda: _now("We have looked again, and reversed the decision."),
    }[AppealOutcome(appeal.outcome)]
    tell_appellant(
        appeal, lambda: _now("Your appeal is decided"), lambda: f"{says()}\n\n{decision.explanation}"
    )


def _outcome_of(appeal: Appeal, decision: Decision) -> AppealOutcome:
    if decision.overrides_id is None:
        return AppealOutcome.UPHELD
    is_same = decision.outcome == appeal.contested.outcome
    return AppealOutcome.CHANGED if is_same else AppealOutcome.REVERSED


def return_appeal(appeal: Appeal) -> None:
    """The second person has said no: somebody has to hear it again, unless it has no object any more."""
    if appeal.status == AppealStatus.PENDING:
        _lay_down(appeal, AppealStatus.OPEN)


def _lay_down(appeal: Appeal, status: AppealStatus) -> None:
    appeal.status = status
    appeal.claimed_by = appeal.claim_token = appeal.claimed_until = None
    appeal.save(
        update_fields=["status", "outcome", "closed_at", "claimed_by", "claim_token", "claimed_until"]
    )
