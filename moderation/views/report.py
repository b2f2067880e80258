"""Reporting something: for members and visitors alike, without a script."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.client_address import client_network
from accounts.models import User
from accounts.rate_limits import rate_limited
from gallery.domain.errors import Refused
from moderation.domain.intake import Reporter, file_report
from moderation.forms.report import AddressForm, ReportForm
from moderation.models import Report
from moderation.queries.tracking import last_decided_case, own_open_report
from moderation.targets import Target, target_at

from .seen import described, is_own, reportable


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@rate_limited("report", 60, 600)
def report_start(request: HttpRequest) -> HttpResponse:
    """`?about=` is where somebody came from: straight to the form when that page shows one thing."""
    form = AddressForm(request.POST or None) if request.method == "POST" else AddressForm()
    about = request.GET.get("about", "")
    if form.is_bound and form.is_valid():
        about = form.cleaned_data["about"]
    target = target_at(about) if about else None
    if target is not None:
        return redirect("moderation:report", target.kind.field, target.key)
    if form.is_bound and not form.errors:
        form.add_error(
            "about", _("This address shows nothing of ours that can be reported. Please check it.")
        )
    return render(request, "moderation/report_start.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@rate_limited("report", 60, 600)
def report(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The form; afterwards the receipt, which is the tracking page. What was typed stays when it is not accepted."""
    target = reportable(kind, key)
    user = request.user if isinstance(request.user, User) else None
    known = own_open_report(user, target) if user else None
    if known is not None or is_own(request.user, target):
        context = {"thing": described(target), "known": known}
        return render(request, "moderation/report_known.html", context, status=_status(request))
    decided = last_decided_case(target)
    form = ReportForm(request.POST or None, is_member=user is not None, is_decided=decided is not None)
    if request.method == "POST":
        filed = _file(request, target, form, user)
        if filed is not None:
            messages.success(request, _("Thank you. We have your report."))
            return redirect("moderation:report_status", filed.tracking_token)
    context = {"form": form, "thing": described(target), "decided": decided}
    return render(request, "moderation/report.html", context, status=_status(request))


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200


def _file(request: HttpRequest, target: Target, form: ReportForm, user: User | None) -> Report | None:
    if not form.is_valid():
        return None
    reporter = Reporter(user, client_network(request), get_language() or "en")
    try:
        return file_report(target, form.words(), reporter)
    except Refused as refused:
        form.refuse(refused)
        return None
