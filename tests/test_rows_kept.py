"""Rows that are made once for several tests are the same for each of them, and for nobody else."""

import pytest
from django.core.cache import cache

from gallery.models import Tag
from tests.factories import make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="class", params=["glow", "stage"])
def kept(request, rows_kept):
    with rows_kept():
        cache.set("kept", request.param)
        yield make_tag(request.param)


class TestTogether:
    @pytest.mark.parametrize("turn", [1, 2])
    def test_what_one_test_writes_is_gone_for_the_next(self, kept, turn):
        assert list(Tag.objects.all()) == [kept]
        assert cache.get("kept") is None
        make_tag("of-this-test")
        Tag.objects.filter(pk=kept.pk).update(slug="renamed")

    def test_rows_are_as_they_were_made(self, kept):
        assert list(Tag.objects.values_list("slug", flat=True)) == [kept.slug]


def test_rows_are_gone_after_the_class():
    assert not Tag.objects.exists()
