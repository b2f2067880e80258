"""Rules and scenario questions, each on a page of its own with its examples or answers."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gallery.models import (
    GuidelinesVersion,
    Rule,
    RuleExample,
    ScenarioChoice,
    ScenarioQuestion,
    VersionStatus,
)

from .access import ExplainsRefusals, changelist_name


class PartOfDraft:
    """Only parts of a draft can be added, changed or deleted. For pages and for the rows inside them."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_open(obj) and super().has_add_permission(request, *([obj] if self._is_inline else []))  # type: ignore[misc]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_open(obj) and super().has_change_permission(request, obj)  # type: ignore[misc]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_open(obj) and super().has_delete_permission(request, obj)  # type: ignore[misc]

    @property
    def _is_inline(self) -> bool:
        return isinstance(self, admin.options.InlineModelAdmin)

    @staticmethod
    def _is_open(part: Rule | ScenarioQuestion | None) -> bool:
        return part is None or not part.version.is_published


class PartAdmin(PartOfDraft, ExplainsRefusals):
    """A part keeps its version; a new one goes into the draft."""

    actions = None
    list_select_related = ["version"]
    list_filter = ["version"]
    ordering = ["-version__number", "position"]

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not GuidelinesVersion.objects.filter(status=VersionStatus.DRAFT).exists():
            self.message_user(
                request, gettext("Start a draft first: published versions never change."), messages.WARNING
            )
            return redirect(changelist_name(GuidelinesVersion))
        return super().add_view(request, *args, **kwargs)

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if db_field.name == "version":
            drafts = GuidelinesVersion.objects.filter(status=VersionStatus.DRAFT)
            kwargs |= {"queryset": drafts, "initial": drafts.first(), "empty_label": None}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if obj is not None and "version" in form.base_fields:
            # Disabled rather than read-only: so "one code per version" is still checked.
            form.base_fields["version"].disabled = True
        return form


class ExampleInline(PartOfDraft, admin.StackedInline):
    model = RuleExample
    extra = 0
    fields = ["kind", "position", "text_en", "text_ko"]
    formfield_overrides = {models.CharField: {"widget": forms.Textarea(attrs={"rows": 3, "cols": 40})}}


@admin.register(Rule)
class RuleAdmin(PartAdmin):
    list_display = ["code", "title_en", "title_ko", "category", "version", "position"]
    list_filter = ["version", "category"]
    search_fields = ["code", "title_en", "title_ko", "text_en", "text_ko"]
    fieldsets = [
        (None, {"fields": ["version", ("code", "category", "position")]}),
        (None, {"fields": ["title_en", "text_en", "title_ko", "text_ko"]}),
    ]
    inlines = [ExampleInline]


class ChoiceFormSet(BaseInlineFormSet):
    """One right answer. Moving it takes it from the old answer first: the database never sees two."""

    def clean(self) -> None:
        super().clean()
        if len(self._right_forms()) > 1:
            raise ValidationError(_("Only one answer can be the right one."))

    def save(self, commit: bool = True) -> Any:
        right = [form.instance.pk for form in self._right_forms()]
        self.get_queryset().filter(is_right=True).exclude(pk__in=[pk for pk in right if pk]).update(
            is_right=False
        )
        return super().save(commit=commit)

    def _right_forms(self) -> list[forms.ModelForm]:
        kept = (
            (form for form in self.forms if not form.cleaned_data.get("DELETE")) if self._is_clean() else ()
        )
        return [form for form in kept if form.cleaned_data.get("is_right")]

    def _is_clean(self) -> bool:
        return all(hasattr(form, "cleaned_data") for form in self.forms)


class ChoiceInline(PartOfDraft, admin.StackedInline):
    model = ScenarioChoice
    formset = ChoiceFormSet
    extra = 0
    fields = [("position", "is_right"), "text_en", "text_ko", "explanation_en", "explanation_ko"]
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "cols": 60})}}


@admin.register(ScenarioQuestion)
class ScenarioQuestionAdmin(PartAdmin):
    list_display = ["__str__", "version", "position"]
    search_fields = ["situation_en", "situation_ko"]
    fields = ["version", "position", "situation_en", "situation_ko"]
    inlines = [ChoiceInline]
