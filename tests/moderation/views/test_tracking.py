"""The tracking page: receipt, status, outcome and appeal for whoever holds the link, and nothing about others."""

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from moderation.domain.deciding import MeasureWish
from moderation.models import Appeal, ReasonPolicy, Side
from tests import factories
from tests.moderation import factories as cases

from . import cast


@pytest.fixture
def work(db):
    return cases.make_work(title="Violet encore")


@pytest.fixture
def report(work):
    return cases.report(work, "dignity", details="She is made a joke of.", email="me@example.org")


def url_of(report) -> str:
    return reverse("moderation:report_status", args=[report.tracking_token])


def appeal_url(report) -> str:
    return reverse("moderation:report_appeal", args=[report.tracking_token])


def test_receipt_says_what_when_why_and_what_comes_next(visitor, report):
    page = visitor.get(url_of(report))
    assert page.status_code == 200
    for words in ("Violet encore", "Degrading or objectifying", f"R-{report.pk}", "She is made a joke of."):
        assert words in page.text
    minutes = ReasonPolicy.objects.get(reason="dignity").due_minutes
    assert page.context["tracked"].answer_by == report.created_at + datetime.timedelta(minutes=minutes)
    assert "is your key" in page.text
    assert re.search(r'aria-current="step">\s*A person looks at it', page.text)


def test_due_time_is_that_of_the_own_reason_not_of_graver_ones(visitor, report, work):
    before = visitor.get(url_of(report)).context["tracked"].answer_by
    cases.report(work, "minor_sexual")
    page = visitor.get(url_of(report))
    assert page.context["tracked"].answer_by == before
    assert "minor" not in page.text.lower()


def test_page_is_private(visitor, report):
    answer = visitor.get(url_of(report))
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "same-origin"
    assert '<meta name="robots" content="noindex, nofollow">' in answer.text


@pytest.mark.parametrize("token", ["nothing", "x" * 32, "../a"])
def test_unknown_link_is_not_found(visitor, db, token):
    assert visitor.get(f"/report/status/{token}/").status_code == 404
    assert visitor.get(f"/report/status/{token}/appeal/").status_code == 404


def test_page_knows_nothing_of_other_reports_and_people(visitor, report, work):
    other = factories.make_user("another_reporter")
    second = cases.report(work, "harassment", other, details="Words of another person")
    text = visitor.get(url_of(report)).text
    for secret in ("another_reporter", "Words of another person", "Harassment", second.tracking_token):
        assert secret not in text
    assert "me@example.org" not in text


def test_outcome_tells_what_happened_to_the_thing_and_why(visitor, report, moderator):
    cases.decide(report.case, moderator, "remove", explanation="It humiliates her.")
    page = visitor.get(url_of(report))
    for words in (
        "We took action",
        "It has been removed.",
        "It humiliates her.",
        "Rule PRI-1",
        "Respect it.",
    ):
        assert words in page.text
    assert "Violet encore" not in page.text, "what is taken down is not quoted"
    assert moderator.handle not in page.text


def test_outcome_says_nothing_about_the_account(visitor, report, moderator):
    measures = ("remove", MeasureWish("suspend", days=30), "warn")
    cases.decide(report.case, moderator, *measures, facts="Their third time this month.")
    text = visitor.get(url_of(report)).text
    assert "It has been removed." in text
    for secret in ("suspend", "warning", "strike", "third time", "limited"):
        assert secret not in text.lower()


def test_measure_on_the_account_alone_is_told_as_steps(visitor, report, moderator):
    cases.decide(report.case, moderator, "warn")
    text = visitor.get(url_of(report)).text
    assert "We took the steps that our rules provide for." in text and "warn" not in text.lower()


def test_no_violation_says_so(visitor, report, moderator):
    cases.decide(report.case, moderator, "none", explanation="It is satire.")
    text = visitor.get(url_of(report)).text
    assert "We found no violation" in text and "It is satire." in text
    assert "Violet encore" in text


def test_measure_that_ended_says_so(visitor, report, moderator):
    decision = cases.decide(report.case, moderator, MeasureWish("hide", days=3))
    decision.measures.update(state="ended")
    assert "This has ended." in visitor.get(url_of(report)).text


def test_reporter_without_account_contests_by_the_link(report, moderator):
    decision = cases.decide(report.case, moderator, "none")
    client = Client()
    assert appeal_url(report) in client.get(url_of(report)).text
    assert client.get(appeal_url(report)).status_code == 200
    answer = client.post(appeal_url(report), {"text": "You missed the caption."})
    assert answer["Location"] == f"{url_of(report)}#appeal"
    appeal = Appeal.objects.get()
    assert (appeal.contested, appeal.side, appeal.report, appeal.appellant) == (
        decision,
        Side.REPORTER,
        report,
        None,
    )
    page = client.get(url_of(report))
    assert "Waits for a person who had no part in the decision" in page.text
    assert "You missed the caption." in page.text
    assert appeal_url(report) not in page.text


@pytest.mark.parametrize(("text", "words"), [("", "Please say why"), ("x" * 5001, "5000")])
def test_appeal_without_fitting_words_keeps_what_was_typed(visitor, report, moderator, text, words):
    cases.decide(report.case, moderator, "none")
    page = visitor.post(appeal_url(report), {"text": text})
    assert page.status_code == 422
    assert words in str(page.context["form"].errors["text"]) and text in page.text
    assert not Appeal.objects.exists()


def test_second_appeal_leads_back_to_the_first(visitor, report, moderator):
    cases.decide(report.case, moderator, "none")
    for _ in range(2):
        assert visitor.post(appeal_url(report), {"text": "Please look again."}).status_code == 302
    assert visitor.get(appeal_url(report))["Location"] == url_of(report)
    assert Appeal.objects.count() == 1


def test_undecided_report_cannot_be_contested(visitor, report):
    for method in (visitor.get, visitor.post):
        assert method(appeal_url(report), {"text": "Hurry."}).status_code == 302
    assert not Appeal.objects.exists()


def test_too_late_is_too_late(visitor, report, moderator, settings):
    cases.decide(report.case, moderator, "none")
    settings.APPEAL_DAYS = 0
    assert appeal_url(report) not in visitor.get(url_of(report)).text
    visitor.post(appeal_url(report), {"text": "Sorry for being late."})
    assert not Appeal.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "words"), [("upheld", "Decision upheld"), ("reversed", "Decision reversed")]
)
def test_answer_to_an_appeal_is_read_here(visitor, work, moderator, second_moderator, outcome, words):
    report = cases.report(work)
    cases.decide(report.case, moderator, "remove")
    visitor.post(appeal_url(report), {"text": "I was wrong about it."})
    cast.hear(Appeal.objects.get(), second_moderator, outcome, explanation="Looked at anew.")
    page = visitor.get(url_of(report))
    assert words in page.text and "Looked at anew." in page.text
    assert ("We found no violation" in page.text) == (outcome == "reversed")


def test_moot_report_says_so(visitor, report):
    report.outcome, report.outcome_at = "moot", timezone.now()
    report.save()
    assert "nothing left to decide" in visitor.get(url_of(report)).text


def test_page_costs_the_same_with_one_report_and_with_thirty(
    visitor, report, moderator, django_assert_num_queries
):
    with django_assert_num_queries(3):
        visitor.get(url_of(report))
    for _ in range(29):
        cases.report(report.case.artwork)
    with django_assert_num_queries(3):
        visitor.get(url_of(report))
    cases.decide(report.case, moderator)
    with django_assert_num_queries(5):
        visitor.get(url_of(report))
