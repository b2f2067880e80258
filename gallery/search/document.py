"""What is searchable about a work."""

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch

from gallery.models import Alias, Artwork, Idol, IdolGroup, Tag

from .text import END_MARK, gram_text


def listed_works(artwork_ids: Iterable[int]) -> list[Artwork]:
    """The listed ones of these works with everything that `document` reads: eight queries for any number."""
    catalogue = [
        Prefetch(name, model._default_manager.prefetch_related(Prefetch("aliases", Alias.objects.all())))
        for name, model in (("idols", Idol), ("groups", IdolGroup), ("tags", Tag))
    ]
    works = Artwork.objects.listed().filter(pk__in=list(artwork_ids))
    return list(works.select_related("maker").prefetch_related(*catalogue))


def document(artwork: Artwork) -> str:
    """The grams of all its words, and one word for how it was made."""
    return f"{gram_text(_texts(artwork))} {making_word(artwork.making)}"


def making_word(making: str) -> str:
    """Begins with the mark that no typed word can begin with."""
    return END_MARK + making.replace("_", "")


def _texts(artwork: Artwork) -> Iterator[str]:
    yield from (artwork.title, artwork.alt_text, artwork.description)
    yield from (artwork.maker.handle, artwork.maker.display_name)
    for entries in (artwork.idols, artwork.groups, artwork.tags):
        for entry in entries.all():
            yield from (entry.name_latin, entry.name_ko)
            yield from (alias.text for alias in entry.aliases.all())
