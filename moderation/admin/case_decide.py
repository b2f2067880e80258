"""Deciding one case: nothing typed is ever lost, whatever happened meanwhile."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_case
from moderation.domain.deciding import StaleClaim, decide_case
from moderation.models import Case, Decision

from .case_acts import back_to
from .case_review import bound_form, show_case
from .dashboard import go_to_next
from .doors import find_case, say_refusal, working


@require_POST
@working
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    if "claim_again" in request.POST:
        return _claim_again(request, case)
    form = bound_form(request, case)
    if not form.is_valid():
        return show_case(request, case, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        decision = decide_case(request.user, case.pk, form.token_value(), form.words())
    except StaleClaim as stale:
        return show_case(request, find_case(request, pk), form, HTTPStatus.CONFLICT, stale=stale)
    except Refused as refusal:
        form.add_refusal(refusal)
        return show_case(request, find_case(request, pk), form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, sentence_about(decision))
    if "submit_next" in request.POST:
        return go_to_next(request, [case.queue])
    return back_to(case)


def _claim_again(request: HttpRequest, case: Case) -> HttpResponse:
    """The same page with a fresh token and everything that was typed."""
    try:
        claim_case(request.user, case.pk)
    except Refused as refusal:
        say_refusal(request, refusal)
        return show_case(request, find_case(request, case.pk), bound_form(request, case), HTTPStatus.CONFLICT)
    case = find_case(request, case.pk)
    return show_case(request, case, bound_form(request, case))


def sentence_about(decision: Decision) -> str:
    if decision.needs_second:
        return _("Proposed. It takes effect when a second person has confirmed it.")
    return _("Decided. Both sides have been told.")
