"""Keyset pages: a cursor is the key of the last row seen, so that page one hundred costs what page one costs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
LARGEST_KEY = 2**63 - 1


class BadCursor(ValueError):
    """The cursor in the address was not made by us."""


@dataclass(frozen=True)
class Page(Generic[Row]):
    items: list[Row]
    next_cursor: str  # "" on the last page


def read_cursor(text: str) -> int | None:
    """The key in an `after` parameter, None when there is none. Raises BadCursor."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 19 and int(text) <= LARGEST_KEY):
        raise BadCursor(text)
    return int(text)


def cut_page(rows: Iterable[Row], size: int, cursor_of: Callable[[Row], object]) -> Page[Row]:
    """Make a page of up to `size` rows from `size + 1` fetched ones: the extra row only says that there is more."""
    fetched = list(rows)
    items = fetched[:size]
    return Page(items, str(cursor_of(items[-1])) if len(fetched) > size else "")
