from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class GalleryConfig(AppConfig):
    name = "gallery"
    verbose_name = _("Gallery")

    def ready(self) -> None:
        post_migrate.connect(install_guards, sender=self)


def install_guards(using: str, **kwargs: Any) -> None:
    """After every migrate: the triggers that keep history as it was, and those that keep search in step."""
    from accounts.db.triggers import install_refusals

    from .refusals import REFUSALS
    from .search.schema import restore_triggers

    install_refusals(connections[using], REFUSALS)
    restore_triggers(connections[using])
