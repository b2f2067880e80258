"""What a measure remembers of the thing before it, when several lie on top of each other.

Two decisions may both keep a thing out of sight, restrict it or label it. Taking one back must not take back the
other; and whatever is left in force has to know the way back. One of those that keep a thing out of sight remembers
how it was in sight, all others remember it "hidden" or "removed".
"""

from collections.abc import Iterable
from typing import Any

from accounts.models import User
from gallery.domain.errors import Refused
from gallery.domain.moving import REINSTATED
from gallery.models import ArtworkState
from moderation.domain.things import HIDDEN, REMOVED, Undo, handle_of, state_in
from moderation.models import Case, Measure, MeasureKind, MeasureState

TAKING_DOWN = (MeasureKind.REMOVE, MeasureKind.CUSTODY)
CONCEALING = (*TAKING_DOWN, MeasureKind.HIDE)
CONCEALED = (HIDDEN, REMOVED)


def bring_back(case: Case, undo: Undo, by: User, *, but: Measure | None = None) -> None:
    """What remembers `undo` (the measure `but`, or the case that has hidden the thing for now) keeps the thing out of
    sight no more: it comes back, unless something else still does."""
    interims = Case.objects.filter(**_same_thing(case), interim_undo__isnull=False)
    hidden_by = list(interims if but is not None else interims.exclude(pk=case.pk))
    concealed_by = list(_in_force(case, CONCEALING).exclude(pk=but.pk if but else None).order_by("pk"))
    handle, thing = handle_of(case.target_field), getattr(case, case.target_field)
    if hidden_by or concealed_by:
        _hand_on(undo, hidden_by, concealed_by)
        if not any(measure.kind in TAKING_DOWN for measure in concealed_by):
            handle.soften(thing, by)
        return
    try:
        handle.reinstate(thing, undo, by)
    except Refused as refusal:
        if refusal.code != "gone":  # deleted by its author meanwhile: nothing to bring back
            raise


def _hand_on(undo: Undo, hidden_by: list[Case], concealed_by: list[Measure]) -> None:
    """Whoever is left remembers from now on how the thing was in sight."""
    if not undo or state_in(undo) in CONCEALED:
        return  # one of those who are left knows it
    for case in hidden_by[:1]:
        case.interim_undo = undo
        case.save(update_fields=["interim_undo"])
    for measure in concealed_by[: 0 if hidden_by else 1]:
        measure.undo = undo
        measure.save(update_fields=["undo"])


def pass_on(measure: Measure, case: Case) -> bool:
    """Whether a measure of the same kind came after this one; then that one remembers what this one did."""
    same = _in_force(case, [measure.kind]).exclude(pk=measure.pk)
    later = same.filter(applied_at__gte=measure.applied_at).order_by("applied_at", "pk").first()
    if later is None:
        return False
    later.undo = measure.undo
    later.save(update_fields=["undo"])
    return True


def is_restricted(case: Case) -> bool:
    """Whether a decision in force restricts the thing, wherever its maker has taken it meanwhile."""
    return _in_force(case, [MeasureKind.RESTRICT]).exists()


def forget_restriction(case: Case, before: Undo) -> None:
    """Whoever remembers the thing restricted remembers it as it was before that."""
    for hider in Case.objects.filter(**_same_thing(case), interim_undo__isnull=False):
        hider.interim_undo = _without_restriction(hider.interim_undo or {}, before)
        hider.save(update_fields=["interim_undo"])
    for measure in _in_force(case, CONCEALING):
        measure.undo = _without_restriction(measure.undo, before)
        measure.save(update_fields=["undo"])


def _without_restriction(memory: Undo, before: Undo) -> Undo:
    state, reason = state_in(memory), memory.get("state_reason", "")
    if state == ArtworkState.RESTRICTED or reason.startswith(f"{REINSTATED}:{ArtworkState.RESTRICTED}"):
        was_put_back = state_in(before) == ArtworkState.WITHDRAWN
        return {"state": str(ArtworkState.PUBLISHED), "state_reason": ""} if was_put_back else before
    if (state, reason) == (ArtworkState.WITHDRAWN, f"withdrawn:{ArtworkState.RESTRICTED}"):
        is_older = state_in(before) == ArtworkState.WITHDRAWN
        return before if is_older else {"state": str(state), "state_reason": "withdrawn"}
    return memory


def _same_thing(case: Case) -> dict[str, int]:
    field = f"{case.target_field}_id"
    return {field: getattr(case, field)}


def _in_force(case: Case, kinds: Iterable[str]) -> Any:
    same = {f"decision__case__{field}": value for field, value in _same_thing(case).items()}
    return Measure.objects.filter(kind__in=kinds, state=MeasureState.APPLIED, **same)
