"""Where allauth meets our User."""

from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django import forms
from django.conf import settings
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from qrcode.image.svg import SvgPathFillImage

from accounts.client_address import client_address
from accounts.domain.registration import register_user
from accounts.models import User
from accounts.permissions import may_sign_in
from accounts.redirects import is_local_path
from accounts.second_factor import factor_types


class AccountAdapter(DefaultAccountAdapter):
    """The e-mail address is the log-in; handle and the rest come from the sign-up form."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": gettext_lazy("This account is closed."),
        "duplicate_email": gettext_lazy("This is your address already."),
        "email_password_mismatch": gettext_lazy("The e-mail address or the password is not right."),
        "email_taken": gettext_lazy("This address cannot be used."),
        "enter_current_password": gettext_lazy("This is not your current password."),
        "incorrect_code": gettext_lazy("This code is not right. Codes change every 30 seconds."),
        "incorrect_password": gettext_lazy("This password is not right."),
        "invalid_password_reset": gettext_lazy("This link has been used or has run out."),
        "rate_limited": gettext_lazy("That was a lot in a short time. Please wait a moment and try again."),
        "same_as_current": gettext_lazy("This is your address already."),
        "too_many_login_attempts": gettext_lazy(
            "Too many attempts that did not work. Please wait five minutes and try again."
        ),
    }

    def save_user(self, request: HttpRequest, user: User, form: forms.Form, commit: bool = True) -> User:  # type: ignore[override]
        data = form.cleaned_data
        return register_user(
            user,
            email=data["email"],
            password=data["password1"],
            handle=data["handle"],
            display_name=data["display_name"],
            is_of_age=data["is_of_age"],
            language=site_language(),
            time_zone=data["time_zone"],
        )

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:  # type: ignore[override]
        """Every way of signing in passes here: password, passkey, confirmed address."""
        if not may_sign_in(user):
            clear_login(request)
            return self.respond_user_inactive(request, user)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            translation.activate(user.language)  # the greeting already speaks the language of the next page
        return super().pre_login(request, user, **kwargs)

    def set_password(self, user: User, password: str) -> None:  # type: ignore[override]
        """The password and nothing else: a ban that came while it was hashed must stay."""
        user.set_password(password)
        user.save(update_fields=["password"])

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Two accounts may wait to confirm one address; the account that signed up with it keeps it."""
        taken = User.objects.filter(email__iexact=email_address.email).exclude(pk=email_address.user_id)
        try:
            with transaction.atomic():
                if not taken.exists():
                    return super().confirm_email(request, email_address)
        except IntegrityError:  # somebody else was quicker
            pass
        context = {"email": email_address.email}
        self.add_message(request, messages.ERROR, "account/messages/email_confirmation_failed.txt", context)
        return False

    def is_safe_url(self, url: str) -> bool:
        return is_local_path(url)

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:security")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """In the language of the account that owns the address; without one, in that of the page."""
        with translation.override(mail_language(email, context.get("user"))):
            context = {**context, "SITE_NAME": settings.SITE_NAME, "CONTACT_EMAIL": settings.CONTACT_EMAIL}
            super().send_mail(template_prefix, email, context)

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:  # type: ignore[override]
        """Whoever has a second factor shows it: in a session from before, the password must not be enough to
        take the factor away or to add another."""
        descriptions = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate": _("Use a code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey or security key"),
        }
        methods = super().get_reauthentication_methods(user)
        if factor_types(user):
            methods = [method for method in methods if method["id"] != "reauthenticate"]
        return [{**method, "description": descriptions[method["id"]]} for method in methods]


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": gettext_lazy("This second factor cannot be removed."),
        "cannot_generate_recovery_codes": gettext_lazy("Set up a second factor first."),
        "incorrect_code": gettext_lazy("This code is not right. Codes change every 30 seconds."),
        "unverified_email": gettext_lazy("Please confirm your e-mail address first."),
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # type: ignore[override]
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Key %(number)s") % {"number": number}

    def build_totp_svg(self, url: str) -> str:
        """Black on white also where the page is dark: cameras do not read it the other way round."""
        picture = qrcode.make(url, image_factory=SvgPathFillImage)
        return picture.to_string(encoding="unicode")

    def _get_site_name(self) -> str:
        return settings.SITE_NAME


def site_language() -> str:
    """The language of this page as one of the site's languages."""
    language = (translation.get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def mail_language(email: str, user: User | None = None) -> str:
    if user is None:
        address = EmailAddress.objects.filter(email=email.lower()).order_by("-verified").first()
        user = address.user if address else User.objects.filter(email__iexact=email).first()
    return user.language if user else site_language()
