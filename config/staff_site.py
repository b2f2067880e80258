"""The staff pages' table of contents: in the order of the work, not of the alphabet."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver

APPS = ["moderation", "gallery", "education", "accounts"]
MODELS = [
    *("Case", "Appeal", "Report", "Decision", "Statement", "Measure", "Strike", "LedgerEntry"),
    *("ReasonPolicy", "Macro", "StrikeWeight", "StrikeThreshold", "TrustedFlagger"),
    *("Artwork", "Upload", "StorageDeletion"),
    *("Idol", "IdolGroup", "Agency", "Tag"),
    *("Partner", "Workshop", "WorkshopSession", "Registration", "Reminder", "Feedback", "HelpLine"),
    *("GuidelinesVersion", "Rule", "ScenarioQuestion", "Acceptance"),
]


def place(name: str, order: list[str]) -> int:
    """Known names first, in their order; the others keep the alphabet behind them."""
    return order.index(name) if name in order else len(order)


class StaffSite(AdminSite):
    index_template = "admin/moderation/index.html"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Moderation's work place stands before the pages of its tables."""
        from moderation.admin.urls import workplace_urls  # needs the models

        return [*workplace_urls(self), *super().get_urls()]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: place(model["object_name"], MODELS))
        return sorted(apps, key=lambda app: place(app["app_label"], APPS))


class StaffAdminConfig(AdminConfig):
    default_site = "config.staff_site.StaffSite"
