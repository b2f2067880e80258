import unicodedata

import pytest

from gallery.domain.listing import relist_artwork, unlist_artwork
from gallery.models import Alias, Artwork, ArtworkState, ArtworkTag, SearchEntry
from gallery.search import search_keys
from gallery.search.text import fold
from tests import factories

pytestmark = pytest.mark.django_db


def found(query: str, **narrowed) -> list[str]:
    keys = search_keys(query, **narrowed)
    titles = dict(Artwork.objects.filter(listed_key__in=keys).values_list("listed_key", "title"))
    return [titles[key] for key in keys]


@pytest.fixture
def works(db):
    group = factories.make_group("starlight-girls", name_latin="Starlight Girls", name_ko="별빛소녀단")
    idol = factories.make_idol("haneul", name_latin="Haneul", name_ko="하늘")
    Alias.objects.create(idol=idol, text="Sky Queen", folded=fold("Sky Queen"))
    tag = factories.make_tag("photocard", name_latin="photocard", name_ko="포토카드")
    maker = factories.make_user("violet_maker", display_name="보라색 작가")
    factories.make_artwork(maker, title="별빛소녀단의 무대", alt_text="Beams of light", groups=[group])
    factories.make_artwork(
        title="Encore night", alt_text="은하수를 건너는 배", idols=[idol], making="ai_generated"
    )
    factories.make_artwork(title="Plain", alt_text="Nothing much", description="한 줄 설명", tags=[tag])


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("별빛소녀단", ["별빛소녀단의 무대"]),  # the document has the particle
        ("은하수", ["Encore night"]),
        ("무대에서는", ["별빛소녀단의 무대"]),  # the query has it
        ("하늘이랑", ["Encore night"]),
        ("빛소", ["별빛소녀단의 무대"]),  # infix, Hangul
        ("cor", ["Encore night"]),  # infix, Latin
        ("녀", ["별빛소녀단의 무대"]),  # one syllable, inside
        ("줄", ["Plain"]),  # one syllable, a word of its own
        ("ENCORE", ["Encore night"]),
        ("encore 하늘", ["Encore night"]),  # two scripts, two fields
        ("encore 별빛", []),  # every word must be there
        ("starlight", ["별빛소녀단의 무대"]),
        ("sky queen", ["Encore night"]),  # alias
        ("포토카드", ["Plain"]),
        ("violet_maker", ["별빛소녀단의 무대"]),
        ("보라색", ["별빛소녀단의 무대"]),
        (unicodedata.normalize("NFD", "별빛소녀단"), ["별빛소녀단의 무대"]),
        ("소녀별빛", []),  # the pairs are there, but not side by side
        ("단의무", []),  # not across words
        ("drawn", []),  # how it was made is a filter, not a word
        ("_drawn", []),
    ],
)
def test_search_finds_by_pieces_of_words(works, query, titles):
    assert found(query) == titles


@pytest.mark.parametrize(
    "query",
    ['"', "'", "a' OR 1=1 --", 'x" OR "y', "NEAR(a b)", "AND", "NOT", "a*", "(((", "별 & !빛:*", "<->",
     "\\", "{grams}: a", "^a", "-a", "🎤", "\x00", "%s %(x)s", "a" * 1000, "빛 " * 500],
)  # fmt: skip
def test_search_takes_operators_as_plain_text(works, query):
    search_keys(query)
    search_keys(query, making="drawn", after=5)


def test_search_with_operator_words_means_the_words(works):
    factories.make_artwork(title="Not nigh and near")
    assert found("nigh NOT") == found("NOT AND near") == ["Not nigh and near"] != found("nor")


def test_search_is_newest_first_and_continues_after_a_key(db):
    for number in range(5):
        factories.make_artwork(title=f"Glow {number}")
    first = search_keys("glow", limit=3)
    assert first == sorted(first, reverse=True)
    assert found("glow", limit=3) == ["Glow 4", "Glow 3", "Glow 2"]
    assert found("glow", limit=3, after=first[-1]) == ["Glow 1", "Glow 0"]


def test_search_narrows_by_making(works):
    assert found("encore", making="ai_generated") == ["Encore night"]
    assert found("encore", making="drawn") == []
    assert found("light", making="drawn") == ["별빛소녀단의 무대"]


@pytest.mark.parametrize("state", [s for s in ArtworkState if s != ArtworkState.PUBLISHED])
def test_search_never_finds_what_is_not_listed(db, state):
    factories.make_artwork(title="Secret glow", state=state)
    shown = factories.make_artwork(title="Shown glow")
    assert found("glow") == ["Shown glow"]
    shown.state = ArtworkState.WITHDRAWN
    unlist_artwork(shown)
    assert search_keys("glow") == []
    assert not SearchEntry.objects.exists()


def test_relisting_replaces_what_was_found(works):
    work = Artwork.objects.get(title="Plain")
    Artwork.objects.filter(pk=work.pk).update(title="Simple")
    ArtworkTag.objects.filter(artwork=work).delete()
    relist_artwork(Artwork.objects.get(pk=work.pk))
    assert found("simple") == ["Simple"]
    assert search_keys("plain") == search_keys("포토카드") == []
    work.delete()
    assert search_keys("simple") == []
