"""The form by which either side contests a decision; statement.py and tracking.py say who may."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gallery.domain.errors import Refused
from moderation.domain.appeals import file_appeal
from moderation.forms.appeal import AppealForm
from moderation.models import Decision

from .seen import keep_private


def contest(
    request: HttpRequest, decision: Decision, thing: dict[str, object], back: str, **appellant: Any
) -> HttpResponse:
    """`appellant` is the `user` or the `report` of file_appeal; `back` the address of the page that led here."""
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            file_appeal(decision, form.cleaned_data["text"], language=get_language() or "en", **appellant)
        except Refused as refused:
            form.add_error("text", refused.message)
        else:
            messages.success(request, _("We have your appeal. Somebody else will decide."))
            return keep_private(redirect(f"{back}#appeal"))
    context = {"form": form, "thing": thing, "back": back, "decision": decision}
    status = 422 if request.method == "POST" else 200
    return keep_private(render(request, "moderation/appeal.html", context, status=status))
