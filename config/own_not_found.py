"""With DEBUG, too, an unknown address shows the site's page: Django's yellow one reads like a broken site."""

from django.http import Http404, HttpRequest, HttpResponse

from gallery.views.errors import not_found

from .headers import Handler


class OwnNotFound:
    """Innermost of all, and with DEBUG only; otherwise handler404 does the same."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # No route at all: that 404 is made before any view could be asked.
        if response.status_code == 404 and request.resolver_match is None:
            return not_found(request)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return not_found(request, exception) if isinstance(exception, Http404) else None
