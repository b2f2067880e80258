"""The prose of a workshop. Its dates, seats and registrations are rows of their own, which no draft can change."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from .blocks import BodyBlock
from .page import LearningPage


class WorkshopPage(LearningPage):
    summary = models.CharField(
        _("summary"), max_length=300, help_text=_("What will people do, and what will they take home?")
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    parent_page_types = ["education.PartnerPage"]
    subpage_types: list[str] = []
    template = "education/workshop.html"
    content_panels = [
        FieldPanel("title", classname="title"),
        FieldPanel("summary"),
        FieldPanel("body"),
        LearningPage.language_panel,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("language"),
    ]

    class Meta:
        verbose_name = _("workshop text")
        verbose_name_plural = _("workshop texts")
        constraints = [
            models.UniqueConstraint(
                fields=["original", "language"], name="workshop_one_translation_per_language"
            ),
        ]
