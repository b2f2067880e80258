"""The acceptance page: first and later acceptance, wrong answers, stale pages, evil addresses."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.domain.guidelines import load_text, publish_version
from gallery.guidelines_text import VERSION_1
from gallery.models import Acceptance, GuidelinesVersion, ScenarioChoice
from tests.factories import accept, make_guidelines, make_user, right_answers

pytestmark = pytest.mark.django_db
URL = "/guidelines/accept/"
SAFE = ("/upload/", "/")


def form_data(version: GuidelinesVersion, language: str = "en", answers=None, **fields) -> dict:
    answers = right_answers(version) if answers is None else answers
    shown = {"number": version.number, "language": language, "text_hash": version.text_hash(language)}
    chosen = {f"question_{question}": choice for question, choice in answers.items()}
    return {**shown, "accepted": "on", **chosen, **fields}


def one_wrong(version: GuidelinesVersion) -> tuple[dict[int, int], ScenarioChoice]:
    answers = right_answers(version)
    wrong = version.questions.first().choices.filter(is_right=False).last()
    return answers | {wrong.question_id: wrong.pk}, wrong


def explanation_is_shown(page: str, choice_id: int) -> bool:
    tag = page.split(f'data-explanation="{choice_id}"')[1].split(">")[0]
    return "hidden" not in tag


def test_visitor_is_sent_to_log_in_and_back(visitor, guidelines):
    response = visitor.get(URL + "?next=/upload/")
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/?next=/guidelines/accept/")


def test_first_acceptance_shows_text_warning_and_three_questions(as_user, fan, guidelines):
    page = as_user(fan).get(URL).content.decode()
    assert "Be kind to the people in the pictures." in page
    assert "Some edits are crimes." in page
    assert page.count("<fieldset") == 3
    assert page.count("data-explanation=") == 9
    assert not any(explanation_is_shown(page, choice.pk) for choice in ScenarioChoice.objects.all())


def test_right_answers_record_the_acceptance(as_user, fan, guidelines):
    response = as_user(fan).post(URL, form_data(guidelines, next="/guidelines/history/"))
    assert response.status_code == 302
    assert response["Location"] == "/guidelines/history/"
    row = Acceptance.objects.get(user=fan)
    assert (row.version, row.language, row.text_hash) == (guidelines, "en", guidelines.text_hash_en)


def test_acceptance_records_the_language_that_was_shown(as_user, fan, guidelines):
    """The page was read in Korean; another tab has switched the site to English since."""
    as_user(fan).post(URL, form_data(guidelines, language="ko"))
    assert Acceptance.objects.get(user=fan).language == "ko"


def test_wrong_answer_is_explained_and_everything_is_kept(as_user, fan, guidelines):
    answers, wrong = one_wrong(guidelines)
    response = as_user(fan).post(URL, form_data(guidelines, answers=answers, next="/@fan/"))
    page = response.content.decode()
    assert response.status_code == 422
    assert not Acceptance.objects.exists()
    for choice_id in answers.values():  # the right ones are explained, too
        assert explanation_is_shown(page, choice_id)
        assert "checked" in page.split(f'value="{choice_id}" required')[1].split(">")[0]
    unchosen = wrong.question.choices.exclude(pk=wrong.pk).first()
    assert not explanation_is_shown(page, unchosen.pk)
    assert page.count("look again") == 1
    assert "checked" in page.split('name="accepted"')[1].split(">")[0]
    assert 'name="next" value="/@fan/"' in page


def test_wrong_answers_never_lock_anybody_out(as_user, fan, guidelines):
    client = as_user(fan)
    answers, _ = one_wrong(guidelines)
    for _attempt in range(5):
        assert client.post(URL, form_data(guidelines, answers=answers)).status_code == 422
    assert client.post(URL, form_data(guidelines)).status_code == 302
    assert Acceptance.objects.filter(user=fan).exists()


def test_unanswered_question_and_missing_tick_are_asked_for(as_user, fan, guidelines):
    data = form_data(guidelines, answers={})
    del data["accepted"]
    response = as_user(fan).post(URL, data)
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("Please choose an answer.") == 3
    assert "Please tick this box" in page
    assert not Acceptance.objects.exists()


def test_answer_of_another_question_is_not_an_answer(as_user, fan, guidelines):
    answers = right_answers(guidelines)
    first, second, *_rest = answers
    response = as_user(fan).post(URL, form_data(guidelines, answers=answers | {first: answers[second]}))
    assert response.status_code == 422
    assert not Acceptance.objects.exists()


def test_version_published_meanwhile_is_shown_instead(as_user, fan, guidelines):
    stale = form_data(guidelines)
    make_guidelines()
    response = as_user(fan).post(URL, stale)
    page = response.content.decode()
    assert response.status_code == 409
    assert "The text has changed since you opened this page" in page
    assert 'name="number" value="2"' in page
    assert not Acceptance.objects.exists()


@pytest.mark.parametrize(
    "forged",
    [{"text_hash": "0" * 64}, {"text_hash": ""}, {"language": "fr"}, {"number": "x"}, {"number": "7"}],
)
def test_text_that_was_not_shown_is_not_accepted(as_user, fan, guidelines, forged):
    response = as_user(fan).post(URL, form_data(guidelines) | forged)
    assert response.status_code == 409
    assert not Acceptance.objects.exists()


def test_later_acceptance_shows_changes_first_and_needs_no_check(as_user, fan, guidelines):
    accept(fan, guidelines)
    second = make_guidelines()
    client = as_user(fan)
    page = client.get(URL).content.decode()
    assert "You accepted version 1 on" in page
    assert page.index("What changed") < page.index("Be kind to the people in the pictures.")
    assert "<fieldset" not in page
    assert client.post(URL, form_data(second, answers={})).status_code == 302
    assert Acceptance.objects.filter(user=fan).count() == 2


def test_accepted_already_says_so_with_date_and_version(as_user, fan, guidelines):
    acceptance = accept(fan, guidelines)
    page = as_user(fan).get(URL + "?next=/@fan/").content.decode()
    assert "You accepted version 1" in page
    assert str(acceptance.accepted_at.year) in page
    assert 'href="/@fan/"' in page


def test_sent_twice_is_one_acceptance_and_goes_on(as_user, fan, guidelines):
    client = as_user(fan)
    for _click in range(2):
        assert client.post(URL, form_data(guidelines, next="/guidelines/"))["Location"] == "/guidelines/"
    assert Acceptance.objects.count() == 1


@pytest.mark.parametrize(
    "evil",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
     "http:evil.example", "/\t/evil.example", "evil"],
)  # fmt: skip
def test_next_leads_nowhere_else(as_user, fan, guidelines, evil):
    client = as_user(fan)
    page = client.get(URL, {"next": evil}).content.decode()
    assert re.search(r'name="next" value="([^"]*)"', page.split("<main")[1])[1] in SAFE
    assert client.post(URL, form_data(guidelines, next=evil))["Location"] in SAFE
    page = client.get(URL, {"next": evil}).content.decode()
    assert re.search(r'<a class="button button--primary" href="([^"]*)">Continue', page)[1] in SAFE


def test_without_guidelines_there_is_nothing_to_accept(as_user, fan):
    assert as_user(fan).get(URL)["Location"] == "/guidelines/"


def test_too_many_tries_are_slowed_down(as_user, fan, guidelines):
    client = as_user(fan)
    statuses = [client.post(URL, form_data(guidelines, answers={})).status_code for _ in range(21)]
    assert statuses[19] == 422
    assert statuses[20] == 429


def test_page_needs_the_same_queries_for_long_guidelines(as_user, guidelines):
    def queries(user) -> int:
        client = as_user(user)
        with CaptureQueriesContext(connection) as caught:
            client.get(URL)
        return len(caught)

    short = queries(make_user())
    publish_version(load_text(VERSION_1), by=None)
    # session, user, version, acceptance, questions, choices, rules, examples, lessons
    assert queries(make_user()) == short == 9


@pytest.mark.parametrize("language", ["en", "ko"])
def test_page_answers_in_both_languages(as_user, fan, guidelines, language):
    client = as_user(fan)
    client.cookies["django_language"] = language
    page = client.get(URL).content.decode()
    assert f'name="language" value="{language}"' in page
    assert guidelines.text_hash(language) in page
    assert ("상황 0?" if language == "ko" else "Situation 0?") in page
