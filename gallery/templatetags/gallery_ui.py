"""What the components need beyond Django's own tags: pictures, icons, languages, the current door."""

import re
from dataclasses import dataclass
from typing import Any

from django import template
from django.core.files.storage import storages
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.models import User
from gallery import hooks
from gallery.models import AiLabel, Artwork, Rendition, StorageAlias

register = template.Library()

GRID_UNITS = 40  # rows of the masonry that are as tall as a card is wide; static/css/grid.css has the same
SPANS = (14, 80)  # from 20:7 to 1:2; what is wider or taller is cropped in feeds only
FALLBACK_WIDTH = 640  # px: what a browser without srcset gets
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


@dataclass(frozen=True)
class PictureSources:
    """Ready for a <picture>: two srcset texts ("" when that format is missing) and one plain address."""

    avif_srcset: str
    webp_srcset: str
    src: str
    width: int
    height: int
    alt: str


@register.simple_tag
def picture_sources(artwork: Artwork) -> PictureSources:
    """Addresses of the public renditions; reads the prefetched rows, no query of its own."""
    public = [row for row in artwork.renditions.all() if row.storage == StorageAlias.PUBLIC]
    by_format = {kind: [row for row in public if row.format == kind] for kind in ("avif", "webp")}
    plain = by_format["webp"] or public
    small = [row for row in plain if row.width <= FALLBACK_WIDTH] or plain[:1]
    return PictureSources(
        avif_srcset=_srcset(by_format["avif"]),
        webp_srcset=_srcset(by_format["webp"]),
        src=_address(small[-1]) if small else "",
        width=artwork.width,
        height=artwork.height,
        alt=labelled_alt(artwork),
    )


@register.filter
def labelled_alt(artwork: Artwork) -> str:
    """The alt text, led by the AI label where there is one, so that it is heard as well as seen."""
    if artwork.ai_label == AiLabel.NONE:
        return artwork.alt_text
    return _("%(label)s: %(alt)s") % {"label": artwork.get_ai_label_display(), "alt": artwork.alt_text}


@register.simple_tag
def avatar_url(user: User) -> str:
    """The public address of somebody's avatar, "" when there is none."""
    return storages[StorageAlias.PUBLIC.value].url(user.avatar_key) if user.avatar_key else ""


@register.filter
def ratio_class(artwork: Artwork) -> str:
    """span-14 … span-80: how many masonry rows the picture takes."""
    ratio = artwork.height / artwork.width if artwork.width else 1
    low, high = SPANS
    return f"span-{min(max(round(ratio * GRID_UNITS), low), high)}"


@register.filter
def lang_attr(text: object) -> SafeString | str:
    """` lang="ko"` for a text with Hangul on a page that is not Korean; "" otherwise."""
    if _HANGUL.search(str(text)) and not (get_language() or "en").startswith("ko"):
        return format_html(' lang="{}"', "ko")
    return ""


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative drawing from the sprite; the words stand beside it or in visually hidden text."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("img/icons.svg"),
        name,
    )


@register.simple_tag(takes_context=True)
def item_acts(context: Context, thing: hooks.Item) -> list[hooks.Act]:
    """What other rooms let this person do with the thing, for components/item_acts.html."""
    request = context.get("request")
    return hooks.item_acts(request, thing) if request is not None else []


@register.simple_tag(takes_context=True)
def current(context: Context, *names: str) -> SafeString | str:
    """` aria-current="page"` when the open page has one of these URL names (with their app, `gallery:home`)."""
    request: Any = context.get("request")
    match = getattr(request, "resolver_match", None)
    if match and match.view_name in names:
        return format_html(' aria-current="{}"', "page")
    return ""


def _srcset(renditions: list[Rendition]) -> str:
    return ", ".join(f"{_address(row)} {row.width}w" for row in renditions)


def _address(rendition: Rendition) -> str:
    return storages[StorageAlias.PUBLIC.value].url(rendition.key)
