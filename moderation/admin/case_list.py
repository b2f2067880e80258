"""Filters and search of the list of cases. What is open comes first; the rest must be asked for."""

import datetime
from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from moderation.models import Case, CaseStatus

Lookups = list[tuple[str, Any]]
BANDS = {"grave": (80, 100), "high": (60, 79), "middle": (40, 59), "low": (0, 39)}
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
COUNTED = 10_000


class CappedPaginator(Paginator):
    """Counting a million rows to say "many" costs more than the page itself."""

    @cached_property
    def count(self) -> int:
        return self.object_list[:COUNTED].count()


class StatusFilter(admin.SimpleListFilter):
    title, parameter_name = _("status"), "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [*CaseStatus.choices, ("all", _("All"))]

    def choices(self, changelist: Any) -> Any:
        """Without Django's "All" as the first choice: open is."""
        choices = list(super().choices(changelist))[1:]
        if self.value() is None:
            choices[0]["selected"] = True
        return choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        wanted = self.value() or CaseStatus.OPEN
        return queryset.filter(status=wanted) if wanted in CaseStatus.values else queryset


class SeverityFilter(admin.SimpleListFilter):
    title, parameter_name = _("severity"), "severity_band"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        words = {"grave": _("Grave"), "high": _("High"), "middle": _("Middle"), "low": _("Low")}
        return [(band, f"{words[band]} ({low}–{high})") for band, (low, high) in BANDS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        band = BANDS.get(self.value() or "")
        return queryset.filter(severity__range=band) if band else queryset


class DueFilter(admin.SimpleListFilter):
    title, parameter_name = _("due"), "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("overdue", _("Overdue")), ("today", _("Today"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        now = timezone.now()
        if self.value() == "overdue":
            return queryset.filter(due_at__lte=now)
        if self.value() == "today":
            midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) + DAY
            return queryset.filter(due_at__gt=now, due_at__lte=midnight)
        return queryset


class AgeFilter(admin.SimpleListFilter):
    title, parameter_name = _("age"), "age"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [
            ("hour", _("Less than an hour")), ("day", _("Less than a day")),
            ("days", _("Less than three days")), ("older", _("Older")),
        ]  # fmt: skip

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        now = timezone.now()
        spans = {
            "hour": Q(opened_at__gt=now - HOUR),
            "day": Q(opened_at__lte=now - HOUR, opened_at__gt=now - DAY),
            "days": Q(opened_at__lte=now - DAY, opened_at__gt=now - 3 * DAY),
            "older": Q(opened_at__lte=now - 3 * DAY),
        }
        return queryset.filter(spans.get(self.value() or "", Q()))


class ClaimFilter(admin.SimpleListFilter):
    title, parameter_name = _("claim"), "claim"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("mine", _("Mine")), ("nobody", _("Nobody's")), ("somebody", _("Somebody's"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        held = Q(claimed_until__gt=timezone.now())
        spans = {
            "mine": held & Q(claimed_by=request.user.pk),
            "nobody": Q(claimed_until=None) | Q(claimed_until__lte=timezone.now()),
            "somebody": held,
        }
        return queryset.filter(spans.get(self.value() or "", Q()))


class HiddenFilter(admin.SimpleListFilter):
    title, parameter_name = _("hidden for now"), "hidden"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("yes", _("Yes")), ("no", _("No"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        if self.value() in ("yes", "no"):
            return queryset.filter(interim_since__isnull=self.value() == "no")
        return queryset


def search_cases(cases: QuerySet[Case], term: str) -> QuerySet[Case]:
    """By number (12, #12), by report (r12), else by address, title or handle."""
    word = term.strip().lstrip("#")
    if _is_number(word):
        return cases.filter(pk=int(word))
    if word[:1] in ("r", "R") and _is_number(word[1:]):
        return cases.filter(reports=int(word[1:]))
    return cases.filter(
        Q(artwork__public_id=word) | Q(artwork__title__icontains=term.strip())
        | Q(affected__handle=word.lstrip("@").lower())
    )  # fmt: skip


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 19
