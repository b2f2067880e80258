"""Which reported thing a request is about, for whoever asks."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse

from accounts.models import User
from moderation.queries.sight import is_public, title_for_everybody, was_seen
from moderation.targets import Target, find_target


def reportable(kind: str, key: str) -> Target:
    """The thing, when people can have seen it; what is not public any more can still be reported."""
    target = find_target(kind, key)
    if target is None or not was_seen(target):
        raise Http404("no such thing")
    return target


def is_own(user: User | AnonymousUser, target: Target) -> bool:
    owner = target.owner
    return user.is_authenticated and owner is not None and owner.pk == user.pk


def described(target: Target, *, in_full: bool = False, with_preview: bool = True) -> dict[str, Any]:
    """For components/…/thing.html: a title in words and, of a picture, the blurred preview at most.

    `in_full` for whose thing it is: they know its title although it is not public.
    """
    public = is_public(target)
    has_preview = with_preview and target.kind.field == "artwork" and (public or in_full)
    return {
        "kind": target.kind.label,
        "title": target.title if in_full else title_for_everybody(target),
        "url": target.url if public else "",
        "by": target.owner if public and target.kind.field in ("artwork", "comment") else None,
        "preview": target.thing.preview_data if has_preview else "",
    }


def keep_private(response: HttpResponse) -> HttpResponse:
    """A page behind an unguessable link: no search engine lists it, and no other site is told the link.

    "same-origin" and not "no-referrer": with that, browsers send no origin with the page's own forms either, which
    are then refused as forged.
    """
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "same-origin"
    return response
