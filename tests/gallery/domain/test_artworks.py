"""Editing, withdrawing, putting back, and what a reviewer does."""

from dataclasses import replace

import pytest

from gallery.domain.artworks import edit_artwork, put_back_artwork, withdraw_artwork
from gallery.domain.details import read_details
from gallery.domain.errors import Refused
from gallery.domain.pipeline import process_upload
from gallery.domain.review import release_artwork, revision_of
from gallery.domain.storage import purge_deletions
from gallery.models import Artwork, ArtworkState, Tag, Upload, UploadState
from tests import factories
from tests.gallery.uploading import make_details, public_files_match_rows, send, stored_keys, upload_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    return fan


@pytest.fixture
def work(maker):
    return upload_work(maker, tags=("stage", "blue"))


def again(work):
    return Artwork.all_objects.get(pk=work.pk)


def finish(work):
    """The worker has done what was queued, and the stores are tidy."""
    work.upload.refresh_from_db()
    process_upload(work.upload.pk)
    purge_deletions()
    return again(work)


def test_edit_changes_words_tags_idols_and_groups(maker, work):
    group = factories.make_group()
    idol = factories.make_idol(group=group)
    edit_artwork(maker, work, make_details(title="New", tags=("stage", "빛"), idols=(idol,)))
    work = again(work)
    assert work.title == "New"
    assert {tag.slug for tag in work.tags.all()} == {"stage", "빛"}
    assert list(work.groups.all()) == [group]
    assert work.artworkidol_set.get().listed_key == work.listed_key
    assert dict(Tag.objects.values_list("slug", "work_count")) == {"stage": 1, "blue": 0, "빛": 1}


def test_edit_of_alt_text_renews_the_files_under_new_keys_while_the_work_stays_out(maker, work):
    old = set(work.renditions.values_list("key", flat=True))
    edit_artwork(maker, work, make_details(alt_text="Blue beams"))
    assert again(work).state == ArtworkState.PUBLISHED
    assert set(work.renditions.values_list("key", flat=True)) == old
    work = finish(work)
    assert work.state == ArtworkState.PUBLISHED
    assert not old & set(work.renditions.values_list("key", flat=True))
    assert public_files_match_rows()


def test_edit_of_the_description_leaves_the_files_alone(maker, work):
    details = read_details(work)
    edit_artwork(maker, work, type(details)(**{**details.__dict__, "description": "More words"}))
    work.upload.refresh_from_db()
    assert work.upload.state == UploadState.DONE


def test_saying_more_about_ai_is_checked_and_held_for_a_new_account(maker, work):
    edit_artwork(maker, work, make_details(making="ai_generated"))
    held = again(work)
    assert (held.state, held.state_reason, held.ai_label) == ("held", "new_account_ai", "ai_generated")
    assert held.listed_key is None
    held = finish(held)
    assert set(held.renditions.values_list("storage", flat=True)) == {"private"}
    assert not stored_keys("public")


def test_saying_more_about_ai_is_free_for_a_trusted_maker(maker, work):
    maker.is_trusted_maker = True
    maker.save()
    edit_artwork(maker, work, make_details(making="ai_modified"))
    assert (again(work).state, again(work).ai_label) == (ArtworkState.PUBLISHED, "ai_modified")


def test_saying_less_about_ai_waits_for_a_person_even_for_a_trusted_maker(maker):
    maker.is_trusted_maker = True
    maker.save()
    work = upload_work(maker, making="ai_generated")
    edit_artwork(maker, work, make_details(making="drawn"))
    assert (again(work).state, again(work).state_reason) == (ArtworkState.HELD, "label_lowered")
    assert finish(work).state == ArtworkState.HELD


def test_adding_an_idol_who_wants_no_edits_refuses_the_edit_and_changes_nothing(maker, work):
    idol = factories.make_idol(depiction_preference="none", name_latin="Sori")
    with pytest.raises(Refused, match="preference_none"):
        edit_artwork(maker, work, make_details(title="New", idols=(idol,)))
    assert again(work).title == "Violet beams"
    assert again(work).idols.count() == 0


def test_edit_while_processing_starts_again_with_the_new_words(maker):
    from gallery.domain.leases import claim_upload, held_by
    from gallery.domain.uploads import submit_artwork
    from tests.gallery.uploading import send

    upload = send(maker, details=make_details())
    submit_artwork(maker, upload.artwork, make_details())
    claim = claim_upload(upload.pk)
    edit_artwork(maker, upload.artwork, make_details(alt_text="Other words"))
    assert not held_by(claim).exists()
    process_upload(upload.pk)
    assert Artwork.objects.get().alt_text == "Other words"


@pytest.mark.parametrize("who", ["other_fan", "suspended_maker"])
def test_edit_is_for_the_maker_in_good_standing(maker, other_fan, work, who):
    user = other_fan
    if who == "suspended_maker":
        maker.standing = "suspended"
        maker.save()
        user = maker
    with pytest.raises(Refused, match="not_editable"):
        edit_artwork(user, work, make_details())


def test_withdraw_takes_page_feeds_and_files_away_and_keeps_the_original(maker, work):
    withdraw_artwork(maker, work)
    purge_deletions()
    work = again(work)
    assert (work.state, work.listed_key) == (ArtworkState.WITHDRAWN, None)
    assert not stored_keys("public")
    assert stored_keys("private") == {work.upload.original_key}


def test_suspended_maker_may_withdraw_but_not_put_back(maker, work):
    maker.standing = "suspended"
    maker.save()
    withdraw_artwork(maker, work)
    with pytest.raises(Refused, match="may_not_upload"):
        put_back_artwork(maker, work)


def test_put_back_returns_with_its_date_and_likes(maker, work):
    published_at = work.published_at
    Artwork.all_objects.update(like_count=3)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    work = finish(work)
    assert (work.state, work.published_at, work.like_count) == (ArtworkState.PUBLISHED, published_at, 3)
    assert public_files_match_rows()


def test_put_back_needs_the_guidelines_in_force(maker, work):
    withdraw_artwork(maker, work)
    factories.make_guidelines()
    with pytest.raises(Refused, match="guidelines"):
        put_back_artwork(maker, work)
    assert again(work).state == ArtworkState.WITHDRAWN


def test_others_may_neither_withdraw_nor_put_back(maker, other_fan, work):
    with pytest.raises(Refused):
        withdraw_artwork(other_fan, work)
    withdraw_artwork(maker, work)
    with pytest.raises(Refused):
        put_back_artwork(other_fan, work)


@pytest.fixture
def held(maker):
    return upload_work(maker, seed=9, making="ai_generated")


def test_release_is_for_reviewers_of_other_peoples_held_works(held, maker, other_fan, catalogue_editor):
    with pytest.raises(Refused, match="not_allowed"):
        release_artwork(held, other_fan)
    maker.is_staff = maker.is_superuser = True
    maker.save()
    with pytest.raises(Refused, match="own_work"):
        release_artwork(held, maker)
    published = factories.make_artwork()
    with pytest.raises(Refused, match="not_held"):
        release_artwork(published, catalogue_editor)


def test_release_is_for_the_words_that_the_reviewer_has_read(held, maker, catalogue_editor):
    seen = revision_of(held)
    edit_artwork(maker, held, replace(read_details(held), title="Something else"))
    with pytest.raises(Refused, match="changed"):
        release_artwork(held, catalogue_editor, seen)
    release_artwork(held, catalogue_editor, revision_of(again(held)))
    assert Upload.objects.get(artwork=held).cleared_by == catalogue_editor


def test_release_is_void_when_the_idol_objects_in_the_meantime(maker, catalogue_editor):
    idol = factories.make_idol()
    work = upload_work(maker, making="ai_generated", idols=(idol,))
    release_artwork(work, catalogue_editor)
    idol.depiction_preference = "no_ai"
    idol.save()
    work = finish(work)
    assert (work.state, work.state_reason) == (ArtworkState.HELD, "preference_no_ai")


def test_blocked_tag_is_left_out_and_alias_leads_to_its_tag(maker, work):
    from gallery.models import Alias
    from gallery.search.text import fold

    factories.make_tag("spam", is_blocked=True)
    tag = factories.make_tag("photocard")
    Alias.objects.create(tag=tag, text="포카", folded=fold("포카"))
    edit_artwork(maker, work, make_details(tags=("spam", "포카", "Photocard")))
    assert list(again(work).tags.all()) == [tag]


def test_taking_a_held_work_down_and_putting_it_back_is_no_way_around_the_review(maker, catalogue_editor):
    work = upload_work(maker, seed=11, making="ai_generated", title="Labelled")
    release_artwork(work, catalogue_editor)
    work = finish(work)
    assert work.state == ArtworkState.PUBLISHED
    edit_artwork(maker, work, make_details(making="drawn"))
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    assert (again(work).state, again(work).state_reason) == (ArtworkState.HELD, "label_lowered")
    work = finish(work)
    assert work.state == ArtworkState.HELD
    assert not stored_keys("public")
    release_artwork(work, catalogue_editor)
    assert finish(work).state == ArtworkState.PUBLISHED


def test_a_restricted_work_that_comes_back_waits_for_a_person(maker, catalogue_editor):
    work = upload_work(maker, seed=12, making="ai_generated")
    release_artwork(work, catalogue_editor)
    work = finish(work)
    Artwork.all_objects.filter(pk=work.pk).update(state="restricted", listed_key=None, hot_key=None)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    assert finish(work).state == ArtworkState.HELD
    assert not stored_keys("public")


def test_a_label_that_was_public_cannot_be_lowered_on_the_way_back(maker, catalogue_editor):
    work = upload_work(maker, seed=13, making="ai_generated")
    release_artwork(work, catalogue_editor)
    work = finish(work)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    edit_artwork(maker, work, make_details(making="drawn"))
    work = finish(work)
    assert (work.state, work.state_reason) == (ArtworkState.HELD, "label_lowered")


def test_what_a_person_let_through_counts_no_more_once_the_work_was_a_draft_again(maker, catalogue_editor):
    from gallery.domain.uploads import submit_artwork

    idol = factories.make_idol()
    work = upload_work(maker, seed=14, making="ai_generated", idols=(idol,))
    release_artwork(work, catalogue_editor)
    work = finish(work)
    withdraw_artwork(maker, work)
    put_back_artwork(maker, work)
    idol.depiction_preference = "none"
    idol.save()
    assert finish(work).state == ArtworkState.DRAFT
    details = make_details(making="face_swap", depicts_real_person=True, consent_basis="uncertain")
    submit_artwork(maker, again(work), details)
    work = finish(work)
    assert work.state == ArtworkState.HELD
    assert not stored_keys("public")


def test_put_back_while_the_file_is_still_arriving_makes_a_draft(maker):
    upload = send(maker, details=make_details())
    type(upload).objects.filter(pk=upload.pk).update(state=UploadState.RECEIVING)
    withdraw_artwork(maker, upload.artwork)
    assert put_back_artwork(maker, upload.artwork).state == ArtworkState.DRAFT
    upload.refresh_from_db()
    assert upload.state == UploadState.RECEIVING


def test_maker_who_changes_a_released_work_sends_it_back_into_review(held, maker, catalogue_editor):
    release_artwork(held, catalogue_editor)
    edit_artwork(maker, held, make_details(making="drawn"))
    work = finish(held)
    assert (work.state, work.state_reason) == (ArtworkState.HELD, "label_lowered")
    release_artwork(work, catalogue_editor)
    assert finish(work).state == ArtworkState.PUBLISHED


def test_released_work_whose_files_cannot_be_made_waits_for_a_person_again(
    held, catalogue_editor, monkeypatch
):
    from gallery.domain import pipeline
    from gallery.imaging import PictureError, PictureErrorCode

    def fail(*args):
        raise PictureError(PictureErrorCode.DECODER_FAILED)

    release_artwork(held, catalogue_editor)
    monkeypatch.setattr(pipeline, "make_renditions", fail)
    work = finish(held)
    assert (work.state, work.state_reason) == (ArtworkState.HELD, "check_failed")
    assert work.upload.cleared_at is None
