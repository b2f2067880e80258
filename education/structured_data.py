"""schema.org data of learning pages, ready to stand in a script element."""

import json
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from .addresses import page_address
from .models import Audience, Licence, Partner, PartnerKind, ResourceEntry, ResourcePage

# A script element ends where its text says so: these three never appear in the JSON as they are.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
_CC = "https://creativecommons.org/"
LICENCE_ADDRESSES: dict[str, str] = {
    Licence.CC_BY: f"{_CC}licenses/by/4.0/",
    Licence.CC_BY_SA: f"{_CC}licenses/by-sa/4.0/",
    Licence.CC_BY_NC: f"{_CC}licenses/by-nc/4.0/",
    Licence.CC_BY_ND: f"{_CC}licenses/by-nd/4.0/",
    Licence.CC0: f"{_CC}publicdomain/zero/1.0/",
}


def resource_data(page: ResourcePage, partner: Partner | None) -> SafeString:
    published, changed = page.first_published_at, page.last_published_at
    data = {
        "@context": "https://schema.org",
        "@type": ["Article", "LearningResource"],
        "headline": page.title,
        "description": page.summary,
        "url": settings.SITE_URL + page_address(page),
        "inLanguage": page.language,
        "learningResourceType": str(page.get_kind_display()),
        "educationalLevel": str(page.get_level_display()),
        "timeRequired": f"PT{page.minutes}M",
        "audience": [{"@type": "Audience", "audienceType": _label(code)} for code in page.audiences],
        "isAccessibleForFree": True,
        "datePublished": published.isoformat() if published else None,
        "dateModified": changed.isoformat() if changed else None,
        "license": LICENCE_ADDRESSES.get(page.licence),
        "publisher": {"@type": "Organization", "name": settings.SITE_NAME, "url": settings.SITE_URL},
        "author": _author(partner) if partner else None,
    }
    return _dump(data)


def track_data(audience: str, words: str, entries: list[ResourceEntry], address: str) -> SafeString:
    parts = [
        {
            "@type": "LearningResource",
            "name": entry.page.title,
            "url": settings.SITE_URL + page_address(entry.page),
        }
        for entry in entries
    ]
    return _dump(
        {
            "@context": "https://schema.org",
            "@type": "Course",
            "name": _label(audience),
            "description": words,
            "url": settings.SITE_URL + address,
            "provider": {"@type": "Organization", "name": settings.SITE_NAME, "url": settings.SITE_URL},
            "isAccessibleForFree": True,
            "hasPart": parts,
        }
    )


def _author(partner: Partner) -> dict[str, str]:
    kind = "Person" if partner.kind == PartnerKind.SCHOLAR else "Organization"
    return {"@type": kind, "name": partner.name, "url": settings.SITE_URL + partner.get_absolute_url()}


def _label(audience: str) -> str:
    return str(Audience(audience).label) if audience in Audience.values else audience


def _dump(data: dict[str, Any]) -> SafeString:
    known = {name: value for name, value in data.items() if value is not None}
    # Safe: nothing that could end the script element is left in it.
    return mark_safe(json.dumps(known, ensure_ascii=False).translate(_ESCAPES))
