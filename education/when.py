"""Times of sessions in words: where the session is, and where the reader is."""

import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import WorkshopSession


def describe_when(session: WorkshopSession, zone: str = "") -> str:
    """Date, times and zone on one line, in the session's own zone or another one."""
    return describe_range(session.starts_at, session.ends_at, zone or session.time_zone)


def describe_range(starts_at: datetime.datetime, ends_at: datetime.datetime, zone: str) -> str:
    start, end = (moment.astimezone(ZoneInfo(zone)) for moment in (starts_at, ends_at))
    if start.date() == end.date():
        span = f"{_day(start)}, {_time(start)}–{_time(end)}"
    else:
        span = f"{_day(start)}, {_time(start)} – {_day(end)}, {_time(end)}"
    return _("%(span)s (%(zone)s)") % {"span": span, "zone": zone_label(zone, start)}


def zone_label(zone: str, moment: datetime.datetime) -> str:
    """ "Asia/Seoul, UTC+09:00": the name alone does not say whether summer time is on."""
    offset = moment.astimezone(ZoneInfo(zone)).strftime("%z")
    return zone if zone == "UTC" else f"{zone.replace('_', ' ')}, UTC{offset[:3]}:{offset[3:5]}"


def viewer_zone() -> str:
    """The zone of this request, or of the person written to (see `timezone.override`)."""
    return timezone.get_current_timezone_name()


def same_clock(session: WorkshopSession, zone: str) -> bool:
    """Both zones show the same time for this session: saying it twice would only confuse."""
    here, there = session.starts_at.astimezone(ZoneInfo(zone)), session.local_start
    return here.replace(tzinfo=None) == there.replace(tzinfo=None)


def _day(moment: datetime.datetime) -> str:
    return f"{date_format(moment, 'DATE_FORMAT')} ({date_format(moment, 'D')})"


def _time(moment: datetime.datetime) -> str:
    return date_format(moment, "TIME_FORMAT")
