"""Addresses, languages and translations of pages; the lists of codes."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from education.models import PageLanguage, ResourcePage
from education.models.blocks import QuestionBlock
from education.models.partner import read_links, write_links
from tests.education.partners import make_partner, make_resource

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner():
    return make_partner("House")[0]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Ask first", "ask-first"),
        ("먼저 물어보기", "meonjeo-muleobogi"),
        ("딥페이크와 fan art", "dibpeikeuwa-fan-art"),
        ("…", "page"),
    ],
)
def test_address_is_in_latin_letters(partner, title, slug):
    assert make_resource(partner, title).slug == slug


def test_same_title_twice_gets_two_addresses(partner):
    assert {make_resource(partner, "Ask first").slug, make_resource(partner, "Ask first").slug} == {
        "ask-first", "ask-first-2",
    }  # fmt: skip


def test_address_stays_when_the_title_changes(partner):
    page = make_resource(partner, "Ask first")
    page.title = "Ask twice"
    page.save()
    assert page.slug == "ask-first"


def test_translations_know_each_other_once_they_are_public(partner):
    original = make_resource(partner, "Ask first", live=True)
    korean = make_resource(partner, "먼저 묻기", language="ko", original=original)
    assert list(original.translation_set()) == []
    korean.save_revision().publish()
    assert list(original.translation_set()) == [ResourcePage.objects.get(pk=korean.pk)]
    assert list(korean.translation_set()) == [original]


def test_there_is_one_translation_per_language(partner):
    original = make_resource(partner, "Ask first")
    make_resource(partner, "먼저 묻기", language="ko", original=original)
    with pytest.raises(ValidationError, match="translation into this language"):
        ResourcePage(title="또 묻기", language="ko", original=original).clean()
    other = make_resource(partner, "Other", language="ko")
    with pytest.raises(IntegrityError), transaction.atomic():
        ResourcePage.objects.filter(pk=other.pk).update(original=original)


def test_translation_is_in_another_language_and_of_an_original(partner):
    original = make_resource(partner, "Ask first")
    korean = make_resource(partner, "먼저 묻기", language="ko", original=original)
    for wrong in (original, korean):
        with pytest.raises(ValidationError):
            ResourcePage(title="Copy", language="en", original=wrong).clean()


def test_translation_of_another_partners_page_is_refused(partner):
    stranger = make_resource(make_partner()[0], "Theirs")
    page = make_resource(partner, "Ours", language="ko")
    page.original = stranger
    with pytest.raises(ValidationError):
        page.full_clean()


def test_codes_are_kept_in_the_order_of_the_choices_and_found(partner):
    page = make_resource(partner, audiences=["moderators", "fans"], jurisdictions=["KR"])
    page = ResourcePage.objects.get(pk=page.pk)
    assert page.audiences == ["fans", "moderators"]
    assert ResourcePage.objects.filter(audiences__has="moderators").exists()
    assert not ResourcePage.objects.filter(audiences__has="minors").exists()
    assert not ResourcePage.objects.filter(audiences__has="fan").exists()
    assert page.get_latest_revision_as_object().audiences == ["fans", "moderators"]


def test_unknown_code_is_refused(partner):
    page = make_resource(partner)
    page.audiences = ["aliens"]
    with pytest.raises(ValidationError, match="aliens"):
        page.full_clean()


def test_overdue_begins_the_day_after(partner):
    today = timezone.localdate()
    page = ResourcePage(review_due=today)
    assert not page.is_overdue
    assert ResourcePage(review_due=today - datetime.timedelta(days=1)).is_overdue
    assert not ResourcePage().is_overdue


def test_database_knows_only_its_languages():
    assert PageLanguage.values == ["en", "ko"]


@pytest.mark.parametrize("right", [0, 2])
def test_question_has_exactly_one_right_answer(right):
    choices = [{"text": str(index), "is_right": index < right, "explanation": ""} for index in range(3)]
    block = QuestionBlock()
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python({"question": "Which?", "choices": choices}))
    assert "question" in caught.value.block_errors


def test_links_of_a_partner_are_read_as_they_are_written():
    links = [{"title": "Report | 2026", "url": "https://example.org/r"}]
    assert read_links(write_links(links)) == links


@pytest.mark.parametrize(
    "text", ["no address", "x | http://example.org", "x | javascript:alert(1)", "| https://example.org"]
)
def test_links_are_https_with_a_title(text):
    with pytest.raises(ValueError, match=r"."):
        read_links(text)
