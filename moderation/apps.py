from functools import partial
from typing import Any

from django.apps import AppConfig
from django.db import connections, transaction
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("Moderation")

    def ready(self) -> None:
        from gallery.signals import artwork_state_changed

        post_migrate.connect(prepare_database, sender=self)
        artwork_state_changed.connect(follow_artwork)


def prepare_database(using: str, **kwargs: Any) -> None:
    """After every migrate: the triggers, and whatever rows of tables and roles are missing."""
    from accounts.db.triggers import install_refusals

    from .domain.setup import ensure_defaults
    from .refusals import REFUSALS

    install_refusals(connections[using], REFUSALS)
    ensure_defaults()


def follow_artwork(artwork: Any, old_state: str, new_state: str, **kwargs: Any) -> None:
    """What is held becomes a case; what its maker takes out of the queue closes it. After the commit, because the
    case has locks of its own; the sweeper makes good what gets lost in between."""
    from .domain.doorbell import ring_for_artwork

    if "held" in (old_state, new_state):
        transaction.on_commit(partial(ring_for_artwork, artwork.pk))
