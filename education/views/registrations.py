"""Registering, and the secret page of a registration: whoever has its address may give up the place or take a seat."""

from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.rate_limits import View, rate_limited
from education import organisers as may
from education.consent import consent_text
from education.domain.attendance import check_in_window
from education.domain.leavings import give_feedback
from education.domain.registering import cancel_registration, register_for
from education.domain.waiting import accept_offer
from education.forms.registration import FeedbackForm, RegisterForm
from education.models import Registration, WorkshopSession
from education.queries.registrations import (
    find_registration,
    live_registration,
    people_ahead,
)
from gallery.domain.errors import Refused

from .workshops import seen_session

FIELD_OF_REFUSAL = {
    "consent_missing": "consent", "name_missing": "name", "name_too_long": "name", "name_unprintable": "name",
    "needs_too_long": "access_needs",
}  # fmt: skip


def secret_page(view: View) -> View:
    """Not kept by browsers between here and there, not found by search engines. Other sites never see the address, as
    the site's Referrer-Policy is same-origin; a stricter one would take the origin from our own forms, too."""

    @wraps(view)
    def kept_quiet(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return never_cache(kept_quiet)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("workshop_register", 30, 3600)
def register(request: HttpRequest, slug: str, session_id: int) -> HttpResponse:
    """A seat, or the end of the line. What was typed stays when it is not accepted."""
    session = seen_session(request, slug, session_id)
    own = live_registration(session, request.user)
    if own is not None:
        return redirect(own)
    form = _register_form(request, session)
    if request.method == "POST" and form.is_valid():
        try:
            registration = register_for(
                session, request.user, name=form.cleaned_data["name"], consent=form.cleaned_data["consent"],
                access_needs=form.cleaned_data["access_needs"], language=translation.get_language() or "en",
            )  # fmt: skip
        except Refused as refused:
            form.add_error(FIELD_OF_REFUSAL.get(refused.code), refused.message)
        else:
            messages.success(request, _registered_words(registration))
            return redirect(registration)
    context = {"session": session, "workshop": session.workshop, "form": form}
    context["may_register"] = session.is_open and may.can_register(request.user)
    return render(request, "education/workshops/register.html", context, status=422 if form.errors else 200)


def _register_form(request: HttpRequest, session: WorkshopSession) -> RegisterForm:
    words = consent_text(session, translation.get_language() or "en")
    data = request.POST if request.method == "POST" else None
    return RegisterForm(data, consent_text=words, initial={"name": request.user.display_name})


def _registered_words(registration: Registration) -> str:
    if registration.is_confirmed:
        return _("You have a seat.")
    return _("All seats are taken. You are on the waiting list.")


@secret_page
@require_safe
def registration(request: HttpRequest, token: str) -> HttpResponse:
    """No log-in needed, as mails say. The join link is shown to the signed-in person only: mails are passed on."""
    entry = _by_token(token)
    is_own = request.user.is_authenticated and request.user.pk == entry.user_id
    opens, closes = check_in_window(entry.session)
    context = {
        "registration": entry,
        "session": entry.session,
        "workshop": entry.session.workshop,
        "is_own": is_own,
        "join_url": entry.session.join_url if is_own and _can_join(entry) else "",
        "ahead": people_ahead(entry) if entry.status == "waiting" else 0,
        "may_cancel": entry.is_live and not entry.session.has_begun and not entry.session.is_cancelled,
        "check_in_is_open": opens <= timezone.now() <= closes and not entry.session.is_cancelled,
    }
    return render(request, "education/workshops/registration.html", context)


@secret_page
@require_POST
@rate_limited("workshop_place", 60, 3600)
def registration_cancel(request: HttpRequest, token: str) -> HttpResponse:
    entry = _by_token(token)
    try:
        cancel_registration(entry)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Your place is given up."))
    return redirect(entry)


@secret_page
@require_POST
@rate_limited("workshop_place", 60, 3600)
def registration_accept(request: HttpRequest, token: str) -> HttpResponse:
    entry = _by_token(token)
    try:
        accept_offer(entry)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("You have a seat."))
    return redirect(entry)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("workshop_feedback", 30, 3600)
def feedback(request: HttpRequest, slug: str, session_id: int) -> HttpResponse:
    session = seen_session(request, slug, session_id)
    own = live_registration(session, request.user)
    if own is None or not own.is_confirmed:
        raise Http404("no seat")
    own.session = session
    form = FeedbackForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            give_feedback(own, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("Thank you. The organisers read it without your name."))
            return redirect(session)
    context = {"session": session, "workshop": session.workshop, "form": form}
    return render(request, "education/workshops/feedback.html", context, status=422 if form.errors else 200)


def _can_join(entry: Registration) -> bool:
    return entry.is_confirmed and not (entry.session.is_cancelled or entry.session.is_over)


def _by_token(token: str) -> Registration:
    entry = find_registration(token)
    if entry is None:
        raise Http404("no such registration")
    return entry
