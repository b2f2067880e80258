"""Agencies, groups, idols and tags, in both scripts and with the other names they go by."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from gallery.domain.catalogue import refold_alias, reindex_for
from gallery.models import Agency, Alias, Idol, IdolGroup
from gallery.search.text import fold

from .access import ExplainsRefusals


class AliasForm(forms.ModelForm):
    class Meta:
        model = Alias
        fields = ["text"]

    def clean_text(self) -> str:
        text = " ".join(self.cleaned_data["text"].split())
        if not fold(text):
            raise ValidationError(_("Please write a name."))
        return text


class AliasFormSet(BaseInlineFormSet):
    """A tag's alias must lead to one tag only; idols and groups may share a nickname."""

    def clean(self) -> None:
        super().clean()
        seen: set[str] = set()
        for form in self.forms:
            text = getattr(form, "cleaned_data", {}).get("text")
            if not text or form.cleaned_data.get("DELETE"):
                continue
            folded = fold(text)
            if folded in seen:
                form.add_error("text", _("This name is here twice."))
            seen.add(folded)
            if self.fk.name == "tag" and self._belongs_to_another_tag(folded):
                form.add_error("text", _("Another tag has this name already."))

    def _belongs_to_another_tag(self, folded: str) -> bool:
        others = Alias.objects.filter(folded=folded, tag__isnull=False).exclude(tag=self.instance.pk)
        return others.exists()


class AliasInline(admin.StackedInline):
    model = Alias
    form = AliasForm
    formset = AliasFormSet
    extra = 1


class NamedAdmin(ExplainsRefusals):
    """An entry with names in two scripts. After a change of names its works are indexed again."""

    search_fields = ["name_latin", "name_ko", "slug", "aliases__text"]
    search_help_text = _("Name in either script, or another name")
    prepopulated_fields = {"slug": ["name_latin"]}
    inlines = [AliasInline]

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if formset.model is not Alias:
            super().save_formset(request, form, formset, change)
            return
        aliases = formset.save(commit=False)
        for alias in formset.deleted_objects:
            alias.delete()
        for alias in aliases:
            refold_alias(alias).save()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        names_changed = {"name_latin", "name_ko"} & set(form.changed_data)
        if change and (names_changed or any(formset.has_changed() for formset in formsets)):
            reindex_for(form.instance)


@admin.register(Agency)
class AgencyAdmin(ExplainsRefusals):
    list_display = ["name_latin", "name_ko", "slug"]
    search_fields = ["name_latin", "name_ko", "slug"]
    prepopulated_fields = {"slug": ["name_latin"]}


@admin.register(IdolGroup)
class IdolGroupAdmin(NamedAdmin):
    list_display = ["name_latin", "name_ko", "agency", "debut_date", "fandom_name"]
    list_select_related = ["agency"]


@admin.register(Idol)
class IdolAdmin(NamedAdmin):
    list_display = ["name_latin", "name_ko", "agency", "birth_date", "depiction_preference"]
    list_filter = ["depiction_preference"]
    list_select_related = ["agency"]
