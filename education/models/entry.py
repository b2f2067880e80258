"""What lists, search and the guidelines know of a public resource, without opening its text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .codes import Audience, CodesField, Jurisdiction, Level, ResourceKind, Topic
from .page import PageLanguage
from .partner import Partner
from .resource import ResourcePage


class ResourceEntry(models.Model):
    """One row per public resource; written by education.domain.listing when a page goes out, comes down or moves.

    It repeats what lists choose by, so that a filter reads one narrow table. `words` are the folded words of the whole
    text, each once: a piece of a word is found by a plain search in it, in Hangul as in Latin letters.
    """

    page = models.OneToOneField(ResourcePage, models.CASCADE, primary_key=True, related_name="entry")
    partner = models.ForeignKey(Partner, models.CASCADE, related_name="entries")
    family = models.BigIntegerField()  # the original's number: translations share it
    language = models.CharField(max_length=2, choices=PageLanguage)
    listed_key = models.BigIntegerField(unique=True)  # first publication; lists are ordered by it
    kind = models.CharField(max_length=12, choices=ResourceKind)
    level = models.CharField(max_length=12, choices=Level)
    rank = models.PositiveSmallIntegerField()  # place of the level: tracks begin with what is easy
    audiences = CodesField(codes=Audience)
    topics = CodesField(codes=Topic)
    jurisdictions = CodesField(codes=Jurisdiction, blank=True)
    rule_codes = models.TextField(blank=True)  # ",PRI-1,CON-2,"
    words = models.TextField()

    class Meta:
        verbose_name = _("listed resource")
        verbose_name_plural = _("listed resources")
        ordering = ["-listed_key"]
        indexes = [
            models.Index(fields=["language", "-listed_key"], name="entry_newest"),  # lists in one language
            models.Index(fields=["family", "language"], name="entry_family"),  # is there one in my language?
        ]

    def __str__(self) -> str:
        return f"{self.page_id} ({self.language})"

    @property
    def taught(self) -> list[str]:
        """The codes of the guidelines rules that it teaches."""
        return [code for code in self.rule_codes.split(",") if code]


class OverdueNotice(models.Model):
    """For this date its people have been told; a new date may be told again."""

    page = models.ForeignKey(ResourcePage, models.CASCADE, related_name="+", verbose_name=_("resource"))
    review_due = models.DateField(_("review due"))
    told_at = models.DateTimeField(_("told"), auto_now_add=True)

    class Meta:
        verbose_name = _("notice of an overdue review")
        verbose_name_plural = _("notices of overdue reviews")
        constraints = [models.UniqueConstraint(fields=["page", "review_due"], name="overdue_told_once")]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.review_due}"
