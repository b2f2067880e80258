"""Search inside the site's own database: FTS5 on SQLite, tsvector with GIN on PostgreSQL."""

from collections.abc import Iterable

from django.db import connection

from gallery.models import SearchEntry

from .document import document, listed_works, making_word
from .text import grams, query_words

# Keys only: what may be seen is decided once more where the works are read.
SQLITE = """
    SELECT rowid FROM gallery_searchindex
    WHERE gallery_searchindex MATCH %s AND rowid < %s ORDER BY rowid DESC LIMIT %s
"""
POSTGRESQL = """
    SELECT listed_key FROM gallery_searchentry
    WHERE vector @@ %s::tsquery AND listed_key < %s ORDER BY listed_key DESC LIMIT %s
"""
BEYOND_ALL = 2**63 - 1


class DatabaseSearch:
    """See gallery.search.engine.SearchEngine."""

    def index(self, artwork_ids: Iterable[int]) -> None:
        wanted = list(artwork_ids)
        works = listed_works(wanted)
        entries = [SearchEntry(artwork=w, listed_key=w.listed_key, grams=document(w)) for w in works]
        SearchEntry.objects.filter(artwork__in=set(wanted) - {w.pk for w in works}).delete()
        SearchEntry.objects.bulk_create(
            entries, update_conflicts=True, unique_fields=["artwork"], update_fields=["listed_key", "grams"]
        )

    def unindex(self, artwork_ids: Iterable[int]) -> None:
        SearchEntry.objects.filter(artwork__in=list(artwork_ids)).delete()

    def search(self, query: str, making: str, after: int | None, limit: int) -> list[int]:
        found = query_words(query)
        if not found:
            return []
        is_sqlite = connection.vendor == "sqlite"
        terms = [_fts5(word) if is_sqlite else _tsquery(word) for word in found]
        if making:
            terms.append(f'"{making_word(making)}"' if is_sqlite else f"'{making_word(making)}'")
        match = (" AND " if is_sqlite else " & ").join(terms)
        with connection.cursor() as cursor:
            last = BEYOND_ALL if after is None else after
            cursor.execute(SQLITE if is_sqlite else POSTGRESQL, [match, last, limit])
            return [row[0] for row in cursor.fetchall()]


def _pieces(word: str) -> list[str]:
    """The grams whose neighbourhood is the word: all but the end mark, which only whole words have."""
    return grams(word)[:-1] or [word]


def _fts5(word: str) -> str:
    """A quoted phrase; words hold letters and digits only, so nothing in them can be syntax."""
    return f'"{" ".join(_pieces(word))}"' + ("*" if len(word) == 1 else "")


def _tsquery(word: str) -> str:
    if len(word) == 1:
        return f"'{word}':*"
    return "(" + " <-> ".join(f"'{piece}'" for piece in _pieces(word)) + ")"
