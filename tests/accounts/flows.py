"""The ways in, walked as a browser walks them: through the forms."""

import re
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.factories import PASSWORD

SIGN_UP = {
    "email": "new@example.org", "password1": "one warm summer stage", "handle": "newfan", "display_name": "New Fan",
    "is_of_age": "on", "time_zone": "Asia/Seoul",
}  # fmt: skip


def sign_up(client: Client, **changes: str):
    data = {name: value for name, value in (SIGN_UP | changes).items() if value is not None}
    return client.post(reverse("account_signup"), data)


def log_in(client: Client, user: User, password: str = PASSWORD, **more: str):
    return client.post(reverse("account_login"), {"login": user.email, "password": password, **more})


def code_of(secret: str) -> str:
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30))


def app_of(user: User) -> str:
    """The secret of the user's authenticator app, set up now if there is none."""
    found = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if found:
        return totp.decrypt(found.data["secret"])
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def enter_code(client: Client, user: User):
    cache.clear()  # a code counts once per time step; tests are faster than that
    return client.post(reverse("mfa_authenticate"), {"code": code_of(app_of(user))})


def confirm_password(client: Client, password: str = PASSWORD):
    return client.post(reverse("account_reauthenticate"), {"password": password})


def confirm_code(client: Client, user: User):
    cache.clear()
    return client.post(reverse("mfa_reauthenticate"), {"code": code_of(app_of(user))})


def enrol_app(client: Client):
    """Set up an authenticator app through the pages; the password must have been confirmed."""
    page = client.get(reverse("mfa_activate_totp"))
    return client.post(reverse("mfa_activate_totp"), {"code": code_of(page.context["form"].secret)})


def link_in_last_mail() -> str:
    return re.search(r"https?://testserver(/\S+)", mail.outbox[-1].body).group(1)


def bare(response) -> str:
    """The page without what differs from request to request."""
    text = response.content.decode()
    text = re.sub(r'(name="csrfmiddlewaretoken" value=|"X-CSRFToken": )"[^"]+"', r'\1""', text)
    return re.sub(r'"challenge": "[^"]+"', "", text)
