"""A person's avatar: a square WebP under an unguessable key in public storage."""

import secrets

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.permissions import may_change_profile
from gallery.imaging import PictureError
from gallery.imaging.avatar import make_avatar
from gallery.models import StorageAlias
from gallery.reasons import explain

from .errors import Refused
from .rendering import picture_limits
from .storage import StoreUnavailable, adopt_keys, reserve_keys, schedule_deletion, store_errors, store_of
from .workspace import open_workspace


def set_avatar(user: User, file: UploadedFile) -> None:
    """Replace the avatar. Raises Refused: may_not_write, a PictureErrorCode in small letters, store_unavailable."""
    _require_open_profile(user)
    key = new_avatar_key()
    with open_workspace() as folder:
        original, target = folder / "original", folder / "avatar.webp"
        with original.open("wb") as out:
            for chunk in file.chunks():
                out.write(chunk)
        try:
            make_avatar(original, target, picture_limits())
            reserve_keys(StorageAlias.PUBLIC, [key])
            with store_errors(), target.open("rb") as picture:
                store_of(StorageAlias.PUBLIC).save(key, File(picture, name=key))
        except PictureError as error:
            raise Refused(error.code.lower(), explain(error.code.lower()).title) from error
        except StoreUnavailable as error:
            raise Refused("store_unavailable", explain("store_unavailable").title) from error
    _switch(user, key)


def new_avatar_key() -> str:
    return f"avatars/{secrets.token_urlsafe(18)}.webp"


def remove_avatar(user: User) -> None:
    _switch(user, "")


def _switch(user: User, key: str) -> None:
    with transaction.atomic():
        locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        if key:
            _require_open_profile(locked)  # it may have been taken out of sight while the file was read
        if locked.avatar_key:
            schedule_deletion(StorageAlias.PUBLIC, locked.avatar_key)
        User.objects.filter(pk=user.pk).update(avatar_key=key)
        adopt_keys(StorageAlias.PUBLIC, [key])
    user.avatar_key = key


def _require_open_profile(user: User) -> None:
    if not may_change_profile(user):
        raise Refused("may_not_write", _("This account cannot change its picture at the moment."))
