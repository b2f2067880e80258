"""One text: its blocks, what stands around it, quiz, progress, translations, preview."""

import datetime
import json
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from education.addresses import page_address
from education.domain.reading import answer_quiz, mark_done
from education.models import QuizResult, ReadingProgress, WorkshopPage
from education.models.blocks import BodyBlock
from tests.education.lessons import QUIZ_ID, all_blocks, make_lesson, make_pair, quiz_block
from tests.education.partners import make_document, make_image, make_partner, make_resource
from tests.education.workshops import make_workshop

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 25)


@pytest.fixture
def partner():
    partner, _owner = make_partner("House")
    partner.page.save_revision().publish()
    return partner


@pytest.fixture
def page(partner):
    return make_lesson(partner)


def quiz_url(page) -> str:
    return reverse("learn:quiz", args=[page.pk, QUIZ_ID])


def read(client, page) -> str:
    response = client.get(page_address(page))
    assert response.status_code == 200
    return response.text


def test_every_kind_of_block_is_shown(visitor, partner):
    blocks = all_blocks(make_image(partner), make_document(partner))
    assert {block["type"] for block in blocks} == set(BodyBlock().child_blocks)
    html = read(visitor, make_lesson(partner, blocks=blocks))
    assert '<h2 id="the-first-step">The first step</h2>' in html
    assert '<h2 id="the-first-step-2">' in html and 'href="#the-first-step-2"' in html
    assert "<p>Ask <b>first</b>, always.</p>" in html
    assert re.search(
        r"<blockquote><p>It is my face.</p></blockquote>\s*<figcaption>A singer, <cite>a talk</cite>", html
    )
    assert '<div class="callout callout--law">' in html and "The law" in html and "Since 2020" in html
    assert "<ul><li>Ask</li></ul>" in html and "<ul><li>Guess</li></ul>" in html
    assert (
        '<details class="fold"><summary>And if not?</summary><div class="fold__text"><p>Then leave it.</p>'
        in html
    )
    assert "Video at video.example: the link leaves this site" in html and "With captions." in html
    assert re.search(r'<img src="/media/learn/[\w-]+\.webp" srcset="[^"]+w".*? alt="A teal stage"', html)
    assert "Picture: By Haneul" in html
    assert (
        re.search(r'<a href="/documents/\d+/[^"]*" download>Handout</a>', html)
        and "PDF" in html
        and "One sheet" in html
    )
    assert 'href="https://law.example/act"' in html and "read on Nov. 25, 2026" in html
    assert "Who is asked?" in html and "<iframe" not in html and "<video" not in html


def test_contents_stand_only_over_more_than_one_part(visitor, partner, page):
    assert 'class="lesson__contents"' not in read(visitor, page)


def test_what_stands_around_the_text(visitor, partner):
    page = make_lesson(
        partner, reviewer="Dr. Moon", last_reviewed=DAY, review_due=timezone.localdate(), licence="CC BY-SA 4.0",
        content_warning="Names harm.", jurisdictions=["KR"], rule_codes=["PRI-1", "CON-2"], minutes=7, level="advanced",
    )  # fmt: skip
    html = read(visitor, page)
    for text in (
        "Dr. Moon",
        "Last reviewed Nov. 25, 2026",
        "Names harm.",
        "7 minutes",
        "Advanced",
        "Korea",
        "House",
    ):
        assert text in html, text
    assert 'href="/guidelines/#PRI-1"' in html and 'href="/guidelines/#CON-2"' in html
    assert 'href="https://creativecommons.org/licenses/by-sa/4.0/"' in html
    assert html.index("Names harm.") < html.index('id="text"')
    assert "overdue" not in html.lower()


def test_overdue_review_is_said_in_words(visitor, partner):
    page = make_lesson(partner, review_due=timezone.localdate() - datetime.timedelta(days=1))
    assert "Review overdue" in read(visitor, page)


def test_translations_lead_to_each_other_for_people_and_machines(visitor, partner):
    english, korean = make_pair(partner)
    html = read(visitor, korean)
    assert re.search(
        rf'<a [^>]*href="{page_address(english)}" hreflang="en" lang="en">Read this in English</a>', html
    )
    base = "http://127.0.0.1:8000"
    for language, page in (("en", english), ("ko", korean), ("x-default", english)):
        for shown in (html, read(visitor, english)):
            assert f'hreflang="{language}" href="{base}{page_address(page)}"' in shown
    assert f'<link rel="canonical" href="{base}{page_address(korean)}">' in html
    assert '<h1 lang="ko">' in html


def test_text_alone_has_no_alternates(visitor, page):
    assert "hreflang" not in read(visitor, page)


def test_machines_read_an_article(visitor, partner):
    page = make_lesson(partner, "End </script> & begin", audiences=["minors"], minutes=7)
    html = read(visitor, page)
    text = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
    data = json.loads(text)
    assert data["@type"] == ["Article", "LearningResource"]
    assert data["headline"] == "End </script> & begin"
    assert data["timeRequired"] == "PT7M" and data["inLanguage"] == "en"
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["author"]["name"] == "House"
    assert '<meta property="og:title" content="End &lt;/script&gt; &amp; begin">' in html


def test_related_texts_share_most_and_speak_the_same_language(visitor, partner):
    page = make_lesson(partner, "Here", rule_codes=["PRI-1"], topics=["legal"], audiences=["fans"])
    make_lesson(partner, "Far", topics=["technical"], audiences=["researchers"])
    make_lesson(partner, "Near", rule_codes=["PRI-1"], topics=["legal"], audiences=["fans"])
    make_lesson(partner, "Nearby", topics=["legal"], audiences=["minors"])
    make_lesson(partner, "가까이", language="ko", rule_codes=["PRI-1"], topics=["legal"], audiences=["fans"])
    html = read(visitor, page)
    shown = re.findall(r'resource-card__title"><a [^>]*>([^<]*)<', html)
    assert shown == ["Near", "Nearby"]


def test_quiz_explains_after_answering_and_not_before(visitor, page):
    assert "It is their face." not in read(visitor, page)
    response = visitor.post(quiz_url(page), {"q0": "1", "q1": "1"})
    assert response.status_code == 200
    assert "1 of 2 right" in response.text
    assert "It is their face." in response.text and "Silence is no yes." in response.text
    assert "Somebody has a face here." not in response.text  # neither chosen nor right
    assert '<meta name="robots" content="noindex">' in response.text
    assert not QuizResult.objects.exists()


def test_quiz_asks_for_every_answer_and_keeps_what_was_chosen(visitor, page):
    response = visitor.post(quiz_url(page), {"q0": "1", "q1": "x"})
    assert response.status_code == 422
    assert "Choose an answer to every question." in response.text
    assert re.search(r'name="q0" value="1" required checked', response.text)
    assert "It is their face." not in response.text


def test_quiz_result_is_there_the_next_time(as_user, fan, page):
    client = as_user(fan)
    client.post(quiz_url(page), {"q0": "1", "q1": "0"})
    assert re.search(r"Last time, on [^:]+: 2 of 2 right", read(client, page))


def test_quiz_address_without_answers_leads_to_the_text(visitor, page):
    assert visitor.get(quiz_url(page))["Location"] == f"{page_address(page)}#quiz"


def test_done_is_marked_and_taken_back_without_a_script(as_user, fan, page):
    client, url = as_user(fan), reverse("learn:done", args=[page.pk])
    assert "Mark as done" in read(client, page)
    assert client.post(url, {"done": "1"})["Location"] == f"{page_address(page)}#done"
    assert "You have finished this text" in read(client, page)
    client.post(url, {"done": "0"})
    assert ReadingProgress.objects.get().done_at is None


def test_progress_is_asked_for_until_the_text_is_done(as_user, fan, visitor, page):
    client, url = as_user(fan), reverse("learn:progress", args=[page.pk])
    assert f'data-progress-url="{url}"' in read(client, page)
    assert client.post(url, {"percent": "40"}).status_code == 204
    assert 'data-progress="40"' in read(client, page)
    assert client.post(url, {"percent": "-1"}).status_code == 422
    mark_done(fan, page, True)
    assert "data-progress-url" not in read(client, page)
    assert "data-progress-url" not in read(visitor, page)


def test_nobody_sees_what_others_have_read(as_user, fan, other_fan, page):
    mark_done(fan, page, True)
    answer_quiz(fan, page, QUIZ_ID, {0: 1, 1: 0})
    html = read(as_user(other_fan), page)
    assert "Mark as done" in html and "Last time" not in html


def test_draft_is_previewed_with_the_same_page(partner):
    page = make_resource(partner, "Draft", body=all_blocks())
    response = page.make_preview_request()
    assert response.status_code == 200
    html = response.render().text if hasattr(response, "render") else response.text
    assert "Draft" in html and "The first step" in html


def test_text_of_a_workshop_leads_to_its_dates(visitor, partner):
    workshop = make_workshop(partner)
    prose = partner.page.add_child(
        instance=WorkshopPage(title="What we do", summary="Two hours.", body=[quiz_block()], live=False)
    )
    assert visitor.get(page_address(prose)).status_code == 404
    prose.save_revision().publish()
    type(workshop).objects.filter(pk=workshop.pk).update(page=prose)
    html = read(visitor, prose)
    assert f'href="{workshop.get_absolute_url()}"' in html and "Two hours." in html


@pytest.mark.parametrize("rows", [1, 30])
def test_queries_of_a_text_do_not_grow(visitor, as_user, fan, partner, django_assert_num_queries, rows):
    image, document = make_image(partner), make_document(partner)
    one = all_blocks(image, document)
    english, _korean = make_pair(partner, blocks=[block for block in one * rows if block["type"] != "quiz"])
    for number in range(rows):
        make_lesson(partner, f"Other {number}")
    address, signed_in = page_address(english), as_user(fan)
    for client in (visitor, signed_in):
        client.get(address)
    # Wagtail: site, root, and of partner and text the page and its own row, ancestors, restrictions;
    # then whose it is, translations, related; pictures, their sizes, files
    with django_assert_num_queries(14):
        visitor.get(address)
    with django_assert_num_queries(18):  # session, user, progress, quiz results
        signed_in.get(address)
