"""The form of a picture in the studio: every door by which a file comes in uses it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from education.domain.images import clean_picture
from gallery.domain.errors import Refused


class CleanPictureField(forms.FileField):
    """In place of Wagtail's field, which would open the file in the web process itself."""

    def to_python(self, data: Any) -> File | None:
        file = super().to_python(data)
        if file is None:
            return None
        try:
            return clean_picture(file, file.name or "")
        except Refused as refusal:
            raise ValidationError(refusal.message, code=refusal.code) from refusal


class LearnImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if old := self.fields.get("file"):
            self.fields["file"] = CleanPictureField(
                label=old.label, widget=old.widget, required=old.required, help_text=_(
                    "JPEG, PNG, WebP, AVIF or GIF. Place and camera are removed from the file."
                ),
            )  # fmt: skip
        if "description" in self.fields:
            self.fields["description"].label = _("What is to be seen")
            self.fields["description"].help_text = _("For people who do not see the picture.")
            self.fields["description"].required = True
