"""What can be reported, and what addresses name."""

import pytest

from gallery.models import CommentState
from moderation.models import TARGET_FIELDS
from moderation.targets import KINDS, find_target, target_at, target_of
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


@pytest.fixture
def things():
    work = cases.make_work()
    return {
        "artwork": work, "comment": factories.make_comment(work), "profile": factories.make_user("aurora"),
        "idol": factories.make_idol("mina"), "group": factories.make_group("lumi"), "tag": factories.make_tag("stage"),
    }  # fmt: skip


def test_every_target_of_a_case_is_a_kind():
    assert tuple(KINDS) == TARGET_FIELDS


@pytest.mark.parametrize("field", TARGET_FIELDS)
def test_thing_is_found_by_its_key_and_by_its_address(things, field, settings):
    target = cases.target(things[field])
    assert find_target(field, target.key) == target
    assert target_at(target.url) == target
    assert target_at(f" {settings.SITE_URL}{target.url} ") == target
    assert target_of(cases.make_case(things[field])) == target
    assert target.title


def test_query_of_an_address_does_not_matter(things):
    assert target_at(things["artwork"].get_absolute_url() + "?from=feed#top") == cases.target(
        things["artwork"]
    )


@pytest.mark.parametrize(
    "address",
    ["", "/", "/nowhere/", "https://elsewhere.example/@aurora", "javascript:alert(1)", "/#comment-x",
     "/#comment-0", "@aurora"],
)  # fmt: skip
def test_other_addresses_name_nothing(things, address):
    assert target_at(address) is None


@pytest.mark.parametrize("key", ["", "x", "0", "-1", "²", "9" * 30])
def test_strange_keys_find_no_comment(key):
    assert find_target("comment", key) is None


def test_unknown_kind_is_nothing():
    assert find_target("user", "1") is None and find_target("", "") is None


@pytest.mark.parametrize("state,reportable", [
    ("published", True), ("restricted", True), ("hidden", True), ("removed", True), ("withdrawn", True),
    ("draft", False), ("processing", False), ("held", False),
])  # fmt: skip
def test_work_can_be_reported_once_it_was_public(state, reportable):
    work = factories.make_artwork(state=state)
    assert (find_target("artwork", work.public_id) is not None) == reportable


def test_deleted_comment_and_closed_account_cannot_be_reported(things):
    type(things["comment"]).objects.update(state=CommentState.DELETED)
    type(things["profile"]).objects.filter(pk=things["profile"].pk).update(is_active=False)
    assert find_target("comment", str(things["comment"].pk)) is None
    assert find_target("profile", "aurora") is None


def test_owner_is_who_made_it(things):
    owners = {field: cases.target(thing).owner for field, thing in things.items()}
    assert owners == {
        "artwork": things["artwork"].maker, "comment": things["comment"].author, "profile": things["profile"],
        "idol": None, "group": None, "tag": None,
    }  # fmt: skip
