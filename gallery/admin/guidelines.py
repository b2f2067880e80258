"""Versions of the guidelines: drafts are written here, published ones are only shown."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gallery.domain.errors import Refused
from gallery.domain.guidelines import publish_version, start_draft
from gallery.models import Acceptance, GuidelinesVersion, VersionStatus
from gallery.queries.guidelines import find_gaps, previous_version
from gallery.queries.guidelines_changes import compare_versions

from .access import ExplainsRefusals, NoAdd, change_name, changelist_name


@admin.register(GuidelinesVersion)
class GuidelinesVersionAdmin(NoAdd, ExplainsRefusals):
    actions = None
    list_display = ["__str__", "status", "published_at", "published_by", "is_complete"]
    list_select_related = ["published_by"]
    fieldsets = [
        (None, {"fields": ["number", "status", "published_at", "published_by"]}),
        (gettext_lazy("What changed"), {"fields": ["summary_en", "summary_ko"]}),
        (gettext_lazy("Disclaimer"), {"fields": ["disclaimer_en", "disclaimer_ko"]}),
        (gettext_lazy("Legal warning"), {"fields": ["legal_warning_en", "legal_warning_ko"]}),
    ]
    readonly_fields = ["number", "status", "published_at", "published_by"]

    def has_change_permission(self, request: HttpRequest, obj: GuidelinesVersion | None = None) -> bool:
        is_frozen = obj is not None and obj.is_published
        return not is_frozen and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: GuidelinesVersion | None = None) -> bool:
        is_frozen = obj is not None and obj.is_published
        return not is_frozen and super().has_delete_permission(request, obj)

    def get_view_on_site_url(self, obj: GuidelinesVersion | None = None) -> str | None:
        """Nobody sees a draft on the site."""
        return super().get_view_on_site_url(obj) if obj is not None and obj.is_published else None

    @admin.display(description=gettext_lazy("complete in both languages"), boolean=True)
    def is_complete(self, version: GuidelinesVersion) -> bool:
        return version.is_published or not find_gaps(version)

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        own = [
            path(
                "start-draft/",
                wrap(require_POST(self.start_draft_view)),
                name="gallery_guidelines_start_draft",
            ),
            path("<int:pk>/publish/", wrap(self.publish_view), name="gallery_guidelines_publish"),
        ]
        return own + super().get_urls()

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        draft = GuidelinesVersion.objects.filter(status=VersionStatus.DRAFT).first()
        extra = {"draft": draft, "may_write": self.has_change_permission(request)}
        return super().changelist_view(request, {**extra, **(extra_context or {})})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        version = kwargs.get("obj")
        if version is not None:
            context |= {
                "rules": version.rules.prefetch_related("examples"),
                "questions": version.questions.prefetch_related("choices"),
                "gaps": [] if version.is_published else find_gaps(version),
                "may_write": self.has_change_permission(request, version),
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def start_draft_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        try:
            draft = start_draft()
        except Refused as refusal:
            self.message_user(request, str(refusal.message), messages.ERROR)
            return redirect(changelist_name(self.model))
        self.log_addition(request, draft, "start_draft")
        return redirect(change_name(self.model), draft.pk)

    def publish_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        version = get_object_or_404(GuidelinesVersion, pk=pk)
        if not super().has_change_permission(request, version):
            raise PermissionDenied
        if request.method == "POST":
            return self._publish(request, version)
        if version.is_published:
            self.message_user(request, _("This version has been published already."), messages.WARNING)
            return redirect(change_name(self.model), pk)
        previous = previous_version(version)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Publish the guidelines"),
            "opts": self.opts,
            "version": version,
            "gaps": find_gaps(version),
            "previous": previous,
            "comparisons": _compare_languages(previous, version) if previous else [],
            "people": Acceptance.objects.values("user").distinct().count(),
        }
        return TemplateResponse(request, "admin/gallery/guidelinesversion/publish.html", context)

    def _publish(self, request: HttpRequest, version: GuidelinesVersion) -> HttpResponse:
        try:
            version = publish_version(version, request.user)
        except Refused as refusal:
            self.message_user(request, str(refusal.message), messages.ERROR)
            return redirect("admin:gallery_guidelines_publish", version.pk)
        self.log_change(request, version, "publish_version")
        self.message_user(
            request,
            _("Version %(number)d is in force. Everybody is asked again before their next upload.")
            % {"number": version.number},
            messages.SUCCESS,
        )
        return redirect(reverse(change_name(self.model), args=[version.pk]))


def _compare_languages(previous: GuidelinesVersion, version: GuidelinesVersion) -> list[tuple[str, str, Any]]:
    """(language code, its name, changes) for each language: both texts are binding."""
    names = [("en", _("English")), ("ko", _("Korean"))]
    return [(code, name, compare_versions(previous, version, code)) for code, name in names]
