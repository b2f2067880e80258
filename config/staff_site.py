"""The staff pages' table of contents: in the order of the work, not of the alphabet."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest

APPS = ["gallery", "accounts"]
MODELS = [
    *("Artwork", "Upload", "StorageDeletion"),
    *("Idol", "IdolGroup", "Agency", "Tag"),
    *("GuidelinesVersion", "Rule", "ScenarioQuestion", "Acceptance"),
]


def place(name: str, order: list[str]) -> int:
    """Known names first, in their order; the others keep the alphabet behind them."""
    return order.index(name) if name in order else len(order)


class StaffSite(AdminSite):
    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: place(model["object_name"], MODELS))
        return sorted(apps, key=lambda app: place(app["app_label"], APPS))


class StaffAdminConfig(AdminConfig):
    default_site = "config.staff_site.StaffSite"
