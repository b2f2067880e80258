"""What staff change about accounts. The caller has asked whether this person may."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied

from accounts.models import Standing, User

POWERS = frozenset({"is_staff", "is_superuser", "is_active", "groups", "user_permissions"})
SUPERUSER_ONLY = POWERS | {"standing", "standing_until", "is_trusted_maker"}


def update_account(user: User, by: User, **changes: Any) -> User:
    """Change plain fields of an account; many-to-many fields are set by their own names."""
    if set(changes) & SUPERUSER_ONLY and not by.is_superuser:
        raise PermissionDenied("only superusers change standing, trust and powers")
    if by.pk == user.pk and set(changes) & POWERS:
        raise PermissionDenied("nobody changes their own powers")
    many = {name: changes.pop(name) for name in ("groups", "user_permissions") if name in changes}
    for name, value in changes.items():
        setattr(user, name, value)
    if changes:
        user.save(update_fields=list(changes))
    for name, value in many.items():
        getattr(user, name).set(value)
    return user


def change_standing(user: User, by: User, standing: Standing, until: datetime | None = None) -> User:
    """A ban ends running sessions at their next request (see accounts.backend)."""
    return update_account(user, by, standing=standing, standing_until=until)
