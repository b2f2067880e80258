"""What of a reported thing may be shown to whom."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import ProfileState, User
from gallery.models import CommentState
from moderation.targets import Target

# In place of a title that is no longer public.
NO_TITLE = {
    "artwork": _("An edit that is not public now"),
    "comment": _("A comment that is not public now"),
    "profile": _("A profile that is not public now"),
}


def is_public(target: Target) -> bool:
    """Everybody can see it on its page now."""
    if target.kind.field == "artwork":
        return bool(target.thing.is_visible)
    if target.kind.field == "comment":
        return target.thing.state == CommentState.VISIBLE and target.thing.artwork.is_visible
    if target.kind.field == "profile":
        return target.thing.is_active and target.thing.profile_state == ProfileState.VISIBLE
    return True


def title_for_everybody(target: Target) -> str | Promise:
    return target.title if is_public(target) else NO_TITLE[target.kind.field]


def was_seen(target: Target) -> bool:
    """Of what can be reported: whether somebody outside can have seen it. An account without a verified address
    does not exist for others."""
    if target.kind.field == "comment":
        return target.thing.artwork.published_at is not None
    if target.kind.field == "profile":
        return User.objects.known().filter(pk=target.thing.pk).exists()
    return True
