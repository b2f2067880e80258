"""What an inbox shows: one query per page, whatever stands in it."""

from dataclasses import dataclass

from accounts.models import Notification, User

PAGE_SIZE = 20
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class InboxPage:
    items: list[Notification]
    next_cursor: str  # "" on the last page


def read_cursor(text: str) -> int | None:
    """The id in an `after` parameter, None when there is none. Raises ValueError for what we never wrote."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 19 and int(text) <= LARGEST_ID):
        raise ValueError(text)
    return int(text)


def inbox_page(user: User, after: int | None = None) -> InboxPage:
    """Newest first, from below the notification `after` on. The extra row only says that there is more."""
    rows = Notification.objects.filter(user=user).order_by("-pk")
    if after is not None:
        rows = rows.filter(pk__lt=after)
    fetched = list(rows[: PAGE_SIZE + 1])
    items = fetched[:PAGE_SIZE]
    return InboxPage(items, str(items[-1].pk) if len(fetched) > PAGE_SIZE else "")


def find_notification(user: User, pk: int) -> Notification | None:
    """One of the person's own; there are no others for them."""
    return Notification.objects.filter(user=user, pk=pk).first()
