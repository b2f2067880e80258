"""One effect of a decision, and how to take it back exactly."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .decision import Decision


class MeasureKind(models.TextChoices):
    # The thing stays as it is.
    NONE = "none", pgettext_lazy("measure", "None")
    # It stays, and the same reports do not open it again.
    BENIGN = "benign", _("Keep and mark as harmless")
    # A label says how it was made.
    LABEL = "label", _("Label")
    # Behind a warning, out of feeds.
    RESTRICT = "restrict", _("Restrict")
    # Out of sight until a day.
    HIDE = "hide", _("Hide for a time")
    # Taken down.
    REMOVE = "remove", _("Remove")
    # Taken down and sealed for custodians.
    CUSTODY = "custody", _("Lock in custody")
    # A word to the person.
    WARN = "warn", _("Warn")
    # Uploads wait for a person, comments are closed.
    LIMIT = "limit", _("Limit the account")
    # Reads only, until a day.
    SUSPEND = "suspend", _("Suspend the account")
    # May not sign in.
    BAN = "ban", _("Ban the account")
    # Their reports count for nothing until a day.
    LIMIT_REPORTING = "limit_reporting", _("Limit reporting")


SEVERE = (MeasureKind.CUSTODY, MeasureKind.BAN)  # wait for a second person
ON_ACCOUNT = (MeasureKind.LIMIT, MeasureKind.SUSPEND, MeasureKind.BAN)  # what a standing is made of


class MeasureState(models.TextChoices):
    # Waits for the second person.
    PLANNED = "planned", _("Planned")
    # In force.
    APPLIED = "applied", _("In force")
    # Its time is over; what it did has ended.
    ENDED = "ended", _("Ended")
    # Taken back by a later decision.
    UNDONE = "undone", _("Taken back")
    # Never carried out: the second person said no.
    DROPPED = "dropped", _("Not carried out")


class Measure(models.Model):
    decision = models.ForeignKey(
        Decision, models.PROTECT, related_name="measures", verbose_name=_("decision")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=MeasureKind)
    # The account that it falls on; null for measures on the thing itself.
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="measures",
        verbose_name=_("account"),
    )  # fmt: skip
    params = models.JSONField(_("details"), default=dict, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    # By the table of thresholds, not by the moderator's choice.
    is_automatic = models.BooleanField(_("by threshold"), default=False)
    state = models.CharField(_("state"), max_length=8, choices=MeasureState, default=MeasureState.PLANNED)
    # Its time is over and it could not be ended: when the sweeper tries again. Staff see it on the dashboard.
    try_again_at = models.DateTimeField(_("could not be ended; next try"), null=True, blank=True)
    undo = models.JSONField(default=dict, blank=True, editable=False)
    applied_at = models.DateTimeField(_("in force since"), null=True, blank=True)
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    undone_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken back by")
    )

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "kind"], condition=models.Q(subject=None), name="measure_once_on_thing"
            ),
            models.UniqueConstraint(
                fields=["decision", "kind", "subject"],
                condition=models.Q(subject__isnull=False),
                name="measure_once_on_account",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=["limit", "suspend", "ban", "warn", "limit_reporting"])
                | models.Q(subject__isnull=False),
                name="measure_on_account_has_subject",
            ),
        ]
        indexes = [
            # the sweeper: what ends by itself
            models.Index(fields=["ends_at"], name="measure_ending", condition=models.Q(state="applied")),
            # the standing of a person
            models.Index(fields=["subject", "state"], name="measure_of_person"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
