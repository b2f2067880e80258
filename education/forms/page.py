"""The form behind the editor: what a page may point at, and plain choices where Wagtail would show raw data."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import CollectionMember, Page

from education.permissions import collections_in_reach, pages_in_reach
from gallery.models import Rule
from gallery.queries.guidelines import current_version


class LearningPageForm(WagtailAdminPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user and not self.instance.pk and "language" in self.fields:
            self.initial["language"] = self.for_user.language
        if "original" in self.fields:
            self._offer_originals()
        if "rule_codes" in self.fields:
            self._offer_rules()

    def _offer_originals(self) -> None:
        home = self.parent_page or self.instance.get_parent()
        pages = type(self.instance).objects.child_of(home).filter(original=None)
        self.fields["original"].queryset = pages.exclude(pk=self.instance.pk).order_by("title")
        self.fields["original"].empty_label = _("No: this is the original")

    def _offer_rules(self) -> None:
        version, old = current_version(), self.fields["rule_codes"]
        rules = Rule.objects.filter(version=version).order_by("position") if version else Rule.objects.none()
        choices = [(rule.code, f"{rule.code} {rule.in_language('title')}") for rule in rules]
        known = {code for code, _label in choices}
        choices += [(code, code) for code in self.instance.rule_codes if code not in known]
        self.fields["rule_codes"] = forms.MultipleChoiceField(
            choices=choices, required=False, label=old.label, help_text=old.help_text,
            widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.for_user and "body" in self.cleaned_data and any(self._strangers()):
            self.add_error(
                "body", ValidationError(_("The text points at something that is not yours."), code="reach")
            )

    def _strangers(self) -> Iterator[bool]:
        """Whether each thing the text points at is out of reach: the browser may send any number it likes."""
        collections = collections_in_reach(self.for_user)
        field = self.instance._meta.get_field("body")
        for model, object_id, *_path in field.extract_references(self.instance.body):
            if issubclass(model, Page):
                yield not (
                    pages_in_reach(self.for_user).filter(pk=object_id).exists()
                    or Page.objects.live().filter(pk=object_id).exists()
                )
            elif issubclass(model, CollectionMember) and collections is not None:
                yield not model.objects.filter(pk=object_id, collection__in=collections).exists()
