"""Bounds on a request body before anything is kept of it."""

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

# A browser shows no answer to a body that nobody reads; so moderately large ones are read and thrown away.
READ_ANYWAY = 4


class LimitedFile(FileUploadHandler):
    """Stands before the other handlers, at every door: the CSRF check reads a body before any view can say no.

    What goes over the limit, in one file or in several, is read to its end and dropped; the fields stay.
    """

    received = 0  # bytes of all files of the request

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > settings.UPLOAD_MAX_BYTES:
            self.request.file_was_too_large = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def is_hopeless(request: HttpRequest) -> bool:
    """So large that it is not even read."""
    try:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return True
    return length > READ_ANYWAY * settings.UPLOAD_MAX_BYTES + 2**20


def was_too_large(request: HttpRequest) -> bool:
    return getattr(request, "file_was_too_large", False)
