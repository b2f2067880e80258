"""Other rooms put links and buttons beside things; the pages ask for them, and never fail for them."""

import pytest

from gallery.hooks import Act, item_acts
from gallery.models import Comment
from tests import factories

pytestmark = pytest.mark.django_db


def offer_report(request, thing):
    """One link for everybody beside everything, and a button for staff."""
    kind = type(thing).__name__.lower()
    acts = [Act("Report", f"/flag/{kind}/{thing.pk}/", icon="flag", description=f"Report this {kind}")]
    if request.user.is_authenticated and request.user.is_staff:
        acts.append(Act("Hide", f"/moderate/{kind}/{thing.pk}/", method="post", is_staff_act=True))
    return acts


def offer_nothing_but_trouble(request, thing):
    raise ZeroDivisionError


@pytest.fixture(autouse=True)
def providers(settings):
    settings.ITEM_ACTS = [f"{__name__}.offer_nothing_but_trouble", f"{__name__}.offer_report"]


def test_acts_of_all_providers_and_one_that_fails_is_left_out(rf, fan, caplog):
    request = rf.get("/")
    request.user = fan
    assert [act.label for act in item_acts(request, fan)] == ["Report"]
    assert "offer_nothing_but_trouble failed" in caplog.text


def test_nothing_is_offered_without_providers(visitor, settings):
    settings.ITEM_ACTS = []
    work = factories.make_artwork()
    factories.make_comment(work)
    page = visitor.get(work.get_absolute_url()).content.decode()
    assert "/flag/" not in page
    assert "comment__acts" not in page


def test_work_and_each_comment_have_their_link(visitor):
    work = factories.make_artwork()
    comments = [factories.make_comment(work) for _ in range(2)]
    page = visitor.get(work.get_absolute_url()).content.decode()
    for address in [f"/flag/artwork/{work.pk}/", *(f"/flag/comment/{each.pk}/" for each in comments)]:
        assert page.count(f'href="{address}"') == 1
    assert 'aria-label="Report this comment"' in page
    assert "icons.svg#flag" in page or "#flag" in page


def test_button_of_staff_is_a_form_with_a_token(as_user, catalogue_editor, visitor):
    work = factories.make_artwork()
    page = as_user(catalogue_editor).get(work.get_absolute_url()).content.decode()
    form = page.split(f'action="/moderate/artwork/{work.pk}/"')[1].split("</form>")[0]
    assert "csrfmiddlewaretoken" in form and "Hide" in form
    assert "/moderate/" not in visitor.get(work.get_absolute_url()).content.decode()


@pytest.mark.parametrize("kind", ["idol", "idolgroup", "tag", "user"])
def test_other_pages_have_their_link(visitor, kind):
    thing = {
        "idol": factories.make_idol, "idolgroup": factories.make_group, "user": factories.make_user,
        "tag": lambda: factories.make_tag(work_count=1),
    }[kind]()  # fmt: skip
    page = visitor.get(thing.get_absolute_url()).content.decode()
    assert page.count(f'href="/flag/{kind}/{thing.pk}/"') == 1


def test_comment_list_as_a_fragment_has_the_links_too(as_user, other_fan):
    work = factories.make_artwork()
    response = as_user(other_fan).post(
        f"{work.get_absolute_url()}comments/", {"body": "Hello"}, headers={"HX-Request": "true"}
    )
    assert f"/flag/comment/{Comment.objects.get().pk}/" in response.content.decode()


@pytest.mark.parametrize("rows", [1, 30])
def test_links_cost_no_query(visitor, django_assert_num_queries, settings, rows):
    work = factories.make_artwork()
    for _ in range(rows):
        factories.make_comment(work)
    paths, settings.ITEM_ACTS = settings.ITEM_ACTS, []
    with django_assert_num_queries(_count(visitor, work)):
        settings.ITEM_ACTS = paths
        visitor.get(work.get_absolute_url())


def _count(visitor, work):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(
        connection,
    ) as queries:
        visitor.get(work.get_absolute_url())
    return len(queries)
