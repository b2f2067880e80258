"""The organisers' pages: workshops and their dates. Each asks whether the workshop is theirs."""

from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.rate_limits import View, rate_limited
from education import organisers as may
from education.domain.sessions import add_session, cancel_session, change_session
from education.domain.workshops import add_workshop, edit_workshop, list_workshop, unlist_workshop
from education.forms.session import CancelSessionForm, SessionForm, initial_of
from education.forms.workshop import NewWorkshopForm, WorkshopForm
from education.models import Workshop, WorkshopSession
from education.queries.organising import (
    choosable_pages,
    choosable_partners,
    managed_session,
    managed_workshops,
)
from education.queries.workshops import find_workshop
from gallery.domain.errors import Refused

FIELD_OF_REFUSAL = {
    "starts_in_past": "starts_at", "ends_before_start": "ends_at", "too_long": "ends_at",
    "window_wrong": "registration_closes_at", "capacity_wrong": "capacity", "capacity_below_seats": "capacity",
    "place_missing": "place", "language_missing": "languages", "slug_taken": "slug", "slug_wrong": "slug",
    "title_missing": "title_en", "page_wrong": "page", "page_taken": "page", "reason_missing": "reason",
}  # fmt: skip
TEMPLATES = "education/workshops/manage"


def organiser_only(view: View) -> View:
    """Log-in, second factor (the middleware asks), and something to organise. Counted together."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may.is_organiser(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return login_required(never_cache(rate_limited("workshop_manage", 600, 3600)(checked)))


@organiser_only
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    workshops = managed_workshops(request.user)
    for entry in workshops:
        entry.may_list = may.can_list_workshop(request.user, entry)
    return render(request, f"{TEMPLATES}/overview.html", {"workshops": workshops})


@organiser_only
@require_http_methods(["GET", "HEAD", "POST"])
def workshop_new(request: HttpRequest) -> HttpResponse:
    partners = choosable_partners(request.user)
    form = NewWorkshopForm(request.POST if request.method == "POST" else None, partners=partners)
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data.get("partner", partners[0].pk if partners else None)
        partner = next((partner for partner in partners if partner.pk == wanted), None)
        if partner is None:
            raise PermissionDenied
        try:
            add_workshop(partner, request.user, form.cleaned_data["slug"], form.words())
        except Refused as refused:
            form.add_error(FIELD_OF_REFUSAL.get(refused.code), refused.message)
        else:
            messages.success(request, _("The workshop is saved. Add its first session."))
            return redirect("workshops:session_new", form.cleaned_data["slug"])
    return _form_page(request, f"{TEMPLATES}/workshop_form.html", form)


@organiser_only
@require_http_methods(["GET", "HEAD", "POST"])
def workshop_edit(request: HttpRequest, slug: str) -> HttpResponse:
    entry = own_workshop(request, slug)
    names = ("title_en", "title_ko", "summary_en", "summary_ko")
    initial = {name: getattr(entry, name) for name in names} | {"page": entry.page_id}
    pages = choosable_pages(entry.partner)
    form = WorkshopForm(request.POST if request.method == "POST" else None, pages=pages, initial=initial)
    if request.method == "POST" and form.is_valid():
        page = next((page for page in pages if page.pk == form.cleaned_data["page"]), None)
        try:
            edit_workshop(entry, request.user, form.words(), page)
        except Refused as refused:
            form.add_error(FIELD_OF_REFUSAL.get(refused.code), refused.message)
        else:
            messages.success(request, _("Saved."))
            return redirect("workshops:manage")
    return _form_page(request, f"{TEMPLATES}/workshop_form.html", form, workshop=entry)


@organiser_only
@require_POST
def workshop_listing(request: HttpRequest, slug: str) -> HttpResponse:
    """`listed=1` makes it public, `listed=0` takes it off: the form says what it wants."""
    entry = own_workshop(request, slug)
    try:
        if request.POST.get("listed") == "1":
            list_workshop(entry, request.user)
            messages.success(request, _("Everybody can see the workshop now."))
        else:
            unlist_workshop(entry, request.user)
            messages.success(request, _("The workshop is not public any more."))
    except Refused as refused:
        messages.error(request, str(refused.message))
    return redirect("workshops:manage")


@organiser_only
@require_http_methods(["GET", "HEAD", "POST"])
def session_new(request: HttpRequest, slug: str) -> HttpResponse:
    entry = own_workshop(request, slug)
    form = SessionForm(
        request.POST if request.method == "POST" else None, zone=request.user.time_zone,
        initial={"time_zone": request.user.time_zone, "languages": [request.user.language],
                 "registration_opens_at": timezone.localtime().replace(tzinfo=None)},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            session = add_session(entry, request.user, form.details())
        except Refused as refused:
            form.add_error(FIELD_OF_REFUSAL.get(refused.code), refused.message)
        else:
            messages.success(request, _("The session is saved."))
            return redirect("workshops:manage_session", session.pk)
    return _form_page(request, f"{TEMPLATES}/session_form.html", form, workshop=entry)


@organiser_only
@require_http_methods(["GET", "HEAD", "POST"])
def session_edit(request: HttpRequest, session_id: int) -> HttpResponse:
    session = own_session(request, session_id)
    data = request.POST if request.method == "POST" else None
    form = SessionForm(data, zone=session.time_zone, initial=initial_of(session))
    if request.method == "POST" and form.is_valid():
        try:
            changed = change_session(session, request.user, form.details())
        except Refused as refused:
            form.add_error(FIELD_OF_REFUSAL.get(refused.code), refused.message)
        else:
            was_told = changed.sequence != session.sequence
            words = _("Saved. Everybody concerned has been told.") if was_told else _("Saved.")
            messages.success(request, words)
            return redirect("workshops:manage_session", session.pk)
    return _form_page(
        request, f"{TEMPLATES}/session_form.html", form, session=session, workshop=session.workshop
    )


@organiser_only
@require_http_methods(["GET", "HEAD", "POST"])
def session_cancel(request: HttpRequest, session_id: int) -> HttpResponse:
    session = own_session(request, session_id)
    form = CancelSessionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_session(session, request.user, form.cleaned_data["reason"])
        except Refused as refused:
            form.add_error(FIELD_OF_REFUSAL.get(refused.code), refused.message)
        else:
            messages.success(request, _("The session is called off. Everybody who registered has been told."))
            return redirect("workshops:manage_session", session.pk)
    return _form_page(
        request, f"{TEMPLATES}/session_cancel.html", form, session=session, workshop=session.workshop
    )


def own_workshop(request: HttpRequest, slug: str) -> Workshop:
    """Somebody else's is as if it were not there."""
    entry = find_workshop(slug)
    if entry is None or not may.can_manage_workshop(request.user, entry):
        raise Http404("no such workshop of yours")
    return entry


def own_session(request: HttpRequest, session_id: int) -> WorkshopSession:
    session = managed_session(session_id)
    if session is None or not may.can_manage_session(request.user, session):
        raise Http404("no such session of yours")
    return session


def _form_page(request: HttpRequest, template: str, form: Any, **context: Any) -> HttpResponse:
    return render(request, template, {"form": form, **context}, status=422 if form.errors else 200)
