"""A moderator's label: shown, searched, inside the files, above the maker's word, and undone."""

import json

import pytest
from django.core.files.storage import storages

from gallery.domain.artworks import edit_artwork
from gallery.domain.errors import Refused
from gallery.domain.moderated import conceal_artwork, label_artwork, reinstate_artwork, unlabel_artwork
from gallery.domain.pipeline import process_upload
from gallery.domain.storage import purge_deletions
from gallery.imaging import read_metadata
from gallery.models import Artwork, ArtworkState, DeclaredBy, Upload, UploadState
from gallery.queries.feeds import newest_page
from tests import factories
from tests.gallery.uploading import make_details, public_files_match_rows, upload_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def work(maker):
    return upload_work(maker, tools="Krita", source_credit="Stage photo by Ara")


def again(work):
    return Artwork.all_objects.get(pk=work.pk)


def finish(work):
    process_upload(work.upload.pk)
    purge_deletions()
    return again(work)


def words_in_file(work, tmp_path):
    row = work.renditions.filter(format="webp").first()
    path = tmp_path / "file.webp"
    with storages[row.storage].open(row.key) as file:
        path.write_bytes(file.read())
    return read_metadata(path)


def test_label_is_shown_and_written_into_the_files(work, catalogue_editor, tmp_path):
    label_artwork(work, "ai_generated", catalogue_editor)
    labelled = again(work)
    assert (labelled.making, labelled.ai_label) == ("ai_generated", "ai_generated")
    said = labelled.disclosures.get(declared_by=DeclaredBy.MODERATOR)
    assert (said.tools, said.source_credit) == ("Krita", "Stage photo by Ara")
    labelled = finish(work)
    assert (labelled.state, labelled.listed_key) == (ArtworkState.PUBLISHED, work.listed_key)
    assert "trainedAlgorithmicMedia" in str(words_in_file(labelled, tmp_path))
    assert public_files_match_rows()


def test_label_moves_the_work_to_its_new_filter(work, catalogue_editor):
    label_artwork(work, "ai_modified", catalogue_editor)
    assert [each.pk for each in newest_page(making="ai_modified").items] == [work.pk]
    assert newest_page(making="drawn").items == []


def test_label_and_suspension_together_leave_the_work_in_public(work, maker, catalogue_editor):
    label_artwork(work, "ai_modified", catalogue_editor)
    maker.standing = "suspended"
    maker.save()
    assert finish(work).state == ArtworkState.PUBLISHED


def test_undone_label_leaves_the_maker_s_word_alone(work, catalogue_editor, tmp_path):
    undo = json.loads(json.dumps(label_artwork(work, "ai_generated", catalogue_editor)))
    finish(work)
    unlabel_artwork(work, undo)
    plain = finish(work)
    assert (plain.making, plain.ai_label, plain.state) == ("drawn", "none", ArtworkState.PUBLISHED)
    assert not plain.disclosures.filter(declared_by=DeclaredBy.MODERATOR).exists()
    assert "digitalCreation" in str(words_in_file(plain, tmp_path))


def test_second_label_is_undone_to_the_first(work, catalogue_editor):
    label_artwork(work, "ai_modified", catalogue_editor)
    first = again(work).disclosures.filter(declared_by=DeclaredBy.MODERATOR).values().get()
    undo = json.loads(json.dumps(label_artwork(work, "ai_generated", catalogue_editor)))
    unlabel_artwork(work, undo)
    assert again(work).disclosures.filter(declared_by=DeclaredBy.MODERATOR).values().get() == first
    assert again(work).ai_label == "ai_modified"


def test_maker_cannot_lower_a_moderator_s_label(work, maker, catalogue_editor):
    label_artwork(work, "ai_generated", catalogue_editor)
    finish(work)
    edit_artwork(maker, work, make_details(making="retouched"))
    edited = finish(work)
    assert (edited.making, edited.ai_label) == ("ai_generated", "ai_generated")


def test_hidden_work_comes_back_with_its_new_label(work, catalogue_editor, tmp_path):
    undo = conceal_artwork(work, ArtworkState.HIDDEN, "hidden")
    label_artwork(work, "ai_generated", catalogue_editor)
    assert Upload.objects.get().state == UploadState.DONE
    reinstate_artwork(work, undo, catalogue_editor)
    back = finish(work)
    assert (back.state, back.ai_label) == (ArtworkState.PUBLISHED, "ai_generated")
    assert "trainedAlgorithmicMedia" in str(words_in_file(back, tmp_path))


def test_label_does_not_let_a_held_work_through(maker, catalogue_editor):
    held = upload_work(maker, seed=3, making="ai_modified")
    label_artwork(held, "ai_generated", catalogue_editor)
    held = finish(held)
    assert (held.state, held.ai_label) == (ArtworkState.HELD, "ai_generated")
    assert Upload.objects.get(artwork=held).cleared_at is None


def test_draft_has_no_label(fan, catalogue_editor):
    with pytest.raises(Refused, match="not_labellable"):
        label_artwork(factories.make_artwork(fan, state="draft"), "ai_generated", catalogue_editor)
