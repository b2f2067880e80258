"""The staff of moderation, by names of their own."""

from typing import Any

import pytest

from accounts.models import User
from moderation.domain.claims import claim_case
from moderation.models import Case
from tests import factories


@pytest.fixture
def no_second_factor(settings):
    """Pages are tested without it; the doors have a test of their own."""
    settings.REQUIRE_STAFF_MFA = False


@pytest.fixture
def moderator(db) -> User:
    return factories.make_staff("moderator_one", "moderator")


@pytest.fixture
def second_moderator(db) -> User:
    return factories.make_staff("second_moderator", "moderator")


@pytest.fixture
def senior(db) -> User:
    return factories.make_staff("senior_one", "senior moderator")


@pytest.fixture
def custodian(db) -> User:
    return factories.make_staff("custodian_one", "custodian")


@pytest.fixture
def auditor(db) -> User:
    return factories.make_staff("auditor_one", "auditor")


@pytest.fixture
def claimed():
    """claimed(case, by) -> the case with `by`'s lease on it."""

    def take(case: Case, by: User) -> Any:
        return claim_case(by, case.pk)

    return take
