import json
import re

import pytest

from gallery.models import ArtworkState, DeclaredBy, Disclosure
from tests import factories

pytestmark = pytest.mark.django_db
S = ArtworkState


@pytest.mark.parametrize(
    ("state", "status"),
    [(S.DRAFT, 404), (S.PROCESSING, 404), (S.HELD, 404), (S.PUBLISHED, 200), (S.RESTRICTED, 200),
     (S.HIDDEN, 410), (S.REMOVED, 410), (S.WITHDRAWN, 410)],
)  # fmt: skip
def test_each_state_answers_others_and_its_maker(
    visitor, as_user, as_staff, other_fan, catalogue_editor, state, status
):
    work = factories.make_artwork(state=state, title="Secret title")
    for client in (visitor, as_user(other_fan)):
        response = client.get(work.get_absolute_url())
        assert response.status_code == status
        assert (b"Secret title" in response.content) == (status == 200)
    own = as_user(work.maker).get(work.get_absolute_url())
    assert own.status_code == 200
    assert work.get_state_display() in own.content.decode() or state == S.PUBLISHED
    to_reviewer = 404 if state == S.DRAFT else 200
    assert as_staff(catalogue_editor).get(work.get_absolute_url()).status_code == to_reviewer
    by_password_alone = as_user(catalogue_editor).get(work.get_absolute_url())
    assert by_password_alone.status_code == status


@pytest.mark.parametrize(
    ("state", "words"),
    [(S.HIDDEN, "Somebody from the team is looking at it"), (S.WITHDRAWN, "Its maker has taken it back."),
     (S.REMOVED, "It was taken down after a person had looked at it.")],
)  # fmt: skip
def test_tombstone_says_what_happened_and_nothing_about_the_work(visitor, state, words):
    maker = factories.make_user("secretmaker", display_name="Secret Maker")
    work = factories.make_artwork(maker, state=state, title="Secret title", alt_text="Secret stage")
    response = visitor.get(work.get_absolute_url())
    page = response.content.decode()
    assert words in page
    assert "secret" not in page.lower().replace(work.public_id, "")
    assert '<meta name="robots" content="noindex">' in page
    assert 'href="/guidelines/"' in page
    assert "no-store" in response["Cache-Control"] and "private" in response["Cache-Control"]


def test_work_that_was_never_public_leaves_no_trace(visitor):
    work = factories.make_artwork(state=S.WITHDRAWN, published_at=None)
    assert visitor.get(work.get_absolute_url()).status_code == 404


def test_unknown_work_is_not_found(visitor):
    assert visitor.get("/a/nothinghere2/").status_code == 404


def test_page_says_in_words_how_it_was_made_and_who_says_so(visitor):
    work = factories.make_artwork(making="ai_generated")
    Disclosure.objects.filter(artwork=work).update(
        source_credit="A friend", source_url="https://example.org/source", consent_basis="not_applicable"
    )
    Disclosure.objects.create(
        artwork=work, declared_by=DeclaredBy.MODERATOR, making="face_swap", depicts_real_person=True,
        consent_basis="permission", declared_at=work.created_at,
    )  # fmt: skip
    page = visitor.get(work.get_absolute_url()).content.decode()
    assert "AI-generated" in page
    assert page.index("A moderator says") < page.index("Face swap") < page.index("The maker says")
    assert "The person has agreed" in page
    assert '<a href="https://example.org/source" rel="nofollow ugc noopener">A friend</a>' in page


def test_head_describes_the_picture_and_cannot_be_broken_out_of(visitor):
    work = factories.make_artwork(title="</script><script>alert(1)</script>", alt_text='"><b>&')
    page = visitor.get(work.get_absolute_url()).content.decode()
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])
    assert data["name"] == work.title
    assert data["digitalSourceType"].endswith("/digitalCreation")
    assert "<script>alert" not in page
    assert '"><b>' not in page
    assert f'<link rel="canonical" href="http://127.0.0.1:8000/a/{work.public_id}/">' in page
    assert 'property="og:image"' in page


@pytest.mark.parametrize("fields", [{"content_warning": "flashing_patterns"}, {"state": S.RESTRICTED}])
def test_warned_picture_is_covered_and_not_offered_for_previews(visitor, fields):
    page = visitor.get(factories.make_artwork(**fields).get_absolute_url()).content.decode()
    assert '<details class="covered"' in page
    assert "og:image" not in page
    assert 'fetchpriority="high"' not in page


def test_newer_and_older_works_are_linked(visitor):
    older, work, newer = (factories.make_artwork() for _ in range(3))
    page = visitor.get(work.get_absolute_url()).content.decode()
    assert f'rel="prev" href="{newer.get_absolute_url()}"' in page
    assert f'rel="next" href="{older.get_absolute_url()}"' in page


def test_blocked_tag_is_not_shown(visitor):
    work = factories.make_artwork(
        tags=[factories.make_tag("shown"), factories.make_tag("bad", is_blocked=True)]
    )
    page = visitor.get(work.get_absolute_url()).content.decode()
    assert "/tags/shown/" in page
    assert "/tags/bad/" not in page
