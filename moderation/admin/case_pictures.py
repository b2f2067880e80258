"""The picture of a case: a grey blurred stand-in for everybody who reads, the real one for whoever holds the case
and has uncovered it, which the ledger knows.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from moderation.domain.pictures import NoPicture, load_picture_of, make_preview_of

from .doors import find_case, reading, working
from .sight import may_see_picture


@require_safe
@reading
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    return _answer(make_preview_of(find_case(request, pk)))


@require_safe
@working
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    if not may_see_picture(request.user, case):
        raise PermissionDenied
    try:
        return _answer(load_picture_of(case))
    except NoPicture as error:
        raise Http404("no picture") from error


def _answer(data: bytes) -> HttpResponse:
    response = HttpResponse(data, content_type="image/webp")
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
