"""Profile, language and time zone; the overview of what keeps the account safe."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.domain.profile import change_language, update_profile
from accounts.forms.settings import ProfileForm
from accounts.models import User
from accounts.permissions import may_change_profile
from accounts.rate_limits import rate_limited
from accounts.redirects import next_path

LANGUAGE_COOKIE_SECONDS = 365 * 86_400


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("settings", limit=30, seconds=3600)
def edit_settings(request: HttpRequest) -> HttpResponse:
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        user = User.objects.get(pk=request.user.pk)
        try:
            update_profile(user, **form.cleaned_data)
        except ValidationError:  # the handle went to somebody else a moment ago
            form.add_error("handle", _("This handle is taken. Please choose another."))
        else:
            translation.activate(user.language)
            messages.success(request, _("Your settings are saved."))
            return remember_language(redirect("accounts:settings"), user.language)
    context = {"form": form, "profile_is_closed": not may_change_profile(request.user)}
    return render(request, "accounts/settings.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    types = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    context = {
        "address": EmailAddress.objects.get_primary(request.user),
        "has_app": Authenticator.Type.TOTP in types,
        "has_key": Authenticator.Type.WEBAUTHN in types,
        "has_codes": Authenticator.Type.RECOVERY_CODES in types,
    }
    return render(request, "accounts/security.html", context)


@require_POST
@rate_limited("language", limit=60, seconds=3600)
def set_language(request: HttpRequest) -> HttpResponse:
    """Change the language here and, signed in, everywhere; then back to where one was."""
    language = request.POST.get("language", "")
    if language not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest(
            _("This language is not on offer."), content_type="text/plain; charset=utf-8"
        )
    if request.user.is_authenticated:
        change_language(request.user, language)
    target = next_path(request, default=reverse("gallery:home"))
    return remember_language(HttpResponseRedirect(target), language)


def remember_language(response: HttpResponse, language: str) -> HttpResponse:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=LANGUAGE_COOKIE_SECONDS,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    return response
