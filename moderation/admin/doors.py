"""Who comes in: every page of the work place asks one of these, and what is in custody is not found."""

import functools
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.functional import Promise

from gallery.domain.errors import Refused
from moderation.models import Case
from moderation.permissions import (
    Viewer,
    can_moderate,
    can_open_case,
    can_read_ledger,
    can_read_moderation,
    is_senior,
)
from moderation.queries.review import case_rows

View = Callable[..., HttpResponse]


def only(predicate: Callable[[Viewer], bool]) -> Callable[[View], View]:
    """403 for whoever the predicate does not let in."""

    def guard(view: View) -> View:
        @functools.wraps(view)
        def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not predicate(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return run

    return guard


reading = only(can_read_moderation)
working = only(can_moderate)
leading = only(is_senior)
auditing = only(can_read_ledger)


def find_case(request: HttpRequest, pk: int) -> Case:
    """404 also for what is in custody: for anybody but custodians it does not exist."""
    case = get_object_or_404(case_rows(), pk=pk)
    if not can_open_case(request.user, case):
        raise Http404("no such case")
    return case


def render_page(
    request: HttpRequest, template: str, title: str | Promise, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    full = {**admin.site.each_context(request), "title": title, "is_nav_sidebar_enabled": False, **context}
    response = TemplateResponse(request, f"admin/moderation/{template}", full, status=status)
    response["Cache-Control"] = "no-store"  # nobody finds a case in the cache of a shared machine
    return response


def say_refusal(request: HttpRequest, refusal: Refused) -> None:
    messages.error(request, str(refusal.message))
