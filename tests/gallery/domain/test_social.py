import datetime

import pytest
from django.utils import timezone

from accounts.models import Standing
from gallery.domain.errors import Refused
from gallery.domain.social import add_comment, delete_comment, edit_comment, like_artwork, unlike_artwork
from gallery.models import Artwork, ArtworkState, Comment, CommentState
from tests import factories

pytestmark = pytest.mark.django_db


def stored(artwork) -> Artwork:
    return Artwork.all_objects.get(pk=artwork.pk)


def test_liking_twice_counts_once_and_warms_the_work(fan, other_fan):
    work = factories.make_artwork()
    before = work.hot_key
    for person in (fan, fan, other_fan):
        like_artwork(person, work)
    assert stored(work).like_count == 2
    assert stored(work).hot_key > before
    for _ in range(2):
        unlike_artwork(fan, work)
    assert stored(work).like_count == 1


@pytest.mark.parametrize("state", [ArtworkState.HELD, ArtworkState.HIDDEN, ArtworkState.REMOVED])
def test_work_that_is_not_public_cannot_be_liked_but_a_like_can_be_taken_back(fan, state):
    work = factories.make_artwork(state=state, like_count=1)
    work.likes.create(user=fan)
    with pytest.raises(Refused, match="like_closed"):
        like_artwork(fan, work)
    unlike_artwork(fan, work)
    assert stored(work).like_count == 0


def test_suspended_fan_can_neither_like_nor_comment(suspended_fan):
    work = factories.make_artwork()
    with pytest.raises(Refused, match="like_closed"):
        like_artwork(suspended_fan, work)
    with pytest.raises(Refused, match="comments_closed"):
        add_comment(suspended_fan, work, "Hello")


def test_comment_is_counted_and_a_double_click_is_one_comment(fan):
    work = factories.make_artwork()
    first = add_comment(fan, work, "  So bright!\r\nReally. ")
    assert first.body == "So bright!\nReally."
    assert add_comment(fan, work, "So bright!\nReally.") == first
    add_comment(fan, work, "And again")
    assert stored(work).comment_count == Comment.objects.count() == 2


@pytest.mark.parametrize(
    ("body", "code"), [("", "comment_empty"), (" \n\x00", "comment_empty"), ("x" * 1001, "comment_too_long")]
)
def test_comment_without_words_or_with_too_many_is_refused(fan, body, code):
    with pytest.raises(Refused, match=code):
        add_comment(fan, factories.make_artwork(), body)


def test_closed_comments_and_limited_standing_refuse(fan):
    with pytest.raises(Refused, match="comments_closed"):
        add_comment(fan, factories.make_artwork(comments_enabled=False), "Hello")
    limited = factories.make_user(standing=Standing.LIMITED)
    with pytest.raises(Refused, match="comments_closed"):
        add_comment(limited, factories.make_artwork(), "Hello")


def test_comment_is_edited_by_its_author_while_it_is_fresh(fan, other_fan, settings):
    comment = add_comment(fan, factories.make_artwork(), "Frist")
    assert edit_comment(fan, comment, "First").edited_at is not None
    with pytest.raises(Refused, match="comment_fixed"):
        edit_comment(other_fan, comment, "Mine now")
    old = timezone.now() - datetime.timedelta(minutes=settings.COMMENT_EDIT_MINUTES, seconds=1)
    Comment.objects.filter(pk=comment.pk).update(created_at=old)
    with pytest.raises(Refused, match="comment_fixed"):
        edit_comment(fan, comment, "Too late")
    assert Comment.objects.get(pk=comment.pk).body == "First"


def test_comment_is_deleted_with_its_words_by_author_or_maker_only(fan, other_fan):
    maker = factories.make_user()
    work = factories.make_artwork(maker)
    for deleter in (fan, maker):
        comment = add_comment(fan, work, "Bye")
        with pytest.raises(Refused, match="comment_not_yours"):
            delete_comment(other_fan, comment)
        for _ in range(2):
            gone = delete_comment(deleter, comment)
        assert (gone.state, gone.body) == (CommentState.DELETED, "")
    assert stored(work).comment_count == 0
