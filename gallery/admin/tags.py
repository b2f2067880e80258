"""Tags: other names, blocking, and merging those that mean the same."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gallery.domain.errors import Refused
from gallery.domain.tags import merge_tags, set_blocked
from gallery.models import Tag

from .catalogue import NamedAdmin


@admin.register(Tag)
class TagAdmin(NamedAdmin):
    list_display = ["name_latin", "name_ko", "slug", "work_count", "is_blocked"]
    list_filter = ["is_blocked"]
    ordering = ["-work_count", "slug"]
    readonly_fields = ["work_count"]
    actions = ["merge", "block", "unblock"]

    @admin.action(description=gettext_lazy("Merge the selected tags…"), permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Tag]) -> HttpResponse | None:
        """First the question which one to keep, then the merge."""
        tags = list(queryset.order_by("-work_count", "slug"))
        target = next((tag for tag in tags if str(tag.pk) == request.POST.get("target")), None)
        if target is not None:
            return self._merge(request, [tag for tag in tags if tag != target], target)
        if len(tags) < 2:
            self.message_user(request, _("Select at least two tags."), messages.WARNING)
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Merge tags"),
            "opts": self.opts,
            "tags": tags,
        }
        return TemplateResponse(request, "admin/gallery/tag/merge.html", context)

    @admin.action(description=gettext_lazy("Block the selected tags"), permissions=["change"])
    def block(self, request: HttpRequest, queryset: QuerySet[Tag]) -> None:
        count = set_blocked(queryset, True)
        text = ngettext("%(count)d tag blocked.", "%(count)d tags blocked.", count)
        self.message_user(request, text % {"count": count}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Unblock the selected tags"), permissions=["change"])
    def unblock(self, request: HttpRequest, queryset: QuerySet[Tag]) -> None:
        count = set_blocked(queryset, False)
        text = ngettext("%(count)d tag unblocked.", "%(count)d tags unblocked.", count)
        self.message_user(request, text % {"count": count}, messages.SUCCESS)

    def _merge(self, request: HttpRequest, sources: list[Tag], target: Tag) -> None:
        names = ", ".join(str(tag) for tag in sources)
        try:
            merge_tags(sources, target)
        except Refused as refusal:
            self.message_user(request, str(refusal.message), messages.ERROR)
            return
        self.log_change(request, target, f"merge_tags: {names}")
        text = _("Merged into “%(tag)s”: %(names)s") % {"tag": target, "names": names}
        self.message_user(request, text, messages.SUCCESS)
