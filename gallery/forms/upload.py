"""The upload form: the details, and the file with its token."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .artwork import DetailsForm

ACCEPTED = "image/jpeg,image/png,image/webp,image/avif,image/gif"


class UploadForm(DetailsForm):
    """`token` makes the same click twice one upload; `draft` is the public id of an own draft to go on with."""

    file = forms.FileField(
        label=_("Picture"),
        required=False,  # a kept file is as good; the view says so when there is none
        allow_empty_file=True,  # "not a picture" is the clearer answer, and the pipeline gives it
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    draft = forms.SlugField(widget=forms.HiddenInput, required=False)

    field_order = ["file"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid.uuid4
