"""A lesson, toolkit, policy brief or case study."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from .blocks import BodyBlock
from .codes import Audience, CodesField, Jurisdiction, Level, Licence, ResourceKind, Topic
from .page import LearningPage


class ResourceQuerySet(PageQuerySet):
    def overdue(self) -> "ResourceQuerySet":
        """Those that somebody should have looked at again by now."""
        return self.filter(review_due__lt=timezone.localdate())


class ResourcePage(LearningPage):
    kind = models.CharField(_("kind"), max_length=12, choices=ResourceKind, default=ResourceKind.LESSON)
    summary = models.CharField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences: what will the reader know afterwards?"),
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    audiences = CodesField(_("for whom"), codes=Audience)
    topics = CodesField(_("topics"), codes=Topic)
    level = models.CharField(_("level"), max_length=12, choices=Level, default=Level.INTRO)
    minutes = models.PositiveSmallIntegerField(
        _("minutes to read"), default=10, validators=[MinValueValidator(1), MaxValueValidator(600)]
    )
    jurisdictions = CodesField(_("law of"), codes=Jurisdiction, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.CC_BY)
    reviewer = models.CharField(
        _("reviewed by"), max_length=200, blank=True, help_text=_("Who checked the facts besides the author.")
    )
    last_reviewed = models.DateField(_("last reviewed"), null=True, blank=True)
    review_due = models.DateField(
        _("review due"), null=True, blank=True, help_text=_("Law and technology move: a year is a good rule.")
    )
    content_warning = models.CharField(_("content warning"), max_length=200, blank=True)
    # Codes of the guidelines rules that it teaches, such as CON-1; the rules themselves are versions of the gallery.
    rule_codes = models.JSONField(_("guidelines rules it teaches"), default=list, blank=True)

    objects = PageManager.from_queryset(ResourceQuerySet)()

    parent_page_types = ["education.PartnerPage"]
    subpage_types: list[str] = []
    template = "education/resource.html"
    content_panels = [
        FieldPanel("title", classname="title"),
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("level"), FieldPanel("minutes")]),
                FieldRowPanel([FieldPanel("audiences"), FieldPanel("topics"), FieldPanel("jurisdictions")]),
                FieldPanel("content_warning"),
                FieldPanel("rule_codes"),
            ],
            heading=_("Who finds it, and how"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("licence"),
                FieldPanel("reviewer"),
                FieldRowPanel([FieldPanel("last_reviewed"), FieldPanel("review_due")]),
            ],
            heading=_("Licence and review"),
        ),
        LearningPage.language_panel,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("language"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        constraints = [
            models.UniqueConstraint(
                fields=["original", "language"], name="resource_one_translation_per_language"
            ),
        ]
        indexes = [models.Index(fields=["review_due"], name="resource_review_due")]  # the overdue mail

    @property
    def is_overdue(self) -> bool:
        return self.review_due is not None and self.review_due < timezone.localdate()

    def quizzes(self) -> list[tuple[str, Any]]:
        """(id of the block, its value) of every quiz in the text."""
        return [(block.id, block.value) for block in self.body if block.block_type == "quiz"]
