"""A select of some 600 time zones, written in one go."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class TimeZoneSelect(forms.Select):
    """Django's own select renders a template per option, which takes longer than the rest of the page."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Mapping[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        attributes = flatatt(self.build_attrs(self.attrs, {"name": name, **(attrs or {})}))
        body = format_html_join("", "{}", ((_entry(key, label, value),) for key, label in self.choices))
        return format_html("<select{}>{}</select>", attributes, body)


def _entry(key: str, label: Any, chosen: Any) -> SafeString:
    """One option, or a region with its options."""
    if isinstance(label, list):
        options = format_html_join("", "{}", ((_entry(name, text, chosen),) for name, text in label))
        return format_html('<optgroup label="{}">{}</optgroup>', key, options)
    selected = SafeString(" selected") if key == chosen else ""
    return format_html('<option value="{}"{}>{}</option>', key, selected, label)
