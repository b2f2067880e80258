"""Workshops for staff, to be looked at only: what organisers and people do goes through the site's own pages."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from education.models import Feedback, Registration, Reminder, Workshop, WorkshopSession
from gallery.admin.access import ReadOnlyAdmin


@admin.register(Workshop)
class WorkshopAdmin(ReadOnlyAdmin):
    list_display = ["slug", "title_en", "title_ko", "partner", "listed_at"]
    list_filter = ["listed_at"]
    list_select_related = ["partner"]
    search_fields = ["slug", "title_en", "title_ko", "partner__name_en", "partner__name_ko"]


@admin.register(WorkshopSession)
class SessionAdmin(ReadOnlyAdmin):
    list_display = ["workshop", "starts_at", "time_zone", "mode", "status", "seats", "waiting", "sequence"]
    list_filter = ["status", "mode", "starts_at"]
    list_select_related = ["workshop"]
    ordering = ["-starts_at"]
    search_fields = ["workshop__slug", "workshop__title_en", "workshop__title_ko", "place", "uid"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[WorkshopSession]:
        return super().get_queryset(request).with_seats()  # type: ignore[attr-defined]

    @admin.display(description=_("seats"))
    def seats(self, session: WorkshopSession) -> str:
        return f"{session.seats_taken} / {session.capacity}"  # type: ignore[attr-defined]

    @admin.display(description=_("waiting"))
    def waiting(self, session: WorkshopSession) -> int:
        return session.people_waiting  # type: ignore[attr-defined]


@admin.register(Registration)
class RegistrationAdmin(ReadOnlyAdmin):
    """Without access needs and without the tokens, which open doors."""

    list_display = ["user", "session", "status", "seat", "position", "created_at", "checked_in_at"]
    list_filter = ["status", "created_at"]
    list_select_related = ["user", "session__workshop"]
    ordering = ["-pk"]
    search_fields = ["user__handle", "session__workshop__slug", "certificate_code"]
    show_full_result_count = False


@admin.register(Reminder)
class ReminderAdmin(ReadOnlyAdmin):
    list_display = ["registration_id", "rule", "starts_at", "sent_at"]
    list_filter = ["rule", "sent_at"]
    ordering = ["-pk"]
    show_full_result_count = False


@admin.register(Feedback)
class FeedbackAdmin(ReadOnlyAdmin):
    """Without the registration: people were promised that nobody reads their name beside it."""

    list_display = ["created_at", "rating", "learned", "improve"]
    list_filter = ["rating", "created_at"]
    exclude = ["registration"]
    show_full_result_count = False
