"""Writing down what moderators decided about an account."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.domain.profile import update_profile
from accounts.domain.standing import set_standing
from accounts.models import ProfileState, Standing, User
from accounts.permissions import may_change_profile

pytestmark = pytest.mark.django_db


def test_set_standing_writes_both_fields(fan):
    until = timezone.now() + timedelta(days=3)
    stored = set_standing(fan, Standing.SUSPENDED, until)
    assert (stored.standing, stored.standing_until) == (Standing.SUSPENDED, until)
    assert (fan.standing, fan.standing_until) == (Standing.SUSPENDED, until)
    fan.refresh_from_db()
    assert (fan.standing, fan.standing_until) == ("suspended", until)


def test_set_standing_without_an_end_takes_the_old_end_away(fan):
    set_standing(fan, Standing.SUSPENDED, timezone.now() + timedelta(days=3))
    set_standing(fan, Standing.BANNED)
    fan.refresh_from_db()
    assert (fan.standing, fan.standing_until) == ("banned", None)


def test_set_standing_leaves_everything_else(fan):
    stale = User.objects.get(pk=fan.pk)
    User.objects.filter(pk=fan.pk).update(bio="newer", unread_count=3)
    set_standing(stale, Standing.LIMITED)
    fan.refresh_from_db()
    assert (fan.bio, fan.unread_count) == ("newer", 3)


def test_set_standing_good_has_no_end(fan):
    with pytest.raises(ValueError, match="no end"):
        set_standing(fan, Standing.GOOD, timezone.now())


def test_set_standing_knows_its_words(fan):
    with pytest.raises(ValueError, match="famous"):
        set_standing(fan, "famous")


@pytest.mark.parametrize("state", [ProfileState.HIDDEN, ProfileState.REMOVED])
def test_profile_that_is_not_visible_is_closed(fan, state):
    fan.profile_state = state
    fan.save()
    assert not may_change_profile(fan)
    with pytest.raises(PermissionDenied, match="closed"):
        update_profile(fan, bio="Still here")
    update_profile(fan, language="ko")
    fan.refresh_from_db()
    assert (fan.bio, fan.language) == ("", "ko")


def test_database_knows_the_states_of_a_profile(fan):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=fan.pk).update(profile_state="famous")
