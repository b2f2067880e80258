"""Lists of public resources: filters, search, tracks. Every function says how many queries it takes."""

from dataclasses import dataclass, field, fields

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language

from accounts.models import User
from education.models import (
    Audience,
    Jurisdiction,
    Level,
    PageLanguage,
    ReadingProgress,
    ResourceEntry,
    ResourceKind,
    Topic,
)
from gallery.queries.pages import Page, cut_page, read_cursor
from gallery.search.text import MAX_QUERY_LENGTH, query_words

PAGE_SIZE = 18
TRACK_SIZE = 60
_IN_LISTS = {"audience": "audiences__has", "topic": "topics__has", "jurisdiction": "jurisdictions__has"}
_CHOICES = {
    "audience": Audience, "topic": Topic, "level": Level, "kind": ResourceKind, "jurisdiction": Jurisdiction,
    "language": PageLanguage,
}  # fmt: skip


@dataclass(frozen=True)
class ResourceFilters:
    """What the reader has chosen; "" is anything. Without a language: each text once, if possible in the reader's."""

    q: str = ""
    audience: str = ""
    topic: str = ""
    level: str = ""
    kind: str = ""
    jurisdiction: str = ""
    language: str = ""
    reader: str = field(default="en", compare=False)

    @property
    def chosen(self) -> dict[str, str]:
        """As they stand in the address."""
        return {name: value for name in (*_CHOICES, "q") if (value := getattr(self, name))}


def reader_language() -> str:
    return "ko" if (get_language() or "en").startswith("ko") else "en"


def read_resource_filters(given: dict[str, str]) -> ResourceFilters:
    """From the address; unknown words count as not chosen."""
    known = {
        name: given.get(name, "") for name, codes in _CHOICES.items() if given.get(name, "") in codes.values
    }
    words = given.get("q", "").replace("\x00", "").strip()[:MAX_QUERY_LENGTH]
    return ResourceFilters(q=words, reader=reader_language(), **known)


def filter_choices(filters: ResourceFilters) -> list[tuple[str, list[tuple[str, str]], str]]:
    """(name, its (code, words) pairs, the chosen code), in the order in which the form shows them."""
    names = [each.name for each in fields(filters) if each.name in _CHOICES]
    return [
        (name, [(str(code), str(words)) for code, words in _CHOICES[name].choices], getattr(filters, name))
        for name in names
    ]


def resources_page(filters: ResourceFilters, after: str = "") -> Page[ResourceEntry]:
    """Newest first. One query. Raises BadCursor."""
    entries = _chosen(filters).select_related("page", "partner").order_by("-listed_key")
    key = read_cursor(after)
    if key is not None:
        entries = entries.filter(listed_key__lt=key)
    return cut_page(entries[: PAGE_SIZE + 1], PAGE_SIZE, lambda entry: entry.listed_key)


def track_of(audience: str) -> list[ResourceEntry]:
    """Everything for one audience, easy things first, in the reader's language where there is one. One query."""
    entries = _chosen(ResourceFilters(audience=audience, reader=reader_language()))
    return list(entries.select_related("page", "partner").order_by("rank", "listed_key")[:TRACK_SIZE])


def track_sizes() -> dict[str, int]:
    """How many texts each audience finds; a text and its translation count once. One query."""
    counts = {code: Count("family", filter=Q(audiences__has=code), distinct=True) for code in Audience.values}
    return ResourceEntry.objects.filter(page__live=True).aggregate(**counts)


def first_steps(count: int) -> list[ResourceEntry]:
    """Introductory lessons for everybody who has just come, oldest first. One query."""
    filters = ResourceFilters(audience=Audience.FANS, level=Level.INTRO, reader=reader_language())
    return list(_chosen(filters).select_related("page", "partner").order_by("listed_key")[:count])


def of_partner(partner_id: int) -> list[ResourceEntry]:
    """Everything that a partner has out, newest first. One query."""
    entries = _chosen(ResourceFilters(reader=reader_language())).filter(partner=partner_id)
    return list(entries.select_related("page", "partner").order_by("-listed_key")[:100])


def newest(count: int, language: str) -> list[ResourceEntry]:
    """For feeds: one language only. One query."""
    entries = _chosen(ResourceFilters(language=language)).select_related("page", "partner")
    return list(entries.order_by("-listed_key")[:count])


def related_to(family: int | None, language: str, marks: set[str], count: int) -> list[ResourceEntry]:
    """Texts in the same language that share most with this one: `marks` are its codes. One query."""
    entries = _chosen(ResourceFilters(language=language)).exclude(family=family or 0)
    rows = list(entries.select_related("page", "partner").order_by("-listed_key")[:200])
    shared = {row.pk: len(marks & marks_of(row)) for row in rows}
    return sorted((row for row in rows if shared[row.pk]), key=lambda row: -shared[row.pk])[:count]


def marks_of(row: ResourceEntry) -> set[str]:
    return {*row.audiences, *row.topics, *row.jurisdictions, *row.taught}


def begun_by(user: User, count: int) -> list[tuple[ResourceEntry, int]]:
    """(text, per cent) of what somebody has begun and not finished, latest first. One query, or two."""
    rows = ReadingProgress.objects.filter(user=user, done_at=None, percent__range=(1, 99)).order_by(
        "-updated_at"
    )
    percents = dict(rows.values_list("page_id", "percent")[: count * 2])
    if not percents:
        return []
    entries = ResourceEntry.objects.filter(page__in=percents, page__live=True)
    by_page = {entry.pk: entry for entry in entries.select_related("page", "partner")}
    return [(by_page[pk], percent) for pk, percent in percents.items() if pk in by_page][:count]


def done_by(user: User, entries: list[ResourceEntry]) -> set[int]:
    """Families among these that somebody has marked as done, in whichever language. One query."""
    families = [entry.family for entry in entries]
    done = ReadingProgress.objects.filter(user=user, done_at__isnull=False, page__entry__family__in=families)
    return set(done.values_list("page__entry__family", flat=True))


def _chosen(filters: ResourceFilters) -> QuerySet[ResourceEntry]:
    matching = ResourceEntry.objects.filter(page__live=True)
    for word in query_words(filters.q):
        matching = matching.filter(words__contains=word)
    for name in ("level", "kind"):
        if value := getattr(filters, name):
            matching = matching.filter(**{name: value})
    for name, lookup in _IN_LISTS.items():
        if value := getattr(filters, name):
            matching = matching.filter(**{lookup: value})
    if filters.language:
        return matching.filter(language=filters.language)
    twins = matching.filter(family=OuterRef("family"), language=filters.reader)
    return matching.filter(Q(language=filters.reader) | ~Exists(twins))
