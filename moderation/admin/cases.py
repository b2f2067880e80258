"""The list of cases. A case itself is worked on at its review page; nothing is edited in a form of its row."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gallery.admin.access import ReadOnly
from moderation.models import Case
from moderation.permissions import can_moderate, can_read_moderation, is_custodian, is_senior
from moderation.queries.review import case_rows
from moderation.targets import target_of

from .case_list import (
    AgeFilter,
    CappedPaginator,
    ClaimFilter,
    DueFilter,
    HiddenFilter,
    SeverityFilter,
    StatusFilter,
    search_cases,
)
from .words import due_in_words, priority_in_one_line


class Readable(ReadOnly):
    """Open to whoever reads moderation, auditors included; changed by acts, not in forms."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can_read_moderation(request.user)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return can_read_moderation(request.user)


@admin.register(Case)
class CaseAdmin(Readable, admin.ModelAdmin):
    list_display = ["number", "ranked", "due", "kind_and_title", "gravest", "queue", "reported",
                    "holder"]  # fmt: skip
    list_display_links = None
    list_filter = [StatusFilter, "queue", DueFilter, ClaimFilter, SeverityFilter, "reason", AgeFilter, HiddenFilter,
                   "source", "affected__language"]  # fmt: skip
    ordering = ["-priority", "due_at", "id"]
    search_fields = ["pk"]  # opens the search field; search_cases says what is searched
    search_help_text = gettext_lazy("Case number, r and the number of a report, address, title or handle")
    show_full_result_count = False
    paginator = CappedPaginator
    list_per_page = 50
    actions = ["decide_together", "merge"]

    class Media:
        css = {"all": ["css/pages/moderation.css"]}

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Without the bar of all tables: the columns need the room."""
        extra = {"is_nav_sidebar_enabled": False, "title": gettext_lazy("Cases")}
        return super().changelist_view(request, {**extra, **(extra_context or {})})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        cases = case_rows()
        return cases if is_custodian(request.user) else cases.filter(is_locked=False)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Case], search_term: str
    ) -> tuple[QuerySet[Case], bool]:
        return (search_cases(queryset, search_term), False) if search_term.strip() else (queryset, False)

    def has_work_permission(self, request: HttpRequest) -> bool:
        return can_moderate(request.user)

    def has_lead_permission(self, request: HttpRequest) -> bool:
        return is_senior(request.user)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        """The row has no form: whoever follows a link of the admin lands at the review page."""
        case = self.get_object(request, object_id) if self.has_view_permission(request) else None
        if case is None:
            return super().change_view(request, object_id, *args, **kwargs)
        return redirect("admin:moderation_case_review", case.pk)

    @admin.display(description=gettext_lazy("number"), ordering="id")
    def number(self, case: Case) -> str:
        return format_html(
            '<a href="{}">#{}</a>', reverse("admin:moderation_case_review", args=[case.pk]), case.pk
        )

    @admin.display(description=gettext_lazy("priority"), ordering="-priority")
    def ranked(self, case: Case) -> str:
        words = priority_in_one_line(case.priority_parts)
        return format_html(
            '<span class="mod-rank" title="{0}">{1}<span class="visually-hidden">: {0}</span></span>',
            words, case.priority,
        )  # fmt: skip

    @admin.display(description=gettext_lazy("due"), ordering="due_at")
    def due(self, case: Case) -> str:
        words = due_in_words(case.due_at) if case.is_open else case.get_status_display()
        late = "mod-late" if case.is_open and case.due_at <= timezone.now() else ""
        return format_html('<span class="{}">{}</span>', late, words)

    @admin.display(description=gettext_lazy("target"))
    def kind_and_title(self, case: Case) -> str:
        target = target_of(case)
        hidden = _("hidden for now") if case.interim_since else ""
        return format_html(
            '<span class="mod-kind">{}</span> {} <span class="mod-quiet">{}</span>',
            target.kind.label, target.title, hidden,
        )  # fmt: skip

    @admin.display(description=gettext_lazy("reason"), ordering="reason")
    def gravest(self, case: Case) -> str:
        return case.get_reason_display()

    @admin.display(description=gettext_lazy("reports and their weight"), ordering="-report_weight")
    def reported(self, case: Case) -> str:
        return f"{case.report_count} ({case.report_weight})"

    @admin.display(description=gettext_lazy("claimed by"))
    def holder(self, case: Case) -> str:
        return str(case.claimed_by) if case.is_claimed else "–"

    @admin.action(description=gettext_lazy("Decide together…"), permissions=["work"])
    def decide_together(self, request: HttpRequest, queryset: QuerySet[Case]) -> HttpResponse | None:
        return self._lead_to(request, "admin:moderation_case_bulk", queryset)

    @admin.action(description=gettext_lazy("Merge…"), permissions=["lead"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Case]) -> HttpResponse | None:
        return self._lead_to(request, "admin:moderation_case_merge", queryset)

    def _lead_to(self, request: HttpRequest, page: str, queryset: QuerySet[Case]) -> HttpResponse | None:
        ids = sorted(queryset.values_list("pk", flat=True))
        if len(ids) < 2:
            self.message_user(request, _("Select at least two cases."), messages.WARNING)
            return None
        return redirect(f"{reverse(page)}?{urlencode({'case': ids}, doseq=True)}")
