"""Help lines for staff: the oldest check first, for numbers change."""

import datetime
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from education.domain.help_lines import may_keep_help_lines, refuse_future, save_help_line
from education.models import HelpLine
from gallery.domain.errors import Refused


class HelpLineForm(forms.ModelForm):
    def clean_verified_at(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["verified_at"]
        try:
            refuse_future(day)
        except Refused as refusal:
            raise ValidationError(str(refusal.message), code=refusal.code) from refusal
        return day


class WhereFilter(admin.AllValuesFieldListFilter):
    """By country, with a word for the lines that help everywhere."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or _("everywhere")}


@admin.register(HelpLine)
class HelpLineAdmin(admin.ModelAdmin):
    form = HelpLineForm
    list_display = ["name_en", "country", "phone", "url", "verified_at", "is_active"]
    list_filter = [("country", WhereFilter), "is_active"]
    search_fields = ["name_en", "name_ko", "what_for_en", "what_for_ko", "phone"]
    ordering = ["verified_at", "order"]
    prepopulated_fields = {"slug": ["name_en"]}
    date_hierarchy = "verified_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and may_keep_help_lines(request.user)  # type: ignore[arg-type]

    def has_delete_permission(self, request: HttpRequest, obj: HelpLine | None = None) -> bool:
        """One that is wrong is hidden: loading the first content would bring a deleted one back."""
        return False

    def save_model(self, request: HttpRequest, obj: HelpLine, form: Any, change: bool) -> None:
        save_help_line(request.user, obj)  # type: ignore[arg-type]
