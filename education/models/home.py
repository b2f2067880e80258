"""The two pages that nobody writes by hand: the root of /learn/, and the page of each partner."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class LearnHomePage(Page):
    """The one root of all pages; made by the site itself."""

    max_count = 1
    is_creatable = False
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["education.PartnerPage"]
    promote_panels: list[Any] = []
    settings_panels: list[Any] = []
    template = "education/home.html"

    class Meta:
        verbose_name = _("learning home")


class PartnerPage(Page):
    """The root of a partner's own subtree. What it shows is kept in `Partner`; made by `invite_partner`."""

    is_creatable = False
    parent_page_types = ["education.LearnHomePage"]
    subpage_types = ["education.ResourcePage", "education.WorkshopPage"]
    promote_panels: list[Any] = []
    settings_panels: list[Any] = []
    template = "education/partner.html"

    class Meta:
        verbose_name = _("partner page")

    @property
    def resources(self) -> models.QuerySet[Any]:
        from .resource import ResourcePage

        return ResourcePage.objects.live().child_of(self)
