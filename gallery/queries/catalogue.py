"""Idols, groups and tags: index pages, one entry, and matching by any of their names."""

from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Model, OuterRef, Q, QuerySet, Subquery

from gallery.models import Alias, Artwork, ArtworkGroup, ArtworkIdol, Idol, IdolGroup, Tag
from gallery.search.text import MAX_QUERY_LENGTH, fold

from .feeds import cards_by_id
from .pages import BadCursor, Page, cut_page

Entry = TypeVar("Entry", Idol, IdolGroup, Tag)
KINDS: dict[str, tuple[type[Idol] | type[IdolGroup] | type[Tag], str]] = {
    "idols": (Idol, "idol_id"),
    "groups": (IdolGroup, "group_id"),
    "tags": (Tag, "tag_id"),
}
CANDIDATES = 60  # rows looked at before the best are chosen


def idols_page(after: str = "") -> Page[Idol]:
    return _with_covers(Idol.objects.prefetch_related("groups"), ArtworkIdol, "idol", after)


def groups_page(after: str = "") -> Page[IdolGroup]:
    return _with_covers(IdolGroup.objects.all(), ArtworkGroup, "group", after)


def tags_page(after: str = "") -> Page[Tag]:
    """Most used first. The cursor is `<work_count>-<slug>`."""
    tags = Tag.objects.public().order_by("-work_count", "slug")
    if after:
        count, dash, slug = after.partition("-")
        if not (dash and count.isascii() and count.isdigit() and len(count) <= 9):
            raise BadCursor(after)
        tags = tags.filter(Q(work_count__lte=int(count)) & (Q(work_count__lt=int(count)) | Q(slug__gt=slug)))
    size = settings.PAGE_SIZE * 3
    return cut_page(list(tags[: size + 1]), size, lambda tag: f"{tag.work_count}-{tag.slug}")


def tag_of_alias(text: str) -> Tag | None:
    """The tag that another of its names leads to; blocked tags lead nowhere."""
    alias = Alias.objects.filter(folded=fold(text), tag__is_blocked=False).select_related("tag").first()
    return alias.tag if alias else None


def match_entries(kind: str, query: str, limit: int = 10) -> list[Idol] | list[IdolGroup] | list[Tag]:
    """Entries with the query inside any of their names, in either script; beginnings first, then short names."""
    model: Any  # one of three models with the same name fields
    model, alias_field = KINDS[kind]
    wanted = fold(query[:MAX_QUERY_LENGTH])
    if not wanted:
        return []
    by_alias = Alias.objects.filter(folded__contains=wanted, **{f"{alias_field}__isnull": False})
    matching = model._default_manager.filter(
        Q(name_latin__icontains=wanted)
        | Q(name_ko__icontains=wanted)
        | Q(pk__in=by_alias.values(alias_field))
    )
    if model is Tag:
        matching = matching.public().order_by("-work_count", "slug")
    found = list(matching.prefetch_related("aliases")[:CANDIDATES])
    return sorted(found, key=lambda entry: _distance(entry, wanted))[:limit]


def _distance(entry: Idol | IdolGroup | Tag, wanted: str) -> tuple[bool, bool]:
    """Sorts exact names before beginnings before the rest; ties keep the order of the query."""
    names = [fold(entry.name_latin), fold(entry.name_ko), *(alias.folded for alias in entry.aliases.all())]
    return wanted not in names, not any(name.startswith(wanted) for name in names)


def _with_covers(entries: QuerySet, through: type[Model], field: str, after: str) -> Page:
    """Entries by address, each with `cover`: its newest listed work without a content warning, or None."""
    newest = through._default_manager.filter(
        **{field: OuterRef("pk")}, listed_key__isnull=False, artwork__content_warning="none"
    )
    covered = entries.annotate(
        cover_id=Subquery(newest.order_by("-listed_key").values("artwork_id")[:1])
    ).order_by("slug")
    if after:
        covered = covered.filter(slug__gt=after)
    page = cut_page(list(covered[: settings.PAGE_SIZE + 1]), settings.PAGE_SIZE, lambda entry: entry.slug)
    covers: dict[int, Artwork] = {
        work.pk: work for work in cards_by_id([e.cover_id for e in page.items if e.cover_id])
    }
    for entry in page.items:
        entry.cover = covers.get(entry.cover_id)
    return page
