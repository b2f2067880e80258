"""One's own standing: everything about oneself, and nothing that belongs to others."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from moderation.domain.appeals import file_appeal
from moderation.domain.deciding import MeasureWish
from moderation.models import Measure, Statement, Strike
from tests import factories
from tests.moderation import factories as cases

from . import cast

URL = "/standing/"


@pytest.fixture
def maker(db):
    return factories.make_user("night_light")


def test_quiet_account_reads_that_nothing_is_limited(as_user, maker):
    page = as_user(maker).get(URL)
    assert page.status_code == 200
    assert "Nothing is limited." in page.text and "Good standing" in page.text
    assert "no-store" in page["Cache-Control"]


def test_page_is_for_members(visitor, db):
    assert visitor.get(URL)["Location"] == f"{reverse('account_login')}?next={URL}"


def test_statements_strikes_measures_and_appeals_are_listed(as_user, maker, moderator):
    work = cases.make_work(maker, title="Violet encore")
    decision = cast.decided(work, moderator, "remove", MeasureWish("limit", days=14))
    statement = cast.statement_of(decision)
    file_appeal(decision, "It was satire.", user=maker)
    page = as_user(maker).get(URL)
    link = reverse("moderation:statement", args=[statement.token])
    assert statement.subject in page.text.replace("&#x27;", "'")
    assert page.text.count(f'href="{link}"') >= 3  # measure, strike and statement
    assert f'href="{link}#appeal"' in page.text
    assert "The account is limited until" in page.text
    points = Strike.objects.get().weight
    assert page.context["own"].points == points and f"{points} points" in page.text


def test_expired_strikes_and_past_measures_do_not_count(as_user, maker, moderator):
    cast.decided(cases.make_work(maker), moderator, "remove", MeasureWish("limit", days=14))
    past = timezone.now() - datetime.timedelta(days=1)
    Strike.objects.update(created_at=past, expires_at=past)
    Measure.objects.filter(kind="limit").update(ends_at=past)
    page = as_user(maker).get(URL)
    assert page.context["own"].points == 0
    assert "Nothing is limited." in page.text


def test_own_reports_lead_to_their_pages(as_user, fan, maker):
    report = cases.report(cases.make_work(maker), by=fan)
    assert reverse("moderation:report_status", args=[report.tracking_token]) in as_user(fan).get(URL).text


def test_others_see_nothing_of_it(as_user, fan, other_fan, maker, moderator):
    report = cases.report(cases.make_work(maker), by=fan)
    statement = cast.statement_of(cases.decide(report.case, moderator))
    text = as_user(other_fan).get(URL).text
    assert statement.token not in text and report.tracking_token not in text
    assert statement.token not in as_user(fan).get(URL).text
    assert report.tracking_token not in as_user(maker).get(URL).text


def test_limited_reporter_is_not_led_to_the_makers_statement(as_user, maker, moderator):
    """The measure on the reporter hangs on a decision whose statement is the maker's."""
    troll = factories.make_user("troll")
    for _ in range(4):
        report = cases.report(cases.make_work(maker), "sexual_edit", by=troll)
        cases.decide(report.case, moderator, "none", unfounded_report_ids=(report.pk,))
    assert Statement.objects.filter(recipient=maker).count() == 4
    page = as_user(troll).get(URL)
    assert page.context["own"].strikes, "there is something that could leak"
    assert "Your reports are still read, but do not count until" in page.text
    for statement in Statement.objects.filter(recipient=maker):
        assert statement.token not in page.text


def test_page_costs_the_same_with_one_row_and_with_thirty(
    as_user, maker, moderator, django_assert_num_queries
):
    client = as_user(maker)
    cast.decided(cases.make_work(maker), moderator, MeasureWish("limit", days=14))
    with django_assert_num_queries(7):
        client.get(URL)
    for _ in range(29):
        decision = cast.decided(cases.make_work(maker), moderator, MeasureWish("limit", days=14))
        file_appeal(decision, "Look again.", user=maker)
        cases.report(cases.make_work(), by=maker)
    assert Strike.objects.filter(user=maker).count() == 30
    with django_assert_num_queries(7):
        assert client.get(URL).status_code == 200


def test_menu_leads_here_for_members_only(as_user, fan, visitor):
    assert f'href="{URL}"' in as_user(fan).get("/").text
    assert f'href="{URL}"' not in visitor.get("/").text
