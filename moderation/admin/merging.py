"""Cases that are one matter: led by one of them and decided with it, until somebody takes them apart again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from gallery.domain.errors import Refused
from moderation.domain.merging import merge_cases, split_case
from moderation.targets import target_of

from .bulk import chosen_cases
from .case_acts import back_to, tried
from .doors import find_case, leading, render_page, say_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@leading
def merge(request: HttpRequest) -> HttpResponse:
    """First the question which one leads, then the merge."""
    is_post = request.method == "POST"
    cases = chosen_cases(request, request.POST if is_post else request.GET)
    lead = next((case for case in cases if str(case.pk) == request.POST.get("lead")), None)
    if len(cases) < 2:
        messages.warning(request, _("Select at least two cases."))
        return redirect("admin:moderation_case_changelist")
    if lead is None:
        context = {"cases": [(case, target_of(case)) for case in cases]}
        return render_page(request, "merge.html", _("Merge cases"), context)
    try:
        merge_cases(request.user, lead.pk, [case.pk for case in cases if case != lead])
    except Refused as refusal:
        say_refusal(request, refusal)
        return redirect("admin:moderation_case_changelist")
    messages.success(request, _("Merged. They are decided together with this case."))
    return back_to(lead)


@require_POST
@leading
def split(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    tried(request, lambda: split_case(request.user, case.pk), _("This case stands by itself again."))
    return back_to(case)
