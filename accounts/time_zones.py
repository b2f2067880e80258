"""Time zones as people choose them: by region, with the offset of today."""

import functools
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext_lazy as _

REGIONS = {
    "Africa": _("Africa"),
    "America": _("America"),
    "Antarctica": _("Antarctica"),
    "Arctic": _("Arctic"),
    "Asia": _("Asia"),
    "Atlantic": _("Atlantic"),
    "Australia": _("Australia"),
    "Europe": _("Europe"),
    "Indian": _("Indian Ocean"),
    "Pacific": _("Pacific"),
}
Choices = list[tuple[str, object]]


def time_zone_choices(current: str = "UTC") -> Choices:
    """Grouped choices for a select: UTC, then places by region; a stored zone outside them stays choosable."""
    groups = _groups(datetime.now(UTC).date())
    known = {name for places in groups.values() for name, _label in places}
    choices: Choices = [("UTC", "UTC")]
    if current != "UTC" and current not in known:
        choices.append((current, current))
    choices += [(str(REGIONS[region]), list(places)) for region, places in groups.items()]
    return choices


def known_time_zone(name: str, language: str) -> str:
    """The name if it is a time zone, else a fair guess from the language."""
    if name in time_zone_names():
        return name
    return "Asia/Seoul" if language == "ko" else "UTC"


@functools.cache
def time_zone_names() -> frozenset[str]:
    """All names known here. Read once: zoneinfo walks through its folders every time it is asked."""
    return frozenset(available_timezones())


@functools.lru_cache(maxsize=2)
def _groups(today: date) -> dict[str, list[tuple[str, str]]]:
    """Region -> (name, "Seoul (UTC+09:00)"). Offsets change with summer time: worked out once a day."""
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    groups: dict[str, list[tuple[str, str]]] = {region: [] for region in REGIONS}
    for name in sorted(time_zone_names()):
        region, _slash, place = name.partition("/")
        if place and region in groups:
            offset = noon.astimezone(ZoneInfo(name)).strftime("%z")
            label = f"{place.replace('_', ' ').replace('/', ', ')} (UTC{offset[:3]}:{offset[3:5]})"
            groups[region].append((name, label))
    return groups
