import pytest
from django.urls import reverse

from gallery.models import Artwork, Comment
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def like_url(work) -> str:
    return reverse("gallery:like", args=[work.public_id])


def comments_url(work) -> str:
    return reverse("gallery:comments", args=[work.public_id])


def test_like_works_as_a_plain_form_and_as_a_fragment(as_user, fan):
    work, client = factories.make_artwork(), as_user(fan)
    assert client.post(like_url(work), {"liked": "1"}).url == work.get_absolute_url()
    fragment = client.post(like_url(work), {"liked": "1"}, headers=HTMX).content.decode()
    assert 'aria-pressed="true"' in fragment
    assert "<html" not in fragment
    assert Artwork.objects.get().like_count == 1
    client.post(like_url(work), {"liked": "0"})
    assert Artwork.objects.get().like_count == 0


def test_visitor_is_sent_to_the_login_and_back_to_the_work(visitor):
    work = factories.make_artwork()
    expected = f"/accounts/login/?next={work.get_absolute_url()}"
    assert visitor.post(like_url(work), {"liked": "1"}).url == expected
    assert visitor.post(comments_url(work), {"body": "x"}, headers=HTMX).headers["HX-Redirect"] == expected
    assert not Comment.objects.exists()


@pytest.mark.parametrize("state", ["held", "removed", "draft"])
def test_works_that_are_not_public_take_neither_likes_nor_comments(as_user, fan, state):
    work, client = factories.make_artwork(state=state), as_user(fan)
    assert client.post(like_url(work), {"liked": "1"}).status_code == 404
    assert client.post(comments_url(work), {"body": "x"}).status_code == 404


def test_comment_appears_with_safe_links(as_user, fan):
    work, client = factories.make_artwork(), as_user(fan)
    body = "See https://example.org/?a=1&b=<i> 'q' javascript:alert(1) me@example.org"
    response = client.post(comments_url(work), {"body": body}, follow=True)
    page = response.content.decode()
    assert response.redirect_chain[0][0].endswith(f"#comment-{Comment.objects.get().pk}")
    assert '<a href="https://example.org/?a=1&amp;b=" rel="nofollow ugc noopener">' in page
    assert "<i>" not in page
    assert 'href="javascript' not in page
    assert "mailto:me@" not in page


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_refused_comment_keeps_what_was_typed(as_user, fan, headers):
    work = factories.make_artwork()
    response = as_user(fan).post(comments_url(work), {"body": "x" * 1001}, headers=headers)
    assert response.status_code == (200 if headers else 422)
    assert "x" * 1001 in response.content.decode()
    assert not Comment.objects.exists()


def test_closed_comments_are_said_and_enforced(as_user, fan):
    work, client = factories.make_artwork(comments_enabled=False), as_user(fan)
    page = client.get(work.get_absolute_url()).content.decode()
    assert "The maker has closed the comments." in page
    assert "data-comment-form" not in page
    assert client.post(comments_url(work), {"body": "Hello"}).status_code == 422
    assert not Comment.objects.exists()


def test_comment_is_edited_and_deleted_by_its_author_only(as_user, fan, other_fan):
    comment = factories.make_comment(factories.make_artwork(), fan)
    edit, delete = (reverse(f"gallery:comment_{act}", args=[comment.pk]) for act in ("edit", "delete"))
    for url in (edit, delete):
        assert as_user(other_fan).post(url, {"body": "Mine"}).status_code == 403
        assert as_user(fan).get(url).status_code == 200
    as_user(fan).post(edit, {"body": "Changed"})
    assert Comment.objects.get().body == "Changed"
    as_user(fan).post(delete)
    assert Comment.objects.get().body == ""
    assert as_user(fan).get(edit).status_code == 404


def test_too_many_comments_are_slowed_down(as_user, fan):
    work, client = factories.make_artwork(), as_user(fan)
    answers = [client.post(comments_url(work), {"body": f"Comment {n}"}).status_code for n in range(21)]
    assert answers == [302] * 20 + [429]
    assert Comment.objects.count() == 20
