"""The tags that pictures, cards and navigation stand on."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from gallery.models import Artwork
from gallery.templatetags.gallery_ui import labelled_alt, lang_attr, picture_sources, ratio_class
from tests.factories import make_artwork


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [(1000, 1000, "span-40"), (1000, 1250, "span-50"), (3000, 400, "span-14"),
     (400, 3000, "span-80"), (0, 0, "span-40")],
)  # fmt: skip
def test_ratio_class_follows_the_shape_within_its_limits(width, height, expected):
    assert ratio_class(Artwork(width=width, height=height)) == expected


def test_picture_sources_list_every_width_and_take_640_as_plain_address(db):
    sources = picture_sources(make_artwork())
    assert [part.split()[1] for part in sources.avif_srcset.split(", ")] == ["320w", "640w", "1280w"]
    assert [part.split()[1] for part in sources.webp_srcset.split(", ")] == ["320w", "640w", "1280w"]
    assert sources.src.endswith("/640.webp")
    assert (sources.width, sources.height) == (1280, 1600)


def test_picture_sources_leave_private_renditions_out(db):
    artwork = make_artwork()
    artwork.renditions.update(storage="private")
    assert picture_sources(artwork).src == ""


def test_picture_sources_need_no_query_when_prefetched(db, django_assert_num_queries):
    make_artwork()
    artwork = Artwork.objects.prefetch_related("renditions").get()
    with django_assert_num_queries(0):
        picture_sources(artwork)


def test_labelled_alt_leads_with_the_ai_label(db):
    artwork = make_artwork(making="ai_generated", alt_text="A violet stage")
    assert labelled_alt(artwork) == "AI-generated: A violet stage"
    assert labelled_alt(make_artwork(alt_text="A violet stage")) == "A violet stage"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("en", "세라", ' lang="ko"'), ("en", "Sera", ""), ("ko", "세라", "")],
)
def test_lang_attr_marks_hangul_on_pages_in_another_language(language, text, expected):
    with translation.override(language):
        assert lang_attr(text) == expected


def test_current_marks_only_the_open_page(db, client):
    request = client.get("/").wsgi_request
    template = Template("{% load gallery_ui %}{% current 'gallery:home' %}|{% current 'gallery:tags' %}")
    request.resolver_match = type("Match", (), {"view_name": "gallery:home"})()
    assert template.render(Context({"request": request})) == ' aria-current="page"|'


def test_card_is_one_link_with_its_label_in_words(db):
    artwork = make_artwork(making="ai_generated", title="한밤의 무대")
    html = render_to_string("components/card.html", {"artwork": artwork}, RequestFactory().get("/"))
    assert html.count("<a ") == 1
    assert '<p class="label-ai">AI-generated</p>' in html
    assert 'lang="ko">한밤의 무대</a>' in html


def test_card_of_a_warned_work_does_not_load_the_picture(db):
    artwork = make_artwork(content_warning="dark_theme", preview_data="data:image/webp;base64,UklGRg==")
    html = render_to_string("components/card.html", {"artwork": artwork}, RequestFactory().get("/"))
    assert "Dark theme" in html
    assert "srcset" not in html
