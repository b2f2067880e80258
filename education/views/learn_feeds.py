"""What feed readers and crawlers ask the learning room for."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from education.addresses import page_address
from education.models import PageLanguage, ResourceEntry
from education.queries.resources import newest, reader_language
from education.queries.sitemap import learning_addresses

NEWEST = 30


class NewestResources(Feed):
    """Atom; one language each: `?language=ko`, or else the reader's."""

    feed_type = Atom1Feed
    link = reverse_lazy("learn:home")

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        wanted = request.GET.get("language", "")
        return wanted if wanted in PageLanguage.values else reader_language()

    def title(self, language: str) -> str:
        with override(language):
            return _("%(site)s: new lessons") % {"site": settings.SITE_NAME}

    def feed_url(self, language: str) -> str:
        return f"{reverse('learn:feed')}?language={language}"

    def items(self, language: str) -> list[ResourceEntry]:
        return newest(NEWEST, language)

    def item_title(self, item: ResourceEntry) -> str:
        return item.page.title

    def item_description(self, item: ResourceEntry) -> str:
        return item.page.summary

    def item_link(self, item: ResourceEntry) -> str:
        return page_address(item.page)

    def item_author_name(self, item: ResourceEntry) -> str:
        return item.partner.in_language("name", item.language)

    def item_pubdate(self, item: ResourceEntry) -> datetime.datetime | None:
        return item.page.first_published_at

    def item_updateddate(self, item: ResourceEntry) -> datetime.datetime | None:
        return item.page.last_published_at

    def item_categories(self, item: ResourceEntry) -> Iterable[str]:
        with override(item.language):
            return [str(item.get_kind_display())]


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap(request: HttpRequest) -> HttpResponse:
    context = {"addresses": [(settings.SITE_URL + path, changed) for path, changed in learning_addresses()]}
    return render(request, "gallery/browse/sitemap.xml", context, content_type="application/xml")
