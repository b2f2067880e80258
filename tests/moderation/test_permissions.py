"""Who may do what in moderation."""

import pytest
from django.contrib.auth.models import AnonymousUser

from moderation.models import Case
from moderation.permissions import (
    can_moderate,
    can_open_case,
    can_read_ledger,
    can_read_moderation,
    can_work_on,
    has_own_part,
    is_custodian,
    is_senior,
)
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(fan, catalogue_editor, moderator, senior, custodian, auditor, admin_user):
    return {
        "visitor": AnonymousUser(), "fan": fan, "editor": catalogue_editor, "moderator": moderator, "senior": senior,
        "custodian": custodian, "auditor": auditor, "admin": admin_user,
    }  # fmt: skip


@pytest.mark.parametrize(
    "predicate,allowed",
    [
        (can_moderate, {"moderator", "senior", "custodian", "admin"}),
        (is_senior, {"senior", "admin"}),
        (is_custodian, {"custodian", "admin"}),
        (can_read_moderation, {"moderator", "senior", "custodian", "auditor", "admin"}),
        (can_read_ledger, {"senior", "auditor", "admin"}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_role_may_what_it_is_for(people, predicate, allowed):
    assert {name for name, user in people.items() if predicate(user)} == allowed


def test_role_without_staff_status_opens_nothing(moderator):
    moderator.is_staff = False
    assert not can_moderate(moderator) and not can_read_moderation(moderator)


@pytest.mark.parametrize(
    "fields,readers,workers",
    [
        (
            {},
            {"moderator", "senior", "custodian", "auditor", "admin"},
            {"moderator", "senior", "custodian", "admin"},
        ),
        (
            {"needs_senior": True},
            {"moderator", "senior", "custodian", "auditor", "admin"},
            {"senior", "admin"},
        ),
        ({"is_locked": True}, {"custodian", "admin"}, {"custodian", "admin"}),
    ],
)
def test_case_is_opened_and_worked_on_by(people, fields, readers, workers):
    case = cases.make_case()
    Case.objects.update(**fields)
    case.refresh_from_db()
    assert {name for name, user in people.items() if can_open_case(user, case)} == readers
    people.pop("visitor")
    assert {name for name, user in people.items() if can_work_on(user, case)} == workers


def test_own_part_is_the_own_thing_or_the_own_report(moderator, senior, custodian):
    case = cases.make_case(cases.make_work(moderator), by=senior)
    assert [has_own_part(user, case) for user in (moderator, senior, custodian)] == [True, True, False]
    assert [can_work_on(user, case) for user in (moderator, senior, custodian)] == [False, False, True]
