"""What a moderation decision does to a profile: the texts and the picture that somebody shows of themselves.

The account and the works stay. The caller has authorised and runs in a transaction.
"""

import secrets

from django.core.files import File
from django.utils.translation import gettext_lazy as _

from accounts.models import ProfileState, User
from gallery.models import StorageAlias, StorageDeletion
from gallery.reasons import explain

from .avatars import new_avatar_key
from .errors import Refused
from .moderated_artworks import Undo
from .storage import (
    StoreUnavailable,
    adopt_keys,
    reserve_keys,
    schedule_deletion,
    store_errors,
    store_of,
)

FIELDS = ("profile_state", "display_name", "bio", "avatar_key")


def conceal_profile(user: User, state: ProfileState) -> Undo:
    """The handle alone is left: name, words and picture go. The picture leaves the public store for the private."""
    locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    kept = f"kept/{secrets.token_urlsafe(18)}.webp" if locked.avatar_key else ""
    undo = {name: str(getattr(locked, name)) for name in FIELDS} | {"avatar_kept": kept}
    if locked.avatar_key:
        schedule_deletion(StorageAlias.PUBLIC, locked.avatar_key, keep_as=kept)
    _write(locked, profile_state=state, display_name=locked.handle, bio="", avatar_key="")
    return undo


def reinstate_profile(user: User, undo: Undo) -> None:
    """Name, words and picture as they were. Raises Refused: not_concealed, store_unavailable."""
    locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if locked.profile_state == ProfileState.VISIBLE:
        raise Refused("not_concealed", _("This profile is not out of sight."))
    values = {name: undo[name] for name in FIELDS}
    if values["avatar_key"]:
        values["avatar_key"] = _bring_back(values["avatar_key"], undo["avatar_kept"])
    _write(locked, **values)


def _write(user: User, **values: str) -> None:
    """With save(): search listens for new names."""
    for name, value in values.items():
        setattr(user, name, value)
    user.save(update_fields=list(values))


def _bring_back(key: str, kept: str) -> str:
    """The key under which the picture is public again.

    A deletion that nobody has begun is called off. Otherwise the copy goes back under a fresh key, which no
    deletion on its way can meet. The purge makes its copy before it deletes: one of the two is always there.
    """
    pending = StorageDeletion.objects.filter(storage=StorageAlias.PUBLIC, key=key)
    if pending.filter(attempts=0).delete()[0]:
        return key
    fresh = new_avatar_key()
    try:
        reserve_keys(StorageAlias.PUBLIC, [fresh])
        with store_errors():
            is_kept = store_of(StorageAlias.PRIVATE).exists(kept) and not pending.exists()
            source, name = (StorageAlias.PRIVATE, kept) if is_kept else (StorageAlias.PUBLIC, key)
            with store_of(source).open(name) as file:
                store_of(StorageAlias.PUBLIC).save(fresh, File(file, name=fresh))
    except StoreUnavailable as error:
        raise Refused("store_unavailable", explain("store_unavailable").title) from error
    adopt_keys(StorageAlias.PUBLIC, [fresh])
    pending.update(keep_as="")
    schedule_deletion(StorageAlias.PRIVATE, kept)
    return fresh
