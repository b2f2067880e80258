"""The public pages of workshops: the list, a workshop, a session, and its calendar file."""

import json
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from education import organisers as may
from education.domain.calendars import session_file
from education.models import LANGUAGES, SessionMode, Workshop, WorkshopSession
from education.queries.registrations import latest_registration, leavings_of
from education.queries.workshops import (
    find_session,
    find_workshop,
    prose_of,
    read_filters,
    sessions_of,
    sessions_page,
)
from gallery.queries.pages import BadCursor


@require_safe
def workshop_list(request: HttpRequest) -> HttpResponse:
    """Sessions to come, or past ones; `?language=ko&mode=online` narrows."""
    chosen = {name: request.GET.get(name, "") for name in ("when", "language", "mode")}
    filters = read_filters(**chosen)
    after = request.GET.get("after", "")
    try:
        page = sessions_page(filters, after)
    except BadCursor as error:
        raise Http404("no such place in the list") from error
    kept = {"language": filters.language, "mode": filters.mode}
    words = {name: value for name, value in kept.items() if value} | (
        {"when": "past"} if filters.past else {}
    )
    base = reverse("workshops:list")
    context = {
        "page": page,
        "filters": filters,
        "tabs": [
            (
                f"{base}?{urlencode({k: v for k, v in words.items() if k != 'when'})}",
                _("Coming"),
                not filters.past,
            ),
            (f"{base}?{urlencode(words | {'when': 'past'})}", _("Past"), filters.past),
        ],
        "languages": LANGUAGES.items(),
        "modes": [(SessionMode.ONLINE, _("Online")), (SessionMode.ON_SITE, _("On site"))],
        "is_filtered": bool(filters.language or filters.mode),
        "next_url": f"{base}?{urlencode(words | {'after': page.next_cursor})}" if page.next_cursor else "",
        "may_manage": may.is_organiser(request.user),
    }
    return render(request, "education/workshops/list.html", context)


@require_safe
def workshop(request: HttpRequest, slug: str) -> HttpResponse:
    entry = seen_workshop(request, find_workshop(slug))
    coming, past = sessions_of(entry)
    context = {
        "workshop": entry,
        "coming": coming,
        "past": past,
        "prose": prose_of(entry),
        "events": [event_data(session) for session in coming],
        "may_manage": may.can_manage_workshop(request.user, entry),
    }
    return render(request, "education/workshops/workshop.html", context)


@require_safe
def session(request: HttpRequest, slug: str, session_id: int) -> HttpResponse:
    return render_session(request, seen_session(request, slug, session_id))


def render_session(
    request: HttpRequest, entry: WorkshopSession, status: int = 200, **more: Any
) -> HttpResponse:
    own = latest_registration(entry, request.user) if request.user.is_authenticated else None
    has_seat = own is not None and own.is_confirmed
    materials, recordings = leavings_of(entry) if has_seat else ([], [])
    context = {
        "session": entry,
        "workshop": entry.workshop,
        "registration": own,
        "join_url": entry.join_url if has_seat and not (entry.is_cancelled or entry.is_over) else "",
        "materials": materials,
        "recordings": recordings,
        "may_manage": may.can_manage_session(request.user, entry),
        "events": [event_data(entry)],
        **more,
    }
    return render(request, "education/workshops/session.html", context, status=status)


@require_safe
def calendar_file(request: HttpRequest, slug: str, session_id: int) -> HttpResponse:
    """For everybody: it never holds the join link."""
    entry = seen_session(request, slug, session_id)
    return calendar_response(session_file(entry), f"{slug}-{entry.pk}.ics")


def calendar_response(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def seen_workshop(request: HttpRequest, entry: Workshop | None) -> Workshop:
    """What is not listed is there for its organisers only."""
    if entry is None or not may.can_see_workshop(request.user, entry):
        raise Http404("no such workshop")
    return entry


def seen_session(request: HttpRequest, slug: str, session_id: int) -> WorkshopSession:
    entry = find_session(slug, session_id)
    if entry is None:
        raise Http404("no such session")
    seen_workshop(request, entry.workshop)
    return entry


def event_data(entry: WorkshopSession) -> str:
    """schema.org/Event as JSON for a script element: `<` is escaped, so no title can end it."""
    page = settings.SITE_URL + entry.get_absolute_url()
    modes = {"online": "Online", "on_site": "Offline", "both": "Mixed"}
    places: list[dict[str, Any]] = []
    if entry.is_on_site:
        places.append({"@type": "Place", "name": entry.place, "address": entry.place})
    if entry.is_online:
        places.append({"@type": "VirtualLocation", "url": page})
    status = (
        "EventCancelled"
        if entry.is_cancelled
        else "EventRescheduled"
        if entry.rescheduled_at
        else "EventScheduled"
    )
    data = {
        "@context": "https://schema.org",
        "@type": "EducationEvent",
        "name": entry.workshop.title,
        "description": entry.workshop.summary,
        "url": page,
        "startDate": entry.local_start.isoformat(),
        "endDate": entry.local_end.isoformat(),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": f"https://schema.org/{modes[entry.mode]}EventAttendanceMode",
        "location": places,
        "inLanguage": entry.language_codes,
        "isAccessibleForFree": True,
        "maximumAttendeeCapacity": entry.capacity,
        "organizer": {"@type": "Organization", "name": entry.workshop.partner.name},
    }
    text = json.dumps(data, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
