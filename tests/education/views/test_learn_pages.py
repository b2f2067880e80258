"""The public learning room: home, lists, tracks, partners, help, and what machines read."""

import datetime
import json
import re
import xml.etree.ElementTree as ET

import pytest
from django.utils import timezone

from education.domain.help_lines import add_help_line
from education.domain.reading import mark_done, record_reading
from education.models import Partner
from tests import factories
from tests.education.lessons import make_lesson, make_pair
from tests.education.partners import make_image, make_manager, make_partner
from tests.education.workshops import make_session, make_workshop

pytestmark = pytest.mark.django_db
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture
def partner() -> Partner:
    return public_partner()


def public_partner() -> Partner:
    partner, _owner = make_partner("House of Light", name_ko="빛의 집")
    partner.page.save_revision().publish()
    Partner.objects.filter(pk=partner.pk).update(verified_at=timezone.now(), verified_by=make_manager())
    return Partner.objects.get(pk=partner.pk)


def korean(client):
    client.cookies["django_language"] = "ko"
    return client


def cards(response) -> list[str]:
    pattern = r'resource-card__title"><a href="[^"]*" lang="[a-z]{2}">([^<]*)<'
    return re.findall(pattern, response.content.decode())


def json_ld(response) -> dict:
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', response.content.decode(), re.DOTALL
    )
    return json.loads(found[1])


def test_empty_room_says_what_to_expect(visitor, db):
    assert "No date is set yet." in visitor.get("/learn/").text
    assert "No lessons yet" in visitor.get("/learn/resources/").text
    assert "Nothing here yet" in visitor.get("/learn/for/fans/").text
    assert "No partners yet" in visitor.get("/learn/partners/").text
    assert "No help lines yet" in visitor.get("/learn/help/").text


def test_home_shows_tracks_first_steps_sessions_and_partners(visitor, partner):
    make_pair(partner)
    make_lesson(partner, "Deep water", level="advanced")
    make_session(make_workshop(partner))
    page = visitor.get("/learn/")
    assert cards(page) == ["Ask first"]  # what is advanced is no first step
    assert "2 texts" in page.text  # for fans: a translation is the same text
    assert "Spot the label" in page.text and "House of Light" in page.text
    assert 'href="/learn/help/"' in page.text


def test_home_in_korean_shows_the_korean_text(visitor, partner):
    make_pair(partner)
    assert cards(korean(visitor).get("/learn/")) == ["먼저 물어보기"]


def test_home_remembers_what_one_has_begun(as_user, fan, partner):
    begun, finished = make_lesson(partner, "Begun"), make_lesson(partner, "Finished")
    record_reading(fan, begun, 40)
    mark_done(fan, finished, True)
    page = as_user(fan).get("/learn/").text
    assert "40 % read" in page and page.index("Begun") < page.index("Who are you?")
    assert "100 % read" not in page


def test_list_shows_each_text_once_in_the_readers_language_if_there_is_one(visitor, partner):
    make_pair(partner)
    make_lesson(partner, "Only English")
    assert sorted(cards(visitor.get("/learn/resources/"))) == ["Ask first", "Only English"]
    assert sorted(cards(korean(visitor).get("/learn/resources/"))) == ["Only English", "먼저 물어보기"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("audience=policymakers", ["The act"]),
        ("audience=fans", ["Masks"]),
        ("topic=technical", ["Masks"]),
        ("level=advanced&kind=policy_brief", ["The act"]),
        ("jurisdiction=KR", ["The act"]),
        ("language=ko", []),
        ("topic=nonsense", ["Masks", "The act"]),
        ("q=mask&topic=legal", []),
        ("q=MASKS", ["Masks"]),
        ("q=%00", ["Masks", "The act"]),
    ],
)
def test_list_is_filtered(visitor, partner, query, titles):
    make_lesson(partner, "Masks", topics=["technical"])
    make_lesson(
        partner, "The act", audiences=["policymakers", "researchers"], topics=["legal"], level="advanced",
        kind="policy_brief", jurisdictions=["KR"],
    )  # fmt: skip
    assert sorted(cards(visitor.get(f"/learn/resources/?{query}"))) == titles


def test_search_finds_the_other_language_too(visitor, partner):
    make_pair(partner)
    assert cards(visitor.get("/learn/resources/?q=물어보기를")) == ["먼저 물어보기"]
    assert cards(visitor.get("/learn/resources/?q=house")) == ["Ask first"]  # both match: the reader's own
    assert "Nothing found" in visitor.get("/learn/resources/?q=zebra").text
    assert visitor.get("/learn/search/?q=ask")["Location"] == "/learn/resources/?q=ask"


def test_list_goes_on_by_a_real_link_that_keeps_the_filters(visitor, partner):
    titles = [f"Text {number:02}" for number in range(20)]
    for title in titles:
        make_lesson(partner, title)
    first = visitor.get("/learn/resources/?audience=fans")
    link = re.search(r'rel="next" href="([^"]+)"', first.text)[1].replace("&amp;", "&")
    assert "audience=fans" in link
    second = visitor.get(link)
    assert cards(first) + cards(second) == titles[::-1]
    assert 'rel="next"' not in second.text
    assert visitor.get("/learn/resources/?after=junk").status_code == 404


def test_track_goes_from_easy_to_hard_and_counts_what_is_done(as_user, fan, partner):
    make_lesson(partner, "Hard", level="advanced", minutes=30)
    _english, translated = make_pair(partner, minutes=5)
    mark_done(fan, translated, True)
    page = as_user(fan).get("/learn/for/fans/")
    assert cards(page) == ["Ask first", "Hard"]
    assert "2 texts" in page.text and "35 minutes" in page.text and "1 done" in page.text
    data = json_ld(page)
    assert data["@type"] == "Course"
    assert [part["name"] for part in data["hasPart"]] == ["Ask first", "Hard"]


def test_directory_shows_verified_partners_only(visitor, partner):
    make_partner("Not yet checked")
    example, _owner = make_partner("Invented", is_example=True)
    example.page.save_revision().publish()
    Partner.objects.filter(pk=example.pk).update(verified_at=timezone.now(), verified_by=make_manager())
    page = visitor.get("/learn/partners/").text
    assert "House of Light" in page and "Not yet checked" not in page
    assert page.count('<span class="badge badge--info">Example</span>') == 1


def test_partner_page_shows_who_they_are_and_what_they_do(visitor, partner):
    Partner.objects.filter(pk=partner.pk).update(
        affiliation="University", bio_en="We study light.", website="https://www.light.example/about",
        links=[{"title": "Papers", "url": "https://papers.example/"}], logo=make_image(partner),
    )  # fmt: skip
    make_pair(partner)
    make_session(make_workshop(partner))
    make_lesson(make_partner("Other")[0], "Somebody else's")
    page = visitor.get(partner.get_absolute_url())
    for text in (
        "House of Light",
        "University",
        "We study light.",
        "light.example",
        "Papers",
        "Spot the label",
    ):
        assert text in page.text, text
    assert cards(page) == ["Ask first"]
    assert "The Lightstick team checked who this is on" in page.text
    assert '<img class="partner-logo" src="/media/learn/' in page.text
    assert "빛의 집" in korean(visitor).get(partner.get_absolute_url()).text


def test_invented_partner_says_so_and_nobody_claims_to_have_checked_it(visitor, partner):
    Partner.objects.filter(pk=partner.pk).update(is_example=True)
    page = visitor.get(partner.get_absolute_url()).text
    assert "This partner is made up." in page
    assert "checked who this is" not in page


def test_help_lines_stand_by_country_with_the_day_they_were_checked(visitor, db):
    staff, day = make_manager(), datetime.date(2026, 11, 25)
    add_help_line(
        staff, "line-1", name_en="Line one", phone="116 111", country="EU", verified_at=day, order=1
    )
    add_help_line(
        staff, "line-2", name_en="Line two", url="https://www.two.example/x", verified_at=day, order=2
    )
    add_help_line(staff, "line-3", name_en="Asleep", phone="1", verified_at=day, is_active=False)
    page = visitor.get("/learn/help/").text
    assert 'href="tel:116111"' in page and ">two.example<" in page and "Nov. 25, 2026" in page
    assert page.index("European Union") < page.index("Line one") < page.index("Everywhere")
    assert "Asleep" not in page


def test_feed_is_in_one_language_with_absolute_links(visitor, partner):
    make_pair(partner)
    english, korean_feed = (
        visitor.get("/learn/feed.atom").text,
        visitor.get("/learn/feed.atom?language=ko").text,
    )
    assert "Ask first" in english and "먼저 물어보기" not in english
    assert "먼저 물어보기" in korean_feed and "빛의 집" in korean_feed
    assert "/learn/house-of-light/ask-first/" in english


def test_sitemap_holds_what_is_public(visitor, partner):
    english, korean_page = make_pair(partner)
    make_lesson(partner, "Gone").unpublish()
    make_partner("Unverified")
    workshop = make_workshop(partner)
    make_workshop(partner, listed=False)
    root = ET.fromstring(visitor.get("/learn/sitemap.xml").content)
    found = [element.text.removeprefix("http://127.0.0.1:8000") for element in root.iter(LOC)]
    audiences = [
        "fans",
        "minors",
        "parents_teachers",
        "artists_agencies",
        "policymakers",
        "researchers",
        "moderators",
    ]
    assert sorted(found) == sorted(
        ["/learn/", "/learn/resources/", "/learn/partners/", "/learn/help/", "/workshops/", "/learn/house-of-light/"]
        + [f"/learn/for/{code}/" for code in audiences]
        + [f"/learn/house-of-light/{page.slug}/" for page in (english, korean_page)]
        + [f"/workshops/{workshop.slug}/"]
    )  # fmt: skip
    assert "Sitemap: http://127.0.0.1:8000/learn/sitemap.xml" in visitor.get("/robots.txt").text


def test_every_page_leads_here(visitor, db):
    page = visitor.get("/").text
    for address in ("/learn/", "/workshops/", "/learn/help/"):
        assert f'href="{address}"' in page


@pytest.fixture(scope="class", params=[1, 30])
def reader_of_full_room(request, rows_kept):
    """Somebody who has begun every text of a room with that many of everything."""
    with rows_kept():
        fan, partner = factories.make_user("fan"), public_partner()
        for number in range(request.param):
            page = make_lesson(partner, f"Text {number}", rule_codes=["PRI-1"])
            record_reading(fan, page, 10)
            add_help_line(
                make_manager(), f"line-{number}", name_en="Line", phone="1", verified_at=timezone.localdate()
            )
            make_session(make_workshop(partner))
        yield fan


class TestFullRoom:
    @pytest.mark.parametrize(
        ("path", "visitors", "readers"),
        [
            # sizes of tracks, first steps, sessions, partners; for a reader also session, user, what was begun twice
            ("/learn/", 4, 8),
            ("/learn/resources/", 1, 4),  # entries; session, user, what is done
            ("/learn/resources/?q=text&audience=fans&topic=social", 1, 4),
            ("/learn/for/fans/", 1, 4),
            ("/learn/partners/", 1, 3),
            ("/learn/help/", 1, 3),
            ("/learn/feed.atom?language=en", 1, 3),
            ("/learn/sitemap.xml", 4, 6),
            # Wagtail: site, root, page, its own row, ancestors, restrictions; then partner, texts, sessions
            ("/learn/house-of-light/", 9, 11),
        ],
    )
    def test_queries_do_not_grow(
        self, reader_of_full_room, visitor, as_user, django_assert_num_queries, path, visitors, readers
    ):
        signed_in = as_user(reader_of_full_room)
        for client in (visitor, signed_in):
            client.get(path)  # sizes are made, caches are warm
        with django_assert_num_queries(visitors):
            assert visitor.get(path).status_code == 200
        with django_assert_num_queries(readers):
            assert signed_in.get(path).status_code == 200


def test_partners_own_logos_take_one_query_more(visitor, partner, django_assert_num_queries):
    for number in range(5):
        other = make_partner(f"Partner {number}")[0]
        other.page.save_revision().publish()
        Partner.objects.filter(pk=other.pk).update(
            verified_at=timezone.now(), verified_by=factories.make_user(), logo=make_image(other)
        )
    visitor.get("/learn/partners/")
    with django_assert_num_queries(2):
        visitor.get("/learn/partners/")
