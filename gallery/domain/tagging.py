"""From typed names to tags."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from gallery.models import Alias, Tag

MAX_TAGS = 20
MAX_TAG_LENGTH = 60


def split_names(text: str) -> list[str]:
    """Names between commas, hashes and lines; each once, in order, single spaces."""
    names: dict[str, str] = {}
    for part in re.split(r"[,，、\n#]", text):
        name = " ".join(unicodedata.normalize("NFC", part).split())
        if name:
            names.setdefault(name.casefold(), name)
    return list(names.values())


def check_tag_names(names: list[str]) -> None:
    """Raise ValidationError for too many, too long, empty or blocked names."""
    if len(names) > MAX_TAGS:
        raise ValidationError(_("At most %(max)d tags, please."), params={"max": MAX_TAGS})
    for name in names:
        if len(name) > MAX_TAG_LENGTH:
            raise ValidationError(
                _("“%(tag)s” is longer than %(max)d characters."),
                params={"tag": name[:80], "max": MAX_TAG_LENGTH},
            )
        if not _slug(name):
            raise ValidationError(_("“%(tag)s” has no letters or digits."), params={"tag": name})
        tag = find_tag(name)
        if tag is not None and tag.is_blocked:
            raise ValidationError(_("The tag “%(tag)s” cannot be used here."), params={"tag": name})


def find_tag(name: str) -> Tag | None:
    """The tag of that name or alias."""
    from gallery.search.text import fold

    slug = _slug(name)
    tag = Tag.objects.filter(slug=slug).first() if slug else None
    if tag is None:
        alias = Alias.objects.filter(folded=fold(name)[:100], tag__isnull=False).select_related("tag").first()
        tag = alias.tag if alias else None
    return (
        tag or Tag.objects.filter(name_latin__iexact=name).first() or Tag.objects.filter(name_ko=name).first()
    )


def resolve_tags(names: list[str]) -> list[Tag]:
    """Find or make the tags; blocked, empty and surplus ones are left out (the form has said so already)."""
    found: dict[int, Tag] = {}
    # In one order: two people who make the same new tags at the same moment must not wait for each other.
    for name in sorted(names[:MAX_TAGS], key=_slug):
        if not _slug(name) or len(name) > MAX_TAG_LENGTH:
            continue
        tag = find_tag(name) or _make_tag(name)
        if not tag.is_blocked:
            found.setdefault(tag.pk, tag)
    return list(found.values())


def _slug(name: str) -> str:
    return slugify(name, allow_unicode=True)[:MAX_TAG_LENGTH].strip("-_")


def _make_tag(name: str) -> Tag:
    is_korean = any("가" <= letter <= "힣" for letter in name)
    try:
        with transaction.atomic():
            return Tag.objects.create(slug=_slug(name), name_latin=name, name_ko=name if is_korean else "")
    except IntegrityError:  # somebody made it at the same moment
        return Tag.objects.get(slug=_slug(name))


def count_tags(tag_ids: set[int], change: int) -> None:
    """Keep the use counts when a published work gains or loses tags; rows are locked in one order."""
    lock_tags(tag_ids)
    Tag.objects.filter(pk__in=tag_ids).update(work_count=F("work_count") + change)


def lock_tags(tag_ids: set[int]) -> None:
    """Every writer of counts locks in this order; one who counts twice locks everything before the first."""
    list(Tag.objects.select_for_update().filter(pk__in=tag_ids).order_by("pk").values_list("pk", flat=True))
