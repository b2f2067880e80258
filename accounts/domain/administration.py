"""What staff change about accounts. The caller has asked whether this person may."""

from typing import Any

from django.core.exceptions import PermissionDenied

from accounts.models import User

POWERS = frozenset({"is_staff", "is_superuser", "is_active", "groups", "user_permissions"})
SUPERUSER_ONLY = POWERS | {"is_trusted_maker"}
# By decision of the moderators, with reasons and an appeal; nobody types these into a form.
BY_DECISION = frozenset({"standing", "standing_until", "profile_state"})


def update_account(user: User, by: User, **changes: Any) -> User:
    """Change plain fields of an account; many-to-many fields are set by their own names."""
    if set(changes) & BY_DECISION:
        raise PermissionDenied("standing and the state of a profile change by decision of the moderators")
    if set(changes) & SUPERUSER_ONLY and not by.is_superuser:
        raise PermissionDenied("only superusers change trust and powers")
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
