"""Strikes: what a violation leaves on an account, for a time; and the tables that say what they lead to."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gallery.models import RuleCategory

from .decision import Decision
from .measure import MeasureKind


class StrikeKind(models.TextChoices):
    # For what somebody uploaded or wrote.
    MAKER = "maker", _("Breach of the rules")
    # For manifestly unfounded reports.
    REPORTER = "reporter", _("Unfounded reports")


class StrikeQuerySet(models.QuerySet["Strike"]):
    def live(self) -> "StrikeQuerySet":
        return self.filter(voided_at=None, expires_at__gt=timezone.now())


class Strike(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="strikes", verbose_name=_("member")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=StrikeKind)
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="strikes", verbose_name=_("decision"))
    weight = models.PositiveSmallIntegerField(_("points"))
    created_at = models.DateTimeField(_("given"), default=timezone.now)
    expires_at = models.DateTimeField(_("expires"))
    voided_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    voided_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken back by")
    )

    objects = StrikeQuerySet.as_manager()

    class Meta:
        verbose_name = _("strike")
        verbose_name_plural = _("strikes")
        constraints = [
            models.UniqueConstraint(fields=["user", "kind", "decision"], name="strike_once_per_decision")
        ]
        indexes = [models.Index(fields=["user", "kind", "expires_at"], name="strike_points")]  # points now

    def __str__(self) -> str:
        return f"{self.user} +{self.weight}"


class StrikeWeight(models.Model):
    """How heavy a breach of a category weighs, and for how long."""

    category = models.CharField(_("rule category"), max_length=20, choices=RuleCategory, unique=True)
    points = models.PositiveSmallIntegerField(_("points"))
    days = models.PositiveSmallIntegerField(_("days until it expires"))

    class Meta:
        verbose_name = _("weight of a strike")
        verbose_name_plural = _("weights of strikes")
        ordering = ["-points", "category"]

    def __str__(self) -> str:
        return self.get_category_display()


class StrikeThreshold(models.Model):
    """From this many points on, this happens to the account. A ban is never automatic: two people decide it."""

    MEASURES = [
        (kind.value, kind.label)
        for kind in (MeasureKind.WARN, MeasureKind.LIMIT, MeasureKind.SUSPEND, MeasureKind.LIMIT_REPORTING)
    ]

    kind = models.CharField(_("kind"), max_length=8, choices=StrikeKind)
    points = models.PositiveSmallIntegerField(_("points"))
    measure = models.CharField(_("measure"), max_length=16, choices=MEASURES)
    days = models.PositiveSmallIntegerField(_("for how many days"), default=0)

    class Meta:
        verbose_name = _("strike threshold")
        verbose_name_plural = _("strike thresholds")
        ordering = ["kind", "points"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "points"], name="threshold_once"),
            models.CheckConstraint(
                condition=models.Q(measure="warn") | models.Q(days__gt=0), name="threshold_has_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.points}: {self.get_measure_display()}"
