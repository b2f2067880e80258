"""The first page and the lists: right numbers, in few queries, and nothing from custody."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from moderation.domain.sweeping import end_measures
from moderation.domain.words import MeasureWish
from moderation.models import Case, ModeratorPreferences
from moderation.queries.dashboard import queue_rows, totals
from tests import factories as site
from tests.moderation import factories as cases

from .test_review import url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guidelines", "no_second_factor")]
DASHBOARD = "admin:moderation_dashboard"
LIST = "/admin/moderation/case/"


def test_numbers_by_queue_and_age(moderator, second_moderator, claimed):
    now = timezone.now()
    late, mine, old = (cases.make_case(reason=reason) for reason in ("spam", "spam", "copyright"))
    Case.objects.filter(pk=late.pk).update(due_at=now - timedelta(minutes=1))
    Case.objects.filter(pk=old.pk).update(opened_at=now - timedelta(days=4))
    claimed(mine, moderator)
    rows = {row.queue: row.counts for row in queue_rows(moderator, sees_custody=False)}
    assert rows["community"] == {
        "backlog": 2, "overdue": 1, "due_today": 0, "unclaimed": 1, "mine": 1,
        "hour": 2, "day": 0, "days": 0, "older": 0,
    }  # fmt: skip
    assert (rows["rights"]["backlog"], rows["rights"]["older"], rows["safety"]["backlog"]) == (1, 1, 0)
    assert totals(queue_rows(second_moderator, sees_custody=False))["mine"] == 0


def test_numbers_leave_out_custody_and_merged(moderator):
    maker = site.make_user("maker")
    lead, follower, sealed = (cases.make_case(cases.make_work(maker)) for _ in range(3))
    Case.objects.filter(pk=follower.pk).update(lead=lead)
    Case.objects.filter(pk=sealed.pk).update(is_locked=True)
    assert totals(queue_rows(moderator, sees_custody=False))["backlog"] == 1
    assert totals(queue_rows(moderator, sees_custody=True))["backlog"] == 2


@pytest.mark.parametrize("rows", [1, 30])
def test_dashboard_takes_the_same_queries(as_user, moderator, claimed, django_assert_num_queries, rows):
    for _ in range(rows):
        claimed(cases.make_case(), moderator)
    client = as_user(moderator)
    with django_assert_num_queries(11):
        page = client.get(reverse(DASHBOARD)).content.decode()
    assert page.count("yours until") == rows


def test_measure_that_cannot_be_ended_is_shown_and_leads_to_its_case(
    as_user, moderator, second_moderator, custodian
):
    work = cases.make_work()
    case = cases.make_case(work)
    cases.decide(case, second_moderator, MeasureWish("hide", days=3))
    type(work.upload).objects.filter(artwork=work).update(original_key="")
    cases.decide(cases.make_case(), second_moderator, MeasureWish("hide", days=3))  # in force, and not over
    client = as_user(moderator)
    assert "could not be ended" not in client.get(reverse(DASHBOARD)).content.decode()
    case.decisions.get().measures.update(ends_at=timezone.now())
    end_measures()
    response = client.get(reverse(DASHBOARD))
    assert (response.context["stuck"], "could not be ended" in response.content.decode()) == (1, True)
    stuck = client.get("/admin/moderation/measure/?state__exact=applied&try_again_at__isempty=0")
    assert [row.decision.case_id for row in stuck.context["cl"].result_list] == [case.pk]
    assert url("case_review", case.pk) in stuck.content.decode()
    Case.objects.filter(pk=case.pk).update(is_locked=True)
    assert [
        as_user(person).get(reverse(DASHBOARD)).context["stuck"] for person in (moderator, custodian)
    ] == [0, 1]


def test_auditor_sees_numbers_and_no_button(as_user, auditor):
    cases.make_case()
    page = as_user(auditor).get(reverse(DASHBOARD)).content.decode()
    assert "Community" in page and reverse("admin:moderation_case_next") not in page


def test_preferences_are_kept(as_user, moderator):
    client = as_user(moderator)
    client.post(reverse("admin:moderation_preferences"), {"opted_out": ["self_harm"]})
    assert ModeratorPreferences.objects.get(user=moderator).opted_out == ["self_harm"]
    page = client.get(reverse(DASHBOARD)).content.decode()
    assert page.count("checked") >= 1
    wrong = client.post(reverse("admin:moderation_preferences"), {"opted_out": ["no_such_reason"]})
    assert wrong.status_code == 422


@pytest.mark.parametrize("rows", [1, 30])
def test_list_takes_the_same_queries(as_user, moderator, django_assert_num_queries, rows):
    for _ in range(rows):
        cases.make_case()
    client = as_user(moderator)
    with django_assert_num_queries(6):
        response = client.get(LIST)
    assert len(response.context["cl"].result_list) == rows


def shown(client, **query) -> set[int]:
    return {case.pk for case in client.get(LIST, query).context["cl"].result_list}


def test_list_shows_what_is_open_in_the_order_of_the_work(as_user, moderator):
    low, high = cases.make_case(reason="spam"), cases.make_case(reason="harassment")
    closed = cases.make_case()
    cases.decide(closed, moderator)
    client = as_user(moderator)
    assert [case.pk for case in client.get(LIST).context["cl"].result_list] == [high.pk, low.pk]
    assert shown(client, status="closed") == {closed.pk}
    assert shown(client, status="all") == {low.pk, high.pk, closed.pk}


def test_list_filters(as_user, moderator, second_moderator, claimed):
    now = timezone.now()
    late, mine, theirs, hidden = (
        cases.make_case(), cases.make_case(), cases.make_case(), cases.make_case(reason="sexual_edit")
    )  # fmt: skip
    Case.objects.filter(pk=late.pk).update(due_at=now - timedelta(minutes=1))
    claimed(mine, moderator)
    claimed(theirs, second_moderator)
    client = as_user(moderator)
    assert shown(client, due="overdue") == {late.pk}
    assert shown(client, claim="mine") == {mine.pk}
    assert shown(client, claim="somebody") == {mine.pk, theirs.pk}
    assert shown(client, claim="nobody") == {late.pk, hidden.pk}
    assert shown(client, hidden="yes") == {hidden.pk}
    assert shown(client, severity_band="grave") == {hidden.pk}
    assert shown(client, queue__exact="safety") == {hidden.pk}
    assert shown(client, age="older") == set()


def test_list_search(as_user, moderator):
    work = cases.make_work(site.make_user("aurora_fan"), title="Violet rain")
    case, other = cases.make_case(work), cases.make_case()
    report = case.reports.get()
    client = as_user(moderator)
    for term in (
        f"#{case.pk}", str(case.pk), f"r{report.pk}", "violet RAIN", work.public_id, "@aurora_fan", "aurora_fan",
    ):  # fmt: skip
        assert shown(client, q=term) == {case.pk}, term
    assert other.pk not in shown(client, q="violet")


def test_list_hides_custody_from_all_but_custodians(as_user, moderator, senior, custodian):
    case = cases.make_case()
    Case.objects.filter(pk=case.pk).update(is_locked=True)
    assert shown(as_user(moderator)) == shown(as_user(senior)) == set()
    assert shown(as_user(custodian)) == {case.pk}
    assert shown(as_user(moderator), q=f"#{case.pk}") == set()


def test_priority_explains_itself(as_user, moderator):
    cases.make_case(reason="harassment")
    page = as_user(moderator).get(LIST).content.decode()
    assert "severity of the reason +60, the public sees it now +15" in page


def test_list_actions_are_for_those_who_may(as_user, moderator, senior, auditor):
    cases.make_case()
    actions = {
        person: "decide_together" in (page := as_user(person).get(LIST).content.decode()) and "merge" in page
        for person in (senior, auditor)
    }
    assert actions == {senior: True, auditor: False}
    assert 'value="merge"' not in as_user(moderator).get(LIST).content.decode()


def test_index_begins_with_moderation(as_user, moderator):
    response = as_user(moderator).get("/admin/")
    assert response.context["app_list"][0]["app_label"] == "moderation"
    assert reverse(DASHBOARD) in response.content.decode()
    assert url("case_review", 1)  # the names of the pages stand under the admin's own
