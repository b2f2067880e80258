"""Tidying the tags: one word for one thing, and words that nobody shall use."""

from collections.abc import Collection, Iterable

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from gallery.models import Alias, Artwork, ArtworkTag, Tag
from gallery.search.text import fold

from .catalogue import reindex_for
from .errors import Refused


@transaction.atomic
def merge_tags(sources: Collection[Tag], target: Tag) -> Tag:
    """Works under the sources come under the target, their names become its aliases, and the sources go.

    Raises Refused: merge_with_itself, tag_gone, target_blocked (a blocked tag must not come onto more works).
    """
    ids = sorted({source.pk for source in sources})
    if not ids or target.pk in ids:
        raise Refused("merge_with_itself", _("Choose one tag to keep and at least one other."))
    # Works before tags: the lock order of gallery.domain.listing.
    works = Artwork.all_objects.filter(artworktag__tag__in=ids).order_by("pk").values_list("pk", flat=True)
    list(
        Artwork.all_objects.select_for_update()
        .filter(pk__in=works)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    locked = {
        tag.pk: tag for tag in Tag.objects.select_for_update().filter(pk__in=[*ids, target.pk]).order_by("pk")
    }
    if len(locked) != len(ids) + 1:
        raise Refused("tag_gone", _("One of these tags is not there any more."))
    target = locked.pop(target.pk)
    if target.is_blocked:
        raise Refused("target_blocked", _("A blocked tag cannot take works over."))
    _move_works(ids, target)
    Alias.objects.filter(tag__in=ids).update(tag=target)
    names = [name for tag in locked.values() for name in (tag.name_latin, tag.name_ko, tag.slug)]
    Tag.objects.filter(pk__in=ids).delete()
    _add_names(target, names)
    target.work_count = ArtworkTag.objects.filter(tag=target, listed_key__isnull=False).count()
    target.save(update_fields=["work_count"])
    reindex_for(target)
    return target


def set_blocked(tags: Iterable[Tag], blocked: bool) -> int:
    """Blocked tags cannot be put on pictures; those that have one keep it. Returns how many tags changed."""
    ids = [tag.pk for tag in tags]
    return Tag.objects.filter(pk__in=ids).exclude(is_blocked=blocked).update(is_blocked=blocked)


def _move_works(source_ids: list[int], target: Tag) -> None:
    """A work that carries several of the tags ends with one row."""
    for source_id in source_ids:
        both = ArtworkTag.objects.filter(tag=target).values("artwork")
        ArtworkTag.objects.filter(tag=source_id, artwork__in=both).delete()
        ArtworkTag.objects.filter(tag=source_id).update(tag=target)


def _add_names(target: Tag, names: Iterable[str]) -> None:
    own = {fold(name) for name in (target.name_latin, target.name_ko, target.slug)}
    for name in names:
        folded = fold(name)
        if (
            folded
            and folded not in own
            and not Alias.objects.filter(folded=folded, tag__isnull=False).exists()
        ):
            Alias.objects.create(tag=target, text=name, folded=folded)
