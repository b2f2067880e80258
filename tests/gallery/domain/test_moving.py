"""Whoever listens hears of every change of an artwork's state, in the transaction that makes it."""

import pytest
from django.db import transaction

from gallery.domain.artworks import edit_artwork, put_back_artwork, withdraw_artwork
from gallery.domain.moderated import conceal_artwork, reinstate_artwork, release_artwork, restrict_artwork
from gallery.domain.pipeline import process_upload
from gallery.domain.uploads import cancel_upload, submit_artwork
from gallery.models import Artwork, ArtworkState
from gallery.signals import artwork_state_changed
from tests import factories
from tests.gallery.uploading import make_details, send, upload_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def heard():
    """(old state, new state, reason) of everything that was sent, in order; the row said the same each time."""
    moves = []

    def listen(sender, artwork, old_state, old_reason, new_state, reason, **kwargs):
        assert sender is Artwork
        row = Artwork.all_objects.get(pk=artwork.pk)
        assert (row.state, row.state_reason) == (new_state, reason)
        assert transaction.get_connection().in_atomic_block
        moves.append((str(old_state), str(new_state), reason))

    artwork_state_changed.connect(listen)
    yield moves
    artwork_state_changed.disconnect(listen)


def test_way_through_review(maker, catalogue_editor, heard):
    work = upload_work(maker, making="ai_generated")
    assert heard == [("draft", "processing", ""), ("processing", "held", "new_account_ai")]
    heard.clear()
    release_artwork(work, catalogue_editor)
    process_upload(work.upload.pk)
    assert heard == [("held", "held", "released"), ("held", "published", "")]


def test_acts_of_the_maker(maker, heard):
    work = upload_work(maker)
    heard.clear()
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    process_upload(work.upload.pk)
    edit_artwork(maker, work, make_details(making="ai_generated"))
    withdraw_artwork(maker, work)
    assert heard == [
        ("published", "withdrawn", "withdrawn"), ("withdrawn", "processing", ""), ("processing", "published", ""),
        ("published", "held", "new_account_ai"), ("held", "withdrawn", "withdrawn:new_account_ai"),
    ]  # fmt: skip


def test_failures_and_cancelling(maker, heard):
    upload_work(maker, b"no picture at all" * 20)
    bad = upload_work(maker, seed=2, idols=(factories.make_idol(depiction_preference="none"),))
    assert heard[-1] == ("processing", "draft", "preference_none")
    heard.clear()
    upload = submit_artwork(maker, bad, make_details())
    cancel_upload(maker, upload)
    assert heard == [("draft", "processing", ""), ("processing", "draft", "cancelled")]


def test_decisions(maker, catalogue_editor, heard):
    work = upload_work(maker)
    heard.clear()
    undo = conceal_artwork(work, ArtworkState.HIDDEN, "hidden")
    reinstate_artwork(work, undo, catalogue_editor)
    restrict_artwork(work, "restricted")
    process_upload(work.upload.pk)
    assert heard == [
        ("published", "hidden", "hidden"), ("hidden", "processing", "reinstated"),
        ("processing", "processing", "reinstated:restricted:restricted"), ("processing", "restricted", "restricted"),
    ]  # fmt: skip


def test_listener_that_refuses_undoes_the_move(maker):
    def refuse(**kwargs):
        raise ZeroDivisionError

    upload = send(maker, details=make_details())
    artwork_state_changed.connect(refuse)
    try:
        with pytest.raises(ZeroDivisionError):
            submit_artwork(maker, upload.artwork, make_details())
    finally:
        artwork_state_changed.disconnect(refuse)
    assert Artwork.all_objects.get().state == ArtworkState.DRAFT
