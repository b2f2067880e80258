"""What a measure remembers of the thing before it, when several lie on top of each other.

Two decisions may both keep a thing out of sight. Undoing the first must not bring it back while the second is in
force; then the second has to know what the first knew.
"""

from typing import Any

from moderation.models import Case, Measure, MeasureKind, MeasureState

CONCEALING = (MeasureKind.REMOVE, MeasureKind.CUSTODY, MeasureKind.HIDE)
CONCEALED = ("hidden", "removed")


def hand_on(measure: Measure, case: Case) -> bool:
    """Give what this measure remembers to whoever else keeps the thing out of sight; whether there is anybody."""
    if case.interim_undo is not None:
        return True  # hidden for now by this very case, which remembers for itself
    other_case = (
        Case.objects.filter(**_same_thing(case), interim_undo__isnull=False).exclude(pk=case.pk).first()
    )
    if other_case is not None:
        if _state_of(other_case.interim_undo) in CONCEALED:
            other_case.interim_undo = measure.undo
            other_case.save(update_fields=["interim_undo"])
        return True
    later = _others(measure, case).first()
    if later is None:
        return False
    if _state_of(later.undo) in CONCEALED:
        later.undo = measure.undo
        later.save(update_fields=["undo"])
    return True


def replace_remembered(case: Case, state: str, undo: dict[str, Any]) -> None:
    """Whoever remembers the thing in this state remembers it as `undo` from now on."""
    for other in Case.objects.filter(**_same_thing(case), interim_undo__isnull=False):
        if _state_of(other.interim_undo) == state:
            other.interim_undo = undo
            other.save(update_fields=["interim_undo"])
    for measure in _concealing(case):
        if _state_of(measure.undo) == state:
            measure.undo = undo
            measure.save(update_fields=["undo"])


def _same_thing(case: Case) -> dict[str, int]:
    field = f"{case.target_field}_id"
    return {field: getattr(case, field)}


def _concealing(case: Case) -> Any:
    same = {f"decision__case__{field}": value for field, value in _same_thing(case).items()}
    return Measure.objects.filter(kind__in=CONCEALING, state=MeasureState.APPLIED, **same)


def _others(measure: Measure, case: Case) -> Any:
    return _concealing(case).exclude(decision=measure.decision_id).order_by("id")


def _state_of(undo: dict[str, Any]) -> str:
    return str(undo.get("state") or undo.get("profile_state") or "")
