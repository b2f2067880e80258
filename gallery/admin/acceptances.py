"""Who accepted what, and when: to be looked up, never changed."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from gallery.models import Acceptance

from .access import ReadOnlyAdmin


@admin.register(Acceptance)
class AcceptanceAdmin(ReadOnlyAdmin):
    list_display = ["user", "version", "language", "accepted_at", "short_hash"]
    list_filter = ["version", "accepted_at"]
    show_full_result_count = False
    list_select_related = ["user", "version"]
    search_fields = ["user__handle", "user__email", "text_hash"]
    search_help_text = _("Handle, e-mail address or hash")
    ordering = ["-accepted_at"]

    @admin.display(description=_("hash of the text shown"))
    def short_hash(self, acceptance: Acceptance) -> str:
        return acceptance.text_hash[:12]
