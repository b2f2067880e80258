"""Keeps one ResourceEntry per public resource. Called when Wagtail says that a page went out, came down or moved."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import connections, transaction
from wagtail.models import Page
from wagtail.rich_text import RichText, get_text_for_indexing

from education.models import Level, Partner, ResourceEntry, ResourcePage
from gallery.search.text import words

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_SLOTS = 1024  # keys per microsecond: two pages that go out in one transaction still differ


def index_resource(page: ResourcePage) -> bool:
    """Make the lists say what the page now says; whether it is listed. Any number of times is the same as once."""
    with transaction.atomic():
        current = ResourcePage.objects.select_for_update(of=("self",)).filter(pk=page.pk, live=True).first()
        partner = _partner_of(current) if current else None
        if current is None or partner is None:
            ResourceEntry.objects.filter(page=page.pk).delete()
            return False
        ResourceEntry.objects.update_or_create(page=current, defaults=_entry(current, partner))
        return True


def index_below(page: Page) -> None:
    """After a part of the tree has moved or come down."""
    for resource in ResourcePage.objects.descendant_of(page, inclusive=True):
        index_resource(resource)


def index_missing(using: str = "default") -> int:
    """List what was public before there were lists; how many."""
    if ResourceEntry._meta.db_table not in connections[using].introspection.table_names():
        return 0
    return sum(index_resource(page) for page in ResourcePage.objects.live().filter(entry=None))


def _partner_of(page: ResourcePage) -> Partner | None:
    return Partner.objects.filter(page__path=page.path[: -page.steplen]).first()


def _entry(page: ResourcePage, partner: Partner) -> dict[str, Any]:
    published = page.first_published_at or page.latest_revision_created_at or _EPOCH
    return {
        "partner": partner,
        "family": page.root_page_id,
        "language": page.language,
        "listed_key": ((published - _EPOCH) // _MICROSECOND) * _SLOTS + page.pk % _SLOTS,
        "kind": page.kind,
        "level": page.level,
        "rank": list(Level.values).index(page.level),
        "audiences": page.audiences,
        "topics": page.topics,
        "jurisdictions": page.jurisdictions,
        "rule_codes": f",{','.join(page.rule_codes)}," if page.rule_codes else "",
        "words": " ".join(words(" ".join(_texts(page, partner)))),
    }


def _texts(page: ResourcePage, partner: Partner) -> Iterator[str]:
    yield from (page.title, page.summary, partner.name_en, partner.name_ko, *page.rule_codes)
    for block in page.body:
        yield from _words_in(block.value)


def _words_in(value: Any) -> Iterator[str]:
    """Every text in a block's value. Addresses, pictures and files are no words."""
    if isinstance(value, RichText):
        yield get_text_for_indexing(value.source)
    elif isinstance(value, str):
        if not value.startswith(("http://", "https://")):
            yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _words_in(inner)
    elif hasattr(value, "__iter__"):
        for inner in value:
            yield from _words_in(inner)
