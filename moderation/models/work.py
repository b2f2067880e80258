"""What can be taken from a queue: cases and appeals share their place, their deadline and their lease."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.reasons import Queue


class Workable(models.Model):
    """The lease: whoever acts must hold `claim_token`, and `claimed_until` must not have passed."""

    queue = models.CharField(_("queue"), max_length=16, choices=Queue)
    # Higher comes first. The sum of `priority_parts`: a list of [code, points], shown as they are.
    priority = models.IntegerField(_("priority"), default=0)
    priority_parts = models.JSONField(_("how the priority comes about"), default=list)
    due_at = models.DateTimeField(_("due"))
    is_overdue = models.BooleanField(_("overdue"), default=False)  # set once by the sweeper, which raises it
    needs_senior = models.BooleanField(_("for senior staff"), default=False)
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("claimed by"),
    )  # fmt: skip
    claim_token = models.UUIDField(null=True, blank=True, editable=False)
    claimed_until = models.DateTimeField(_("claimed until"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_claimed(self) -> bool:
        return self.claimed_until is not None and self.claimed_until > timezone.now()


def lease_is_whole(name: str) -> models.CheckConstraint:
    """All three fields of a lease, or none."""
    none = models.Q(claimed_by=None, claim_token=None, claimed_until=None)
    whole = models.Q(claimed_by__isnull=False, claim_token__isnull=False, claimed_until__isnull=False)
    return models.CheckConstraint(condition=none | whole, name=name)
