import pytest

from gallery.domain.catalogue import add_alias
from gallery.domain.details import Details
from gallery.domain.uploads import save_draft
from tests import factories
from tests.accounts import flows

pytestmark = pytest.mark.django_db


def test_group_page_shows_both_names_aliases_and_members(visitor):
    group = factories.make_group("starlight", name_latin="Starlight", name_ko="별빛")
    factories.make_idol("haneul", group, name_latin="Haneul", name_ko="하늘")
    add_alias(group, "STL")
    page = visitor.get("/groups/starlight/").content.decode()
    assert "Starlight" in page and '<span class="entry-other" lang="ko">별빛</span>' in page
    assert "STL" in page and 'href="/idols/haneul/"' in page


@pytest.mark.parametrize("alias", ["Photo Card", "포카"])
def test_alias_of_a_tag_leads_to_the_tag_for_good(visitor, alias):
    add_alias(factories.make_tag("photocard"), alias)
    for path in (alias, alias.upper(), alias.replace(" ", "-")):
        response = visitor.get(f"/tags/{path}/")
        assert (response.status_code, response.url) == (301, "/tags/photocard/")


def test_blocked_tags_are_nowhere(visitor):
    tag = factories.make_tag("badword", is_blocked=True, work_count=1)
    add_alias(tag, "worse")
    assert visitor.get("/tags/badword/").status_code == visitor.get("/tags/worse/").status_code == 404
    assert "badword" not in visitor.get("/tags/").content.decode()
    assert visitor.get("/autocomplete/tags/?q=badword").json() == {"results": []}


def test_words_of_a_draft_are_in_no_list_of_tags(visitor, fan):
    """A draft needs no acceptance, and nobody but its maker may read it."""
    save_draft(fan, Details(tags=("Secret Word",)))
    assert visitor.get("/tags/secret-word/").status_code == 404
    assert "Secret Word" not in visitor.get("/tags/").content.decode()
    assert "Secret Word" not in visitor.get("/search/", {"q": "zzz"}).content.decode()
    assert "Secret Word" not in visitor.get("/search/", {"q": "secret"}).content.decode().replace(
        "secret", ""
    )
    assert visitor.get("/autocomplete/tags/?q=secret").json() == {"results": []}


@pytest.mark.parametrize(
    "query", ["하늘", "늘", "NEU", "ｈａｎ", "sky", "\u1112\u1161\u1102\u1173\u11af", " haneul "]
)
def test_autocomplete_matches_inside_any_name_in_either_script(visitor, query):
    idol = factories.make_idol("haneul", name_latin="Haneul", name_ko="하늘")
    add_alias(idol, "Sky Queen")
    factories.make_idol("bada", name_latin="Bada", name_ko="바다")
    found = visitor.get("/autocomplete/idols/", {"q": query}).json()["results"]
    assert found == [{"id": idol.pk, "slug": "haneul", "name": "Haneul", "other_name": "하늘"}]


def test_autocomplete_puts_beginnings_first_and_stops_at_ten(visitor):
    for number in range(12):
        factories.make_tag(f"a-glow-{number}", work_count=50)
    factories.make_tag("glow", work_count=1)
    names = [row["slug"] for row in visitor.get("/autocomplete/tags/?q=glow").json()["results"]]
    assert names[0] == "glow"
    assert len(names) == 10
    assert visitor.get("/autocomplete/tags/?q=%00").json() == {"results": []}
    assert visitor.get("/autocomplete/makers/?q=x").status_code == 404


def test_lists_continue_without_gap(visitor, settings):
    settings.PAGE_SIZE = 2
    for number in range(5):
        factories.make_idol(f"idol-{number}")
    seen, url = [], "/idols/"
    while url:
        page = visitor.get(url).context["page"]
        seen += [entry.slug for entry in page.items]
        url = f"/idols/?after={page.next_cursor}" if page.next_cursor else ""
    assert seen == [f"idol-{n}" for n in range(5)]


@pytest.mark.parametrize(
    "path", ["/?after=x", "/?making=magic", "/?sort=best", "/tags/?after=nonsense", "/tags/none/", "/idols/none/",
             "/groups/none/", "/@nobody/", "/?after=99999999999999999999"],
)  # fmt: skip
def test_addresses_that_nobody_made_are_not_found(visitor, path):
    assert visitor.get(path).status_code == 404


def test_profile_is_found_in_any_case_and_closed_accounts_are_not(visitor):
    maker = factories.make_user("glow_maker", display_name="Glow", bio="Hello there")
    assert visitor.get("/@Glow_Maker/").url == "/@glow_maker/"
    assert "Hello there" in visitor.get("/@glow_maker/").content.decode()
    maker.is_active = False
    maker.save()
    assert visitor.get("/@glow_maker/").status_code == 404


def test_nobody_without_a_verified_address_has_a_profile(visitor):
    """Else a sign-up with somebody's address would tell by the new profile that the address was unknown."""
    unverified = factories.make_user("not_yet", bio="Secret bio")
    unverified.emailaddress_set.update(verified=False)
    pages = [visitor.get(f"/@{handle}/") for handle in ("not_yet", "Not_Yet", "never_was")]
    assert [page.status_code for page in pages] == [404, 404, 404]
    contents = [flows.bare(page).lower() for page in pages]
    assert len({text.replace("never_was", "not_yet") for text in contents}) == 1
    assert "@not_yet" not in visitor.get("/search/", {"q": "not_y"}).content.decode()
    unverified.emailaddress_set.update(verified=True)
    assert visitor.get("/@not_yet/").status_code == 200
    assert "@not_yet" in visitor.get("/search/", {"q": "not_y"}).content.decode()


def test_search_page_shows_entries_makers_and_suggestions(visitor):
    factories.make_user("glowmaker")
    tag = factories.make_tag("glow")
    work = factories.make_artwork(title="Glow night", tags=[tag])
    page = visitor.get("/search/", {"q": "glow"}).content.decode()
    assert all(part in page for part in ("@glowmaker", "/tags/glow/", work.get_absolute_url()))
    empty = visitor.get("/search/", {"q": "zzz' OR 1=1 <script>"}).content.decode()
    assert "Nothing found" in empty and "/tags/glow/" in empty and "<script>" not in empty
