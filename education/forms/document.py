"""The form of a file in the studio: a few types, and the bytes must be of the type that the name promises."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm

_ZIPPED = {"docx", "odp", "odt", "pptx"}
_TEXTS = {"srt", "txt", "vtt"}


class LearnDocumentForm(BaseDocumentForm):
    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if "file" in self.changed_data and not is_what_it_says(file):
            raise ValidationError(_("The content of this file is not what its name says."), code="wrong_type")
        return file


def is_what_it_says(file: File) -> bool:
    """By the first bytes, and for texts by all of them: they must be UTF-8 without control characters."""
    suffix = (file.name or "").rpartition(".")[2].lower()
    file.seek(0)
    head = file.read(2**16 if suffix not in _TEXTS else -1)
    file.seek(0)
    if suffix == "pdf":
        return head.startswith(b"%PDF-")
    if suffix in _ZIPPED:
        return head.startswith(b"PK\x03\x04")
    return suffix in _TEXTS and _is_text(head)


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not any(ord(sign) < 32 and sign not in "\t\n\r\f" for sign in text)
