"""Addresses of pages in the tree, made from what the row itself says: no query, whatever the site is called."""

from typing import Any

from django.urls import reverse


def page_address(page: Any) -> str:
    """The path of a page below the root of learning. `url_path` is "/learn/<partner>/…"; a preview may have none."""
    _empty, _root, *below = page.url_path.split("/", 2) if page.url_path else ("", "")
    return reverse("wagtail_serve", args=below or [""])
