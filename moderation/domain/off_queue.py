"""A moderator sees something on the public site: it becomes a case like any other, in their hand."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.cases import open_or_join, raise_reason
from moderation.domain.claims import claim_case
from moderation.domain.hiding import hide_for_now
from moderation.domain.ledger import act, record
from moderation.domain.priority import rank_case
from moderation.domain.things import lock_thing
from moderation.models import Case, CaseSource
from moderation.permissions import can_moderate
from moderation.reasons import ReportReason
from moderation.targets import Target


@act
def open_case_by_staff(by: User, target: Target, reason: str) -> Case:
    """Open the thing's case, or join it, and claim it.

    Raises Refused: not_allowed, own_part, unknown_reason, and what claim_case says.
    """
    case, _is_new = _open(by, target, reason)
    return claim_case(by, case.pk)


@act
def hide_thing_by_staff(by: User, target: Target, reason: str) -> Case:
    """As open_case_by_staff, and out of sight at once, until somebody has decided."""
    case, _is_new = _open(by, target, reason)
    hide_for_now(case, by, why="staff")
    return claim_case(by, case.pk)


def _open(by: User, target: Target, reason: str) -> tuple[Case, bool]:
    if not can_moderate(by):
        raise Refused("not_allowed", _("Only moderators may do this."))
    if reason not in ReportReason.values:
        raise Refused("unknown_reason", _("Choose a reason."))
    if target.owner is not None and target.owner.pk == by.pk:
        raise Refused("own_part", _("This concerns yourself: somebody else has to decide it."))
    locked = Target(target.kind, lock_thing(target))
    case, is_new = open_or_join(locked, reason, CaseSource.STAFF)
    raise_reason(case, reason)
    rank_case(case)
    case.save(update_fields=["reason", "severity", "queue", "due_at", "priority", "priority_parts"])
    if is_new:
        record("open_case", actor=by, case=case, data={"reason": reason})
    return case, is_new
