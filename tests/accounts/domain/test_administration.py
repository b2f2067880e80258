"""What staff may change about accounts."""

import pytest
from django.core.exceptions import PermissionDenied

from accounts.domain.administration import update_account
from accounts.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change",
    [{"is_staff": True}, {"is_superuser": True}, {"is_active": False},
     {"is_trusted_maker": True}, {"groups": []}, {"user_permissions": []}],
)  # fmt: skip
def test_powers_are_for_superusers_to_give(fan, change):
    with pytest.raises(PermissionDenied):
        update_account(fan, make_user(is_staff=True), **change)


@pytest.mark.parametrize("change", [{"is_staff": False}, {"is_superuser": False}, {"groups": []}])
def test_nobody_changes_their_own_powers(admin_user, change):
    with pytest.raises(PermissionDenied):
        update_account(admin_user, admin_user, **change)


@pytest.mark.parametrize(
    "change", [{"standing": "banned"}, {"standing_until": None}, {"profile_state": "hidden"}]
)
def test_decisions_are_not_typed_in_by_anybody(fan, admin_user, change):
    with pytest.raises(PermissionDenied):
        update_account(fan, admin_user, bio="and this", **change)
    stored = User.objects.get(pk=fan.pk)
    assert (stored.standing, stored.profile_state, stored.bio) == ("good", "visible", "")


def test_superuser_gives_trust(fan, admin_user):
    update_account(fan, admin_user, is_trusted_maker=True)
    fan.refresh_from_db()
    assert fan.is_trusted_maker
