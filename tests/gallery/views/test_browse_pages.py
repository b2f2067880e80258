"""Every page of the browse room opens, for one row and for thirty under the same number of queries."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


class Hall:
    """A maker, an idol, a group and a tag with a number of works under all of them."""

    def __init__(self, works: int) -> None:
        self.maker = factories.make_user("glowmaker", display_name="빛나 Glow")
        self.group = factories.make_group("starlight", name_latin="Starlight", name_ko="별빛")
        self.idol = factories.make_idol("haneul", self.group, name_latin="Haneul", name_ko="하늘")
        self.tag = factories.make_tag("photocard", name_latin="photocard", name_ko="포토카드")
        self.works = [self.add(number) for number in range(works)]

    def add(self, number: int):
        work = factories.make_artwork(
            self.maker if number % 2 == 0 else None,
            title=f"Glow {number}", idols=[self.idol], groups=[self.group], tags=[self.tag],
        )  # fmt: skip
        factories.make_comment(work)
        return work


@pytest.fixture(scope="module", params=[1, 30])
def hall(request, rows_kept):
    with rows_kept():
        yield Hall(request.param)


# Written down, so that nobody adds a query without seeing it.
COUNTS = {
    "/": 3,  # works; their makers; their renditions
    "/?sort=popular": 3,
    "/?making=drawn": 3,
    "/idols/": 5,  # idols with the newest work; groups; covers; their makers; their renditions
    "/groups/": 4,
    "/tags/": 1,
    "/idols/haneul/": 7,  # idol; aliases; groups; ids of works; works; makers; renditions
    "/groups/starlight/": 7,
    "/tags/photocard/": 6,
    "/@glowmaker/": 4,  # maker; works; maker of the cards; renditions
    "/search/?q=glow": 8,  # keys; works; makers of them; renditions; idols; groups; tags; makers
    "/search/?q=haneul": 9,  # and the aliases of the idol found
    "/search/?q=nothing": 6,  # keys; idols; groups; tags; makers; tags to try instead
    "/autocomplete/tags/?q=photo": 2,
    "/newest.atom": 3,
}


@pytest.mark.parametrize("address", COUNTS)
def test_page_needs_the_same_queries_for_one_row_and_for_thirty(
    hall, visitor, django_assert_num_queries, address
):
    with django_assert_num_queries(COUNTS[address]):
        response = visitor.get(address)
    assert response.status_code == 200


def test_artwork_page_needs_the_same_queries_for_one_row_and_for_thirty(
    hall, visitor, django_assert_num_queries
):
    work = hall.works[0]
    # work with maker; renditions; disclosures; idols; groups; tags; newer; older; more by the maker: works, maker,
    # renditions; comments
    with django_assert_num_queries(12):
        response = visitor.get(work.get_absolute_url())
    assert response.status_code == 200
    for _comment in range(30):
        factories.make_comment(work)
    with django_assert_num_queries(12):
        assert visitor.get(work.get_absolute_url()).content.count(b'class="comment"') == 31
