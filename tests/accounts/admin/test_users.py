"""Accounts in the admin: least privilege, no hashes, no way up."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from accounts.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db
LIST = reverse("admin:accounts_user_changelist")


@pytest.fixture
def helper() -> User:
    user = make_user("helper", is_staff=True)
    permissions = Permission.objects.filter(
        codename__in=["change_user", "view_user", "add_user", "delete_user"]
    )
    user.user_permissions.set(permissions)
    return user


def change_page(user: User) -> str:
    return reverse("admin:accounts_user_change", args=[user.pk])


def fields(user: User, **changes: str) -> dict[str, str]:
    data = {"handle": user.handle, "display_name": user.display_name, "bio": user.bio, "language": user.language,
            "time_zone": user.time_zone, "is_active": "on"}  # fmt: skip
    return data | changes


def test_list_shows_and_finds_accounts(admin_user, as_staff, fan, other_fan):
    client = as_staff(admin_user)
    found = client.get(LIST, {"q": "other_fan"}).content.decode()
    assert "other_fan@example.org" in found
    assert "fan@example.org" not in found.replace("other_fan@example.org", "")


def test_list_takes_the_same_number_of_queries_for_many(admin_user, as_staff, django_assert_max_num_queries):
    client = as_staff(admin_user)
    for number in range(30):
        make_user(f"many{number}")
    with django_assert_max_num_queries(12):
        assert client.get(LIST).status_code == 200


def test_no_hash_is_shown(admin_user, as_staff, fan):
    page = as_staff(admin_user).get(change_page(fan)).content.decode()
    assert fan.password not in page
    assert "md5$" not in page
    assert "password" not in page.lower().replace("/accounts/password/", "").replace(
        "password_change", ""
    ).replace("change password", "")


def test_superuser_changes_trust_and_powers(admin_user, as_staff, fan):
    group = Group.objects.create(name="Keepers")
    data = fields(fan, is_trusted_maker="on", is_staff="on", groups=str(group.pk))
    assert as_staff(admin_user).post(change_page(fan), data).status_code == 302
    fan.refresh_from_db()
    assert (fan.is_trusted_maker, fan.is_staff) == (True, True)
    assert list(fan.groups.all()) == [group]


def test_standing_and_profile_are_shown_and_not_changed(admin_user, as_staff, fan):
    client = as_staff(admin_user)
    page = client.get(change_page(fan)).content.decode()
    assert "Good standing" in page
    assert "Changes by decision of the moderators." in page
    wishes = {"standing": "banned", "standing_until_0": "2030-01-01", "standing_until_1": "00:00",
              "profile_state": "removed"}  # fmt: skip
    assert client.post(change_page(fan), fields(fan, bio="Tidied up", **wishes)).status_code == 302
    fan.refresh_from_db()
    assert (fan.bio, fan.standing, fan.standing_until, fan.profile_state) == (
        "Tidied up",
        "good",
        None,
        "visible",
    )


def test_helper_changes_a_profile_and_nothing_more(helper, as_staff, fan):
    powers = {"is_staff": "on", "is_superuser": "on", "is_trusted_maker": "on", "standing": "banned",
              "email": "mine@example.org", "password": "x", "user_permissions": "1"}  # fmt: skip
    response = as_staff(helper).post(change_page(fan), fields(fan, bio="Tidied up", **powers))
    assert response.status_code == 302
    fan.refresh_from_db()
    assert fan.bio == "Tidied up"
    assert (fan.is_staff, fan.is_superuser, fan.is_trusted_maker, fan.standing) == (
        False,
        False,
        False,
        "good",
    )
    assert fan.email == "fan@example.org"
    assert fan.user_permissions.count() == 0


def test_helper_cannot_raise_themselves(helper, as_staff):
    response = as_staff(helper).post(change_page(helper), fields(helper, is_staff="on", is_superuser="on"))
    assert response.status_code == 403
    helper.refresh_from_db()
    assert not helper.is_superuser


def test_helper_cannot_change_colleagues(helper, as_staff, admin_user, catalogue_editor):
    client = as_staff(helper)
    for colleague in (admin_user, catalogue_editor):
        assert client.post(change_page(colleague), fields(colleague, bio="Hacked")).status_code == 403
        colleague.refresh_from_db()
        assert colleague.bio == ""


def test_superuser_cannot_drop_their_own_powers(admin_user, as_staff):
    data = fields(admin_user)
    del data["is_active"]
    as_staff(admin_user).post(change_page(admin_user), data)
    admin_user.refresh_from_db()
    assert (admin_user.is_active, admin_user.is_staff, admin_user.is_superuser) == (True, True, True)


def test_passwords_cannot_be_set_here(helper, admin_user, as_staff, fan):
    for user in (helper, admin_user):
        path = reverse("admin:auth_user_password_change", args=[fan.pk])
        assert as_staff(user).get(path).status_code == 404


def test_accounts_are_added_by_superusers_without_a_password(admin_user, helper, as_staff):
    path = reverse("admin:accounts_user_add")
    data = {"email": "New@Example.org", "handle": "newkeeper", "display_name": "New"}
    assert as_staff(helper).post(path, data).status_code == 403
    assert as_staff(admin_user).post(path, data).status_code == 302
    user = User.objects.get(handle="newkeeper")
    assert (user.email, user.has_usable_password(), user.is_staff) == ("new@example.org", False, False)


def test_accounts_are_not_deleted_here(admin_user, as_staff, fan):
    client = as_staff(admin_user)
    assert (
        client.post(reverse("admin:accounts_user_delete", args=[fan.pk]), {"post": "yes"}).status_code == 403
    )
    client.post(LIST, {"action": "delete_selected", "_selected_action": [fan.pk], "post": "yes"})
    assert User.objects.filter(pk=fan.pk).exists()


def test_pages_that_would_show_secrets_are_gone(admin_user, as_staff):
    client = as_staff(admin_user)
    for path in (
        "/admin/mfa/authenticator/",
        "/admin/account/emailaddress/",
        "/admin/account/emailconfirmation/",
    ):
        assert client.get(path).status_code == 404


def test_groups_are_for_superusers(helper, admin_user, as_staff):
    permissions = Permission.objects.filter(codename__in=["change_group", "view_group", "add_group"])
    helper.user_permissions.add(*permissions)
    path = reverse("admin:auth_group_changelist")
    assert as_staff(helper).get(path).status_code == 403
    assert as_staff(admin_user).get(path).status_code == 200
