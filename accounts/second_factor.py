"""Whether this session was opened with a second factor, read from what allauth recorded in it."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User

ENROLLED_KEY = "second_factor_enrolled"
# Recovery codes come along with these and do not stand alone.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def factor_types(user: User | AnonymousUser) -> set[str]:
    if not user.is_authenticated:
        return set()
    return set(Authenticator.objects.filter(user=user, type__in=FACTORS).values_list("type", flat=True))


def session_has_second_factor(request: HttpRequest, types: set[str]) -> bool:
    """Was a factor shown in this session by this user, who still has one?

    Signing in with code, recovery code or passkey counts, confirming access with one counts, and so does
    setting one up, which asks for the password and proves possession.
    """
    if not types:
        return False
    records = get_authentication_records(request, request.user)
    if any(record.get("method") == "mfa" for record in records):
        return True
    return request.session.get(ENROLLED_KEY) == request.user.pk


def note_enrolment(request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: object) -> None:
    """Receiver of `authenticator_added`."""
    if authenticator.type in FACTORS and request.user.pk == user.pk:
        request.session[ENROLLED_KEY] = user.pk


def confirmation_url(types: set[str]) -> str:
    """Where somebody shows a factor they have."""
    by_code = Authenticator.Type.TOTP in types
    return reverse("mfa_reauthenticate" if by_code else "mfa_reauthenticate_webauthn")
