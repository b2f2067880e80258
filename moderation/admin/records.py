"""Reports, decisions and what follows from them: to be looked up, never edited."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from moderation.models import Decision, LedgerEntry, Measure, Report, Statement, Strike
from moderation.permissions import can_read_ledger, is_custodian

from .case_list import CappedPaginator
from .cases import Readable
from .words import explain_act


class Record(Readable, admin.ModelAdmin):
    """Rows that hang on a case, with a link to it; those of a case in custody are custodians' reading."""

    case_path = "case"
    actions = None
    ordering = ["-pk"]
    show_full_result_count = False
    paginator = CappedPaginator

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows if is_custodian(request.user) else rows.filter(**{f"{self.case_path}__is_locked": False})

    @admin.display(description=_("case"))
    def case_link(self, row: Any) -> str:
        for name in self.case_path.split("__"):
            row = getattr(row, name)
        return format_html(
            '<a href="{}">#{}</a>', reverse("admin:moderation_case_review", args=[row.pk]), row.pk
        )


@admin.register(Report)
class ReportAdmin(Record):
    list_display = ["id", "case_link", "reason", "reporter", "weight", "is_trusted", "outcome", "created_at"]
    list_filter = ["reason", "outcome", "is_trusted", "is_unfounded", "created_at"]
    list_select_related = ["case", "reporter"]
    search_fields = ["=id", "reporter__handle"]
    search_help_text = _("Number of the report, or handle of the reporter")
    exclude = ["email"]  # needed for one mail, and nobody's reading


@admin.register(Decision)
class DecisionAdmin(Record):
    list_display = ["id", "case_link", "outcome", "rule", "law", "needs_second", "decided_by", "decided_at"]
    list_filter = ["outcome", "needs_second", "automated_detection", "decided_at"]
    list_select_related = ["case", "rule__version", "decided_by"]
    search_fields = ["=id", "=case__id", "decided_by__handle", "rule__code"]
    search_help_text = _("Number of the decision or case, moderator, or rule code")


@admin.register(Statement)
class StatementAdmin(Record):
    case_path = "decision__case"
    list_display = ["id", "case_link", "recipient", "subject", "language", "created_at"]
    list_filter = ["language", "created_at"]
    list_select_related = ["decision__case", "recipient"]
    search_fields = ["recipient__handle", "subject"]
    search_help_text = _("Handle or subject")


@admin.register(Measure)
class MeasureAdmin(Record):
    case_path = "decision__case"
    list_display = ["id", "case_link", "kind", "subject", "state", "is_automatic", "applied_at", "ends_at"]
    list_filter = ["kind", "state", "is_automatic", ("try_again_at", admin.EmptyFieldListFilter)]
    list_select_related = ["decision__case", "subject"]
    search_fields = ["subject__handle", "=decision__case__id"]
    search_help_text = _("Handle or case number")


@admin.register(Strike)
class StrikeAdmin(Record):
    case_path = "decision__case"
    list_display = ["id", "user", "kind", "weight", "case_link", "created_at", "expires_at", "voided_at"]
    list_filter = ["kind", "created_at"]
    list_select_related = ["decision__case", "user"]
    search_fields = ["user__handle"]
    search_help_text = _("Handle")


@admin.register(LedgerEntry)
class LedgerEntryAdmin(Readable, admin.ModelAdmin):
    """The chain as it is written. Pages per target and per person are linked from the cases."""

    list_display = ["seq", "at", "act_in_words", "actor_id", "actor_role", "target_kind", "target_id", "case_id",
                    "subject_id", "short_hash"]  # fmt: skip
    list_filter = ["act", "actor_role", "target_kind", "at"]
    search_fields = ["=case_id", "=actor_id", "=subject_id", "=hash"]
    search_help_text = _("Case, actor or person by number, or a whole hash")
    ordering = ["-seq"]
    show_full_result_count = False
    paginator = CappedPaginator
    actions = None

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can_read_ledger(request.user)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return can_read_ledger(request.user)

    @admin.display(description=_("act"), ordering="act")
    def act_in_words(self, entry: LedgerEntry) -> str:
        return explain_act(entry.act)

    @admin.display(description=_("hash"))
    def short_hash(self, entry: LedgerEntry) -> str:
        return entry.hash[:12]
