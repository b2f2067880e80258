"""Catalogue entries for the upload form, as JSON."""

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from gallery.models import Idol, IdolGroup, Tag
from gallery.queries.catalogue import KINDS, match_entries


@require_safe
def autocomplete(request: HttpRequest, kind: str) -> JsonResponse:
    """{"results": [{id, slug, name, other_name}]}, at most ten, best first. 404 for an unknown kind."""
    if kind not in KINDS:
        raise Http404("no such kind")
    found = match_entries(kind, request.GET.get("q", "").replace("\x00", ""))
    response = JsonResponse({"results": [_as_json(entry) for entry in found]})
    response["Cache-Control"] = "private, max-age=30"
    return response


def _as_json(entry: Idol | IdolGroup | Tag) -> dict[str, object]:
    return {"id": entry.pk, "slug": entry.slug, "name": entry.name, "other_name": entry.other_name}
