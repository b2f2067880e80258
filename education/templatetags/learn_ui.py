"""What the pages of learning need beyond the components.

Wagtail serves and previews a page by its template with nothing but `page`; so the template asks for the rest here.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser
from django.template.context import Context
from django.utils.safestring import SafeString

from education.addresses import page_address
from education.models import Partner, ResourcePage, Workshop
from education.models.blocks import CALLOUT_KINDS
from education.queries.lessons import Lesson, lessons_by_rule
from education.queries.partner_page import PartnerShown, show_partner
from education.queries.reading import Part, Reading, read_parts, read_resource
from education.queries.resources import reader_language
from education.queries.workshops import workshop_of_page
from education.quizzes import Marked, mark_answers
from education.structured_data import LICENCE_ADDRESSES, resource_data

register = template.Library()
PICTURE_WIDTHS = (480, 960, 1440)
CALLOUT_ICONS = {"info": "book", "warn": "warning", "law": "shield", "help": "heart"}


def _once(page: Any, name: str, read: Callable[[], Any]) -> Any:
    """Head and content of one page ask for the same: the page, which lives as long as the request, remembers it."""
    if not hasattr(page, name):
        setattr(page, name, read())
    return getattr(page, name)


@register.simple_tag(takes_context=True)
def reading(context: Context, page: ResourcePage) -> Reading:
    user: Any = getattr(context.get("request"), "user", AnonymousUser())
    return _once(page, "_reading", lambda: read_resource(page, user if user.is_authenticated else None))


@register.simple_tag
def body_parts(page: Any) -> list[Part]:
    return read_parts(page.body)


@register.simple_tag
def shown_partner(page: Any) -> PartnerShown | None:
    return _once(page, "_shown_partner", lambda: show_partner(page))


@register.simple_tag
def listed_workshop(page: Any) -> Workshop | None:
    return workshop_of_page(page)


@register.simple_tag(takes_context=True)
def lessons_for(context: Context, codes: str | Iterable[str], language: str = "") -> list[Lesson]:
    """(title, path) of lessons on one rule or several. One query for a whole page, however many rules it shows."""
    request = context.get("request")
    language = language or reader_language()
    known: dict[str, dict[str, list[Lesson]]] = getattr(request, "_lessons_by_rule", {})
    if language not in known:
        known[language] = lessons_by_rule(language)
        if request is not None:
            request._lessons_by_rule = known
    wanted = [codes] if isinstance(codes, str) else codes
    return list(dict.fromkeys(lesson for code in wanted for lesson in known[language].get(code, [])))


@register.simple_tag(takes_context=True)
def quiz_of(context: Context, part: Part) -> Marked:
    """The quiz as the reader has just answered it, or fresh."""
    return (context.get("marked") or {}).get(part.id) or mark_answers(part.value, {})


@register.filter
def address(page: Any) -> str:
    return page_address(page)


@register.filter
def labels(page: Any, field_name: str) -> list[str]:
    """The words for a list of codes: {{ page|labels:"audiences" }}."""
    codes = page._meta.get_field(field_name).codes
    return [str(codes(code).label) for code in getattr(page, field_name) if code in codes.values]


@register.simple_tag
def picture_sizes(image: Any) -> dict[str, Any]:
    """`srcset`, and the middle size for everybody else. Sizes that are missing are made now, once."""
    made = image.get_renditions(*(f"width-{width}" for width in PICTURE_WIDTHS))
    sizes = sorted({size.width: size for size in made.values()}.values(), key=lambda size: size.width)
    middle = made[f"width-{PICTURE_WIDTHS[1]}"]
    srcset = ", ".join(f"{size.url} {size.width}w" for size in sizes)
    return {"srcset": srcset, "src": middle.url, "width": middle.width, "height": middle.height}


@register.simple_tag
def logo_size(image: Any) -> Any:
    return image.get_rendition("max-240x240")


@register.simple_tag
def resource_json(page: ResourcePage, partner: Any) -> SafeString:
    return resource_data(page, partner)


@register.filter
def licence_address(licence: str) -> str:
    return LICENCE_ADDRESSES.get(licence, "")


@register.filter
def initial(partner: Partner) -> str:
    """The letter that stands for a logo; "Example: …" is no name."""
    return partner.name.rpartition(": ")[2][:1].upper()


@register.filter
def host(url: str) -> str:
    """example.org of https://www.example.org/page: where a link leads, said beside it."""
    return url.partition("//")[2].partition("/")[0].removeprefix("www.")


@register.filter
def entries(value: Any) -> Any:
    """The list in a block that calls it "items": a template would find dict.items instead."""
    return value["items"]


@register.filter
def item(found: Any, key: str) -> Any:
    return found.get(key) if found else None


@register.simple_tag
def callout_look(kind: str) -> dict[str, str]:
    """The drawing and the word of a callout: colour alone says nothing."""
    return {"icon": CALLOUT_ICONS.get(kind, "book"), "label": str(dict(CALLOUT_KINDS).get(kind, ""))}
