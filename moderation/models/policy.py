"""What staff tune without a release: deadlines, thresholds, macros, trusted flaggers, moderators' preferences."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gallery.models.bilingual import Bilingual
from moderation.reasons import CASE_REASONS, Queue


class ReasonPolicy(models.Model):
    """One row per reason. `verified_on` is the day on which somebody last compared it with the law."""

    reason = models.CharField(_("reason"), max_length=20, choices=CASE_REASONS, unique=True)
    queue = models.CharField(_("queue"), max_length=16, choices=Queue)
    severity = models.PositiveSmallIntegerField(
        _("severity"), help_text=_("0 to 100; the first part of the priority.")
    )
    due_minutes = models.PositiveIntegerField(_("due after minutes"))
    hides_at_once = models.BooleanField(_("hides at the first report"), default=False)
    hide_threshold = models.DecimalField(
        _("hides at this weight"), max_digits=5, decimal_places=2,
        help_text=_("The sum of the reporters' weights at which it is hidden for now."),
    )  # fmt: skip
    verified_on = models.DateField(_("last verified"), null=True, blank=True)

    class Meta:
        verbose_name = _("policy of a reason")
        verbose_name_plural = _("policies of reasons")
        ordering = ["-severity", "reason"]
        constraints = [
            models.CheckConstraint(condition=models.Q(severity__lte=100), name="policy_severity_range")
        ]

    def __str__(self) -> str:
        return self.get_reason_display()


class Macro(Bilingual, models.Model):
    """A prepared text for facts and explanation; the moderator reads and changes it before sending."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    title_en = models.CharField(_("title (English)"), max_length=120)
    title_ko = models.CharField(_("title (Korean)"), max_length=120)
    reason = models.CharField(
        _("for this reason"), max_length=20, choices=CASE_REASONS, blank=True, help_text=_("Empty: for all.")
    )
    rule_code = models.CharField(_("rule code"), max_length=12, blank=True)
    facts_en = models.TextField(_("facts (English)"), blank=True)
    facts_ko = models.TextField(_("facts (Korean)"), blank=True)
    explanation_en = models.TextField(_("explanation (English)"))
    explanation_ko = models.TextField(_("explanation (Korean)"))

    class Meta:
        verbose_name = _("macro")
        verbose_name_plural = _("macros")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.in_language("title")


class TrustedFlagger(models.Model):
    """An organisation whose reports go first. Granted by staff, and taken back by them."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="trusted_flagger", verbose_name=_("account")
    )
    organisation = models.CharField(_("organisation"), max_length=120)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("granted by")
    )
    granted_at = models.DateTimeField(_("granted"), default=timezone.now)
    revoked_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    class Meta:
        verbose_name = _("trusted flagger")
        verbose_name_plural = _("trusted flaggers")

    def __str__(self) -> str:
        return self.organisation


class ModeratorPreferences(models.Model):
    """What one moderator does not want to be given. Nobody has to say why."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="moderator_preferences",
        verbose_name=_("moderator"),
    )
    opted_out = models.JSONField(_("not these reasons"), default=list, blank=True)

    class Meta:
        verbose_name = _("moderator's preferences")
        verbose_name_plural = _("moderators' preferences")

    def __str__(self) -> str:
        return str(self.user)
