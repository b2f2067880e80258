"""What is on its way in, what went wrong, and what still has to leave storage: to be looked at only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from gallery.models import StorageDeletion, Upload
from gallery.reasons import explain

from .access import ReadOnlyAdmin


@admin.register(Upload)
class UploadAdmin(ReadOnlyAdmin):
    list_display = [
        "original_name",
        "uploader",
        "state",
        "stage",
        "error_code",
        "attempts",
        "crashes",
        "received_at",
    ]
    list_filter = ["state", "stage", "received_at"]
    list_select_related = ["uploader"]
    ordering = ["-pk"]
    search_fields = ["client_token", "original_name", "uploader__handle", "artwork__public_id", "sha256"]
    search_help_text = _("File name, uploader, token, address or SHA-256")
    show_full_result_count = False
    # The lease token and the storage key open doors; they are nobody's reading.
    exclude = ["lease_token", "original_key"]
    readonly_fields = ["error_in_words"]

    @admin.display(description=_("what the maker reads"))
    def error_in_words(self, upload: Upload) -> str:
        if not upload.error_code:
            return "–"
        words = explain(upload.error_code, upload.artwork)
        return f"{words.title} {words.text}"


@admin.register(StorageDeletion)
class StorageDeletionAdmin(ReadOnlyAdmin):
    list_display = ["key", "storage", "requested_at", "next_attempt_at", "attempts", "last_error"]
    list_filter = ["storage"]
    ordering = ["next_attempt_at"]
    search_fields = ["key", "last_error"]
