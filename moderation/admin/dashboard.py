"""The first page of a working day: what waits, what is late, what is mine."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_next
from moderation.domain.preferences import choose_reasons
from moderation.forms.triage import PreferencesForm
from moderation.models import Appeal, Case
from moderation.permissions import can_moderate, is_custodian
from moderation.queries.dashboard import (
    claimed_by,
    opted_out_of,
    pending_decisions,
    queue_rows,
    stuck_measures,
    totals,
)
from moderation.reasons import Queue

from .doors import reading, render_page, say_refusal, working


@require_safe
@reading
def dashboard(request: HttpRequest) -> HttpResponse:
    return _show(request)


def _show(request: HttpRequest, form: PreferencesForm | None = None, status: int = 200) -> HttpResponse:
    sees_custody = is_custodian(request.user)
    rows = queue_rows(request.user, sees_custody)
    context = {
        "rows": rows,
        "totals": totals(rows),
        "pending": pending_decisions(sees_custody).count(),
        "stuck": stuck_measures(sees_custody).count(),
        "mine": claimed_by(request.user, sees_custody),
        "may_work": can_moderate(request.user),
        "form": form or PreferencesForm(initial={"opted_out": opted_out_of(request.user)}),
    }
    return render_page(request, "dashboard.html", _("Moderation"), context, status)


@require_POST
@working
def choose(request: HttpRequest) -> HttpResponse:
    form = PreferencesForm(request.POST)
    if not form.is_valid():
        return _show(request, form, 422)
    try:
        choose_reasons(request.user, form.cleaned_data["opted_out"])
    except Refused as refusal:
        say_refusal(request, refusal)
    else:
        messages.success(request, _("Saved. You will not be given cases for these reasons."))
    return redirect("admin:moderation_dashboard")


@require_POST
@working
def next_case(request: HttpRequest) -> HttpResponse:
    """The next case of one queue, or of all that this person works in."""
    queue = request.POST.get("queue", "")
    return go_to_next(request, [queue] if queue in Queue.values else None)


@require_POST
@working
def next_appeal(request: HttpRequest) -> HttpResponse:
    return go_to_next(request, [Queue.APPEALS.value])


def go_to_next(request: HttpRequest, queues: list[str] | None) -> HttpResponse:
    try:
        work = claim_next(request.user, queues)
    except Refused as refusal:
        say_refusal(request, refusal)
        return redirect("admin:moderation_dashboard")
    if work is None:
        messages.info(request, _("Nothing waits for you here. Well done."))
        return redirect("admin:moderation_dashboard")
    return redirect_to(work)


def redirect_to(work: Case | Appeal) -> HttpResponse:
    kind = "appeal" if isinstance(work, Appeal) else "case"
    return redirect(f"admin:moderation_{kind}_review", work.pk)
