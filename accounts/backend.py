"""Signing in by e-mail and password, for those whose standing allows it."""

from allauth.account.auth_backends import AuthenticationBackend

from accounts.models import User
from accounts.permissions import may_sign_in


class AccountBackend(AuthenticationBackend):
    """The only backend: one password check per attempt, and every request asks the standing again.

    Django calls `user_can_authenticate` both when a password is checked and when a session's user is loaded,
    so a ban ends running sessions at their next request.
    """

    def user_can_authenticate(self, user: User) -> bool:  # type: ignore[override]
        return may_sign_in(user)
