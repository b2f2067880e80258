"""One decision for several cases about one person: a wave of spam, a series of the same edit."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from gallery.domain.errors import Refused
from moderation.domain.deciding import decide_cases
from moderation.forms.decision import DecisionForm
from moderation.models import Case
from moderation.permissions import is_custodian
from moderation.queries.review import case_rows, rules_of, version_for
from moderation.targets import target_of

from .case_review import macro_texts
from .doors import render_page, working

MOST = 50


def chosen_cases(request: HttpRequest, data: QueryDict) -> list[Case]:
    """The open cases that are named, as far as this person may open them."""
    ids = [int(word) for word in data.getlist("case") if word.isascii() and word.isdigit() and len(word) < 19]
    cases = case_rows().filter(pk__in=ids[:MOST], status="open", lead=None).order_by("-priority", "id")
    return list(cases if is_custodian(request.user) else cases.filter(is_locked=False))


@require_http_methods(["GET", "HEAD", "POST"])
@working
def decide_together(request: HttpRequest) -> HttpResponse:
    is_post = request.method == "POST"
    cases = chosen_cases(request, request.POST if is_post else request.GET)
    if not cases:
        messages.warning(request, _("Select at least two cases."))
        return redirect("admin:moderation_case_changelist")
    form = _form_for(cases, request.POST if is_post else None)
    if not is_post:
        return _show(request, cases, form)
    if not form.is_valid():
        return _show(request, cases, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        decisions = decide_cases(request.user, [case.pk for case in cases], form.words())
    except Refused as refusal:
        form.add_refusal(refusal)
        return _show(request, cases, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    count = len(decisions)
    messages.success(
        request, ngettext("%(count)d case decided.", "%(count)d cases decided.", count) % {"count": count}
    )
    return redirect("admin:moderation_case_changelist")


def _form_for(cases: list[Case], data: Any) -> DecisionForm:
    return DecisionForm(
        data,
        kinds={case.target_field for case in cases},
        has_person=all(case.affected_id for case in cases),
        rules=rules_of(version_for(cases[0])),
        reports=[],
    )


def _show(request: HttpRequest, cases: list[Case], form: DecisionForm, status: int = 200) -> HttpResponse:
    context = {
        "cases": [(case, target_of(case)) for case in cases],
        "case": cases[0],
        "people": {case.affected_id for case in cases},
        "form": form,
        "macros": macro_texts(cases[0], rules_of(version_for(cases[0]))),
    }
    return render_page(request, "bulk.html", _("Decide together"), context, status)
