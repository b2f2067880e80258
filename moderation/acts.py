"""What moderation adds to things on the site's pages; named in the setting ITEM_ACTS."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.second_factor import factor_types, session_has_second_factor
from gallery.hooks import Act, Item
from moderation.permissions import can_moderate

from .targets import KINDS, Kind, Target

# For screen readers: which of the many "Report" on a page it is.
_REPORT: dict[str, str | Promise] = {
    "artwork": _("Report this edit"),
    "comment": _("Report this comment"),
    "profile": _("Report this profile"),
    "idol": _("Report this idol's page"),
    "group": _("Report this group's page"),
    "tag": _("Report this tag's page"),
}
_HIDES = ("artwork", "comment", "profile")
_CACHED = "_acts_as_moderator"


def report_acts(request: HttpRequest, thing: Item) -> list[Act]:
    """Everybody may report everything but their own."""
    target = target_for(thing)
    if _is_own(request, target) or not target.kind.is_reportable(thing):
        return []
    field = target.kind.field
    url = reverse("moderation:report", args=[field, target.key])
    return [Act(_("Report"), url, icon="flag", description=_REPORT[field])]


def staff_acts(request: HttpRequest, thing: Item) -> list[Act]:
    """Moderators take a thing straight into review; a password alone shows them nothing more than others see."""
    target = target_for(thing)
    if not _acts_as_moderator(request) or _is_own(request, target) or not target.kind.is_reportable(thing):
        return []
    url = reverse("moderation:act", args=[target.kind.field, target.key])
    acts = [Act(_("Moderate"), f"{url}?action=open", icon="shield", is_staff_act=True)]
    if target.kind.field in _HIDES:
        acts.append(Act(_("Hide now"), f"{url}?action=hide", icon="eye", is_staff_act=True))
    return acts


def target_for(thing: Item) -> Target:
    return Target(kind_of(thing), thing)


def kind_of(thing: Item) -> Kind:
    return next(kind for kind in KINDS.values() if isinstance(thing, kind.model))


def _is_own(request: HttpRequest, target: Target) -> bool:
    owner = target.owner
    return request.user.is_authenticated and owner is not None and owner.pk == request.user.pk


def _acts_as_moderator(request: HttpRequest) -> bool:
    """Asked for every comment on a page, answered once per request."""
    if not hasattr(request, _CACHED):
        allowed = can_moderate(request.user)
        if allowed and settings.REQUIRE_STAFF_MFA:
            allowed = session_has_second_factor(request, factor_types(request.user))
        setattr(request, _CACHED, allowed)
    return bool(getattr(request, _CACHED))
