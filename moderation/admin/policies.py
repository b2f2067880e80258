"""The tables that the room works by: deadlines, thresholds, weights, macros. Kept by senior staff, each change in the
ledger."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from moderation.domain.policy import delete_policy, save_policy
from moderation.models import Macro, ReasonPolicy, StrikeThreshold, StrikeWeight
from moderation.permissions import can_read_moderation, is_senior


class Policy(admin.ModelAdmin):
    """Read by everybody in the room, changed by senior staff."""

    show_full_result_count = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return can_read_moderation(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can_read_moderation(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_senior(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_senior(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_senior(request.user)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        save_policy(request.user, obj, form.changed_data)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        delete_policy(request.user, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for obj in queryset:
            delete_policy(request.user, obj)


class FixedRows(Policy):
    """One row for each of a closed list: none is added, none goes."""

    actions = None

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(ReasonPolicy)
class ReasonPolicyAdmin(FixedRows):
    list_display = [
        "reason",
        "queue",
        "severity",
        "due_minutes",
        "hides_at_once",
        "hide_threshold",
        "verified_on",
    ]
    list_filter = ["queue", "hides_at_once"]
    readonly_fields = ["reason"]


@admin.register(StrikeWeight)
class StrikeWeightAdmin(FixedRows):
    list_display = ["category", "points", "days"]
    readonly_fields = ["category"]


@admin.register(StrikeThreshold)
class StrikeThresholdAdmin(Policy):
    list_display = ["kind", "points", "measure", "days"]
    list_display_links = ["points"]
    list_filter = ["kind"]


@admin.register(Macro)
class MacroAdmin(Policy):
    list_display = ["code", "title_en", "title_ko", "reason", "rule_code"]
    list_filter = ["reason"]
    search_fields = [
        "code",
        "title_en",
        "title_ko",
        "facts_en",
        "facts_ko",
        "explanation_en",
        "explanation_ko",
    ]
    fields = ["code", ("title_en", "title_ko"), ("reason", "rule_code"), "facts_en", "facts_ko", "explanation_en",
              "explanation_ko"]  # fmt: skip
