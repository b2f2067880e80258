"""Wagtail's word that a page went out, came down or moved, passed on to the lists."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from education.domain.listing import index_below, index_resource
from education.models import ResourcePage


def connect() -> None:
    for signal in (page_published, page_unpublished):
        signal.connect(_index_one, sender=ResourcePage, dispatch_uid="education.listing")
    post_page_move.connect(_index_tree, dispatch_uid="education.listing")


def _index_one(instance: ResourcePage, **kwargs: Any) -> None:
    index_resource(instance)


def _index_tree(instance: Page, **kwargs: Any) -> None:
    index_below(instance)
