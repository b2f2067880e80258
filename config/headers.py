"""What every answer says to browsers and caches, besides Django's own security headers."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

Handler = Callable[[HttpRequest], HttpResponse]

# None of these is used anywhere on the site; publickey-credentials-*, which passkeys need, stays allowed.
PERMISSIONS_POLICY = (
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
)
# Pages about one person: the back button after logging out must not show them.
PERSONAL = ("/accounts/", "/settings/", "/works/", "/upload/", "/admin/", "/studio/")
PUBLIC_FILES = "/media/"


class ResponseHeaders:
    """Outermost, so that it has the last word."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        if request.path_info.startswith(PERSONAL):
            add_never_cache_headers(response)
        elif request.path_info.startswith(PUBLIC_FILES):
            for name in (
                "Vary",
                "Content-Language",
            ):  # the same bytes for everybody: shared caches may keep them
                if response.has_header(name):
                    del response[name]
        return response
