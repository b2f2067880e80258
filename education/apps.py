from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class EducationConfig(AppConfig):
    name = "education"
    verbose_name = _("Learning")

    def ready(self) -> None:
        post_migrate.connect(prepare_database, sender=self)


def prepare_database(using: str, **kwargs: Any) -> None:
    """After every migrate: the root of the page tree, the site, the reviewers and their workflow, where missing."""
    from .domain.setup import ensure_learning_tree

    ensure_learning_tree(using)
