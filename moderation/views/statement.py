"""The statement of reasons: for whoever holds its link, because a banned person cannot sign in."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.rate_limits import rate_limited
from gallery.domain.errors import Refused
from moderation.domain.appeals import file_appeal
from moderation.domain.found import how_found
from moderation.forms.appeal import AppealForm
from moderation.models import Side
from moderation.queries.contesting import can_contest, contest_until
from moderation.queries.tracking import ReadStatement, find_statement
from moderation.words import cite, tell_measure

from .seen import described, keep_private


@require_safe
@never_cache
def statement(request: HttpRequest, token: str) -> HttpResponse:
    read = _read(token)
    decision = read.decision
    context = {
        "read": read,
        "decision": decision,
        "thing": _thing(read),
        "measures": [tell_measure(measure) for measure in read.measures],
        "found": how_found(decision.case),
        "rules": [cite(rule) for rule in read.rules],
        "can_contest": _may_contest(read),
        "contest_until": contest_until(decision),
        "is_past": timezone.now() > contest_until(decision),
    }
    return keep_private(render(request, "moderation/statement.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@rate_limited("appeal", 20, 600)
def statement_appeal(request: HttpRequest, token: str) -> HttpResponse:
    read = _read(token)
    statement_url = reverse("moderation:statement", args=[token])
    if not _may_contest(read):
        return keep_private(redirect(statement_url))
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            file_appeal(
                read.decision,
                form.cleaned_data["text"],
                user=read.statement.recipient,
                language=get_language() or "en",
            )
        except Refused as refused:
            form.add_error("text", refused.message)
        else:
            messages.success(request, _("We have your appeal. Somebody else will decide."))
            return keep_private(redirect(f"{statement_url}#appeal"))
    context = {
        "form": form,
        "thing": _thing(read),
        "back": statement_url,
        "decision": read.decision,
    }
    status = 422 if request.method == "POST" else 200
    return keep_private(render(request, "moderation/appeal.html", context, status=status))


def _read(token: str) -> ReadStatement:
    read = find_statement(token)
    if read is None:
        raise Http404("no such statement")
    return read


def _may_contest(read: ReadStatement) -> bool:
    return can_contest(read.decision, Side.AFFECTED)


def _thing(read: ReadStatement) -> dict[str, object]:
    """Of what is in custody not even the blurred preview leaves it."""
    return described(read.target, in_full=True, with_preview=not read.decision.case.is_locked)
