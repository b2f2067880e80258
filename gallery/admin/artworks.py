"""Artworks: everything that is known about one, to be looked at. What is decided about them is decided in cases."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from gallery.models import Artwork, Disclosure, Rendition
from gallery.reasons import explain

from .access import ReadOnly, ReadOnlyAdmin


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
