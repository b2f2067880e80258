"""The functions that write profiles."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.domain.profile import change_language, update_profile
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_update_profile_writes_the_named_fields(fan):
    update_profile(fan, bio="Hello", display_name="Fan 팬")
    fan.refresh_from_db()
    assert (fan.bio, fan.display_name, fan.handle) == ("Hello", "Fan 팬", "fan")


def test_update_profile_knows_no_other_fields(fan):
    with pytest.raises(TypeError):
        update_profile(fan, is_staff="yes")


@pytest.mark.parametrize("change", [{"handle": "Ünï"}, {"time_zone": "Mars/Olympus"}, {"language": "xx"}])
def test_update_profile_validates(fan, change):
    with pytest.raises(ValidationError) as raised:
        update_profile(fan, **change)
    assert list(raised.value.message_dict) == list(change)
    fan.refresh_from_db()
    assert getattr(fan, next(iter(change))) != next(iter(change.values()))


def test_update_profile_refuses_a_taken_handle(fan):
    make_user("taken")
    with pytest.raises(ValidationError):
        update_profile(fan, handle="taken")


def test_update_profile_is_closed_to_the_suspended(suspended_fan):
    with pytest.raises(PermissionDenied):
        update_profile(suspended_fan, bio="Let me out")
    update_profile(suspended_fan, time_zone="Asia/Seoul")
    suspended_fan.refresh_from_db()
    assert suspended_fan.time_zone == "Asia/Seoul"


def test_change_language_refuses_what_the_site_does_not_speak(fan):
    with pytest.raises(ValidationError):
        change_language(fan, "fr")
