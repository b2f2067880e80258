"""What can be reported, and what moderation needs to know about each kind of thing.

A kind says how its address names it, whose it is, whether the public sees it, and what it looked like. What a
decision does to it is in domain/measures/.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from gallery.models import Artwork, Comment, CommentState, Idol, IdolGroup, Tag

from .models import Case


def _was_public(artwork: Artwork) -> bool:
    """Nobody outside can have seen the others; that they exist is not told."""
    return artwork.published_at is not None


@dataclass(frozen=True)
class Kind:
    """`key` is the field by which addresses name the thing; `route` the page's route with that key."""

    field: str
    label: str | Promise
    model: type[models.Model]
    key: str
    route: str
    owner_of: Callable[[Any], User | None]
    title_of: Callable[[Any], str]
    is_reportable: Callable[[Any], bool]


def _artwork_title(artwork: Artwork) -> str:
    return artwork.title or artwork.public_id


KINDS = {
    kind.field: kind
    for kind in (
        Kind(
            "artwork", pgettext_lazy("what fans make", "Edit"), Artwork, "public_id", "gallery:artwork",
            lambda work: work.maker, _artwork_title, _was_public,
        ),
        Kind(
            "comment", _("Comment"), Comment, "pk", "",
            lambda comment: comment.author, lambda comment: comment.body[:80],
            lambda comment: comment.state != CommentState.DELETED,
        ),
        Kind(
            "profile", _("Profile"), User, "handle", "gallery:profile",
            lambda user: user, lambda user: f"@{user.handle}", lambda user: user.is_active,
        ),
        Kind("idol", _("Idol"), Idol, "slug", "gallery:idol", lambda idol: None, str, lambda idol: True),
        Kind("group", _("Group"), IdolGroup, "slug", "gallery:group", lambda group: None, str, lambda group: True),
        Kind("tag", _("Tag"), Tag, "slug", "gallery:tag", lambda tag: None, str, lambda tag: True),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """One thing that something is said about."""

    kind: Kind
    thing: Any

    @property
    def owner(self) -> User | None:
        return self.kind.owner_of(self.thing)

    @property
    def title(self) -> str:
        return self.kind.title_of(self.thing)

    @property
    def key(self) -> str:
        return str(getattr(self.thing, self.kind.key))

    @property
    def url(self) -> str:
        """The page on which it is seen; a comment's is that of its picture."""
        if self.kind.field == "comment":
            return f"{self.thing.artwork.get_absolute_url()}#comment-{self.thing.pk}"
        return self.thing.get_absolute_url()

    @property
    def columns(self) -> dict[str, Any]:
        """As a case refers to it."""
        return {self.kind.field: self.thing}


def find_target(field: str, key: str) -> Target | None:
    """The thing that an address names, if it can be reported at all."""
    kind = KINDS.get(field)
    if kind is None or (kind.key == "pk" and not (key.isascii() and key.isdigit() and len(key) < 19)):
        return None
    manager = getattr(kind.model, "all_objects", kind.model._default_manager)
    owner = {"artwork": ["maker"], "comment": ["author", "artwork__maker"]}.get(field, [])
    thing = manager.select_related(*owner).filter(**{kind.key: key}).first()
    return Target(kind, thing) if thing is not None and kind.is_reportable(thing) else None


def target_of(case: Case) -> Target:
    return Target(KINDS[case.target_field], getattr(case, case.target_field))


def target_at(address: str) -> Target | None:
    """What a pasted address of this site shows; None for pages that show no single thing, and for other sites."""
    path = address.strip().removeprefix(settings.SITE_URL)
    fragment = path.partition("#")[2]
    path = path.partition("#")[0].partition("?")[0]
    if not path.startswith("/"):
        return None
    if fragment.startswith("comment-"):
        return find_target("comment", fragment.removeprefix("comment-"))
    try:
        match = resolve(path)
    except Resolver404:
        return None
    for kind in KINDS.values():
        if kind.route and match.view_name == kind.route:
            return find_target(kind.field, str(match.kwargs[kind.key]))
    return None
