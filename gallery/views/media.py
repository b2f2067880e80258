"""Public pictures from the file system, for sites without an object store: these paths and no other."""

import re

from django.core.files.storage import FileSystemStorage, storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

# What is written to the public storage: renditions, avatars, pictures of lessons. Nothing else is served.
KEY = re.compile(
    r"(?:r/[A-Za-z0-9_-]{16,40}/[0-9]{2,5}|(?:avatars|learn)/[A-Za-z0-9_-]{16,40})\.(avif|webp)", re.ASCII
)
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp"}
HEADERS = {
    # A key never gets other bytes.
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-site",
}


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponse:
    """404 for every path that is not exactly a key, before the disk is asked."""
    storage = storages["public"]
    match = KEY.fullmatch(path)
    if match is None or not isinstance(storage, FileSystemStorage):
        raise Http404("no such picture")
    etag = f'"{path}"'
    if request.headers.get("If-None-Match") in (etag, f"W/{etag}") and storage.exists(path):
        return _with_headers(HttpResponseNotModified(), etag)
    try:
        file = storage.open(path)
    except OSError as error:
        raise Http404("no such picture") from error
    return _with_headers(FileResponse(file, content_type=CONTENT_TYPES[match[1]]), etag)


def _with_headers(response: HttpResponse, etag: str) -> HttpResponse:
    for name, value in HEADERS.items():
        response[name] = value
    response["ETag"] = etag
    return response
