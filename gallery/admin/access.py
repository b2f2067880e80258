"""What the admin may not do, because the domain owns the writes or history forbids them."""

from typing import Any

from django.contrib import admin, messages
from django.db import IntegrityError, models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _


class NoAdd:
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnly(NoAdd):
    """To be looked at only, by whoever has the permission to view."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(ReadOnly, admin.ModelAdmin):
    actions = None


class ExplainsRefusals(admin.ModelAdmin):
    """What the database refuses is said in words instead of ending in an error page.

    The permissions have asked before; this is for the moment between asking and saving.
    """

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            return self._explain(request)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().delete_view(request, *args, **kwargs)
        except IntegrityError:
            return self._explain(request)

    def _explain(self, request: HttpRequest) -> HttpResponse:
        text = _(
            "Nothing was saved: the record was published, or taken by somebody else, in this very moment."
        )
        self.message_user(request, text, messages.ERROR)
        return redirect(changelist_name(self.model))


def changelist_name(model: type[models.Model]) -> str:
    return f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"


def change_name(model: type[models.Model]) -> str:
    return f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
