"""How moderation takes hold of each kind of thing: lock it, look at it, take it out of sight, bring it back."""

import hashlib
from typing import Any

from accounts.models import ProfileState, User
from gallery.domain import moderated
from gallery.models import VISIBLE, Artwork, Comment, CommentState
from moderation.domain.ledger import canonical
from moderation.models import Case
from moderation.targets import Target

Undo = dict[str, Any]
HIDDEN, REMOVED = "hidden", "removed"  # one word for all kinds


class Handle:
    """What is common to all: catalogue entries can be reported and answered, staff change them in the catalogue."""

    can_conceal = False
    state_field = "state"

    def lock(self, thing: Any) -> Any:
        return type(thing)._default_manager.select_for_update().get(pk=thing.pk)

    def is_public(self, thing: Any) -> bool:
        return True

    def conceal(self, thing: Any, state: str, reason: str) -> Undo:
        """What has been removed already stays so, however it is concealed again."""
        if getattr(thing, self.state_field) == REMOVED:
            return {self.state_field: REMOVED}
        return self._conceal(thing, state, reason)

    def soften(self, thing: Any, by: User) -> None:
        """What was removed is only hidden from now on."""
        if getattr(thing, self.state_field) == REMOVED:
            self._conceal(thing, HIDDEN, HIDDEN)

    def _conceal(self, thing: Any, state: str, reason: str) -> Undo:
        raise NotImplementedError

    def reinstate(self, thing: Any, undo: Undo, by: User) -> None:
        raise NotImplementedError

    def snapshot(self, thing: Any) -> dict[str, Any]:
        return {"name": str(thing)}


class ArtworkHandle(Handle):
    can_conceal = True

    def lock(self, thing: Artwork) -> Artwork:
        return Artwork.all_objects.select_for_update().get(pk=thing.pk)

    def is_public(self, thing: Artwork) -> bool:
        return thing.state in VISIBLE

    def _conceal(self, thing: Artwork, state: str, reason: str) -> Undo:
        return moderated.conceal_artwork(thing, state, reason)  # type: ignore[arg-type]

    def soften(self, thing: Artwork, by: User) -> None:
        if thing.state == REMOVED:
            moderated.reinstate_artwork(thing, {"state": HIDDEN, "state_reason": HIDDEN}, by)

    def reinstate(self, thing: Artwork, undo: Undo, by: User) -> None:
        moderated.reinstate_artwork(thing, undo, by)

    def snapshot(self, thing: Artwork) -> dict[str, Any]:
        return moderated.snapshot_of_artwork(thing)


class CommentHandle(Handle):
    can_conceal = True

    def lock(self, thing: Comment) -> Comment:
        """The picture first: the order of everybody who writes comments."""
        Artwork.all_objects.select_for_update().get(pk=thing.artwork_id)
        return Comment.objects.select_for_update().get(pk=thing.pk)

    def is_public(self, thing: Comment) -> bool:
        return thing.state == CommentState.VISIBLE

    def _conceal(self, thing: Comment, state: str, reason: str) -> Undo:
        return moderated.conceal_comment(thing, state, reason)  # type: ignore[arg-type]

    def reinstate(self, thing: Comment, undo: Undo, by: User) -> None:
        moderated.reinstate_comment(thing, undo)

    def snapshot(self, thing: Comment) -> dict[str, Any]:
        return moderated.snapshot_of_comment(thing)


class ProfileHandle(Handle):
    can_conceal = True
    state_field = "profile_state"

    def lock(self, thing: User) -> User:
        return User.objects.select_for_update(no_key=True).get(pk=thing.pk)

    def is_public(self, thing: User) -> bool:
        return thing.profile_state == ProfileState.VISIBLE

    def _conceal(self, thing: User, state: str, reason: str) -> Undo:
        return moderated.conceal_profile(thing, state)  # type: ignore[arg-type]

    def reinstate(self, thing: User, undo: Undo, by: User) -> None:
        moderated.reinstate_profile(thing, undo)

    def snapshot(self, thing: User) -> dict[str, Any]:
        return moderated.snapshot_of_profile(thing)


_HANDLES = {"artwork": ArtworkHandle(), "comment": CommentHandle(), "profile": ProfileHandle()}
_CATALOGUE = Handle()
# These change without the thing changing: they say nothing about "unchanged since".
_FLEETING = ("like_count", "comment_count", "state")


def state_in(undo: Undo) -> str:
    """The state of the thing that an `undo` leads back to."""
    return str(undo.get("state") or undo.get("profile_state") or "")


def handle_of(field: str) -> Handle:
    return _HANDLES.get(field, _CATALOGUE)


def lock_thing(target: Target) -> Any:
    """The thing's row, locked: always before its case, so that nobody waits for each other crosswise."""
    return handle_of(target.kind.field).lock(target.thing)


def lock_case(case_id: int) -> Case:
    """The thing first, then its case. Raises Case.DoesNotExist."""
    case = Case.objects.get(pk=case_id)
    field = case.target_field
    thing = handle_of(field).lock(getattr(case, field))
    case = Case.objects.select_for_update().get(pk=case_id)
    setattr(case, field, thing)
    return case


def take_snapshot(target: Target) -> tuple[dict[str, Any], str]:
    """What is there now, and a hash that changes when it does."""
    values = handle_of(target.kind.field).snapshot(target.thing)
    lasting = {name: value for name, value in values.items() if name not in _FLEETING}
    return values, hashlib.sha256(canonical(lasting).encode()).hexdigest()
