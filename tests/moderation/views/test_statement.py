"""The statement of reasons: all that the affected person is owed, and nothing about who reported."""

import pytest
from django.test import Client
from django.urls import reverse

from gallery.models import ArtworkState
from moderation.domain.deciding import MeasureWish, override_decision
from moderation.domain.seconding import confirm_decision
from moderation.models import Appeal, Side, Statement
from tests import factories
from tests.moderation import factories as cases

from . import cast


@pytest.fixture
def work(db):
    maker = factories.make_user("night_light", display_name="Night Light")
    return cases.make_work(maker, title="Violet encore", preview_data="data:image/webp;base64,CCCC")


@pytest.fixture
def statement(work, moderator):
    words = {"facts": "A face on another body.", "explanation": "It makes a joke of her."}
    return cast.statement_of(cast.decided(work, moderator, "remove", MeasureWish("limit", days=14), **words))


def url_of(statement: Statement) -> str:
    return reverse("moderation:statement", args=[statement.token])


def appeal_url(statement: Statement) -> str:
    return reverse("moderation:statement_appeal", args=[statement.token])


def test_statement_says_all_that_is_owed(visitor, statement):
    page = visitor.get(url_of(statement))
    assert page.status_code == 200
    for words in (
        "It has been removed.",
        "The account is limited until",
        "Violet encore",
        "A face on another body.",
        "It makes a joke of her.",
        "PRI-1 · Rule PRI-1",
        "Respect it.",
        "/guidelines/1/#PRI-1",
        "We looked because of a report.",
        "Automation took no part in finding or deciding it.",
        "A person looked at it and decided.",
        "everywhere on this site",
        appeal_url(statement),
    ):
        assert words in page.text, words


def test_statement_is_private(visitor, statement):
    answer = visitor.get(url_of(statement))
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "same-origin"


def test_statement_never_says_who_reported_or_decided(visitor, work, moderator):
    reporter = factories.make_user("brave_reporter", display_name="Brave Reporter")
    report = cases.report(work, by=reporter, details="My own words about it", email="")
    statement = cast.statement_of(cases.decide(report.case, moderator))
    text = visitor.get(url_of(statement)).text
    for secret in (
        "brave_reporter",
        "Brave Reporter",
        "My own words",
        report.tracking_token,
        moderator.handle,
    ):
        assert secret not in text


def test_statement_does_not_tell_what_fell_on_a_reporter(visitor, work, moderator):
    """Manifestly unfounded reports leave points, and the same decision may warn the reporter."""
    troll = factories.make_user("troll")
    report = cases.report(work, "sexual_edit", by=troll)
    decision = cases.decide(report.case, moderator, "none", unfounded_report_ids=(report.pk,))
    statement = cast.statement_of(decision)  # it had been hidden: the maker is told
    text = visitor.get(url_of(statement)).text
    assert "It breaks no rule." in text
    for secret in ("troll", "warning", "Your reports"):
        assert secret not in text


def test_link_to_the_thing_only_while_it_is_public(visitor, work, moderator):
    restricted = cast.statement_of(cast.decided(work, moderator, "restrict"))
    assert f'href="{work.get_absolute_url()}"' in visitor.get(url_of(restricted)).text
    other = cases.make_work(work.maker)
    removed = cast.statement_of(cast.decided(other, moderator, "remove"))
    assert f'href="{other.get_absolute_url()}"' not in visitor.get(url_of(removed)).text


def test_law_is_cited_where_no_rule_is(visitor, work, moderator):
    decision = cast.decided(work, moderator, rule_id=None, law="Network Act, art. 44-7")
    assert "Network Act, art. 44-7" in visitor.get(url_of(cast.statement_of(decision))).text


def test_nothing_of_what_is_in_custody_is_shown(visitor, work, moderator, senior):
    decision = cast.decided(work, moderator, "custody")
    assert not Statement.objects.exists()
    confirm_decision(senior, decision.pk, confirmed=True)
    page = visitor.get(url_of(Statement.objects.get()))
    assert "CCCC" not in page.text and "custody" not in page.text.lower()
    assert "It has been removed." in page.text


@pytest.mark.parametrize("token", ["nothing", "x" * 32])
def test_unknown_link_is_not_found(visitor, db, token):
    assert visitor.get(f"/statement/{token}/").status_code == 404
    assert visitor.post(f"/statement/{token}/appeal/", {"text": "x"}).status_code == 404


def test_banned_person_reads_and_contests_without_signing_in(work, moderator, senior):
    decision = cast.decided(work, moderator, "ban", "remove")
    confirm_decision(senior, decision.pk, confirmed=True)
    statement, client = Statement.objects.get(), Client()
    assert "banned" in client.get(url_of(statement)).text
    answer = client.post(appeal_url(statement), {"text": "It was satire."})
    assert answer["Location"] == f"{url_of(statement)}#appeal"
    appeal = Appeal.objects.get()
    assert (appeal.side, appeal.appellant) == (Side.AFFECTED, work.maker)


def test_appeal_is_followed_and_answered_on_the_same_page(visitor, statement, work, second_moderator):
    visitor.post(appeal_url(statement), {"text": "It was satire."})
    page = visitor.get(url_of(statement))
    assert "Waits for a person who had no part" in page.text and "It was satire." in page.text
    assert appeal_url(statement) not in page.text
    cast.hear(Appeal.objects.get(), second_moderator, "reversed", explanation="You are right.")
    page = visitor.get(url_of(statement))
    assert "Decision reversed" in page.text and "You are right." in page.text
    assert "This has been taken back." in page.text
    assert url_of(Statement.objects.latest("id")) in page.text
    work.refresh_from_db()
    assert work.state == ArtworkState.PROCESSING, "its sizes are drawn anew"


def test_later_decision_is_linked(visitor, statement, senior):
    decision = statement.decision
    words = cases.words_for(decision.case, "restrict")
    later = override_decision(senior, decision.pk, words)
    assert url_of(cast.statement_of(later)) in visitor.get(url_of(statement)).text


@pytest.mark.parametrize(("text", "words"), [(" ", "Please say why"), ("x" * 5001, "5000")])
def test_appeal_without_fitting_words_keeps_what_was_typed(visitor, statement, text, words):
    page = visitor.post(appeal_url(statement), {"text": text})
    assert page.status_code == 422
    assert words in str(page.context["form"].errors["text"]) and text.strip() in page.text
    assert not Appeal.objects.exists()


def test_second_appeal_leads_back_to_the_first(visitor, statement):
    for _ in range(2):
        assert visitor.post(appeal_url(statement), {"text": "Please look again."}).status_code == 302
    assert Appeal.objects.count() == 1


def test_too_late_says_until_when_it_was(visitor, statement, settings):
    settings.APPEAL_DAYS = 0
    page = visitor.get(url_of(statement))
    assert "The time to contest this ended on" in page.text and appeal_url(statement) not in page.text
    assert visitor.get(appeal_url(statement))["Location"] == url_of(statement)


def test_page_costs_the_same_with_one_report_and_with_thirty(
    visitor, work, moderator, django_assert_num_queries
):
    small = cast.statement_of(cast.decided(work, moderator))
    other = cases.make_work(work.maker)
    for _ in range(30):
        report = cases.report(other)
    large = cast.statement_of(cases.decide(report.case, moderator))
    for statement in (small, large):
        with django_assert_num_queries(8):
            visitor.get(url_of(statement))
