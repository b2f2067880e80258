"""Who sees a work in this session: the permission, and for what is not public and not one's own a second factor."""

from django.conf import settings
from django.http import HttpRequest

from accounts.second_factor import factor_types, session_has_second_factor
from gallery import permissions as may
from gallery.models import Artwork


def sees_artwork(request: HttpRequest, artwork: Artwork) -> bool:
    """A reviewer's password alone opens no more here than it does at the staff door."""
    if not may.can_see_artwork(request.user, artwork):
        return False
    if artwork.is_visible or may.is_maker(request.user, artwork) or not settings.REQUIRE_STAFF_MFA:
        return True
    return session_has_second_factor(request, factor_types(request.user))
