"""Nobody signs in by Wagtail's own form: it asks for no second factor."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest


class NoLoginForm(forms.Form):
    """Stands in for Wagtail's form, should its page ever be reached: it lets nobody in."""

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        raise ValidationError("no entry", code="no_entry")
