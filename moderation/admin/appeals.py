"""The list of appeals. Each is heard at its own page, by somebody who had no part in the decision."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from moderation.models import Appeal, AppealStatus
from moderation.permissions import is_custodian

from .case_list import CappedPaginator, ClaimFilter, DueFilter, StatusFilter
from .cases import Readable
from .words import due_in_words


class AppealStatusFilter(StatusFilter):
    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*AppealStatus.choices, ("all", gettext_lazy("All"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted = self.value() or AppealStatus.OPEN
        return queryset.filter(status=wanted) if wanted in AppealStatus.values else queryset


@admin.register(Appeal)
class AppealAdmin(Readable, admin.ModelAdmin):
    list_display = ["number", "priority", "due", "side", "who", "contested_case", "outcome", "holder"]
    list_display_links = None
    list_filter = [AppealStatusFilter, "side", DueFilter, ClaimFilter, "outcome"]
    list_select_related = ["contested", "appellant", "claimed_by"]
    ordering = ["-priority", "due_at", "id"]
    search_fields = ["=contested__case__id", "appellant__handle", "text"]
    search_help_text = gettext_lazy("Case number, handle or words of the appeal")
    show_full_result_count = False
    paginator = CappedPaginator
    actions = None

    class Media:
        css = {"all": ["css/pages/moderation.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appeal]:
        appeals = super().get_queryset(request)
        return appeals if is_custodian(request.user) else appeals.filter(contested__case__is_locked=False)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        appeal = self.get_object(request, object_id) if self.has_view_permission(request) else None
        if appeal is None:
            return super().change_view(request, object_id, *args, **kwargs)
        return redirect("admin:moderation_appeal_review", appeal.pk)

    @admin.display(description=gettext_lazy("number"), ordering="id")
    def number(self, appeal: Appeal) -> str:
        url = reverse("admin:moderation_appeal_review", args=[appeal.pk])
        return format_html('<a href="{}">#{}</a>', url, appeal.pk)

    @admin.display(description=gettext_lazy("due"), ordering="due_at")
    def due(self, appeal: Appeal) -> str:
        if appeal.status != AppealStatus.OPEN:
            return appeal.get_status_display()
        late = "mod-late" if appeal.due_at <= timezone.now() else ""
        return format_html('<span class="{}">{}</span>', late, due_in_words(appeal.due_at))

    @admin.display(description=gettext_lazy("appellant"))
    def who(self, appeal: Appeal) -> str:
        return str(appeal.appellant) if appeal.appellant else "–"

    @admin.display(description=gettext_lazy("case"))
    def contested_case(self, appeal: Appeal) -> str:
        return f"#{appeal.contested.case_id}"

    @admin.display(description=gettext_lazy("claimed by"))
    def holder(self, appeal: Appeal) -> str:
        return str(appeal.claimed_by) if appeal.is_claimed else "–"
