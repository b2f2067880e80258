"""Four eyes: severe decisions take effect when a second person has looked and agreed."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gallery.domain.errors import Refused
from moderation.domain.seconding import confirm_decision
from moderation.forms.triage import ReasonForm
from moderation.models import Decision
from moderation.permissions import can_open_case, is_custodian, is_senior
from moderation.queries.dashboard import pending_decisions
from moderation.queries.history import full_decision_rows, involved_in
from moderation.queries.review import case_rows
from moderation.targets import target_of

from .case_review import case_context, work_context
from .doors import reading, render_page


@require_safe
@reading
def pending_list(request: HttpRequest) -> HttpResponse:
    rows = pending_decisions(is_custodian(request.user)).select_related(
        "decided_by",
        "case__artwork",
        "case__comment",
        "case__profile",
        "case__idol",
        "case__group",
        "case__tag",
    )
    page = Paginator(rows.prefetch_related("measures"), 50).get_page(request.GET.get("page"))
    decisions = [(decision, target_of(decision.case)) for decision in page]
    context = {"page": page, "decisions": decisions, "may_work": is_senior(request.user)}
    return render_page(request, "pending.html", _("Waiting for a second person"), context)


@require_http_methods(["GET", "HEAD", "POST"])
@reading
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The proposal with everything about its case, and two buttons."""
    decision = get_object_or_404(full_decision_rows(), pk=pk, needs_second=True)
    if not can_open_case(request.user, decision.case):
        raise Http404("no such decision")
    if request.method != "POST":
        return _show(request, decision, ReasonForm(use_required_attribute=False))
    if not is_senior(request.user):
        raise PermissionDenied
    return _answer(request, decision)


def _answer(request: HttpRequest, decision: Decision) -> HttpResponse:
    form = ReasonForm(request.POST, use_required_attribute=False)
    is_confirmed = request.POST.get("verdict") == "confirmed"
    form.fields["reason"].required = not is_confirmed
    if not form.is_valid():
        return _show(request, decision, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        confirm_decision(
            request.user, decision.pk, confirmed=is_confirmed, reason=form.cleaned_data["reason"]
        )
    except Refused as refusal:
        form.add_error(None, ValidationError(str(refusal.message)))
        return _show(request, decision, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    done = _("Confirmed. It is in force.") if is_confirmed else _("Sent back. The case is open again.")
    messages.success(request, done)
    return redirect("admin:moderation_pending")


def _show(request: HttpRequest, decision: Decision, form: ReasonForm, status: int = 200) -> HttpResponse:
    case = case_rows().get(pk=decision.case_id)
    is_open = not hasattr(decision, "confirmation")
    context = {
        **case_context(request, case),
        **work_context(request, case),
        "proposal": decision,
        "form": form,
        "is_own": decision.decided_by_id == request.user.pk,
        "is_involved": decision.appeal_id is not None and request.user.pk in involved_in(case),
        "is_waiting": is_open,
    }
    title = _("A second look at case #%(number)s") % {"number": case.pk}
    return render_page(request, "confirm.html", title, context, status)
