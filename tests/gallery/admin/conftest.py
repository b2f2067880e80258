"""Staff doors ask for a second factor; these tests are about what lies behind them."""

import pytest


@pytest.fixture(autouse=True)
def without_second_factor(settings):
    settings.REQUIRE_STAFF_MFA = False


@pytest.fixture
def plain_staff(db):
    """Staff without a single permission."""
    from tests.factories import make_user

    return make_user("plain_staff", is_staff=True)
