"""What a partner meets first in the studio."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component

from education.permissions import membership_of


class FirstSteps(Component):
    """From an empty page to a published one in four plain steps, and where to begin."""

    name = "first_steps"
    template_name = "education/studio/first_steps.html"
    order = 10

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        member = membership_of(parent_context["request"].user) if parent_context else None
        context: dict[str, Any] = {"member": member}
        if member:
            place = member.partner.page_id
            context["add_resource_url"] = reverse(
                "wagtailadmin_pages:add", args=["education", "resourcepage", place]
            )
            context["pages_url"] = reverse("wagtailadmin_explore", args=[place])
        return context
