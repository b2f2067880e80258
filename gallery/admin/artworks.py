"""Artworks: everything that is known about one, and the review of what is held. Two acts, both the domain's."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gallery.domain.errors import Refused
from gallery.domain.review import refuse_artwork, release_artwork, revision_of
from gallery.models import Artwork, ArtworkState, Disclosure, Rendition
from gallery.permissions import can_review
from gallery.reasons import REVIEW_REASONS, explain

from .access import ReadOnly, ReadOnlyAdmin, change_name

RELEASED = "released"  # let through by a person; the worker publishes it


class DisclosureInline(ReadOnly, admin.StackedInline):
    model = Disclosure
    extra = 0


class RenditionInline(ReadOnly, admin.StackedInline):
    model = Rendition
    extra = 0


@admin.register(Artwork)
class ArtworkAdmin(ReadOnlyAdmin):
    list_display = ["public_id", "title", "maker", "state", "making", "ai_label", "created_at"]
    list_filter = ["state", "making", "ai_label", "content_warning", "created_at"]
    list_select_related = ["maker"]
    ordering = ["-pk"]
    search_fields = ["public_id", "title", "alt_text", "maker__handle"]
    search_help_text = gettext_lazy("Address, title, alt text or maker")
    show_full_result_count = False
    fieldsets = [
        (None, {"fields": ["public_id", "maker", "title", "alt_text", "description"]}),
        (
            gettext_lazy("State"),
            {"fields": ["state", "reason", "state_changed_at", "published_at", "edited_at"]},
        ),
        (gettext_lazy("Who and what"), {"fields": ["idol_names", "group_names", "tag_names"]}),
        (
            gettext_lazy("How it was made"),
            {"fields": ["making", "ai_label", "content_warning", "content_warning_note"]},
        ),
        (gettext_lazy("File"), {"fields": ["width", "height", "is_animated", "upload_link"]}),
        (gettext_lazy("Counts"), {"fields": ["like_count", "comment_count", "comments_enabled"]}),
    ]
    inlines = [DisclosureInline, RenditionInline]

    @admin.display(description=gettext_lazy("reason"))
    def reason(self, artwork: Artwork) -> str:
        return explain(artwork.state_reason, artwork).title if artwork.state_reason else "–"

    @admin.display(description=gettext_lazy("idols"))
    def idol_names(self, artwork: Artwork) -> str:
        return ", ".join(str(idol) for idol in artwork.idols.all()) or "–"

    @admin.display(description=gettext_lazy("groups"))
    def group_names(self, artwork: Artwork) -> str:
        return ", ".join(str(group) for group in artwork.groups.all()) or "–"

    @admin.display(description=gettext_lazy("tags"))
    def tag_names(self, artwork: Artwork) -> str:
        return ", ".join(str(tag) for tag in artwork.tags.all()) or "–"

    @admin.display(description=gettext_lazy("upload"))
    def upload_link(self, artwork: Artwork) -> str:
        upload = getattr(artwork, "upload", None)
        if upload is None:
            return "–"
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:gallery_upload_change", args=[upload.pk]), upload
        )

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        own = [
            path("<int:pk>/release/", wrap(require_POST(self.release_view)), name="gallery_artwork_release"),
            path("<int:pk>/refuse/", wrap(require_POST(self.refuse_view)), name="gallery_artwork_refuse"),
        ]
        return own + super().get_urls()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        artwork = kwargs.get("obj")
        if artwork is not None and artwork.state == ArtworkState.HELD and can_review(request.user):
            context |= {
                "review": True,
                "is_own": artwork.maker_id == request.user.pk,
                "seen": revision_of(artwork),
                "is_released": artwork.state_reason == RELEASED,
                "held_because": explain(artwork.state_reason, artwork) if artwork.state_reason else None,
                "preview_url": _preview_url(artwork),
                "reasons": [(code, reason.title) for code, reason in REVIEW_REASONS.items()],
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def release_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        artwork = self._held(request, pk)
        try:
            release_artwork(artwork, request.user, request.POST.get("seen", ""))
        except Refused as refusal:
            self.message_user(request, str(refusal.message), messages.ERROR)
        else:
            self.log_change(request, artwork, "release_artwork")
            self.message_user(request, _("Released: it is published in a moment."), messages.SUCCESS)
        return redirect(change_name(self.model), pk)

    def refuse_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        artwork = self._held(request, pk)
        reason = request.POST.get("reason", "")
        try:
            refuse_artwork(artwork, request.user, reason)
        except Refused as refusal:
            self.message_user(request, str(refusal.message), messages.ERROR)
        else:
            self.log_change(request, artwork, f"refuse_artwork: {reason}")
            self.message_user(request, _("Refused: the maker is shown the reason."), messages.SUCCESS)
        return redirect(change_name(self.model), pk)

    def _held(self, request: HttpRequest, pk: int) -> Artwork:
        if not can_review(request.user):
            raise PermissionDenied
        return get_object_or_404(Artwork.all_objects, pk=pk)


def _preview_url(artwork: Artwork) -> str:
    try:
        return reverse("gallery:work_preview", args=[artwork.public_id])
    except NoReverseMatch:
        return ""
