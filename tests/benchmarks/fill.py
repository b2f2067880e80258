"""Many published works in a short time, by bulk inserts: rows only, no picture files, no search entries."""

import datetime
import json
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from gallery.domain.listing import heat_key, time_key
from gallery.models import (
    AiLabel,
    Artwork,
    ArtworkIdol,
    ArtworkState,
    ArtworkTag,
    DeclaredBy,
    Disclosure,
    Idol,
    Making,
    Rendition,
    StorageAlias,
    Tag,
)

MAKERS, IDOLS, TAGS = 50, 40, 30
POPULAR_TAG = "stage"  # on every second work
BATCH = 2_000
THUMBHASH = "1QcSHQRnh493V4dIh4eXh1h4kJUI"


def fill(count: int) -> None:
    """Bring the number of works up to `count`: evenly over makers, idols and tags, one a minute, the last one now."""
    makers = [_maker(number) for number in range(MAKERS)]
    idols = [_idol(number) for number in range(IDOLS)]
    tags = [_tag(POPULAR_TAG), *(_tag(f"tag-{number}") for number in range(TAGS))]
    have = Artwork.all_objects.count()
    for start in range(have, count, BATCH):
        numbers = range(start, min(start + BATCH, count))
        with transaction.atomic():
            _fill_batch(numbers, makers, idols, tags)
    for tag in tags:
        Tag.objects.filter(pk=tag.pk).update(work_count=ArtworkTag.objects.filter(tag=tag).count())


def _maker(number: int) -> User:
    handle = f"maker{number}"
    fields = {"email": f"{handle}@example.org", "password": "!", "is_of_age": True}
    return User.objects.get_or_create(handle=handle, defaults=fields)[0]


def _idol(number: int) -> Idol:
    fields = {"name_latin": f"Idol {number}", "name_ko": "아이돌", "birth_date": "2000-01-01"}
    return Idol.objects.get_or_create(slug=f"idol-{number}", defaults=fields)[0]


def _tag(slug: str) -> Tag:
    return Tag.objects.get_or_create(slug=slug, defaults={"name_latin": slug})[0]


def _fill_batch(numbers: range, makers: list[User], idols: list[Idol], tags: list[Tag]) -> None:
    works = Artwork.all_objects.bulk_create([_artwork(number, makers) for number in numbers])
    Disclosure.objects.bulk_create(_disclosure(work) for work in works)
    Rendition.objects.bulk_create(rendition for work in works for rendition in _renditions(work))
    ArtworkIdol.objects.bulk_create(
        ArtworkIdol(artwork=work, idol=idols[work.pk % IDOLS], listed_key=work.listed_key) for work in works
    )
    ArtworkTag.objects.bulk_create(link for work in works for link in _tag_links(work, tags))


def _artwork(number: int, makers: list[User]) -> Artwork:
    """With its primary key: the feed keys hold it, and a second pass over the rows would take longer than the first."""
    key, likes = number + 1, number % 50
    moment = timezone.now() - datetime.timedelta(days=150) + datetime.timedelta(minutes=key)
    return Artwork(
        pk=key, maker=makers[number % MAKERS], title=f"Work {number}", width=1280, height=1600,
        alt_text=f"Violet beams over a dark stage, number {number}", thumbhash=THUMBHASH,
        making=Making.DRAWN, ai_label=AiLabel.NONE, like_count=likes, state=ArtworkState.PUBLISHED,
        published_at=moment, listed_key=time_key(moment, key), hot_key=heat_key(likes, moment, key),
    )  # fmt: skip


def _disclosure(work: Artwork) -> Disclosure:
    return Disclosure(
        artwork=work, declared_by=DeclaredBy.UPLOADER, making=work.making, tools="Krita", depicts_real_person=False,
        consent_basis="not_applicable", digital_source_type="digitalCreation", ai_label=work.ai_label,
        declared_at=work.published_at,
    )  # fmt: skip


def _renditions(work: Artwork) -> Iterator[Rendition]:
    for width in (320, 640, 1280):
        for kind in ("avif", "webp"):
            yield Rendition(
                artwork=work, storage=StorageAlias.PUBLIC, key=f"r/{work.media_secret}/{width}.{kind}", format=kind,
                width=width, height=width * 5 // 4, byte_size=width * 40,
            )  # fmt: skip


def _tag_links(work: Artwork, tags: list[Tag]) -> Iterator[ArtworkTag]:
    yield ArtworkTag(artwork=work, tag=tags[1 + work.pk % TAGS], listed_key=work.listed_key)
    if work.pk % 2:
        yield ArtworkTag(artwork=work, tag=tags[0], listed_key=work.listed_key)


def addresses() -> dict[str, str]:
    """The pages to measure, by name; "hundredth" is the last full page where there are fewer."""
    from django.conf import settings

    size = settings.PAGE_SIZE
    newest = Artwork.objects.listed().order_by("-listed_key")
    tagged = ArtworkTag.objects.filter(tag__slug=POPULAR_TAG, listed_key__isnull=False).order_by(
        "-listed_key"
    )
    return {
        "home": "/",
        "artwork": newest[newest.count() // 2].get_absolute_url(),
        "tag": f"/tags/{POPULAR_TAG}/",
        "home, hundredth page": f"/?after={_key_before_page(newest, size)}",
        "tag, hundredth page": f"/tags/{POPULAR_TAG}/?after={_key_before_page(tagged, size)}",
    }


def _key_before_page(rows, size: int) -> int:
    page = min(100, rows.count() // size)
    return rows.values_list("listed_key", flat=True)[(page - 1) * size - 1]


def query_counts(paths: dict[str, str], client: Any = None) -> dict[str, int]:
    """SQL queries of each page, with caches warm; for a visitor where no client is given."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    counts = {}
    client = client or Client(headers={"host": "127.0.0.1"})
    for name, path in paths.items():
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            status = client.get(path).status_code
        assert status == 200, f"{path} answered {status}"
        counts[name] = len(queries)
    return counts


def main(count: int) -> None:
    """Called inside the site; prints what the measuring process needs as one line of JSON."""
    fill(count)
    paths = addresses()
    print(json.dumps({"addresses": paths, "queries": query_counts(paths)}))
