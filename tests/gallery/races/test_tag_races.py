"""Two makers who swap tags at the same moment: PostgreSQL would stop one of them, were the locks not in one order."""

import contextlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection, transaction

from gallery.domain import details as details_domain
from gallery.domain.details import read_details, write_details
from gallery.models import Artwork, Tag
from tests import factories

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL"),
]


def test_edits_that_swap_two_tags_do_not_stop_each_other(monkeypatch):
    first, second = factories.make_tag("aa"), factories.make_tag("bb")
    with transaction.atomic():
        works = [factories.make_artwork(tags=[first]), factories.make_artwork(tags=[second])]
    meet = Barrier(2)
    count = details_domain.count_tags

    def count_and_meet(tag_ids, change) -> None:
        count(tag_ids, change)
        if change < 0:  # both have counted their old tag down, unless one of them rightly waits for the other
            with contextlib.suppress(BrokenBarrierError):
                meet.wait(1)

    monkeypatch.setattr(details_domain, "count_tags", count_and_meet)

    def swap(work, tag) -> None:
        try:
            with transaction.atomic():
                locked = Artwork.all_objects.select_for_update().get(pk=work.pk)
                write_details(locked, replace(read_details(locked), tags=(tag.name_latin,)))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(swap, *pair) for pair in zip(works, (second, first), strict=True)]:
            future.result(timeout=60)
    assert dict(Tag.objects.values_list("slug", "work_count")) == {"aa": 1, "bb": 1}
