"""A moderator meets something on the public site and takes it into review from there."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.second_factor import factor_types, session_has_second_factor
from gallery.domain.errors import Refused
from moderation.domain.off_queue import hide_thing_by_staff, open_case_by_staff
from moderation.forms.off_queue import OffQueueForm
from moderation.permissions import can_moderate

from .seen import described, is_own, reportable

ACTS = {"open": open_case_by_staff, "hide": hide_thing_by_staff}


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def act(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """GET asks for the reason, POST acts and leads to the review page, where the decision is made."""
    _require_moderator(request)
    target = reportable(kind, key)
    if is_own(request.user, target):
        raise PermissionDenied
    first = {"action": request.GET.get("action", "open")}
    form = OffQueueForm(request.POST) if request.method == "POST" else OffQueueForm(initial=first)
    if form.is_valid():
        try:
            case = ACTS[form.cleaned_data["action"]](request.user, target, form.cleaned_data["reason"])
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            return redirect("admin:moderation_case_review", case.pk)
    context = {"form": form, "thing": described(target)}
    return render(request, "moderation/off_queue.html", context, status=422 if form.errors else 200)


def _require_moderator(request: HttpRequest) -> None:
    """The middleware has asked for the second factor already; this stands where the path alone might not."""
    if not can_moderate(request.user):
        raise PermissionDenied
    if settings.REQUIRE_STAFF_MFA and not session_has_second_factor(request, factor_types(request.user)):
        raise PermissionDenied
