"""What a moderation decision does to a work, and how it is undone exactly.

The caller has authorised and runs in a transaction. Every act returns an `undo`: plain values, fit for JSON,
with which its counterpart restores what was there before. Acts are undone in the reverse order.
"""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import CONCEALABLE, CONCEALED, Artwork, ArtworkState, Upload

from .endings import take_down
from .errors import Refused
from .moving import REINSTATED, is_coming_back, move_artwork
from .uploads import enqueue

Undo = dict[str, Any]

NEEDS_NO_FILES = (ArtworkState.HIDDEN, ArtworkState.REMOVED, ArtworkState.WITHDRAWN)
TO_RESTRICTED = f"{REINSTATED}:{ArtworkState.RESTRICTED}:"  # and then the reason of the restriction


def conceal_artwork(artwork: Artwork, state: ArtworkState, reason: str) -> Undo:
    """Out of sight, feeds and public storage: HIDDEN while it is looked at, or REMOVED by decision.

    The original, likes and comments stay. What is out of sight already may be concealed by one more decision.
    Raises Refused("not_concealable").
    """
    locked = lock_artwork(artwork)
    if locked.state not in CONCEALABLE:
        raise Refused("not_concealable", _("This edit cannot be taken out of sight now."))
    undo = condition_of(locked)
    take_down(locked, state, reason)
    return undo


def reinstate_artwork(artwork: Artwork, undo: Undo, by: User) -> None:
    """Back to what it was before it was concealed; `by` is the person who decided so.

    Public files are made again from the original, a moment later, and the checks are not asked: a person has
    decided. Raises Refused: not_concealed, no_file.
    """
    locked = lock_artwork(artwork)
    if locked.state not in CONCEALED:
        raise Refused("not_concealed", _("This edit is not out of sight."))
    state, reason = ArtworkState(undo["state"]), undo["state_reason"]
    if state in NEEDS_NO_FILES:
        move_artwork(locked, state, reason)
        return
    upload = Upload.objects.select_for_update().filter(artwork=locked).first()
    if upload is None or not upload.original_key:
        raise Refused("no_file", _("The original is not here any more."))
    if state == ArtworkState.PUBLISHED:
        state, reason = ArtworkState.PROCESSING, REINSTATED
    elif state == ArtworkState.RESTRICTED:
        state, reason = ArtworkState.PROCESSING, TO_RESTRICTED + reason
    move_artwork(locked, state, reason)
    enqueue(upload, crashes=0, **_decided(locked, by))


def restrict_artwork(artwork: Artwork, reason: str) -> Undo:
    """Behind a warning and out of feeds; its files stay where they are.

    A work on its way back arrives restricted. One that its maker has withdrawn waits for a person when it is
    put back. Raises Refused("not_restrictable").
    """
    locked = lock_artwork(artwork)
    undo = condition_of(locked)
    if locked.state in (ArtworkState.PUBLISHED, ArtworkState.RESTRICTED):
        move_artwork(locked, ArtworkState.RESTRICTED, reason)
    elif is_coming_back(locked):
        move_artwork(locked, ArtworkState.PROCESSING, TO_RESTRICTED + reason)
    elif locked.state == ArtworkState.WITHDRAWN:
        move_artwork(locked, ArtworkState.WITHDRAWN, f"withdrawn:{reason}")
    else:
        raise Refused("not_restrictable", _("This edit cannot be restricted now."))
    return undo


def unrestrict_artwork(artwork: Artwork, undo: Undo) -> None:
    """Without the restriction again, in its old place. Raises Refused("not_restricted")."""
    locked = lock_artwork(artwork)
    state, reason = ArtworkState(undo["state"]), undo["state_reason"]
    goal = _goal(state, reason)
    if state == ArtworkState.WITHDRAWN:  # put back since, and let through by a person
        goal = ArtworkState.PUBLISHED, ""
    if locked.state == ArtworkState.RESTRICTED and goal is not None:
        move_artwork(locked, *goal)
    elif is_coming_back(locked) and goal is not None:
        is_public = goal[0] == ArtworkState.PUBLISHED
        move_artwork(locked, ArtworkState.PROCESSING, REINSTATED if is_public else TO_RESTRICTED + goal[1])
    elif locked.state == ArtworkState.WITHDRAWN:
        move_artwork(locked, ArtworkState.WITHDRAWN, _reason_withdrawn(state, reason))
    else:
        raise Refused("not_restricted", _("This edit is not restricted."))


def lock_artwork(artwork: Artwork) -> Artwork:
    return Artwork.all_objects.select_for_update().get(pk=artwork.pk)


def condition_of(artwork: Artwork) -> Undo:
    return {"state": str(artwork.state), "state_reason": artwork.state_reason}


def _reason_withdrawn(state: ArtworkState, reason: str) -> str:
    """Behind the colon stands for what a person must look when it is put back: what was there before, if anything."""
    if state == ArtworkState.WITHDRAWN:
        return reason
    goal = _goal(state, reason)
    return f"withdrawn:{goal[1]}" if goal and goal[0] == ArtworkState.RESTRICTED else "withdrawn"


def _goal(state: ArtworkState, reason: str) -> tuple[ArtworkState, str] | None:
    """Where a work in this condition is, or will be, in public; None when it is not on its way there."""
    if state in (ArtworkState.PUBLISHED, ArtworkState.RESTRICTED):
        return state, reason
    if reason.startswith(TO_RESTRICTED):
        return ArtworkState.RESTRICTED, reason.removeprefix(TO_RESTRICTED)
    return (ArtworkState.PUBLISHED, "") if reason == REINSTATED else None


def _decided(artwork: Artwork, by: User) -> dict[str, Any]:
    """For enqueue. What waits for review, or was only on its way in, gets files and nothing is let through."""
    if is_coming_back(artwork):
        return {"skips_checks": True, "cleared_by": by, "cleared_at": timezone.now()}
    waits = artwork.state == ArtworkState.HELD and artwork.state_reason != "released"
    return {"skips_checks": waits}
