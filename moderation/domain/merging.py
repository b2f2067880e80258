"""Several cases that are one matter: they wait as one, and the decision on the first is carried out on each."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.ledger import act, record
from moderation.models import Case, CaseStatus
from moderation.permissions import can_open_case, has_own_part, is_senior


@act
def merge_cases(by: User, lead_id: int, other_ids: list[int]) -> Case:
    """Let one open case lead others about things of the same person.

    Raises Refused: not_allowed, own_part, nothing_chosen, different_people, closed, claimed.
    """
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))
    wanted = {lead_id, *other_ids}
    cases = {case.pk: case for case in Case.objects.select_for_update().filter(pk__in=wanted).order_by("pk")}
    if len(cases) < 2 or len(cases) != len(wanted):
        raise Refused("nothing_chosen", _("Choose at least two cases."))
    for case in cases.values():
        _refuse(by, case)
    if len({case.affected_id for case in cases.values()}) > 1 or cases[lead_id].affected_id is None:
        raise Refused("different_people", _("Merged cases must be about one person's things."))
    lead = cases.pop(lead_id)
    for case in cases.values():
        case.followers.update(lead=lead)
        case.lead = lead
        case.claimed_by = case.claim_token = case.claimed_until = None
        case.save(update_fields=["lead", "claimed_by", "claim_token", "claimed_until"])
        record("merge", actor=by, case=case, data={"lead": lead.pk})
    return lead


def _refuse(by: User, case: Case) -> None:
    if not can_open_case(by, case):
        raise Refused("not_allowed", _("Only senior staff may do this."))
    if has_own_part(by, case):
        raise Refused("own_part", _("This concerns yourself: somebody else has to decide it."))
    if case.status != CaseStatus.OPEN or case.lead_id is not None:
        raise Refused("closed", _("One of them does not wait for a decision any more."))
    if case.is_claimed and case.claimed_by_id != by.pk:
        raise Refused("claimed", _("Somebody else is working on one of them."))


@act
def split_case(by: User, case_id: int) -> Case:
    """Let a merged case wait for itself again. Raises Refused: not_allowed, not_merged."""
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))
    case = Case.objects.select_for_update().get(pk=case_id)
    if case.lead_id is None or case.status != CaseStatus.OPEN:
        raise Refused("not_merged", _("This case is not merged with another."))
    record("split", actor=by, case=case, data={"lead": case.lead_id})
    case.lead = None
    case.save(update_fields=["lead"])
    return case
