"""Counters under real concurrency; SQLite has one writer at a time, so only PostgreSQL can fail these."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from gallery.domain.social import add_comment, delete_comment, like_artwork, unlike_artwork
from gallery.models import Artwork, Comment, Like
from tests import factories

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL"),
]
THREADS = 8


def together(*acts) -> None:
    """Run the acts at the same moment, each on a connection of its own."""
    barrier = Barrier(len(acts))

    def run(act) -> None:
        try:
            barrier.wait(timeout=20)
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        for future in [pool.submit(run, act) for act in acts]:
            future.result(timeout=60)


def test_many_fans_and_double_clicks_like_exactly_once_each():
    work = factories.make_artwork()
    fans = [factories.make_user() for _ in range(THREADS // 2)]
    together(*(lambda fan=fan: like_artwork(fan, work) for fan in fans * 2))
    assert Artwork.objects.get(pk=work.pk).like_count == Like.objects.count() == len(fans)
    together(*(lambda fan=fan: unlike_artwork(fan, work) for fan in fans * 2))
    assert Artwork.objects.get(pk=work.pk).like_count == Like.objects.count() == 0


def test_double_sent_comments_are_one_and_double_deletes_count_once():
    work = factories.make_artwork()
    fan = factories.make_user()
    together(*(lambda: add_comment(fan, work, "Wow") for _ in range(THREADS)))
    comment = Comment.objects.get()
    assert Artwork.objects.get(pk=work.pk).comment_count == 1
    together(*(lambda: delete_comment(fan, comment) for _ in range(THREADS)))
    assert Artwork.objects.get(pk=work.pk).comment_count == 0
