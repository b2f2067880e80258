"""allauth's forms in our words: labels and help only, behaviour unchanged."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
PASSWORD_HELP = _("At least 10 characters. A short sentence works well.")


class Worded:
    """Sets the label and the help text of fields, and drops placeholders that repeat the label."""

    wording: dict[str, tuple[Text, Text]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in self.wording.items():
            field = self.fields[name]  # type: ignore[attr-defined]
            field.label, field.help_text = label, help_text
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Worded, allauth_forms.LoginForm):
    wording = {
        "login": (_("E-mail address"), ""),
        "password": (_("Password"), ""),
        "remember": (_("Stay signed in on this device"), ""),
    }


class AddEmailForm(Worded, allauth_forms.AddEmailForm):
    wording = {
        "email": (_("New e-mail address"), _("We send a link there; the change counts once you open it."))
    }


class ChangePasswordForm(Worded, allauth_forms.ChangePasswordForm):
    wording = {
        "oldpassword": (_("Current password"), ""),
        "password1": (_("New password"), PASSWORD_HELP),
        "password2": (_("New password again"), ""),
    }


class SetPasswordForm(Worded, allauth_forms.SetPasswordForm):
    wording = {"password1": (_("New password"), PASSWORD_HELP), "password2": (_("New password again"), "")}


class ResetPasswordForm(Worded, allauth_forms.ResetPasswordForm):
    wording = {"email": (_("E-mail address"), "")}


class ResetPasswordKeyForm(Worded, allauth_forms.ResetPasswordKeyForm):
    wording = {"password1": (_("New password"), PASSWORD_HELP), "password2": (_("New password again"), "")}


class ReauthenticateForm(Worded, allauth_forms.ReauthenticateForm):
    wording = {"password": (_("Password"), "")}


class CodeForm(Worded, mfa_forms.AuthenticateForm):
    wording = {"code": (_("Code"), _("From your authenticator app, or one of your recovery codes."))}


class ReauthenticateCodeForm(Worded, mfa_forms.ReauthenticateForm):
    wording = {"code": (_("Code"), _("From your authenticator app, or one of your recovery codes."))}


class ActivateTOTPForm(Worded, totp_forms.ActivateTOTPForm):
    wording = {"code": (_("Code from the app"), _("Six digits."))}


class AddPasskeyForm(Worded, webauthn_forms.AddWebAuthnForm):
    wording = {
        "name": (_("Name"), _("So that you can tell your keys apart, for example “Phone”.")),
        "passwordless": (
            _("Sign in with this key alone"),
            _("A passkey: your device asks for your finger, face or PIN instead of the password."),
        ),
    }


class EditPasskeyForm(Worded, webauthn_forms.EditWebAuthnForm):
    wording = {"name": (_("Name"), "")}
