import pytest

from gallery.domain.errors import Refused
from gallery.domain.moderated import conceal_comment, reinstate_comment
from gallery.domain.social import add_comment, delete_comment
from gallery.models import Artwork, Comment, CommentState
from gallery.queries.works import comments_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def comment(other_fan):
    work = factories.make_artwork()
    add_comment(work.maker, work, "Thank you all")
    return add_comment(other_fan, work, "Rude words")


def count(comment):
    return Artwork.all_objects.get(pk=comment.artwork_id).comment_count


@pytest.mark.parametrize("state", [CommentState.HIDDEN, CommentState.REMOVED])
def test_concealed_comment_is_not_counted_and_keeps_its_words(comment, state):
    undo = conceal_comment(comment, state, "hate")
    row = Comment.objects.get(pk=comment.pk)
    assert (row.state, row.body, count(comment)) == (state, "Rude words", 1)
    assert [each.body for each in comments_of(comment.artwork)] == ["Thank you all"]
    reinstate_comment(comment, undo)
    assert (Comment.objects.get(pk=comment.pk).state, count(comment)) == (CommentState.VISIBLE, 2)
    assert [each.body for each in comments_of(comment.artwork)] == ["Thank you all", "Rude words"]


def test_two_decisions_count_once(comment):
    first = conceal_comment(comment, CommentState.HIDDEN, "hate")
    second = conceal_comment(comment, CommentState.REMOVED, "hate")
    assert count(comment) == 1
    reinstate_comment(comment, second)
    assert (Comment.objects.get(pk=comment.pk).state, count(comment)) == (CommentState.HIDDEN, 1)
    reinstate_comment(comment, first)
    assert count(comment) == 2


def test_deleted_comment_is_gone(comment, other_fan):
    undo = conceal_comment(comment, CommentState.HIDDEN, "hate")
    reinstate_comment(comment, undo)
    delete_comment(other_fan, comment)
    for act in (
        lambda: conceal_comment(comment, CommentState.REMOVED, "hate"),
        lambda: reinstate_comment(comment, undo),
    ):
        with pytest.raises(Refused, match="gone"):
            act()
    assert count(comment) == 1


def test_author_cannot_delete_what_is_looked_at(comment, other_fan):
    conceal_comment(comment, CommentState.HIDDEN, "hate")
    with pytest.raises(Refused, match="comment_not_yours"):
        delete_comment(other_fan, comment)


def test_visible_comment_is_not_reinstated(comment):
    with pytest.raises(Refused, match="not_concealed"):
        reinstate_comment(comment, {"state": "visible"})
    assert count(comment) == 2
