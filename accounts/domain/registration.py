"""Becoming a member."""

from django.core.cache import cache
from django.db import transaction

from accounts.models import User
from accounts.time_zones import known_time_zone

HELD_HANDLE_SECONDS = 30 * 86_400


def register_user(
    user: User, *, email: str, password: str, handle: str, display_name: str, is_of_age: bool, language: str,
    time_zone: str,
) -> User:  # fmt: skip
    """Fill and save a new account in one write. The address counts only once it is verified."""
    if not is_of_age:
        raise ValueError("an account needs the yes to the age question")
    user.email = email.lower()
    user.handle = handle.lower()
    user.display_name = display_name or handle
    user.is_of_age = True
    user.language = language
    user.time_zone = known_time_zone(time_zone, language)
    user.set_password(password)
    with transaction.atomic():
        user.save()
    return user


def handle_is_free(handle: str) -> bool:
    """False also for a handle that a sign-up with a known address asked for."""
    return not (User.objects.filter(handle__iexact=handle).exists() or cache.get(_held(handle)))


def hold_handle(handle: str) -> None:
    """Treat the handle as taken though no account was made.

    Somebody signed up with an address that has an account. Were the handle free afterwards, asking for it
    again would tell that the address is known.
    """
    cache.set(_held(handle), True, timeout=HELD_HANDLE_SECONDS)


def _held(handle: str) -> str:
    return f"held-handle:{handle.lower()}"
