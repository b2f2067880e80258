"""Somebody contests a decision: the affected person or the one who reported."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .decision import Decision
from .report import Report
from .work import Workable, lease_is_whole


class Side(models.TextChoices):
    AFFECTED = "affected", _("Affected person")
    REPORTER = "reporter", _("Reporter")


class AppealStatus(models.TextChoices):
    # Waits in the queue of appeals, or is being looked at.
    OPEN = "open", pgettext_lazy("appeal", "Open")
    # The answer waits for a second person.
    PENDING = "pending", _("Waits for a second person")
    # Decided by another person.
    DECIDED = "decided", pgettext_lazy("appeal", "Decided")
    # A later decision made it pointless before anybody looked.
    MOOT = "moot", _("Nothing left to decide")


class AppealOutcome(models.TextChoices):
    UPHELD = "upheld", _("Decision upheld")
    CHANGED = "changed", _("Decision changed")
    REVERSED = "reversed", _("Decision reversed")


class Appeal(Workable):
    # What is contested; the answer is the decision that points here.
    contested = models.ForeignKey(
        Decision, models.PROTECT, related_name="appeals", verbose_name=_("contested decision")
    )
    side = models.CharField(_("side"), max_length=8, choices=Side)
    appellant = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="appeals",
        verbose_name=_("appellant"),
    )  # fmt: skip
    # The report whose tracking link was used; None for the affected person.
    report = models.ForeignKey(
        Report, models.PROTECT, null=True, blank=True, related_name="appeals", verbose_name=_("report")
    )
    text = models.TextField(_("why"), max_length=5000)
    language = models.CharField(_("language"), max_length=8)
    status = models.CharField(_("status"), max_length=8, choices=AppealStatus, default=AppealStatus.OPEN)
    outcome = models.CharField(_("outcome"), max_length=8, choices=AppealOutcome, blank=True)

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        constraints = [
            models.UniqueConstraint(
                fields=["contested"], condition=models.Q(side="affected"), name="appeal_once_by_affected"
            ),
            models.UniqueConstraint(
                fields=["contested", "report"],
                condition=models.Q(side="reporter"),
                name="appeal_once_by_reporter",
            ),
            models.CheckConstraint(
                condition=models.Q(side="affected", report=None, appellant__isnull=False)
                | models.Q(side="reporter", report__isnull=False),
                name="appeal_side_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(status="decided", closed_at__isnull=False) & ~models.Q(outcome="")
                | models.Q(status="moot", closed_at__isnull=False, outcome="")
                | models.Q(status__in=["open", "pending"], closed_at=None, outcome=""),
                name="appeal_decided_is_dated",
            ),
            lease_is_whole("appeal_lease_is_whole"),
        ]
        indexes = [
            # claim_next and the queue page
            models.Index(
                fields=["-priority", "due_at", "id"], name="appeal_queue", condition=models.Q(status="open")
            ),
            models.Index(
                fields=["due_at"], name="appeal_due", condition=models.Q(status="open", is_overdue=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_side_display()} #{self.contested.case_id}"
