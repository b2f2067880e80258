"""What machines read about a work: the files, OpenGraph, schema.org."""

import json
from dataclasses import dataclass

from django.conf import settings
from django.core.files.storage import storages
from django.utils.safestring import SafeString, mark_safe

from gallery.models import Artwork, ContentWarning, Disclosure, StorageAlias

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
# A script element ends where its text says so: these three never appear in the JSON as they are.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class PublicFile:
    """One rendition to download; the address is relative when this site serves it."""

    url: str
    width: int
    height: int
    format: str
    byte_size: int

    @property
    def absolute_url(self) -> str:
        return settings.SITE_URL + self.url if self.url.startswith("/") else self.url


@dataclass(frozen=True)
class WorkHead:
    canonical_url: str
    image: PublicFile | None  # for previews elsewhere; none for a picture behind a warning
    json_ld: SafeString


def public_files(artwork: Artwork) -> list[PublicFile]:
    """Smallest first. One query, which the picture on the page then shares."""
    storage = storages[StorageAlias.PUBLIC.value]
    return [
        PublicFile(storage.url(row.key), row.width, row.height, row.format, row.byte_size)
        for row in artwork.renditions.all()
        if row.storage == StorageAlias.PUBLIC
    ]


def head_of_work(artwork: Artwork, disclosure: Disclosure | None, files: list[PublicFile]) -> WorkHead:
    canonical = settings.SITE_URL + artwork.get_absolute_url()
    is_open = artwork.content_warning == ContentWarning.NONE and artwork.listed_key is not None
    largest = files[-1] if files and is_open else None
    data = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "name": artwork.title,
        "description": artwork.alt_text,
        "url": canonical,
        "width": artwork.width,
        "height": artwork.height,
        "creator": {
            "@type": "Person",
            "name": artwork.maker.display_name,
            "url": settings.SITE_URL + artwork.maker.get_absolute_url(),
        },
        "creditText": artwork.maker.display_name,
        "acquireLicensePage": canonical,
    }
    if artwork.published_at:
        data["datePublished"] = artwork.published_at.isoformat()
    if largest:
        data["contentUrl"] = largest.absolute_url
    if disclosure and disclosure.digital_source_type:
        data["digitalSourceType"] = SOURCE_TYPES + disclosure.digital_source_type
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    # Safe: JSON with the three signs escaped that could end the script element or begin an entity.
    return WorkHead(canonical, largest, mark_safe(text))
