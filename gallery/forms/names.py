"""Names typed between commas, turned into catalogue entries or tag names."""

import re
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from gallery.domain.tagging import check_tag_names, split_names
from gallery.models import Idol, IdolGroup
from gallery.search.text import fold

Entry = TypeVar("Entry", Idol, IdolGroup)
MAX_ENTRIES = 12
_WITH_GROUP = re.compile(r"^(?P<name>.+?)\s*\((?P<group>[^()]+)\)$")


class NamesField(forms.CharField):
    """Comma-separated names in one text field, so that it works without any script.

    With script static/js/names.js offers the catalogue's entries while one types.
    """

    kind = ""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 1500)
        super().__init__(required=False, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        url = reverse_lazy("gallery:autocomplete", args=[self.kind])
        return {**attrs, "data-names": self.kind, "data-names-url": url, "autocomplete": "off"}


class TagsField(NamesField):
    kind = "tags"

    def clean(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        names = split_names(super().clean(value))
        check_tag_names(names)
        return tuple(names)

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list | tuple) else value


class EntriesField(NamesField):
    """Idols or groups. Cleans to a tuple of entries; unknown and ambiguous names are errors that say so."""

    def clean(self, value: Any) -> tuple[Any, ...]:  # type: ignore[override]
        names = split_names(super().clean(value))
        if len(names) > MAX_ENTRIES:
            raise ValidationError(_("At most %(max)d names, please."), params={"max": MAX_ENTRIES})
        found: dict[int, Any] = {}
        errors: list[ValidationError] = []
        for name in names:
            try:
                entry = self.find(name)
            except ValidationError as error:
                errors.append(error)
            else:
                found.setdefault(entry.pk, entry)
        if errors:
            raise ValidationError(errors)
        return tuple(found.values())

    def prepare_value(self, value: Any) -> Any:
        return (
            ", ".join(self.label_of(entry) for entry in value) if isinstance(value, list | tuple) else value
        )

    def find(self, name: str) -> Any:
        raise NotImplementedError

    def label_of(self, entry: Any) -> str:
        """A text that leads back to this very entry."""
        try:
            return entry.name if self.find(entry.name) == entry else entry.slug
        except ValidationError:
            return str(entry.slug)


class IdolsField(EntriesField):
    kind = "idols"

    def find(self, name: str) -> Idol:
        with_group = _WITH_GROUP.match(name)
        idols = _named(Idol.objects.all(), name)
        if not idols and with_group:
            groups = _named(IdolGroup.objects.all(), with_group["group"])
            idols = _named(Idol.objects.filter(groups__in=groups), with_group["name"])
        if not idols:
            raise ValidationError(
                _("We do not know “%(name)s” yet. Check the spelling, or leave the name out and use a tag."),
                params={"name": name},
            )
        if len(idols) > 1:
            choices = ", ".join(_with_group(idol) for idol in idols)
            raise ValidationError(
                _("There are several called “%(name)s”. Write one of these: %(choices)s."),
                params={"name": name, "choices": choices},
            )
        return idols[0]


class GroupsField(EntriesField):
    kind = "groups"

    def find(self, name: str) -> IdolGroup:
        groups = _named(IdolGroup.objects.all(), name)
        if not groups:
            raise ValidationError(_("We do not know the group “%(name)s” yet."), params={"name": name})
        if len(groups) > 1:
            raise ValidationError(
                _("There are several called “%(name)s”. Write one of these: %(choices)s."),
                params={"name": name, "choices": ", ".join(group.slug for group in groups)},
            )
        return groups[0]


def _named(entries: "QuerySet[Entry]", name: str) -> list[Entry]:
    """By address, else by name in either script, else by alias."""
    by_slug = list(entries.filter(slug=name.lower())[:2])
    if by_slug:
        return by_slug
    by_name = list(entries.filter(Q(name_latin__iexact=name) | Q(name_ko=name)).distinct()[:6])
    return by_name or list(entries.filter(aliases__folded=fold(name)[:100]).distinct()[:6])


def _with_group(idol: Idol) -> str:
    group = idol.groups.first()
    return f"{idol.name} ({group.name})" if group else idol.slug
