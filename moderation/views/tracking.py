"""What became of a report: for whoever holds its link."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.rate_limits import rate_limited
from moderation.models import Side
from moderation.queries.contesting import can_contest, contest_until
from moderation.queries.tracking import TrackedReport, find_report
from moderation.words import cite, tell_to_reporter

from .contesting import contest
from .seen import described, keep_private


@require_safe
@never_cache
def report_status(request: HttpRequest, token: str) -> HttpResponse:
    tracked = _tracked(token)
    context = {
        "tracked": tracked,
        "report": tracked.report,
        "thing": described(tracked.target),
        "measures": tell_to_reporter(tracked.measures) if tracked.report.outcome == "acted" else [],
        "rules": [cite(tracked.decision.rule)] if tracked.decision and tracked.decision.rule else [],
        **_contesting(tracked),
    }
    return keep_private(render(request, "moderation/report_status.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@rate_limited("appeal", 20, 600)
def report_appeal(request: HttpRequest, token: str) -> HttpResponse:
    """By the link alone: who reported without an account contests without one."""
    tracked = _tracked(token)
    status_url = reverse("moderation:report_status", args=[token])
    if not _contesting(tracked)["can_contest"]:
        return keep_private(redirect(status_url))
    return contest(request, tracked.decision, described(tracked.target), status_url, report=tracked.report)


def _tracked(token: str) -> TrackedReport:
    tracked = find_report(token)
    if tracked is None:
        raise Http404("no such report")
    return tracked


def _contesting(tracked: TrackedReport) -> dict[str, object]:
    decision = tracked.decision
    if decision is None:
        return {"can_contest": False, "contest_until": None}
    return {
        "can_contest": can_contest(decision, Side.REPORTER, tracked.report),
        "contest_until": contest_until(decision),
    }
