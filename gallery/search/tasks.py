"""Indexing again when a name changed that many works carry, in batches."""

from celery import shared_task
from django.db import models, transaction

from accounts.models import User
from gallery.models import Artwork, Idol, IdolGroup, Tag

from .engine import engine

BATCH_SIZE = 200
KINDS: dict[str, type[models.Model]] = {"idols": Idol, "groups": IdolGroup, "tags": Tag, "maker": User}


def reindex_after(kind: str, entry_id: int, after: int = 0) -> int | None:
    """Index the next batch of listed works under one entry; the id to go on after, None when none are left."""
    works = Artwork.objects.listed().filter(**{kind: entry_id}, pk__gt=after)
    ids = list(works.order_by("pk").values_list("pk", flat=True)[:BATCH_SIZE])
    with transaction.atomic():
        # Nobody lists or unlists these meanwhile: an entry written here is never one that was just taken out.
        list(
            Artwork.all_objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk").values("pk")
        )
        engine().index(ids)
    return ids[-1] if len(ids) == BATCH_SIZE else None


@shared_task
def reindex_works(kind: str, entry_id: int, after: int = 0) -> None:
    """One batch, and the next one as a task of its own: a restart loses at most the place, not the worker."""
    last = reindex_after(kind, entry_id, after)
    if last is not None:
        reindex_works.delay(kind, entry_id, last)
