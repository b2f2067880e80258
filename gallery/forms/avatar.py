"""Choosing an avatar."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from gallery.reasons import explain

from .upload import ACCEPTED


class AvatarForm(forms.Form):
    picture = forms.FileField(
        label=_("Picture"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_("The middle square is used. Please do not use the face of somebody who has not agreed."),
    )

    def clean_picture(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["picture"]
        if (file.size or 0) > settings.UPLOAD_MAX_BYTES:
            raise ValidationError(explain("too_large").title)
        return file
