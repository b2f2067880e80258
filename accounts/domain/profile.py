"""What members change about themselves."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.permissions import may_change_profile

PUBLIC_FIELDS = ("handle", "display_name", "bio")
PRIVATE_FIELDS = ("language", "time_zone")


def update_profile(user: User, **changes: str) -> User:
    """Change any of handle, display name, bio, language and time zone. Raises ValidationError by field."""
    unknown = set(changes) - {*PUBLIC_FIELDS, *PRIVATE_FIELDS}
    if unknown:
        raise TypeError(f"not part of a profile: {', '.join(sorted(unknown))}")
    changed = {name: value for name, value in changes.items() if getattr(user, name) != value}
    if not may_change_profile(user) and set(changed) & set(PUBLIC_FIELDS):
        raise PermissionDenied(
            "the profile is closed while the account is suspended or the profile not visible"
        )
    for name, value in changed.items():
        setattr(user, name, value)
    if changed:
        user.full_clean(exclude=["password"])
        user.save(update_fields=list(changed))
    return user


def change_language(user: User, language: str) -> User:
    if language not in dict(settings.LANGUAGES):
        raise ValidationError({"language": "not a language of the site"})
    return update_profile(user, language=language)
