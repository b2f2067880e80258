"""Signing up: what an account needs, and an answer that never tells whether an address is known."""

from typing import Any

from allauth.account.forms import SignupForm as AllauthSignupForm
from django import forms
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from accounts.domain.registration import handle_is_free, hold_handle
from accounts.models import User

TAKEN = gettext_lazy("This handle is taken. Please choose another.")


class SignupForm(AllauthSignupForm):
    handle = forms.CharField(
        label=_("Handle"),
        max_length=30,
        help_text=_(
            "Your address on the site: 3 to 30 small letters, digits or underscores. Others can see it."
        ),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    display_name = forms.CharField(
        label=_("Display name"),
        max_length=50,
        required=False,
        help_text=_("Optional. Any script; your handle is shown if you leave it empty."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    is_of_age = forms.BooleanField(
        error_messages={"required": _("This site is not for children.")},
        help_text=_("We keep only this yes, never a birth date."),
    )
    time_zone = forms.CharField(
        required=False, max_length=64, widget=forms.HiddenInput(attrs={"data-time-zone": ""})
    )
    field_order = ["email", "password1", "handle", "display_name", "is_of_age", "time_zone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")
        self.fields["email"].help_text = _("Only for signing in and messages from us. Never shown.")
        self.fields["email"].widget.attrs.pop("placeholder", None)
        self.fields["password1"].help_text = _("At least 10 characters. A short sentence works well.")
        self.fields["password1"].widget.attrs.pop("placeholder", None)
        self.fields["is_of_age"].label = gettext("I am %(age)s or older") % {"age": settings.MINIMUM_AGE}

    def clean_handle(self) -> str:
        handle = self.cleaned_data["handle"].strip().lstrip("@").lower()
        for validator in User._meta.get_field("handle").validators:
            validator(handle)
        if not handle_is_free(handle):
            raise ValidationError(TAKEN, code="taken")
        return handle

    def clean_display_name(self) -> str:
        return " ".join(self.cleaned_data["display_name"].split())

    def signup(self, request: HttpRequest, user: User) -> None:
        """Nothing is left to do: the adapter wrote the account in one piece."""

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """The account, or the answer instead of one. With a known address: same work, same answer, a mail."""
        if self.account_already_exists:
            return self._pretend(request)
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:  # two at once asked for this address or handle
            if User.objects.filter(email=self.cleaned_data["email"]).exists():
                self.account_already_exists = True
                return self._pretend(request)
            self.add_error("handle", TAKEN)
            return None, render(request, "account/signup.html", {"form": self})

    def _pretend(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        hold_handle(self.cleaned_data["handle"])
        make_password(self.cleaned_data["password1"])  # as slow as for a new account
        return super().try_save(request)
