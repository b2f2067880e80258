"""Accounts for staff. Powers and trust are superusers' to give; passwords are nobody's but the owner's.

Standing and the state of the profile are only shown: they change by decisions, which have reasons and an appeal.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts.domain.administration import SUPERUSER_ONLY, update_account
from accounts.models import User

POWERS = ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"]
DECIDED = ["standing", "standing_until", "profile_state"]


class NewUserForm(forms.ModelForm):
    """No password: the new member sets one through “forgot your password”, which also proves the address."""

    class Meta:
        model = User
        fields = ["email", "handle", "display_name"]

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_handle(self) -> str:
        return self.cleaned_data["handle"].lower()


class EditUserForm(forms.ModelForm):
    class Meta:
        model = User
        fields = [
            "handle", "display_name", "bio", "language", "time_zone", "is_trusted_maker", *POWERS,
        ]  # fmt: skip
        widgets = {"bio": forms.Textarea(attrs={"rows": 4, "cols": 60})}


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    form = EditUserForm
    add_form = NewUserForm
    list_display = [
        "handle",
        "display_name",
        "email",
        "standing",
        "is_trusted_maker",
        "is_staff",
        "date_joined",
    ]
    list_filter = ["standing", "is_trusted_maker", "is_staff", "is_superuser", "is_active", "language"]
    search_fields = ["handle", "display_name", "email"]
    ordering = ["-pk"]
    date_hierarchy = "date_joined"
    list_per_page = 50
    show_full_result_count = False
    filter_horizontal = ["groups", "user_permissions"]
    readonly_fields = ["email", "is_of_age", "date_joined", "last_login", *DECIDED]
    fieldsets = [
        (None, {"fields": ["email", "handle", "display_name", "bio", "language", "time_zone", "is_of_age"]}),
        (_("Standing"), {"fields": DECIDED, "description": _("Changes by decision of the moderators.")}),
        (_("Trust"), {"fields": ["is_trusted_maker"]}),
        (_("Powers"), {"fields": POWERS}),
        (_("Dates"), {"fields": ["date_joined", "last_login"]}),
    ]
    add_fieldsets = [(None, {"fields": ["email", "handle", "display_name"]})]

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        if obj is None:
            return []
        if request.user.is_superuser:
            return self.readonly_fields + (POWERS if obj.pk == request.user.pk else [])
        return self.readonly_fields + sorted(SUPERUSER_ONLY)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.is_superuser

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Staff change members, not each other: changing a colleague would be a way up."""
        if obj is not None and not request.user.is_superuser and (obj.is_staff or obj.is_superuser):
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Closing an account is more than deleting a row; works, decisions and history hang on it."""
        return False

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        raise Http404

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        if not change:
            obj.set_unusable_password()
            obj.save()
            return
        names = [name for name in form.changed_data if not User._meta.get_field(name).many_to_many]
        update_account(obj, request.user, **{name: form.cleaned_data[name] for name in names})

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        names = [name for name in form.changed_data if User._meta.get_field(name).many_to_many]
        if change and names:
            update_account(form.instance, request.user, **{name: form.cleaned_data[name] for name in names})
