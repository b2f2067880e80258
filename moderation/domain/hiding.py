"""Out of sight for now: the interim measure, before anybody has decided."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.domain.notices import in_language, notify
from accounts.models import User
from moderation.domain.found import how_found
from moderation.domain.ledger import act, record
from moderation.domain.priority import policy_of, rank_case
from moderation.domain.remembered import bring_back
from moderation.domain.things import HIDDEN, handle_of
from moderation.models import Case
from moderation.targets import target_of


@act
def hide_for_now(case: Case, actor: User | None = None, why: str = "threshold") -> bool:
    """Take the thing out of sight until somebody has decided; whether it was in sight. The caller holds the locks.

    `why`: grave_reason, threshold, staff, proposed. The owner is told at once, and not who reported.
    """
    handle = handle_of(case.target_field)
    thing = getattr(case, case.target_field)
    if case.interim_undo is not None or not handle.can_conceal or not handle.is_public(thing):
        return False
    case.interim_undo = handle.conceal(thing, HIDDEN, HIDDEN)
    case.interim_since = timezone.now()
    refresh_thing(case)
    rank_case(case)
    case.save(update_fields=["interim_undo", "interim_since", "priority", "priority_parts"])
    record("hide_for_now", actor=actor, case=case, data={"why": why, "reason": case.reason})
    _tell_owner(case)
    return True


def lift_hiding(case: Case, by: User) -> None:
    """Back in sight as it was, unless a decision keeps it out of sight. The caller holds the locks and records the
    act of which this is a part."""
    if case.interim_undo is None:
        return
    undo, case.interim_undo, case.interim_since = case.interim_undo, None, None
    case.save(update_fields=["interim_undo", "interim_since"])
    bring_back(case, undo, by)
    refresh_thing(case)


def refresh_thing(case: Case) -> None:
    """The hooks write their own copy of the row; ours says the same again."""
    getattr(case, case.target_field).refresh_from_db()


def hides_by_itself(case: Case, reason: str, weight_of_report: object) -> str:
    """Why the reports so far hide the thing: "grave_reason", "threshold", or "" when they do not.

    A report that weighs nothing (its author has abused reporting) never hides anything; it is still looked at.
    """
    policy = policy_of(reason)
    if not weight_of_report or case.is_benign:
        return ""
    if policy.hides_at_once:
        return "grave_reason"
    return "threshold" if case.report_weight >= policy_of(case.reason).hide_threshold else ""


def _tell_owner(case: Case) -> None:
    owner = case.affected
    if owner is None:
        return
    target = target_of(case)
    with in_language(owner):
        body = "\n\n".join(
            [
                _("“%(title)s” is out of sight for now, until a person has looked at it.")
                % {"title": target.title},
                _("Reason given: %(reason)s") % {"reason": case.get_reason_display()},
                how_found(case),
                _(
                    "You need not do anything. You will read the decision, its reasons and how to contest it here."
                ),
            ]
        )
        notify(
            owner,
            "moderation.hidden",
            _("Hidden while we look at it"),
            body,
            key=f"hidden:{case.pk}",
        )
