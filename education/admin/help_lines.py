"""Help lines for staff: the oldest check first, for numbers change."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from education.domain.help_lines import save_help_line
from education.models import HelpLine


@admin.register(HelpLine)
class HelpLineAdmin(admin.ModelAdmin):
    list_display = ["name_en", "country", "phone", "url", "verified_at", "is_active"]
    list_filter = ["country", "is_active"]
    search_fields = ["name_en", "name_ko", "what_for_en", "what_for_ko", "phone"]
    ordering = ["verified_at", "order"]
    prepopulated_fields = {"slug": ["name_en"]}
    date_hierarchy = "verified_at"

    def save_model(self, request: HttpRequest, obj: HelpLine, form: Any, change: bool) -> None:
        save_help_line(request.user, obj)  # type: ignore[arg-type]
