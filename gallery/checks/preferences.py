"""What the depicted have asked for is obeyed, whoever uploads and however the picture was made."""

from collections.abc import Iterable

from gallery.models import BY_AI, DepictionPreference, Idol, Making

from .context import CheckContext
from .results import PASS, Refuse, Verdict

P = DepictionPreference


def check_depiction_preference(context: CheckContext) -> Verdict:
    problem = find_objection(context.idols, context.making)
    if problem is None:
        return PASS
    code, idols = problem
    return Refuse(code, ", ".join(idol.slug for idol in idols))


def find_objection(idols: Iterable[Idol], making: str) -> tuple[str, list[Idol]] | None:
    """(error code, the idols who object) or None; the form asks it too, so that the maker learns early."""
    idols = list(idols)
    for preference, code in ((P.NONE, "preference_none"), (P.NO_AI, "preference_no_ai"),
                             (P.NO_FACE_SWAPS, "preference_no_face_swaps")):  # fmt: skip
        objecting = [idol for idol in idols if idol.depiction_preference == preference]
        if objecting and _concerns(preference, making):
            return code, objecting
    return None


def _concerns(preference: str, making: str) -> bool:
    if preference == P.NONE:
        return True
    if preference == P.NO_AI:
        return making in BY_AI
    return making == Making.FACE_SWAP
