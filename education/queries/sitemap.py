"""Addresses of the learning room for crawlers."""

import datetime

from django.urls import reverse

from education.addresses import page_address
from education.models import Audience, Partner, ResourceEntry, WorkshopPage

from .workshops import sitemap_workshops

MOST = 20_000  # of one kind; a file may hold 50,000
Address = tuple[str, datetime.datetime | None]
_LISTS = ("learn:home", "learn:resources", "learn:partners", "learn:help", "workshops:list")


def learning_addresses() -> list[Address]:
    """Path and time of the last change. Four queries."""
    entries = ResourceEntry.objects.filter(page__live=True).select_related("page").order_by("-listed_key")
    pages = WorkshopPage.objects.live().order_by("pk")
    return [
        *((reverse(name), None) for name in _LISTS),
        *((reverse("learn:track", args=[code]), None) for code in Audience.values),
        *((partner.get_absolute_url(), None) for partner in Partner.objects.public()[:MOST]),
        *((page_address(entry.page), entry.page.last_published_at) for entry in entries[:MOST]),
        *((page_address(page), page.last_published_at) for page in pages[:MOST]),
        *((workshop.get_absolute_url(), None) for workshop in sitemap_workshops()[:MOST]),
    ]
