import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from gallery.domain.listing import heat_key, time_key, unlist_artwork
from gallery.models import Artwork, ArtworkState, ArtworkTag, Making, Tag
from gallery.queries import feeds
from gallery.queries.pages import BadCursor, read_cursor
from tests import factories

pytestmark = pytest.mark.django_db
CROWD = 3000  # enough rows for PostgreSQL to prefer an index to reading the table


@pytest.fixture
def small_pages(settings):
    settings.PAGE_SIZE = 4


def walk(read, **narrowed):
    """All items of all pages; every page but the last is full."""
    items, after = [], None
    for _page in range(20):
        page = read(after=after, **narrowed)
        items += page.items
        if not page.next_cursor:
            return items
        assert len(page.items) == 4
        after = read_cursor(page.next_cursor)
    raise AssertionError("the pages never end")


def test_newest_pages_meet_without_gap_or_repetition(small_pages):
    works = [factories.make_artwork() for _ in range(11)]
    assert walk(feeds.newest_page) == works[::-1]


def test_page_that_is_exactly_full_is_the_last(small_pages):
    for _ in range(4):
        factories.make_artwork()
    assert feeds.newest_page().next_cursor == ""


def test_popular_pages_put_liked_works_first(small_pages):
    now = timezone.now()
    works = [
        factories.make_artwork(published_at=now, like_count=likes) for likes in (0, 50, 3, 1000, 10, 200)
    ]
    expected = sorted(works, key=lambda work: -work.like_count)
    assert walk(feeds.popular_page) == expected


def test_heading_pages_narrow_by_making(small_pages):
    tag, idol, group = factories.make_tag(), factories.make_idol(), factories.make_group()
    works = [
        factories.make_artwork(
            tags=[tag], idols=[idol], groups=[group], making=Making.COLLAGE if n % 2 else Making.DRAWN
        )
        for n in range(13)
    ]
    factories.make_artwork()
    for read in (
        lambda **narrowed: feeds.tag_page(tag, **narrowed),
        lambda **narrowed: feeds.idol_page(idol, **narrowed),
        lambda **narrowed: feeds.group_page(group, **narrowed),
    ):
        assert walk(read) == works[::-1]
        assert walk(read, making="collage") == [w for w in works[::-1] if w.making == "collage"]


def test_search_pages_continue_and_drop_what_left_the_feeds(small_pages):
    works = [factories.make_artwork(title=f"Glow {n}") for n in range(6)]
    assert walk(lambda after: feeds.search_page("glow", after=after)) == works[::-1]
    # the index lags behind: the work itself has the last word
    Artwork.all_objects.filter(pk=works[5].pk).update(
        state=ArtworkState.HIDDEN, listed_key=None, hot_key=None
    )
    assert works[5] not in feeds.search_page("glow").items


def test_feeds_leave_out_every_work_that_is_not_published(small_pages):
    tag, maker = factories.make_tag(), factories.make_user()
    for state in ArtworkState:
        factories.make_artwork(maker, tags=[tag], state=state)
    shown = list(Artwork.objects.listed())
    assert len(shown) == 1
    assert feeds.newest_page().items == feeds.popular_page().items == shown
    assert feeds.tag_page(tag).items == feeds.maker_page(maker).items == shown
    work = shown[0]
    work.state = ArtworkState.WITHDRAWN
    unlist_artwork(work)
    assert feeds.newest_page().items == feeds.tag_page(tag).items == feeds.maker_page(maker).items == []


def test_neighbours_are_the_next_newer_and_older_work():
    oldest, middle, newest = (factories.make_artwork() for _ in range(3))
    assert feeds.neighbours(middle) == (newest, oldest)
    assert feeds.neighbours(newest) == (None, middle)
    assert feeds.neighbours(factories.make_artwork(state=ArtworkState.RESTRICTED)) == (None, None)


@pytest.mark.parametrize("text", ["-1", "x", "1.5", "9" * 25, "٣", "9223372036854775808", " 1"])
def test_read_cursor_refuses_what_it_did_not_make(text):
    with pytest.raises(BadCursor):
        read_cursor(text)


def make_crowd() -> tuple[Tag, User]:
    """Thousands of listed works, all with one tag; one in sixty is drawn and by the first maker."""
    now = timezone.now()
    makers = [factories.make_user(), factories.make_user()]
    tag = factories.make_tag("crowd")
    Artwork.all_objects.bulk_create(
        Artwork(
            maker=makers[n % 60 > 0], title=f"Work {n}", alt_text="Light", width=10, height=10, state="published",
            making="collage" if n % 60 else "drawn", published_at=now, listed_key=time_key(now, 0) - n * 1000,
            hot_key=heat_key(n % 50, now, 0) - n * 1000,
        )
        for n in range(CROWD)
    )  # fmt: skip
    rows = Artwork.objects.listed().values_list("pk", "listed_key")
    ArtworkTag.objects.bulk_create(ArtworkTag(artwork_id=pk, tag=tag, listed_key=key) for pk, key in rows)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE gallery_artwork, gallery_artworktag")
    return tag, makers[0]


@pytest.fixture(scope="class")
def crowd(rows_kept):
    with rows_kept():
        yield make_crowd()


def plan_of_first_query(read) -> str:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        read()
    explain = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Fifty rows it may well sort. The question is whether the index could give them in order.
            cursor.execute("SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute(explain + captured[0]["sql"].replace("%", "%%"))
        return "\n".join(str(row) for row in cursor.fetchall())


class TestInACrowd:
    @pytest.mark.parametrize(
        ("feed", "index"),
        [
            ("newest", "artwork_newest"),
            ("newest drawn", "artwork_making_newest"),
            ("popular", "artwork_popular"),
            ("popular drawn", "artwork_making_popular"),
            ("maker", "artwork_maker_newest"),
            ("tag", "tag_page"),
        ],
    )
    @pytest.mark.parametrize("is_deep", [False, True])
    def test_page_reads_one_index_range_and_sorts_nothing(self, crowd, feed, index, is_deep):
        tag, maker = crowd
        middle = Artwork.objects.listed().order_by("-listed_key")[CROWD // 2]
        after = None if not is_deep else middle.hot_key if feed.startswith("popular") else middle.listed_key
        read = {
            "newest": lambda: feeds.newest_page(after=after),
            "newest drawn": lambda: feeds.newest_page("drawn", after),
            "popular": lambda: feeds.popular_page(after=after),
            "popular drawn": lambda: feeds.popular_page("drawn", after),
            "maker": lambda: feeds.maker_page(maker, after=after),
            "tag": lambda: feeds.tag_page(tag, after=after),
        }[feed]
        plan = plan_of_first_query(read)
        assert index in plan
        assert "SCAN" not in plan.upper().replace("INDEX SCAN", "").replace("INDEX ONLY SCAN", "")
        assert "sort" not in plan.lower() and "TEMP B-TREE" not in plan
