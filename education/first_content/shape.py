"""The shape of the first content: frozen, one record per thing, nothing from the database.

A body is a tuple of (block name, value) pairs as the StreamField of a resource page takes them; `blocks`
makes them. English and Korean say the same, yet neither is a word-for-word copy of the other.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

Block = tuple[str, Any]

KINDS = ("lesson", "toolkit", "policy_brief", "case_study")
AUDIENCES = (
    "fans",
    "minors",
    "parents_teachers",
    "artists_agencies",
    "policymakers",
    "researchers",
    "moderators",
)
TOPICS = ("social", "legal", "technical", "wellbeing")
LEVELS = ("intro", "intermediate", "advanced")
JURISDICTIONS = ("KR", "EU", "US", "INT")

WRITTEN_ON = datetime.date(2026, 11, 25)
LAW_DUE = datetime.date(2027, 5, 25)  # laws and detection age fast: half a year
DUE = datetime.date(2027, 11, 25)


@dataclass(frozen=True, slots=True)
class ResourceText:
    """One language of a resource. `summary` has at most 300 characters."""

    title: str
    summary: str
    body: tuple[Block, ...]
    content_warning: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource. `partner` is a slug of `partners`, `minutes` the time to read it and to do its quiz."""

    slug: str
    kind: str
    partner: str
    en: ResourceText
    ko: ResourceText
    audiences: tuple[str, ...]
    topics: tuple[str, ...]
    level: str
    minutes: int
    jurisdictions: tuple[str, ...]
    rule_codes: tuple[str, ...]
    licence: str = "CC BY 4.0"
    reviewer: str = "Lightstick editorial staff"
    reviewed_on: datetime.date = WRITTEN_ON
    review_due: datetime.date = DUE


@dataclass(frozen=True, slots=True)
class PartnerText:
    """An invented partner. The word "Example" stands in its name and in its first sentence, in both languages."""

    slug: str
    kind: str  # organisation or scholar
    name_en: str
    name_ko: str
    affiliation: str
    bio_en: str
    bio_ko: str


@dataclass(frozen=True, slots=True)
class SessionText:
    """`days` counts from the day of loading, `hour` is local time in `time_zone`. Registration closes a day before."""

    days: int
    hour: int
    minutes: int
    time_zone: str
    mode: str  # online, on_site, both
    place: str
    capacity: int
    languages: tuple[str, ...]
    waiting_capacity: int = 20
    captions: bool = True
    sign_language: bool = False
    step_free: bool = False


@dataclass(frozen=True, slots=True)
class WorkshopText:
    slug: str
    partner: str
    title_en: str
    title_ko: str
    summary_en: str
    summary_ko: str
    body_en: tuple[Block, ...]
    body_ko: tuple[Block, ...]
    sessions: tuple[SessionText, ...]


@dataclass(frozen=True, slots=True)
class HelpLineText:
    """`country` is an ISO code, EU, or empty for everywhere. `verified_at` is the day on which somebody last looked."""

    slug: str
    name_en: str
    name_ko: str
    what_for_en: str
    what_for_ko: str
    phone: str
    url: str
    country: str
    languages: tuple[str, ...]  # empty: differs by country
    hours_en: str
    hours_ko: str
    verified_at: datetime.date = WRITTEN_ON
