"""The row that lists and search read, kept as pages come and go."""

import datetime

import pytest
from django.utils import timezone

from education.domain.listing import index_missing, index_resource
from education.domain.partners import change_partner_details
from education.models import ResourceEntry, ResourcePage
from education.queries.resources import ResourceFilters, resources_page
from tests.education.lessons import all_blocks, make_lesson, make_pair
from tests.education.partners import make_manager, make_partner, make_resource

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner():
    return make_partner("House")[0]


def found(query: str, **filters: str) -> set[str]:
    page = resources_page(ResourceFilters(q=query, **filters))
    return {entry.page.title for entry in page.items}


def test_a_text_is_listed_while_it_is_public(partner):
    page = make_resource(partner, "Ask first")
    assert ResourceEntry.objects.count() == 0
    page.save_revision().publish()
    assert [entry.page_id for entry in ResourceEntry.objects.all()] == [page.pk]
    ResourcePage.objects.get(pk=page.pk).unpublish()
    assert ResourceEntry.objects.count() == 0


def test_a_deleted_text_leaves_the_list(partner):
    make_lesson(partner).delete()
    assert ResourceEntry.objects.count() == 0


def test_a_draft_of_a_public_text_changes_nothing_in_the_list(partner):
    page = make_lesson(partner, "Ask first")
    page.title, page.summary = "Leaked", "Not yet said."
    page.save_revision()
    assert found("ask") == {"Ask first"}
    assert found("leaked") == set()
    page.get_latest_revision().publish()
    assert found("leaked") == {"Leaked"}


def test_indexing_twice_is_the_same_as_once(partner):
    page = make_lesson(partner)
    before = ResourceEntry.objects.values().get()
    assert index_resource(page)
    assert ResourceEntry.objects.values().get() == before


def test_place_in_the_list_stays_when_a_text_is_published_again(partner, travel):
    first = make_lesson(partner, "First")
    travel(days=1)
    make_lesson(partner, "Second")
    travel(days=1)
    first.save_revision().publish()
    assert [entry.page.title for entry in resources_page(ResourceFilters()).items] == ["Second", "First"]


def test_moved_text_belongs_to_its_new_partner(partner):
    other, _owner = make_partner("Other")
    page = make_lesson(partner)
    page.move(other.page, pos="last-child")
    assert ResourceEntry.objects.get().partner_id == other.pk


def test_every_block_is_searched_and_addresses_are_not(partner):
    make_lesson(partner, "Everything", blocks=all_blocks())
    for word in ("step", "always", "singer", "2020", "guess", "leave", "act", "silence", "house"):
        assert found(word) == {"Everything"}, word
    assert found("law.example") == set()


@pytest.mark.parametrize("query", ["먼저", "물어보기", "물어보기를", "어보", "편집하기 전에", "집하기"])
def test_hangul_is_found_with_particles_and_from_any_letter(partner, query):
    make_pair(partner)
    assert found(query) == {"먼저 물어보기"}


@pytest.mark.parametrize("query", ["딥페이크", "물어보기 딥페이크", "first step of nobody"])
def test_every_word_must_be_there(partner, query):
    make_pair(partner)
    assert found(query) == set()


def test_partner_is_found_by_its_new_name(partner):
    make_lesson(partner)
    change_partner_details(make_manager(), partner, name_ko="별빛 연구소")
    assert found("별빛연구소") == set()
    assert found("별빛") == {"Ask first"}


def test_what_was_public_before_the_lists_is_added(partner):
    make_lesson(partner)
    ResourceEntry.objects.all().delete()
    assert [index_missing(), index_missing()] == [1, 0]


def test_two_texts_of_one_moment_have_two_places(partner, monkeypatch):
    moment = timezone.now() + datetime.timedelta(hours=1)
    monkeypatch.setattr(timezone, "now", lambda: moment)
    make_lesson(partner, "One")
    make_lesson(partner, "Two")
    assert ResourceEntry.objects.values("listed_key").distinct().count() == 2
