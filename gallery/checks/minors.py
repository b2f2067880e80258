"""Extra care for whoever is, or may be, under 19. An unknown birth date counts as a minor."""

from gallery.models import Idol

from .context import CheckContext
from .results import PASS, Hold, Refuse, Verdict


def check_minors(context: CheckContext) -> Verdict:
    """No face swap with a minor, even when it is said that no real person is shown: the idol's name is on it.

    Other AI edits that show a real person wait for a person's eyes, trusted maker or not.
    """
    young = possible_minors(context.idols)
    if not young:
        return PASS
    if context.is_face_swap:
        return Refuse("minor_face_swap", ", ".join(idol.slug for idol in young))
    if context.is_ai and context.shows_real_person:
        return Hold("minor_ai")
    return PASS


def possible_minors(idols: tuple[Idol, ...] | list[Idol]) -> list[Idol]:
    return [idol for idol in idols if idol.is_minor()]
