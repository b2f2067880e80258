"""Concealing, reinstating and restricting works: everything comes back as it was, whatever happens on the way."""

import json

import pytest

from gallery.domain import pipeline
from gallery.domain.artworks import edit_artwork, put_back_artwork, withdraw_artwork
from gallery.domain.details import read_details
from gallery.domain.errors import Refused
from gallery.domain.leases import claim_upload
from gallery.domain.moderated import (
    conceal_artwork,
    reinstate_artwork,
    release_artwork,
    restrict_artwork,
    unrestrict_artwork,
)
from gallery.domain.pipeline import process_upload
from gallery.domain.social import add_comment, like_artwork
from gallery.domain.storage import purge_deletions
from gallery.domain.uploads import cancel_upload, submit_artwork
from gallery.imaging import DecoderTimeout, PictureError, PictureErrorCode
from gallery.models import Artwork, ArtworkState, Tag, Upload, UploadState
from tests import factories
from tests.gallery.uploading import make_details, public_files_match_rows, send, stored_keys, upload_work

pytestmark = pytest.mark.django_db
S = ArtworkState
BROKEN = {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"}


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def work(maker, other_fan):
    """Public, liked and discussed."""
    work = upload_work(maker, tags=("stage", "blue"), idols=(factories.make_idol(),))
    like_artwork(other_fan, work)
    add_comment(other_fan, work, "Lovely")
    return again(work)


def again(work):
    return Artwork.all_objects.get(pk=work.pk)


def finish(work):
    """The worker has done what was queued, and the stores are tidy."""
    process_upload(work.upload.pk)
    purge_deletions()
    return again(work)


def through_json(undo):
    """As it lies in a decision."""
    return json.loads(json.dumps(undo))


def condition(work):
    """Everything that must be the same afterwards."""
    work = again(work)
    fields = ("state", "state_reason", "published_at", "listed_key", "hot_key", "like_count", "comment_count",
              "making", "ai_label", "title", "edited_at")  # fmt: skip
    headings = [
        sorted(rows.values_list("listed_key", flat=True), key=str)
        for rows in (work.artworkidol_set, work.artworkgroup_set, work.artworktag_set)
    ]
    tags = dict(Tag.objects.values_list("slug", "work_count"))
    files = sorted(work.renditions.values_list("storage", "width", "format"))
    return {name: getattr(work, name) for name in fields} | {
        "headings": headings,
        "tags": tags,
        "files": files,
    }


def bring_into(state, maker, work, by):
    """The work, or another one, in that state, with its files at rest."""
    if state == S.RESTRICTED:
        restrict_artwork(work, "a-rather-long-reason-code-of-40-letters-x")
    elif state == S.WITHDRAWN:
        withdraw_artwork(maker, work)
    elif state in (S.HIDDEN, S.REMOVED):
        conceal_artwork(work, state, "earlier")
    elif state == S.HELD:
        work = upload_work(maker, seed=5, making="ai_generated")
    elif state == S.PROCESSING:
        upload = send(maker, seed=6, details=make_details())
        submit_artwork(maker, upload.artwork, make_details())
        work = upload.artwork
    purge_deletions()
    return again(work)


@pytest.mark.parametrize(
    "state", [S.PUBLISHED, S.RESTRICTED, S.HELD, S.WITHDRAWN, S.HIDDEN, S.REMOVED, S.PROCESSING]
)
@pytest.mark.parametrize("to", [S.HIDDEN, S.REMOVED])
def test_concealed_work_comes_back_as_it_was(maker, work, catalogue_editor, state, to):
    work = bring_into(state, maker, work, catalogue_editor)
    assert work.state == state
    before, keys = condition(work), set(work.renditions.values_list("key", flat=True))
    undo = through_json(conceal_artwork(work, to, "hidden"))
    purge_deletions()
    gone = again(work)
    assert (gone.state, gone.listed_key, gone.renditions.count()) == (to, None, 0)
    assert not keys & (stored_keys("public") | stored_keys("private"))
    assert Upload.objects.get(artwork=work).original_key in stored_keys("private")
    if state != S.PROCESSING:
        assert finish(gone).state == to
    reinstate_artwork(work, undo, catalogue_editor)
    if state == S.PROCESSING:
        assert condition(work) == before
        assert finish(work).state == S.PUBLISHED
        return
    finish(work)
    assert condition(work) == before
    assert public_files_match_rows()


def test_draft_is_not_concealed(fan):
    with pytest.raises(Refused, match="not_concealable"):
        conceal_artwork(factories.make_artwork(fan, state=S.DRAFT), S.REMOVED, "removed")


def test_what_is_not_out_of_sight_is_not_reinstated(work, catalogue_editor):
    with pytest.raises(Refused, match="not_concealed"):
        reinstate_artwork(work, {"state": "published", "state_reason": ""}, catalogue_editor)


def test_work_without_its_original_stays_hidden(work, catalogue_editor):
    undo = conceal_artwork(work, S.HIDDEN, "hidden")
    Upload.objects.update(original_key="")
    with pytest.raises(Refused, match="no_file"):
        reinstate_artwork(work, undo, catalogue_editor)
    assert again(work).state == S.HIDDEN


def test_two_decisions_are_undone_one_after_the_other(work, catalogue_editor):
    before = condition(work)
    hidden = conceal_artwork(work, S.HIDDEN, "hidden")
    removed = conceal_artwork(work, S.REMOVED, "removed")
    reinstate_artwork(work, removed, catalogue_editor)
    assert (again(work).state, again(work).state_reason) == (S.HIDDEN, "hidden")
    reinstate_artwork(work, hidden, catalogue_editor)
    finish(work)
    assert condition(work) == before


@pytest.mark.parametrize("standing", ["limited", "suspended", "banned"])
def test_standing_of_the_maker_does_not_stop_the_return(work, maker, catalogue_editor, standing):
    before = condition(work)
    undo = conceal_artwork(work, S.REMOVED, "removed")
    maker.standing = standing
    maker.save()
    reinstate_artwork(work, undo, catalogue_editor)
    finish(work)
    assert condition(work) == before


def test_held_work_of_a_suspended_maker_gets_its_private_files_back(maker, catalogue_editor):
    work = upload_work(maker, making="ai_generated")
    before = condition(work)
    undo = conceal_artwork(work, S.REMOVED, "removed")
    maker.standing = "suspended"
    maker.save()
    reinstate_artwork(work, undo, catalogue_editor)
    finish(work)
    assert condition(work) == before
    assert not stored_keys("public")
    release_artwork(work, catalogue_editor)
    assert finish(work).state_reason == "standing"  # what is let through is checked as ever


def test_cleared_by_the_person_who_decided(work, catalogue_editor):
    reinstate_artwork(work, conceal_artwork(work, S.HIDDEN, "hidden"), catalogue_editor)
    finish(work)
    upload = Upload.objects.get()
    assert (upload.cleared_by, upload.skips_checks, upload.state) == (
        catalogue_editor,
        False,
        UploadState.DONE,
    )


def test_return_waits_for_a_store_that_is_away_and_never_becomes_a_draft(work, catalogue_editor, settings):
    before = condition(work)
    undo = conceal_artwork(work, S.REMOVED, "removed")
    reinstate_artwork(work, undo, catalogue_editor)
    working = settings.STORAGES
    settings.STORAGES = {**working, "public": BROKEN}
    for _ in range(settings.UPLOAD_MAX_ATTEMPTS + 3):
        Upload.objects.update(next_attempt_at=work.created_at)
        process_upload(work.upload.pk)
        assert again(work).state == S.PROCESSING
        assert Upload.objects.get().state == UploadState.QUEUED
    settings.STORAGES = working
    Upload.objects.update(next_attempt_at=work.created_at)
    finish(work)
    assert condition(work) == before


@pytest.mark.parametrize("error", [DecoderTimeout(30), PictureError(PictureErrorCode.TOO_MANY_PIXELS)])
def test_file_that_cannot_be_read_any_more_waits_for_a_person_with_its_original(
    work, catalogue_editor, monkeypatch, error
):
    def fail(*args):
        raise error

    reinstate_artwork(work, conceal_artwork(work, S.REMOVED, "removed"), catalogue_editor)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "make_renditions", fail)
        for _ in range(3):
            Upload.objects.update(next_attempt_at=work.created_at)
            process_upload(work.upload.pk)
    held = again(work)
    assert (held.state, held.state_reason) == (S.HELD, "reinstate_failed")
    assert Upload.objects.get().original_key in stored_keys("private")
    release_artwork(held, catalogue_editor)
    assert finish(held).listed_key == work.listed_key


def test_concealed_again_on_its_way_back(work, catalogue_editor):
    before = condition(work)
    first = conceal_artwork(work, S.HIDDEN, "hidden")
    reinstate_artwork(work, first, catalogue_editor)
    claim = claim_upload(work.upload.pk)
    second = conceal_artwork(work, S.HIDDEN, "hidden")
    with pytest.raises(pipeline.LeaseLost):
        pipeline.enter_stage(claim, "storing")
    assert finish(work).state == S.HIDDEN
    reinstate_artwork(work, second, catalogue_editor)
    finish(work)
    assert condition(work) == before


def test_maker_cannot_cancel_the_return_or_change_what_was_decided_about(work, maker, catalogue_editor):
    reinstate_artwork(work, conceal_artwork(work, S.HIDDEN, "hidden"), catalogue_editor)
    with pytest.raises(Refused, match="too_late"):
        cancel_upload(maker, Upload.objects.get())
    with pytest.raises(Refused, match="not_editable"):
        edit_artwork(maker, work, make_details(making="retouched"))
    assert again(work).state == S.PROCESSING
    details = read_details(work)
    edit_artwork(maker, work, type(details)(**{**details.__dict__, "title": "New words"}))
    back = finish(work)
    assert (back.state, back.title, back.listed_key) == (S.PUBLISHED, "New words", work.listed_key)


def test_restriction_takes_it_out_of_feeds_and_leaves_its_files(work):
    before, files = condition(work), stored_keys("public")
    undo = through_json(restrict_artwork(work, "restricted"))
    purge_deletions()
    restricted = again(work)
    assert (restricted.state, restricted.state_reason, restricted.listed_key) == (
        S.RESTRICTED,
        "restricted",
        None,
    )
    assert stored_keys("public") == files
    unrestrict_artwork(work, undo)
    assert condition(work) == before


def test_second_restriction_is_undone_to_the_first(work):
    restrict_artwork(work, "first")
    before = condition(work)
    unrestrict_artwork(work, restrict_artwork(work, "second"))
    assert condition(work) == before


def test_hidden_work_that_is_restricted_instead_arrives_restricted(work, catalogue_editor):
    before = condition(work)
    reinstate_artwork(work, conceal_artwork(work, S.HIDDEN, "hidden"), catalogue_editor)
    undo = restrict_artwork(work, "restricted")
    arrived = finish(work)
    assert (arrived.state, arrived.state_reason, arrived.listed_key) == (S.RESTRICTED, "restricted", None)
    assert public_files_match_rows()
    unrestrict_artwork(work, undo)
    assert condition(work) == before


def test_restriction_can_be_lifted_before_the_work_has_arrived(work, catalogue_editor):
    before = condition(work)
    reinstate_artwork(work, conceal_artwork(work, S.HIDDEN, "hidden"), catalogue_editor)
    unrestrict_artwork(work, restrict_artwork(work, "restricted"))
    finish(work)
    assert condition(work) == before


def test_withdrawing_is_no_way_around_a_restriction(work, maker):
    withdraw_artwork(maker, work)
    undo = restrict_artwork(work, "restricted")
    put_back_artwork(maker, work)
    assert finish(work).state == S.HELD
    withdraw_artwork(maker, work)
    unrestrict_artwork(work, undo)
    put_back_artwork(maker, work)
    assert finish(work).state == S.PUBLISHED


def test_withdrawn_after_it_was_restricted_comes_back_freely_once_that_is_lifted(work, maker):
    undo = restrict_artwork(work, "restricted")
    withdraw_artwork(maker, work)
    assert again(work).state_reason == "withdrawn:restricted"
    unrestrict_artwork(work, undo)
    put_back_artwork(maker, work)
    assert finish(work).listed_key == work.listed_key


def test_held_work_is_not_restricted_and_hidden_work_not_unrestricted(maker, work):
    held = upload_work(maker, seed=5, making="ai_generated")
    with pytest.raises(Refused, match="not_restrictable"):
        restrict_artwork(held, "restricted")
    undo = restrict_artwork(work, "restricted")
    conceal_artwork(work, S.HIDDEN, "hidden")
    with pytest.raises(Refused, match="not_restricted"):
        unrestrict_artwork(work, undo)
