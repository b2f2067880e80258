"""What crawlers and feed readers ask for."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from gallery.models import AiLabel, Artwork
from gallery.queries.feeds import newest_page
from gallery.queries.pages import BadCursor
from gallery.queries.sitemap import SECTIONS, section_addresses, section_starts

SECURITY_TXT_DAYS = 180
# Pages for one reader, doors that write, and searches without end.
CLOSED_TO_CRAWLERS = (
    "/accounts/",
    "/admin/",
    "/autocomplete/",
    "/search/",
    "/settings/",
    "/upload/",
    "/works/",
)


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED_TO_CRAWLERS)]
    lines += ["", *(f"Sitemap: {settings.SITE_URL}{reverse(route)}" for route in settings.SITEMAPS), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=3600)
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116; the expiry moves with the day, since the file is made by the running site."""
    expires = timezone.now() + datetime.timedelta(days=SECURITY_TXT_DAYS)
    lines = [
        f"Contact: mailto:{settings.CONTACT_EMAIL}",
        f"Expires: {expires:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: en, ko",
        f"Canonical: {settings.SITE_URL}{request.path}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap(request: HttpRequest) -> HttpResponse:
    """The index: one entry per section and chunk."""
    parts = [
        settings.SITE_URL
        + reverse("gallery:sitemap_section", args=[name])
        + (f"?after={start}" if start else "")
        for name in SECTIONS
        for start in section_starts(name)
    ]
    return render(
        request, "gallery/browse/sitemap_index.xml", {"parts": parts}, content_type="application/xml"
    )


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    if section not in SECTIONS:
        raise Http404("no such section")
    try:
        addresses = section_addresses(section, request.GET.get("after", ""))
    except BadCursor as error:
        raise Http404("no such chunk") from error
    context = {"addresses": [(settings.SITE_URL + path, changed) for path, changed in addresses]}
    return render(request, "gallery/browse/sitemap.xml", context, content_type="application/xml")


class NewestFeed(Feed):
    """Atom feed of the newest works; the AI label stands in the title, where every reader shows it."""

    feed_type = Atom1Feed
    title = settings.SITE_NAME
    subtitle = gettext_lazy("The newest fan edits")
    link = "/"

    def items(self) -> list[Artwork]:
        return newest_page().items

    def item_title(self, item: Artwork) -> str:
        title = item.title or _("Untitled")
        if item.ai_label == AiLabel.NONE:
            return title
        return _("%(title)s (%(label)s)") % {"title": title, "label": item.get_ai_label_display()}

    def item_description(self, item: Artwork) -> str:
        if item.ai_label == AiLabel.NONE:
            return item.alt_text
        return _("%(label)s: %(alt)s") % {"label": item.get_ai_label_display(), "alt": item.alt_text}

    def item_author_name(self, item: Artwork) -> str:
        return item.maker.display_name

    def item_pubdate(self, item: Artwork) -> datetime.datetime | None:
        return item.published_at

    def item_updateddate(self, item: Artwork) -> datetime.datetime | None:
        return item.edited_at or item.published_at

    def item_categories(self, item: Artwork) -> Iterable[str]:
        return [str(item.get_making_display())]
