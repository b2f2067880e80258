"""Loading the demo through the real functions, and loading it again."""

import pytest
from django.core.management import call_command

from accounts.models import User
from gallery.demo import load
from gallery.demo.load_catalogue import load_catalogue
from gallery.demo.own_works import OWN_WORKS, OWNER
from gallery.demo.works import WORKS
from gallery.models import Artwork, ArtworkState, Comment, Like, Upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(monkeypatch):
    """Two works of the many, drawn in this process."""
    monkeypatch.setattr(load, "WORKS", WORKS[:2])
    monkeypatch.setattr(load, "_drawn", lambda works: [(work, load.render_work(work)) for work in works])
    call_command("publish_first_guidelines", verbosity=0)
    load_catalogue()

    def load_all():
        load.load_people()
        load.load_own_works()
        return load.load_works(lambda line: None)

    return load_all


def _counts():
    return [model.objects.count() for model in (User, Upload, Comment, Like)] + [Artwork.all_objects.count()]


def test_one_log_in_has_a_work_out_one_held_and_a_draft_with_words(demo):
    demo()
    works = {work.title: work for work in Artwork.all_objects.filter(maker__handle=OWNER)}
    published, held, draft = (works[each.title] for each in OWN_WORKS)
    assert published.state == ArtworkState.PUBLISHED
    assert (held.state, held.state_reason) == (ArtworkState.HELD, "consent_uncertain")
    assert draft.state == ArtworkState.DRAFT
    assert draft.upload.original_key
    assert len(works) == 3


def test_loading_again_adds_nothing(demo):
    assert demo() == 2
    before = _counts()
    assert demo() == 2
    assert _counts() == before
