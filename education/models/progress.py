"""What a signed-in reader has read and answered. Nobody else sees it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .resource import ResourcePage


class ReadingProgress(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("member")
    )
    page = models.ForeignKey(ResourcePage, models.CASCADE, related_name="+", verbose_name=_("resource"))
    percent = models.PositiveSmallIntegerField(_("read, in per cent"), default=0)
    done_at = models.DateTimeField(_("marked as done"), null=True, blank=True)
    updated_at = models.DateTimeField(_("changed"), default=timezone.now)

    class Meta:
        verbose_name = _("reading progress")
        verbose_name_plural = _("reading progress")
        constraints = [
            models.UniqueConstraint(fields=["user", "page"], name="reading_progress_once"),
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="reading_progress_percent"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.percent} %"


class QuizResult(models.Model):
    """The last answers to one quiz; `block_id` is the quiz's place in the text and survives edits."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("member")
    )
    page = models.ForeignKey(ResourcePage, models.CASCADE, related_name="+", verbose_name=_("resource"))
    block_id = models.CharField(max_length=36)
    right = models.PositiveSmallIntegerField(_("right answers"))
    total = models.PositiveSmallIntegerField(_("questions"))
    answered_at = models.DateTimeField(_("answered"), default=timezone.now)

    class Meta:
        verbose_name = _("quiz result")
        verbose_name_plural = _("quiz results")
        constraints = [
            models.UniqueConstraint(fields=["user", "page", "block_id"], name="quiz_result_once"),
            models.CheckConstraint(
                condition=models.Q(right__lte=models.F("total")), name="quiz_result_at_most_all"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.right}/{self.total}"
