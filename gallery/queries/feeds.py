"""Pages of cards. Each feed is one index range, plus one query each for the makers and renditions of the page.

The query that finds the page touches one table only. With a join (to the maker, or from a tag to its works) both
engines were seen to begin at the other table, or to sort, once their statistics misled them.
"""

from collections.abc import Sequence

from django.conf import settings
from django.db.models import Model

from accounts.models import User
from gallery.models import (
    Artwork,
    ArtworkGroup,
    ArtworkIdol,
    ArtworkQuerySet,
    ArtworkTag,
    Idol,
    IdolGroup,
    Tag,
)
from gallery.search import search_keys

from .pages import Page, cut_page

CARDS_OF_MAKER = 6  # "more by this maker"


def card_queryset() -> ArtworkQuerySet:
    """Visible works with everything that a card shows: three queries, however many works."""
    return Artwork.objects.get_queryset().prefetch_related("maker", "renditions").defer("description")


def newest_page(making: str = "", after: int | None = None) -> Page[Artwork]:
    return _page_of(_made(card_queryset(), making), "listed_key", after)


def popular_page(making: str = "", after: int | None = None) -> Page[Artwork]:
    return _page_of(_made(card_queryset(), making), "hot_key", after)


def maker_page(maker: User, making: str = "", after: int | None = None) -> Page[Artwork]:
    return _page_of(_made(card_queryset().filter(maker=maker), making), "listed_key", after)


def idol_page(idol: Idol, making: str = "", after: int | None = None) -> Page[Artwork]:
    return _heading_page(ArtworkIdol, {"idol": idol}, making, after)


def group_page(group: IdolGroup, making: str = "", after: int | None = None) -> Page[Artwork]:
    return _heading_page(ArtworkGroup, {"group": group}, making, after)


def tag_page(tag: Tag, making: str = "", after: int | None = None) -> Page[Artwork]:
    return _heading_page(ArtworkTag, {"tag": tag}, making, after)


def search_page(query: str, making: str = "", after: int | None = None) -> Page[Artwork]:
    """The engine says which keys; what may be seen is asked of Artwork.objects here."""
    size = settings.PAGE_SIZE
    page = cut_page(search_keys(query, making=making, after=after, limit=size + 1), size, lambda key: key)
    works = {work.listed_key: work for work in card_queryset().filter(listed_key__in=page.items)}
    return Page([works[key] for key in page.items if key in works], page.next_cursor)


def more_by_maker(artwork: Artwork) -> list[Artwork]:
    works = card_queryset().listed().filter(maker=artwork.maker_id).order_by("-listed_key")
    return [work for work in works[: CARDS_OF_MAKER + 1] if work != artwork][:CARDS_OF_MAKER]


def neighbours(artwork: Artwork) -> tuple[Artwork | None, Artwork | None]:
    """The next newer and the next older work of the newest feed; none for a work that is in no feed."""
    if artwork.listed_key is None:
        return None, None
    works = Artwork.objects.listed().only("public_id", "title")
    newer = works.filter(listed_key__gt=artwork.listed_key).order_by("listed_key").first()
    older = works.filter(listed_key__lt=artwork.listed_key).order_by("-listed_key").first()
    return newer, older


def cards_by_id(ids: Sequence[int]) -> list[Artwork]:
    """Cards in the order of the ids; works that are no longer listed are left out."""
    works = {work.pk: work for work in card_queryset().listed().filter(pk__in=ids)}
    return [works[pk] for pk in ids if pk in works]


def _made(works: ArtworkQuerySet, making: str) -> ArtworkQuerySet:
    return works.filter(making=making) if making else works


def _page_of(works: ArtworkQuerySet, key: str, after: int | None) -> Page[Artwork]:
    # Both keys are null exactly when the work is in no feed: a constraint of the table sees to that.
    works = works.filter(**{f"{key}__isnull": False})
    if after is not None:
        works = works.filter(**{f"{key}__lt": after})
    size = settings.PAGE_SIZE
    return cut_page(list(works.order_by(f"-{key}")[: size + 1]), size, lambda work: getattr(work, key))


def _heading_page(
    through: type[Model], heading: dict[str, Model], making: str, after: int | None
) -> Page[Artwork]:
    """First the ids from the heading's own index, then the works by id: no join that a planner could turn round."""
    rows = through._default_manager.filter(**heading, listed_key__isnull=False)
    if making:
        rows = rows.filter(artwork__making=making)
    if after is not None:
        rows = rows.filter(listed_key__lt=after)
    size = settings.PAGE_SIZE
    found = list(rows.order_by("-listed_key").values_list("artwork_id", "listed_key")[: size + 1])
    page = cut_page(found, size, lambda row: row[1])
    return Page(cards_by_id([artwork_id for artwork_id, _key in page.items]), page.next_cursor)
