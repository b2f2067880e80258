"""What the pages of workshops need beyond the components: times in two zones, state as a badge, spaced codes."""

import datetime

from django import template
from django.utils.safestring import SafeString, mark_safe

from education.certificate_pdf import spaced_code as spaced
from education.models import Registration, WorkshopSession
from education.when import describe_range, describe_when, same_clock, viewer_zone

register = template.Library()


@register.filter
def when(session: WorkshopSession) -> str:
    """Where the session is."""
    return describe_when(session)


@register.filter
def when_for_me(session: WorkshopSession) -> str:
    """Where the reader is; "" when both clocks agree. Visitors have no zone here: a script adds theirs."""
    return "" if same_clock(session, viewer_zone()) else describe_when(session, viewer_zone())


@register.simple_tag
def window(starts_at: datetime.datetime, ends_at: datetime.datetime, zone: str) -> str:
    return describe_range(starts_at, ends_at, zone)


@register.filter
def seats_left(session: WorkshopSession) -> int:
    """Needs `with_seats()`."""
    return max(0, session.capacity - session.seats_taken)  # type: ignore[attr-defined]


@register.filter
def spaced_code(registration: Registration) -> str:
    return spaced(registration)


@register.filter
def safe_json(text: str) -> SafeString:
    """JSON in which the view has escaped `<`, `>` and `&`."""
    return mark_safe(text)
