"""The statement of reasons: for whoever holds its link, because a banned person cannot sign in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.rate_limits import rate_limited
from moderation.domain.found import how_found
from moderation.models import Side
from moderation.queries.contesting import can_contest, contest_until
from moderation.queries.tracking import ReadStatement, find_statement
from moderation.words import cite, tell_measure

from .contesting import contest
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
    return contest(request, read.decision, _thing(read), statement_url, user=read.statement.recipient)


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
