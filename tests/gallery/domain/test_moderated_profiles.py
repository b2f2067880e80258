"""A profile out of sight and back, with the bytes of its picture."""

import json

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from gallery.domain.avatars import remove_avatar, set_avatar
from gallery.domain.errors import Refused
from gallery.domain.moderated import conceal_profile, reinstate_profile
from gallery.domain.storage import purge_deletions
from gallery.models import StorageDeletion
from gallery.search import search_keys
from tests import factories
from tests.gallery.uploading import make_picture, stored_keys

pytestmark = pytest.mark.django_db
BROKEN = {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"}


@pytest.fixture
def member(fan):
    fan.display_name, fan.bio = "Rude name", "Rude words"
    fan.save()
    set_avatar(fan, SimpleUploadedFile("me.jpg", make_picture(1)))
    return again(fan)


def again(user):
    return User.objects.get(pk=user.pk)


def shown(user):
    user = again(user)
    return user.profile_state, user.display_name, user.bio, bool(user.avatar_key)


def picture_of(user):
    with storages["public"].open(again(user).avatar_key) as file:
        return file.read()


def make_due():
    StorageDeletion.objects.update(next_attempt_at=timezone.now())


@pytest.mark.parametrize("state", ["hidden", "removed"])
def test_profile_comes_back_with_the_bytes_of_its_picture(member, state):
    before, picture = shown(member), picture_of(member)
    undo = json.loads(json.dumps(conceal_profile(member, state)))
    assert shown(member) == (state, "fan", "", False)
    purge_deletions()
    assert not stored_keys("public")
    assert stored_keys("private") == {undo["avatar_kept"]}
    reinstate_profile(member, undo)
    assert shown(member) == before
    assert picture_of(member) == picture
    assert again(member).avatar_key != undo["avatar_key"]  # the old address stays dead
    purge_deletions()
    assert stored_keys("public") == {again(member).avatar_key}
    assert not stored_keys("private")


def test_picture_that_has_not_left_yet_just_stays(member):
    undo = conceal_profile(member, "hidden")
    reinstate_profile(member, undo)
    assert again(member).avatar_key == undo["avatar_key"]
    purge_deletions()
    assert stored_keys("public") == {undo["avatar_key"]}


def test_picture_whose_deletion_has_failed_comes_back_under_a_fresh_address(member, settings):
    picture = picture_of(member)
    undo = conceal_profile(member, "hidden")
    working = settings.STORAGES
    settings.STORAGES = {**working, "private": BROKEN}
    assert purge_deletions() == 0
    assert undo["avatar_key"] in stored_keys("public")  # never deleted before its copy is safe
    settings.STORAGES = working
    reinstate_profile(member, undo)
    assert picture_of(member) == picture
    make_due()
    purge_deletions()
    assert stored_keys("public") == {again(member).avatar_key}
    assert not stored_keys("private")


def test_store_that_is_away_refuses_and_changes_nothing(member, settings):
    undo = conceal_profile(member, "hidden")
    purge_deletions()
    settings.STORAGES = {**settings.STORAGES, "public": BROKEN}
    with pytest.raises(Refused, match="store_unavailable"), transaction.atomic():
        reinstate_profile(member, undo)
    assert shown(member) == ("hidden", "fan", "", False)


def test_profile_without_a_picture(fan):
    fan.bio = "Rude words"
    fan.save()
    undo = conceal_profile(fan, "removed")
    assert not StorageDeletion.objects.exists()
    reinstate_profile(fan, undo)
    assert shown(fan) == ("visible", "fan", "Rude words", False)
    with pytest.raises(Refused, match="not_concealed"):
        reinstate_profile(fan, undo)


def test_two_decisions_are_undone_one_after_the_other(member):
    before = shown(member)
    first, second = conceal_profile(member, "hidden"), conceal_profile(member, "removed")
    purge_deletions()
    reinstate_profile(member, second)
    assert shown(member) == ("hidden", "fan", "", False)
    reinstate_profile(member, first)
    assert shown(member) == before


def test_no_new_picture_while_the_profile_is_out_of_sight(member):
    conceal_profile(member, "hidden")
    with pytest.raises(Refused, match="may_not_write"):
        set_avatar(again(member), SimpleUploadedFile("me.jpg", make_picture(2)))
    with pytest.raises(Refused, match="may_not_write"):
        set_avatar(member, SimpleUploadedFile("me.jpg", make_picture(2)))  # as read before it was hidden
    remove_avatar(again(member))
    assert shown(member) == ("hidden", "fan", "", False)


def test_works_are_found_by_the_name_that_is_shown(member, django_capture_on_commit_callbacks):
    work = factories.make_artwork(member)
    with django_capture_on_commit_callbacks(execute=True):
        undo = conceal_profile(member, "hidden")
    assert not search_keys("rude name")
    with django_capture_on_commit_callbacks(execute=True):
        reinstate_profile(member, undo)
    assert search_keys("rude name") == [work.listed_key]


def test_page_of_a_hidden_profile_shows_handle_and_works(member, visitor):
    work = factories.make_artwork(member)
    conceal_profile(member, "removed")
    page = visitor.get(member.get_absolute_url()).content.decode()
    assert "@fan" in page and work.title in page
    assert "What this member says about themselves is out of sight." in page
    assert "Rude" not in page and '<img src="/media/avatars' not in page
