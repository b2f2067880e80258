"""Where other rooms add something to the pages of this one, which knows nothing of them."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from accounts.models import User
from gallery.models import Artwork, Comment, Idol, IdolGroup, Tag

logger = logging.getLogger(__name__)

Item = Artwork | Comment | User | Idol | IdolGroup | Tag
Words = str | Promise


@dataclass(frozen=True)
class Act:
    """One link or button beside a thing."""

    label: Words
    url: str
    method: Literal["get", "post"] = "get"
    icon: str = ""  # its name in static/img/icons.svg
    is_staff_act: bool = False
    # For screen readers, where the label alone does not say with what. Begins with the label's words.
    description: Words = ""


Provider = Callable[[HttpRequest, Item], list[Act]]


def item_acts(request: HttpRequest, thing: Item) -> list[Act]:
    """What the dotted paths in ITEM_ACTS offer, in their order.

    A page asks once for every comment on it, so a provider must not query for each thing; author, maker and
    artwork of a comment are loaded. One that raises offers nothing: the page is not to fail for it.
    """
    acts: list[Act] = []
    for path in settings.ITEM_ACTS:
        try:
            provider: Provider = import_string(path)
            acts += provider(request, thing)
        except Exception:
            logger.exception("%s failed for %r", path, thing)
    return acts
