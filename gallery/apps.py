from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class GalleryConfig(AppConfig):
    name = "gallery"
    verbose_name = _("Gallery")

    def ready(self) -> None:
        post_migrate.connect(install_guards, sender=self)
        post_save.connect(follow_maker_names, sender="accounts.User")


def install_guards(using: str, **kwargs: Any) -> None:
    """After every migrate: the triggers that keep history as it was, and those that keep search in step."""
    from accounts.db.triggers import install_refusals

    from .refusals import REFUSALS
    from .search.schema import restore_triggers

    install_refusals(connections[using], REFUSALS)
    restore_triggers(connections[using])


def follow_maker_names(
    instance: Any, created: bool, raw: bool, update_fields: Iterable[str] | None, **kwargs: Any
) -> None:
    """Works are found by their maker's names; accounts do not know the gallery, so the gallery listens."""
    from .domain.catalogue import reindex_for

    may_differ = update_fields is None or {"handle", "display_name"} & set(update_fields)
    if may_differ and not created and not raw:
        reindex_for(instance)
