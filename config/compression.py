"""Pages leave compressed; pictures, which are compressed already, do not."""

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

COMPRESSIBLE = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


class CompressText(GZipMiddleware):
    """Django's, for text only. It pads each answer at random and the CSRF token is masked, so that the length of
    a compressed page tells nothing (BREACH)."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        is_text = response.get("Content-Type", "").startswith(COMPRESSIBLE)
        if response.streaming or not is_text:
            return response
        return super().process_response(request, response)
