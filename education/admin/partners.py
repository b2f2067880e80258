"""Partners for staff: inviting, verifying, trusting. Each act is a function of the domain."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from education.domain.partners import (
    change_partner_details,
    invite_partner,
    set_trusted_publisher,
    verify_partner,
)
from education.forms.partner import InvitePartnerForm
from education.models import Partner, PartnerInvitation, PartnerMember
from gallery.domain.errors import Refused


class MemberInline(admin.TabularInline):
    model = PartnerMember
    extra = 0
    fields = readonly_fields = ["user", "role", "joined_at"]
    can_delete = False

    person = "user"

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(self.person)


class InvitationInline(MemberInline):
    """Without the token, which opens a door."""

    model = PartnerInvitation
    person = "invited_by"
    fields = readonly_fields = ["email", "role", "invited_by", "created_at", "expires_at", "accepted_at"]


@admin.register(Partner)
class PartnerAdmin(admin.ModelAdmin):
    list_display = ["name_en", "kind", "verified_at", "is_trusted_publisher", "is_example"]
    list_filter = ["kind", "is_trusted_publisher", "is_example"]
    search_fields = ["name_en", "name_ko", "affiliation", "members__user__email"]
    fields = [
        "kind", "name_en", "name_ko", "slug", "affiliation", "bio_en", "bio_ko", "website",
        "verified_at", "verified_by", "is_trusted_publisher", "is_example", "created_at",
    ]  # fmt: skip
    readonly_fields = [
        "kind", "slug", "verified_at", "verified_by", "is_trusted_publisher", "is_example", "created_at",
    ]  # fmt: skip
    inlines = [MemberInline, InvitationInline]
    actions = ["verify", "trust", "stop_trusting"]

    def has_delete_permission(self, request: HttpRequest, obj: Partner | None = None) -> bool:
        """A partner is pages, files, groups and people; nothing of it goes with one click."""
        return False

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """A partner is invited, not typed in."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = InvitePartnerForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                partner = invite_partner(request.user, **form.cleaned_data)
            except Refused as refusal:
                form.add_error(None, refusal.message)
            else:
                messages.success(request, _("The partner is set up and the invitation is on its way."))
                return HttpResponseRedirect(reverse("admin:education_partner_change", args=[partner.pk]))
        context = {
            **self.admin_site.each_context(request), "form": form, "title": _("Invite a partner"), "opts": self.opts,
        }  # fmt: skip
        return TemplateResponse(request, "admin/education/invite_partner.html", context)

    def save_model(self, request: HttpRequest, obj: Partner, form: Any, change: bool) -> None:
        stored = Partner.objects.get(pk=obj.pk)
        change_partner_details(
            request.user, stored, **{name: form.cleaned_data[name] for name in form.changed_data}
        )

    @admin.action(description=gettext_lazy("Verify: we have seen who they are"), permissions=["change"])
    def verify(self, request: HttpRequest, partners: QuerySet[Partner]) -> None:
        for partner in partners:
            verify_partner(request.user, partner)

    @admin.action(description=gettext_lazy("Let them publish without review"), permissions=["change"])
    def trust(self, request: HttpRequest, partners: QuerySet[Partner]) -> None:
        for partner in partners:
            set_trusted_publisher(request.user, partner, True)

    @admin.action(description=gettext_lazy("Review before publishing again"), permissions=["change"])
    def stop_trusting(self, request: HttpRequest, partners: QuerySet[Partner]) -> None:
        for partner in partners:
            set_trusted_publisher(request.user, partner, False)
