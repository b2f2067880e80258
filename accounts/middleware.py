"""Per-request: the viewer's time zone and language, and the second factor before staff doors."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers

from accounts.permissions import opens_staff_doors
from accounts.redirects import is_local_path
from accounts.second_factor import confirmation_url, factor_types, session_has_second_factor

Handler = Callable[[HttpRequest], HttpResponse]
STAFF_DOOR_KEY = "staff_door"  # where to go on to, once the second factor is set up


class ViewerPreferences:
    """Signed-in people get their own time zone, and their own language unless this browser chose another."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
                translation.activate(request.user.language)
                request.LANGUAGE_CODE = translation.get_language()
            with timezone.override(ZoneInfo(request.user.time_zone)):
                return self.get_response(request)
        return self.get_response(request)


class RequireSecondFactor:
    """Nobody passes a staff door without a second factor in this session, whichever way they signed in.

    It stands before every view under the doors, log-in pages included, so no view has to remember it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.REQUIRE_STAFF_MFA and is_staff_door(request.path_info):
            answer = self.turn_away(request)
            if answer:
                add_never_cache_headers(answer)
                return answer
            request.session.pop(STAFF_DOOR_KEY, None)
        return self.get_response(request)

    def turn_away(self, request: HttpRequest) -> HttpResponse | None:
        """The answer for whoever may not pass yet; None opens the door."""
        wanted = request.get_full_path()
        if not is_local_path(wanted):
            wanted = settings.SECOND_FACTOR_PATHS[0]
        if not request.user.is_authenticated:
            return redirect_to_login(wanted, resolve_url(settings.LOGIN_URL))
        if not opens_staff_doors(request.user):
            raise PermissionDenied
        types = factor_types(request.user)
        if session_has_second_factor(request, types):
            return None
        if types:
            return HttpResponseRedirect(f"{confirmation_url(types)}?{urlencode({'next': wanted})}")
        request.session[STAFF_DOOR_KEY] = wanted
        return HttpResponseRedirect(f"{resolve_url('mfa_index')}?{urlencode({'next': wanted})}")


def is_staff_door(path: str) -> bool:
    """Also for spellings that no route answers today: doubled slashes, dots, capitals, the missing last slash."""
    plain = posixpath.normpath(re.sub(r"[/\\]+", "/", path.lower())) + "/"
    return any(path.startswith(door) or plain.startswith(door) for door in settings.SECOND_FACTOR_PATHS)
