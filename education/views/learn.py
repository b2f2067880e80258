"""The public lists of learning: home, resources, tracks, partners, help."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from education.models import Audience
from education.queries.help_lines import help_lines_by_country
from education.queries.partners import public_partners
from education.queries.resources import (
    ResourceFilters,
    begun_by,
    done_by,
    filter_choices,
    first_steps,
    read_resource_filters,
    resources_page,
    track_of,
    track_sizes,
)
from education.queries.workshops import next_sessions
from education.structured_data import track_data
from education.tracks import TRACKS
from gallery.queries.pages import BadCursor

_FILTER_WORDS = {
    "topic": gettext_lazy("Topic"),
    "level": gettext_lazy("Level"),
    "kind": gettext_lazy("Kind"),
    "jurisdiction": gettext_lazy("Law of"),
    "language": gettext_lazy("Language"),
}
FIRST_STEPS, NEXT_SESSIONS, BEGUN, PARTNERS_SHOWN = 3, 3, 3, 8


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    sizes = track_sizes()
    tracks = [(code, code.label, words, sizes[code.value]) for code, words in TRACKS.items()]
    context = {
        "tracks": tracks,
        "first_steps": first_steps(FIRST_STEPS),
        "begun": begun_by(request.user, BEGUN) if request.user.is_authenticated else [],
        "sessions": next_sessions(NEXT_SESSIONS),
        "partners": public_partners(PARTNERS_SHOWN),
    }
    return render(request, "education/home.html", context)


@require_safe
def resources(request: HttpRequest) -> HttpResponse:
    """`?q=…&audience=fans&language=ko` narrows; `after` goes on."""
    filters = read_resource_filters(request.GET.dict())
    after = request.GET.get("after", "")
    try:
        page = resources_page(filters, after)
    except BadCursor as error:
        raise Http404("no such place in the list") from error
    chosen = filters.chosen
    choices = filter_choices(filters)
    context = {
        "page": page,
        "filters": filters,
        "audiences": _audience_links(filters),
        "choices": [
            (name, _FILTER_WORDS[name], codes, now) for name, codes, now in choices if name != "audience"
        ],
        "narrowed": len(chosen.keys() - {"q", "audience"}),
        "is_filtered": bool(chosen),
        "done": done_by(request.user, page.items) if request.user.is_authenticated else set(),
        "next_url": _list_url(chosen | {"after": page.next_cursor}) if page.next_cursor else "",
        "first_url": _list_url(chosen),
        "is_first_page": not after,
    }
    return render(request, "education/learn/resources.html", context)


def _audience_links(filters: ResourceFilters) -> list[tuple[str, str, bool]]:
    """(address, words, whether it is open): the other filters stay."""
    others = {name: value for name, value in filters.chosen.items() if name != "audience"}
    links = [(_list_url(others), _("Everybody"), not filters.audience)]
    for code in Audience:
        links.append(
            (_list_url(others | {"audience": code.value}), str(code.label), filters.audience == code)
        )
    return links


def _list_url(words: dict[str, str]) -> str:
    base = reverse("learn:resources")
    return f"{base}?{urlencode(words)}" if words else base


@require_safe
def track(request: HttpRequest, audience: str) -> HttpResponse:
    """Everything for one audience in the order of learning, with what one has done."""
    if audience not in Audience.values:
        raise Http404("no such track")
    entries, words = track_of(audience), str(TRACKS[Audience(audience)])
    done = done_by(request.user, entries) if request.user.is_authenticated else set()
    context = {
        "audience": Audience(audience),
        "words": words,
        "entries": entries,
        "done": done,
        "done_count": sum(entry.family in done for entry in entries),
        "minutes": sum(entry.page.minutes for entry in entries),
        "json_ld": track_data(audience, words, entries, request.path),
    }
    return render(request, "education/learn/track.html", context)


@require_safe
def partners(request: HttpRequest) -> HttpResponse:
    return render(request, "education/learn/partners.html", {"partners": public_partners()})


@require_safe
def help_lines(request: HttpRequest) -> HttpResponse:
    return render(request, "education/learn/help.html", {"countries": help_lines_by_country()})
