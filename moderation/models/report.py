"""One person's word about one thing."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.reasons import ReportReason

from .case import Case


class ReportOutcome(models.TextChoices):
    """What became of it, as the reporter reads it."""

    # Nobody has decided yet.
    WAITING = "waiting", _("Being looked at")
    # Something was done about it.
    ACTED = "acted", _("We took action")
    # No rule or law was broken.
    NO_VIOLATION = "no_violation", _("We found no violation")
    # The thing was gone before anybody decided.
    MOOT = "moot", _("It is no longer there")


def new_tracking_token() -> str:
    """192 bits: the link is the reporter's key."""
    return secrets.token_urlsafe(24)


class Report(models.Model):
    case = models.ForeignKey(Case, models.PROTECT, related_name="reports", verbose_name=_("case"))
    reason = models.CharField(_("reason"), max_length=20, choices=ReportReason)
    details = models.TextField(_("details"), blank=True)
    links = models.JSONField(_("links"), default=list, blank=True)
    good_faith = models.BooleanField(_("said in good faith"))
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="reports",
        verbose_name=_("reporter"),
    )  # fmt: skip
    email = models.EmailField(_("e-mail address"), blank=True)
    # Who it is for "one report per person": a member, an address, or this one report.
    reporter_key = models.CharField(max_length=80, editable=False)
    # Keyed hash of the network address, for the caps against floods; emptied after a month.
    network_hash = models.CharField(max_length=32, blank=True, editable=False)
    language = models.CharField(_("language"), max_length=8)
    is_trusted = models.BooleanField(_("by a trusted flagger"), default=False)
    is_new_facts = models.BooleanField(_("new facts after a decision"), default=False)
    weight = models.DecimalField(_("weight"), max_digits=5, decimal_places=2, default=0)
    weight_parts = models.JSONField(_("how the weight comes about"), default=list)  # [code, factor]
    tracking_token = models.CharField(max_length=40, unique=True, default=new_tracking_token, editable=False)
    created_at = models.DateTimeField(_("received"), default=timezone.now)
    outcome = models.CharField(
        _("outcome"), max_length=12, choices=ReportOutcome, default=ReportOutcome.WAITING
    )
    outcome_at = models.DateTimeField(_("outcome since"), null=True, blank=True)
    # The reporter is told once per decision in force.
    told_at = models.DateTimeField(_("reporter told"), null=True, blank=True)
    is_unfounded = models.BooleanField(_("manifestly unfounded"), default=False)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "reporter_key"], name="report_once_per_person_and_case"),
            models.CheckConstraint(condition=models.Q(good_faith=True), name="report_in_good_faith"),
        ]
        indexes = [
            # the caps against floods
            models.Index(fields=["network_hash", "created_at"], name="report_network"),
            # the record of a reporter
            models.Index(fields=["reporter", "-id"], name="report_record"),
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()} #{self.case_id}"
