"""The guidelines for everybody: the version in force, older ones, what changed, and a form that programs read."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gallery.models import GuidelinesVersion
from gallery.queries.guidelines import current_version, previous_version, published_versions
from gallery.queries.guidelines_changes import compare_versions
from gallery.queries.guidelines_reading import export_version, read_version


@require_safe
def current(request: HttpRequest) -> HttpResponse:
    version = current_version()
    if version is None:
        return render(request, "gallery/guidelines/none.html")
    return _show(request, version, newest=version)


@require_safe
def one_version(request: HttpRequest, number: int) -> HttpResponse:
    version = get_object_or_404(published_versions(), number=number)
    return _show(request, version, newest=current_version() or version)


@require_safe
def changes(request: HttpRequest, number: int) -> HttpResponse:
    """What a version changed against the one before it."""
    version = get_object_or_404(published_versions(), number=number)
    previous = previous_version(version)
    context = {
        "version": version,
        "summary": version.in_language("summary"),
        "previous": previous,
        "changes": compare_versions(previous, version) if previous else None,
    }
    return render(request, "gallery/guidelines/changes.html", context)


@require_safe
def history(request: HttpRequest) -> HttpResponse:
    versions = list(published_versions())
    entries = [(version, version.in_language("summary")) for version in versions]
    return render(request, "gallery/guidelines/history.html", {"entries": entries})


@require_safe
def as_json(request: HttpRequest) -> JsonResponse:
    """The version in force, in every language, at an address that does not change."""
    version = current_version()
    if version is None:
        raise Http404
    data = export_version(version) | {"url": request.build_absolute_uri(reverse("gallery:guidelines"))}
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _show(request: HttpRequest, version: GuidelinesVersion, newest: GuidelinesVersion) -> HttpResponse:
    context = {
        "version": version,
        "text": read_version(version),
        "newest": newest,
        "is_superseded": newest.pk != version.pk,
        "has_previous": version.number > 1,
    }
    return render(request, "gallery/guidelines/version.html", context)
