"""The staff of moderation, by the groups that `ensure_defaults` makes."""

from typing import Any

import pytest
from django.contrib.auth.models import Group

from accounts.models import User
from moderation.domain.claims import claim_case
from moderation.domain.setup import ensure_defaults
from moderation.models import Case
from tests import factories


def make_staff(handle: str, role: str) -> User:
    ensure_defaults()
    user = factories.make_user(handle, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def no_second_factor(settings):
    """Pages are tested without it; the doors have a test of their own."""
    settings.REQUIRE_STAFF_MFA = False


@pytest.fixture
def moderator(db) -> User:
    return make_staff("moderator_one", "moderator")


@pytest.fixture
def second_moderator(db) -> User:
    return make_staff("second_moderator", "moderator")


@pytest.fixture
def senior(db) -> User:
    return make_staff("senior_one", "senior moderator")


@pytest.fixture
def custodian(db) -> User:
    return make_staff("custodian_one", "custodian")


@pytest.fixture
def auditor(db) -> User:
    return make_staff("auditor_one", "auditor")


@pytest.fixture
def claimed():
    """claimed(case, by) -> the case with `by`'s lease on it."""

    def take(case: Case, by: User) -> Any:
        return claim_case(by, case.pk)

    return take
