from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class EducationConfig(AppConfig):
    name = "education"
    verbose_name = _("Learning")

    def ready(self) -> None:
        from . import signals

        post_migrate.connect(prepare_database, sender=self)
        signals.connect()


def prepare_database(using: str, **kwargs: Any) -> None:
    """After every migrate: the triggers; root of the page tree, site, reviewers, workflow and lists, where missing."""
    from accounts.db.triggers import install_refusals

    from .domain.listing import index_missing
    from .domain.setup import ensure_learning_tree
    from .refusals import REFUSALS

    install_refusals(connections[using], REFUSALS)
    ensure_learning_tree(using)
    index_missing(using)
