"""What the public pages of workshops read."""

import datetime
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from education.models import LANGUAGES, SessionMode, Workshop, WorkshopPage, WorkshopSession
from gallery.queries.pages import BadCursor, Page, cut_page, read_cursor

PAGE_SIZE = 24
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


@dataclass(frozen=True)
class SessionFilters:
    """What the reader has chosen; unknown words count as not chosen."""

    past: bool = False
    language: str = ""
    mode: str = ""


def read_filters(when: str, language: str, mode: str) -> SessionFilters:
    return SessionFilters(
        past=when == "past",
        language=language if language in LANGUAGES else "",
        mode=mode if mode in ("online", "on_site") else "",
    )


def sessions_page(filters: SessionFilters, after: str = "") -> Page[WorkshopSession]:
    """Coming sessions, soonest first, or past ones, latest first; each with its seats. One query."""
    now = timezone.now()
    sessions = WorkshopSession.objects.public().with_seats().select_related("workshop__partner")
    if filters.past:
        sessions = sessions.filter(ends_at__lte=now).order_by("-starts_at", "-pk")
    else:
        sessions = sessions.filter(ends_at__gt=now).order_by("starts_at", "pk")
    if filters.language:
        sessions = sessions.filter(languages__contains=filters.language)
    if filters.mode:
        sessions = sessions.filter(mode__in=[filters.mode, SessionMode.BOTH])
    if after:
        sessions = sessions.filter(_beyond(after, filters.past))
    return cut_page(sessions[: PAGE_SIZE + 1], PAGE_SIZE, _cursor)


def next_sessions(count: int) -> list[WorkshopSession]:
    """For other pages: what comes soon and takes place. One query."""
    coming = WorkshopSession.objects.public().filter(starts_at__gt=timezone.now(), status="scheduled")
    return list(coming.with_seats().select_related("workshop__partner").order_by("starts_at", "pk")[:count])


def find_workshop(slug: str) -> Workshop | None:
    return Workshop.objects.select_related("partner", "page").filter(slug=slug).first()


def find_session(slug: str, session_id: int) -> WorkshopSession | None:
    sessions = WorkshopSession.objects.with_seats().select_related("workshop__partner", "workshop__page")
    return sessions.filter(workshop__slug=slug, pk=session_id).first()


def sessions_of(workshop: Workshop) -> tuple[list[WorkshopSession], list[WorkshopSession]]:
    """Coming and past sessions of one workshop. One query; the workshop is set on each."""
    now = timezone.now()
    sessions = list(workshop.sessions.with_seats().order_by("starts_at", "pk"))
    for session in sessions:
        session.workshop = workshop
    coming = [session for session in sessions if session.ends_at > now]
    past = [session for session in reversed(sessions) if session.ends_at <= now]
    return coming, past


def prose_of(workshop: Workshop) -> WorkshopPage | None:
    """The public text in the reader's language, or else in the other one. At most one query."""
    if workshop.page_id is None:
        return None
    family = WorkshopPage.objects.live().filter(Q(pk=workshop.page_id) | Q(original_id=workshop.page_id))
    texts = {page.language: page for page in family}
    language = (get_language() or "en").split("-")[0]
    return texts.get(language) or next(iter(texts.values()), None)


def workshop_of_page(page: WorkshopPage) -> Workshop | None:
    """The public workshop that a text, or its translation, is about. One query."""
    return Workshop.objects.listed().select_related("partner").filter(page=page.root_page_id or 0).first()


def sitemap_workshops() -> QuerySet[Workshop]:
    return Workshop.objects.listed().order_by("pk")


def _cursor(session: WorkshopSession) -> str:
    return f"{(session.starts_at - _EPOCH) // _MICROSECOND}-{session.pk}"


def _beyond(after: str, past: bool) -> Q:
    """The rows behind the cursor `<start in microseconds>-<id>`. Raises BadCursor."""
    start_text, _dash, id_text = after.partition("-")
    start_number, last_id = read_cursor(start_text), read_cursor(id_text)
    if start_number is None or last_id is None or start_number > 2**52:
        raise BadCursor(after)
    start = _EPOCH + start_number * _MICROSECOND
    if past:
        return Q(starts_at__lt=start) | Q(starts_at=start, pk__lt=last_id)
    return Q(starts_at__gt=start) | Q(starts_at=start, pk__gt=last_id)
