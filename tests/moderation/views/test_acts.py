"""What moderation adds to the pages of the gallery: to whom, and on what."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse

from moderation.acts import report_acts, staff_acts
from tests import factories
from tests.moderation import factories as cases


@pytest.fixture
def work(db):
    return cases.make_work()


def report_url(thing) -> str:
    target = cases.target(thing)
    return reverse("moderation:report", args=[target.kind.field, target.key])


def act_url(thing) -> str:
    target = cases.target(thing)
    return reverse("moderation:act", args=[target.kind.field, target.key])


def request_of(user=None):
    request = RequestFactory().get("/")
    request.user = user or AnonymousUser()
    request.session = {}
    return request


def test_everybody_finds_the_report_link_on_every_kind_of_thing(visitor, as_user, fan, work):
    comment = factories.make_comment(work)
    idol, group, tag = (
        factories.make_idol("hana"),
        factories.make_group("violet"),
        factories.make_tag("stage", work_count=1),
    )
    pages = {work: work, comment: work, work.maker: work.maker, idol: idol, group: group, tag: tag}
    for client in (visitor, as_user(fan)):
        for thing, page in pages.items():
            assert f'href="{report_url(thing)}"' in client.get(page.get_absolute_url()).text, thing


def test_own_things_have_no_report_link(as_user, work):
    comment = factories.make_comment(work, work.maker)
    client = as_user(work.maker)
    for thing, page in ((work, work), (comment, work), (work.maker, work.maker)):
        assert report_url(thing) not in client.get(page.get_absolute_url()).text


def test_labels_say_with_what_for_screen_readers(work):
    for thing, words in ((work, "Report this edit"), (factories.make_comment(work), "Report this comment")):
        (act,) = report_acts(request_of(), thing)
        assert (act.label, act.description, act.method) == ("Report", words, "get")


def test_moderators_find_moderate_and_hide(as_staff, moderator, work):
    text = as_staff(moderator).get(work.get_absolute_url()).text
    assert f'href="{act_url(work)}?action=open"' in text
    assert f'href="{act_url(work)}?action=hide"' in text


def test_catalogue_entries_cannot_be_hidden(moderator, settings, db):
    settings.REQUIRE_STAFF_MFA = False
    acts = staff_acts(request_of(moderator), factories.make_idol("hana"))
    assert [act.label for act in acts] == ["Moderate"]


def test_password_alone_shows_a_moderator_no_staff_acts(as_user, moderator, work):
    assert act_url(work) not in as_user(moderator).get(work.get_absolute_url()).text


@pytest.mark.parametrize("who", ["fan", "auditor", "catalogue_editor"])
def test_nobody_else_finds_staff_acts(request, as_staff, work, who):
    user = request.getfixturevalue(who)
    assert act_url(work) not in as_staff(user).get(work.get_absolute_url()).text


def test_moderators_own_things_have_no_acts(settings, moderator):
    settings.REQUIRE_STAFF_MFA = False
    own = cases.make_work(moderator)
    assert staff_acts(request_of(moderator), own) == [] == report_acts(request_of(moderator), own)


def test_thirty_comments_cost_no_query_each(moderator, work, django_assert_num_queries):
    comments = [factories.make_comment(work) for _ in range(30)]
    request = request_of(moderator)
    request.session = {"second_factor_enrolled": moderator.pk}
    with django_assert_num_queries(3):  # permissions of the user and of their groups, and their second factor
        for comment in comments:
            assert report_acts(request, comment)
            staff_acts(request, comment)
