"""Trusted flaggers: granted and taken back through the domain, so that both stand in the ledger."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from gallery.admin.access import ReadOnly
from gallery.domain.errors import Refused
from moderation.domain.flaggers import grant_trusted_flagger, revoke_trusted_flagger
from moderation.models import TrustedFlagger
from moderation.permissions import can_read_moderation, is_senior

from .doors import say_refusal


class GrantForm(forms.ModelForm):
    handle = forms.CharField(label=gettext_lazy("Handle of the account"), max_length=31)

    class Meta:
        model = TrustedFlagger
        fields = ["organisation", "contact"]

    def clean_handle(self) -> User:
        handle = self.cleaned_data["handle"].strip().lstrip("@").lower()
        user = User.objects.known().filter(handle=handle).first()
        if user is None:
            raise ValidationError(_("There is no account of this handle."))
        return user


@admin.register(TrustedFlagger)
class TrustedFlaggerAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["organisation", "user", "contact", "granted_by", "granted_at", "revoked_at"]
    list_select_related = ["user", "granted_by"]
    search_fields = ["organisation", "user__handle"]
    search_help_text = gettext_lazy("Organisation or handle")
    actions = ["revoke"]
    form = GrantForm

    def has_module_permission(self, request: HttpRequest) -> bool:
        return can_read_moderation(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can_read_moderation(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_senior(request.user)

    def has_lead_permission(self, request: HttpRequest) -> bool:
        return is_senior(request.user)

    def get_fields(self, request: HttpRequest, obj: TrustedFlagger | None = None) -> list[str]:
        own = ["organisation", "contact"]
        return ["user", *own, "granted_by", "granted_at", "revoked_at"] if obj else ["handle", *own]

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().add_view(request, *args, **kwargs)
        except Refused as refusal:
            say_refusal(request, refusal)
            return redirect("admin:moderation_trustedflagger_add")

    def save_model(self, request: HttpRequest, obj: TrustedFlagger, form: Any, change: bool) -> None:
        said = form.cleaned_data
        granted = grant_trusted_flagger(request.user, said["handle"], said["organisation"], said["contact"])
        obj.pk, obj.user_id, obj.granted_by_id = granted.pk, granted.user_id, granted.granted_by_id

    @admin.action(description=gettext_lazy("Take back the trust"), permissions=["lead"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[TrustedFlagger]) -> None:
        for flagger in queryset.filter(revoked_at=None):
            try:
                revoke_trusted_flagger(request.user, flagger)
            except Refused as refusal:
                say_refusal(request, refusal)
            else:
                text = _("%(name)s is a trusted flagger no longer.") % {"name": flagger}
                self.message_user(request, text, messages.SUCCESS)
