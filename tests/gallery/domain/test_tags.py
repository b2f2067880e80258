"""Merging and blocking tags."""

import pytest

from gallery.domain.catalogue import add_alias
from gallery.domain.errors import Refused
from gallery.domain.tags import merge_tags, set_blocked
from gallery.models import Alias, ArtworkTag, Tag
from tests.factories import make_artwork, make_tag

pytestmark = pytest.mark.django_db


def test_merge_moves_works_once_each():
    keep, other, third = make_tag("stage"), make_tag("on-stage"), make_tag("무대")
    only_other, both, only_third = (
        make_artwork(tags=[other]),
        make_artwork(tags=[keep, other]),
        make_artwork(tags=[third]),
    )
    held = make_artwork(tags=[other], state="held")
    merge_tags([other, third], keep)
    for work in (only_other, both, only_third, held):
        assert [tag.slug for tag in work.tags.all()] == ["stage"]
    assert set(Tag.objects.values_list("slug", flat=True)) == {"stage"}
    keep.refresh_from_db()
    assert keep.work_count == 3  # the held one is in no feed


def test_merge_keeps_the_place_in_the_feed():
    keep, other = make_tag("stage"), make_tag("on-stage")
    work = make_artwork(tags=[other])
    merge_tags([other], keep)
    assert ArtworkTag.objects.get(artwork=work, tag=keep).listed_key == work.listed_key


def test_merge_makes_the_old_names_aliases():
    keep, other = make_tag("stage"), make_tag("on-stage", name_latin="On Stage", name_ko="무대")
    add_alias(other, "Live!")
    merge_tags([other], keep)
    assert set(Alias.objects.filter(tag=keep).values_list("folded", flat=True)) == {
        "on stage", "무대", "on-stage", "live!",
    }  # fmt: skip


def test_merge_of_same_names_makes_no_alias_of_itself():
    keep, other = make_tag("stage"), make_tag("stage-2", name_latin="Stage")
    merge_tags([other], keep)
    assert list(Alias.objects.filter(tag=keep).values_list("folded", flat=True)) == ["stage-2"]


def test_merge_refuses_what_makes_no_sense():
    keep, other, blocked = make_tag("stage"), make_tag("other"), make_tag("bad", is_blocked=True)
    work = make_artwork(tags=[other])
    for sources, target, code in (([], keep, "merge_with_itself"), ([keep, other], keep, "merge_with_itself"),
                                  ([other], blocked, "target_blocked")):  # fmt: skip
        with pytest.raises(Refused, match=code):
            merge_tags(sources, target)
    gone = make_tag("gone")
    Tag.objects.filter(pk=gone.pk).delete()
    with pytest.raises(Refused, match="tag_gone"):
        merge_tags([gone], keep)
    assert list(work.tags.all()) == [other]


def test_blocking_keeps_existing_works_and_can_be_undone():
    tag = make_tag("stage")
    work = make_artwork(tags=[tag])
    assert set_blocked([tag], True) == 1
    assert set_blocked([tag], True) == 0
    assert Tag.objects.get(pk=tag.pk).is_blocked
    assert list(work.tags.all()) == [tag]
    assert set_blocked([tag], False) == 1
