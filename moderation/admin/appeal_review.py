"""The page of an appeal: the contested decision with all its reasons, what is said against it, and the case below."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from gallery.domain.errors import Refused
from moderation.domain.appeals import decide_appeal
from moderation.domain.claims import claim_appeal
from moderation.domain.deciding import StaleClaim
from moderation.domain.escalation import record_reveal
from moderation.forms.decision import AppealForm, DecisionForm
from moderation.forms.triage import HandOverForm
from moderation.models import Appeal, AppealStatus
from moderation.permissions import can_moderate, can_open_case, has_own_part, is_senior
from moderation.queries.history import full_decision_rows, involved_in
from moderation.queries.review import case_rows

from . import words
from .case_acts import answer_renewal, answer_reveal, hand_over_work, posted_token, release_work, tried
from .case_decide import sentence_about
from .case_review import bound_form, case_context, lease_context, macro_texts, new_form
from .dashboard import go_to_next
from .doors import leading, reading, render_page, say_refusal, working
from .sight import may_see_picture


def find_appeal(request: HttpRequest, pk: int) -> Appeal:
    """With the contested decision and its case; what is in custody is not found."""
    appeal = get_object_or_404(Appeal.objects.select_related("appellant", "claimed_by", "report"), pk=pk)
    appeal.contested = full_decision_rows().get(pk=appeal.contested_id)
    appeal.contested.case = case_rows().get(pk=appeal.contested.case_id)
    if not can_open_case(request.user, appeal.contested.case):
        raise Http404("no such appeal")
    return appeal


@require_safe
@reading
def review(request: HttpRequest, pk: int) -> HttpResponse:
    return show_appeal(request, find_appeal(request, pk))


def show_appeal(
    request: HttpRequest, appeal: Appeal, form: DecisionForm | None = None, status: int = 200, **extra: Any
) -> HttpResponse:
    case = appeal.contested.case
    context = {**case_context(request, case), **lease_context(request, appeal)}
    may_work, is_involved = can_moderate(request.user), request.user.pk in involved_in(case)
    is_own_part = may_work and (has_own_part(request.user, case) or appeal.appellant_id == request.user.pk)
    context |= {
        "appeal": appeal,
        "contested": appeal.contested,
        "work_due": words.due_in_words(appeal.due_at),
        "work_parts": words.explain_priority(appeal.priority_parts),
        "may_work": may_work,
        "may_lead": is_senior(request.user),
        "is_involved": may_work and is_involved,
        "is_own_part": is_own_part,
        "may_decide": may_work and appeal.status == AppealStatus.OPEN and not is_involved and not is_own_part,
        "is_revealed": may_see_picture(request.user, case),
        "hand_over_form": HandOverForm(),
        **extra,
    }
    context["macros"] = macro_texts(case, context["rules"])
    context["form"] = form or new_form(
        case,
        context["reports"],
        context["rules"],
        form_class=AppealForm,
        initial={"token": context["token"]},
    )
    return render_page(
        request, "appeal.html", _("Appeal #%(number)s") % {"number": appeal.pk}, context, status
    )


def _back_to(appeal: Appeal) -> HttpResponse:
    return redirect("admin:moderation_appeal_review", appeal.pk)


@require_POST
@working
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    appeal = find_appeal(request, pk)
    tried(request, lambda: claim_appeal(request.user, appeal.pk))
    return _back_to(appeal)


@require_POST
@working
def renew(request: HttpRequest, pk: int) -> JsonResponse:
    return answer_renewal(request, find_appeal(request, pk))


@require_POST
@working
def release(request: HttpRequest, pk: int) -> HttpResponse:
    appeal = find_appeal(request, pk)
    release_work(request, appeal)
    return _back_to(appeal)


@require_POST
@leading
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    appeal = find_appeal(request, pk)
    hand_over_work(request, appeal)
    return _back_to(appeal)


@require_POST
@working
def reveal(request: HttpRequest, pk: int) -> HttpResponse:
    appeal = find_appeal(request, pk)
    token = posted_token(request)
    return answer_reveal(request, lambda: record_reveal(request.user, appeal, token), _back_to(appeal))


@require_POST
@working
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    appeal = find_appeal(request, pk)
    if "claim_again" in request.POST:
        return _claim_again(request, appeal)
    form = bound_form(request, appeal.contested.case, AppealForm)
    if not form.is_valid():
        return show_appeal(request, appeal, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        decision = decide_appeal(
            request.user, appeal.pk, form.token_value(), form.cleaned_data["verdict"], form.words()
        )
    except StaleClaim as stale:
        return show_appeal(request, find_appeal(request, pk), form, HTTPStatus.CONFLICT, stale=stale)
    except Refused as refusal:
        form.add_refusal(refusal)
        return show_appeal(request, find_appeal(request, pk), form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, sentence_about(decision))
    if "submit_next" in request.POST:
        return go_to_next(request, [appeal.queue])
    return _back_to(appeal)


def _claim_again(request: HttpRequest, appeal: Appeal) -> HttpResponse:
    status = 200
    try:
        claim_appeal(request.user, appeal.pk)
    except Refused as refusal:
        say_refusal(request, refusal)
        status = HTTPStatus.CONFLICT
    appeal = find_appeal(request, appeal.pk)
    return show_appeal(request, appeal, bound_form(request, appeal.contested.case, AppealForm), status)
