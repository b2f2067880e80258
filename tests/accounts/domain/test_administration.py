"""What staff may change about accounts."""

import pytest
from django.core.exceptions import PermissionDenied

from accounts.domain.administration import change_standing, update_account
from accounts.models import Standing
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change",
    [{"is_staff": True}, {"is_superuser": True}, {"is_active": False}, {"standing": "banned"},
     {"is_trusted_maker": True}, {"groups": []}, {"user_permissions": []}],
)  # fmt: skip
def test_powers_are_for_superusers_to_give(fan, change):
    with pytest.raises(PermissionDenied):
        update_account(fan, make_user(is_staff=True), **change)


@pytest.mark.parametrize("change", [{"is_staff": False}, {"is_superuser": False}, {"groups": []}])
def test_nobody_changes_their_own_powers(admin_user, change):
    with pytest.raises(PermissionDenied):
        update_account(admin_user, admin_user, **change)


def test_superuser_changes_standing(fan, admin_user):
    change_standing(fan, admin_user, Standing.SUSPENDED)
    fan.refresh_from_db()
    assert fan.standing == "suspended"
