"""What was decided, by whom, why, and what it did. Decisions, confirmations and statements never change."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gallery.models import Rule

from .case import Case


class Outcome(models.TextChoices):
    """What a decision says about the thing itself."""

    VIOLATION = "violation", _("Violation")
    NO_VIOLATION = "no_violation", _("No violation")


def new_token() -> str:
    return secrets.token_urlsafe(24)


class Decision(models.Model):
    public_id = models.CharField(
        max_length=40, unique=True, default=new_token, editable=False
    )  # for links, unguessable
    case = models.ForeignKey(Case, models.PROTECT, related_name="decisions", verbose_name=_("case"))
    # The appeal that it answers.
    appeal = models.ForeignKey(
        "moderation.Appeal",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("appeal"),
    )
    # The decision that it replaces.
    overrides = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="overridden_by",
        verbose_name=_("replaces"),
    )
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome)
    # The rule of the version that the affected person accepted, or the law; never neither.
    rule = models.ForeignKey(
        Rule, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("rule")
    )
    law = models.CharField(_("law"), max_length=200, blank=True)
    facts = models.TextField(_("facts"), max_length=5000)
    explanation = models.TextField(_("explanation"), max_length=2000)
    # The mildest of what could be proposed needs no second person; ban, custody and the reversal of an appeal do.
    needs_second = models.BooleanField(_("needs a second person"), default=False)
    # Found by an automatic check; the decision itself is always a person's.
    automated_detection = models.BooleanField(_("found by automation"), default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided"), default=timezone.now)
    # The lease under which it was made; the database compares it with the case's or the appeal's.
    claim_token = models.UUIDField(editable=False)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(rule__isnull=False) | ~models.Q(law=""), name="decision_cites_rule_or_law"
            ),
            models.CheckConstraint(
                condition=~models.Q(facts="") & ~models.Q(explanation=""), name="decision_gives_reasons"
            ),
            # One first decision per case; each later one replaces the one before, or upholds it on appeal.
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(overrides=None, needs_second=False, appeal=None),
                name="decision_first_once_per_case",
            ),
            # Proposals that a second person has sent back do not count.
            models.UniqueConstraint(
                fields=["overrides"], condition=models.Q(needs_second=False), name="decision_replaced_once"
            ),
            models.UniqueConstraint(
                fields=["appeal"], condition=models.Q(needs_second=False), name="decision_once_per_appeal"
            ),
        ]
        indexes = [models.Index(fields=["decided_by", "-id"], name="decision_of_moderator")]  # own record

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} #{self.case_id}"


class DecisionRule(models.Model):
    """A further rule that the decision cites."""

    decision = models.ForeignKey(
        Decision, models.PROTECT, related_name="further_rules", verbose_name=_("decision")
    )
    rule = models.ForeignKey(Rule, models.PROTECT, related_name="+", verbose_name=_("rule"))

    class Meta:
        verbose_name = _("further rule")
        verbose_name_plural = _("further rules")
        constraints = [models.UniqueConstraint(fields=["decision", "rule"], name="decision_rule_once")]

    def __str__(self) -> str:
        return str(self.rule)


class Verdict(models.TextChoices):
    CONFIRMED = "confirmed", _("Confirmed")
    REJECTED = "rejected", _("Sent back")


class Confirmation(models.Model):
    """The second person's word on a severe decision."""

    decision = models.OneToOneField(
        Decision, models.PROTECT, related_name="confirmation", verbose_name=_("decision")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="confirmations", verbose_name=_("by")
    )
    verdict = models.CharField(_("verdict"), max_length=10, choices=Verdict)
    reason = models.CharField(_("reason"), max_length=1000, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict="confirmed") | ~models.Q(reason=""), name="rejection_has_reason"
            )
        ]

    def __str__(self) -> str:
        return self.get_verdict_display()


class Statement(models.Model):
    """What the affected person is told. The page is reached by `token` alone: who is banned cannot sign in."""

    decision = models.OneToOneField(
        Decision, models.PROTECT, related_name="statement", verbose_name=_("decision")
    )
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="statements", verbose_name=_("recipient")
    )
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    language = models.CharField(_("language"), max_length=8)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    created_at = models.DateTimeField(_("sent"), default=timezone.now)

    class Meta:
        verbose_name = _("statement of reasons")
        verbose_name_plural = _("statements of reasons")
        indexes = [models.Index(fields=["recipient", "-id"], name="statement_of_person")]  # standing page

    def __str__(self) -> str:
        return self.subject
