"""One's own standing: what was decided about oneself, and what follows from it now."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from moderation.queries.standing import standing_of
from moderation.words import tell_measure


@require_safe
@never_cache
@login_required
def standing(request: HttpRequest) -> HttpResponse:
    own = standing_of(request.user)
    context = {"own": own, "measures": [(tell_measure(row.about), row.token) for row in own.measures]}
    return render(request, "moderation/standing.html", context)
