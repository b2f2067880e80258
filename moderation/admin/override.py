"""A change of mind: a new decision of senior staff that points at the one it replaces. History stays."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gallery.domain.errors import Refused
from moderation.domain.deciding import override_decision
from moderation.forms.decision import DecisionForm
from moderation.models import Case

from .case_decide import sentence_about
from .case_review import bound_form, case_context, macro_texts, new_form, work_context
from .doors import find_case, leading, render_page


@require_http_methods(["GET", "HEAD", "POST"])
@leading
def override(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    if case.live_decision_id is None:
        messages.warning(request, _("There is no decision in force that could be replaced."))
        return redirect("admin:moderation_case_review", case.pk)
    if request.method != "POST":
        return _show(request, case)
    form = bound_form(request, case)
    if not form.is_valid():
        return _show(request, case, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        decision = override_decision(request.user, case.live_decision_id, form.words())
    except Refused as refusal:
        form.add_refusal(refusal)
        return _show(request, case, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, sentence_about(decision))
    return redirect("admin:moderation_case_review", case.pk)


def _show(
    request: HttpRequest, case: Case, form: DecisionForm | None = None, status: int = 200
) -> HttpResponse:
    context = {**case_context(request, case), **work_context(request, case), "is_override": True}
    context["form"] = form or new_form(case, context["reports"], context["rules"], initial={})
    context["contested"] = next((d for d in context["on_thing"] if d.pk == case.live_decision_id), None)
    context["macros"] = macro_texts(case, context["rules"])
    title = _("Replace the decision on case #%(number)s") % {"number": case.pk}
    return render_page(request, "override.html", title, context, status)
