"""The ledger as pages: everything that was ever done about one thing, and about or by one person."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import User
from moderation.permissions import is_custodian
from moderation.queries.ledger_pages import LedgerPage, page_of_person, page_of_target
from moderation.targets import KINDS

from .case_review import explain_entry
from .doors import auditing, render_page


@require_safe
@auditing
def of_target(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """404 for kinds that do not exist; a thing that is gone keeps its ledger."""
    found = KINDS.get(kind)
    if found is None:
        raise Http404("no such kind")
    page = page_of_target(kind, pk, _before(request), is_custodian(request.user))
    manager = getattr(found.model, "all_objects", found.model._default_manager)
    thing = manager.filter(pk=pk).first()
    name = found.title_of(thing) if thing is not None else f"{pk}"
    title = _("Ledger: %(kind)s “%(name)s”") % {"kind": found.label, "name": name}
    return _show(request, page, title)


@require_safe
@auditing
def of_person(request: HttpRequest, pk: int) -> HttpResponse:
    user = get_object_or_404(User, pk=pk)
    page = page_of_person(user, _before(request), is_custodian(request.user))
    return _show(request, page, _("Ledger: %(handle)s") % {"handle": user})


def _before(request: HttpRequest) -> int | None:
    word = request.GET.get("before", "")
    return int(word) if word.isascii() and word.isdigit() and len(word) < 19 else None


def _show(request: HttpRequest, page: LedgerPage, title: str) -> HttpResponse:
    context: dict[str, Any] = {
        "entries": [explain_entry(entry, actor) for entry, actor in page.entries],
        "before": page.before,
        "may_read_ledger": True,
    }
    return render_page(request, "ledger.html", title, context)
