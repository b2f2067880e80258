"""Rate limits on doors that write: a fixed window per person, counted in the shared cache."""

import functools
import math
import time
from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.client_address import client_network

View = Callable[..., HttpResponse]
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def rate_limited(action: str, limit: int, seconds: int) -> Callable[[View], View]:
    """View decorator: at most `limit` unsafe requests to `action` per window of `seconds` and person.

    Views that share an action share its count. A person is the signed-in user, or else the client's network.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in SAFE_METHODS:
                wait = seconds_to_wait(action, person(request), limit, seconds)
                if wait:
                    return too_many_requests(request, retry_after=wait)
            return view(request, *args, **kwargs)

        return limited

    return decorate


def person(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return f"user:{user.pk}"
    return f"from:{client_network(request)}"


def seconds_to_wait(action: str, who: str, limit: int, seconds: int) -> int:
    """Count one request; 0 when it is within the limit, else the seconds until the window ends."""
    now = time.time()
    window, into_window = divmod(now, seconds)
    key = f"rate:{action}:{who}:{int(window)}"
    if cache.add(key, 1, timeout=seconds):
        count = 1
    else:
        try:
            count = cache.incr(key)
        except ValueError:  # it ran out between the two commands
            cache.set(key, 1, timeout=seconds)
            count = 1
        else:
            # Backends without a counter of their own write the value anew with the default life of 300 s.
            cache.touch(key, seconds)
    return 0 if count <= limit else max(1, math.ceil(seconds - into_window))


def too_many_requests(
    request: HttpRequest, exception: Exception | None = None, retry_after: int = 60
) -> HttpResponse:
    """The answer 429 in the form that the caller reads; also the site's `handler429` for allauth's limits."""
    message = _("That was a lot in a short time. Please wait a moment and try again.")
    response: HttpResponse
    if request.headers.get("HX-Request"):
        response = HttpResponse(message, content_type="text/plain; charset=utf-8", status=429)
    elif "application/json" in request.headers.get("Accept", ""):
        response = JsonResponse(
            {"error": "rate_limited", "message": message, "retry_after": retry_after}, status=429
        )
    else:
        context = {"message": message, "retry_after": retry_after}
        response = render(request, "errors/429.html", context, status=429)
    response["Retry-After"] = str(retry_after)
    return response
