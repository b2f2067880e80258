import xml.etree.ElementTree as ET

import pytest

from gallery.queries import sitemap
from tests import factories

pytestmark = pytest.mark.django_db
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses(client, url: str) -> list[str]:
    root = ET.fromstring(client.get(url).content)
    return [element.text.removeprefix("http://127.0.0.1:8000") for element in root.iter(LOC)]


def test_sitemap_reaches_every_public_page_once_in_chunks(visitor, monkeypatch):
    monkeypatch.setattr(sitemap, "CHUNK", 2)
    works = [factories.make_artwork() for _ in range(5)]
    factories.make_artwork(state="restricted")
    factories.make_idol("haneul")
    factories.make_tag("shown", work_count=1)
    factories.make_tag("of-a-draft")
    factories.make_tag("hidden", is_blocked=True, work_count=1)
    found = [page for part in addresses(visitor, "/sitemap.xml") for page in addresses(visitor, part)]
    expected = [work.get_absolute_url() for work in works] + ["/idols/haneul/", "/tags/shown/"]
    assert sorted(found) == sorted(expected)


def test_atom_feed_says_ai_in_title_and_summary(visitor):
    factories.make_artwork(title="Dream", making="ai_generated", alt_text="A violet dream")
    factories.make_artwork(title="Secret", state="held")
    feed = visitor.get("/newest.atom").content.decode()
    assert "Dream (AI-generated)" in feed
    assert "AI-generated: A violet dream" in feed
    assert "Secret" not in feed


def test_robots_and_security_txt_answer(visitor):
    robots = visitor.get("/robots.txt").content.decode()
    assert "Disallow: /accounts/" in robots and "Sitemap: http://127.0.0.1:8000/sitemap.xml" in robots
    security = visitor.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:" in security and "Expires: " in security
