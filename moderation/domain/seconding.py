"""The second person: bans, custody and the reversal of an appeal are carried out only when somebody else agrees."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.appeals import finish_appeal, return_appeal
from moderation.domain.carrying_out import carry_out
from moderation.domain.deciding import refuse_person, refuse_replaced
from moderation.domain.ledger import act, record
from moderation.domain.locking import lock_around
from moderation.domain.things import lock_case
from moderation.models import Case, CaseStatus, Confirmation, Decision, Measure, MeasureState, Verdict
from moderation.permissions import is_senior


@act
def confirm_decision(by: User, decision_id: int, *, confirmed: bool, reason: str = "") -> Decision:
    """Carry a proposed decision out, or send it back with a reason.

    Raises Refused: not_allowed, own_part, own_decision, was_involved, not_waiting, not_in_force, reason_needed.
    """
    decision = Decision.objects.select_related("case", "overrides", "appeal", "decided_by", "rule").get(
        pk=decision_id
    )
    case = lock_case(decision.case_id)
    refuse_person(by, case)
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))
    if decision.decided_by_id == by.pk:
        raise Refused("own_decision", _("Nobody confirms their own decision."))
    if not confirmed and not reason.strip():
        raise Refused("reason_needed", _("Say why you send it back."))
    _write(by, decision, confirmed=confirmed, reason=reason.strip())
    if confirmed:
        _accept(decision, case, by)
    else:
        _send_back(decision, case, by, reason)
    return decision


def _write(by: User, decision: Decision, *, confirmed: bool, reason: str) -> None:
    """The database refuses the author, whoever was involved before an appeal, and a second word."""
    if not decision.needs_second or Confirmation.objects.filter(decision=decision).exists():
        raise Refused("not_waiting", _("This decision does not wait for a second person."))
    verdict = Verdict.CONFIRMED if confirmed else Verdict.REJECTED
    try:
        with transaction.atomic():
            Confirmation.objects.create(decision=decision, by=by, verdict=verdict, reason=reason)
    except IntegrityError as error:
        raise Refused(
            "was_involved", _("You had a part in this: somebody else has to confirm it.")
        ) from error


def _accept(decision: Decision, case: Case, by: User) -> None:
    if decision.overrides is not None:
        refuse_replaced(case, decision.overrides)
    record("confirm", actor=by, case=case, data={"decision": decision.pk})
    lock_around([case])
    carry_out(decision, case)
    if decision.appeal is not None:
        finish_appeal(decision.appeal, decision)


def _send_back(decision: Decision, case: Case, by: User, reason: str) -> None:
    """As if it had not been proposed: the case waits again; what was hidden for now stays so until it is decided."""
    Measure.objects.filter(decision=decision).update(state=MeasureState.DROPPED)
    if case.status == CaseStatus.PENDING:
        case.status = CaseStatus.OPEN
        case.save(update_fields=["status"])
    if decision.appeal is not None:
        return_appeal(decision.appeal)
    record("send_back", actor=by, case=case, data={"decision": decision.pk, "reason": reason})
