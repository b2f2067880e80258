"""Progress, "done" and quiz results."""

import pytest

from education.domain.reading import answer_quiz, mark_done, record_reading
from education.models import QuizResult, ReadingProgress
from gallery.domain.errors import Refused
from tests.education.lessons import QUIZ_ID, make_lesson
from tests.education.partners import make_partner

pytestmark = pytest.mark.django_db
RIGHT, HALF = {0: 1, 1: 0}, {0: 1, 1: 1}


@pytest.fixture
def page():
    return make_lesson(make_partner()[0])


def test_progress_never_goes_back(fan, page):
    assert [record_reading(fan, page, percent).percent for percent in (30, 10, 60, 250, -5)] == [
        30, 30, 60, 100, 100,
    ]  # fmt: skip


def test_done_can_be_taken_back_and_keeps_what_was_read(fan, page):
    record_reading(fan, page, 20)
    first = mark_done(fan, page, True).done_at
    assert first is not None
    assert mark_done(fan, page, True).done_at == first
    row = mark_done(fan, page, False)
    assert (row.done_at, row.percent) == (None, 100)


def test_progress_is_one_row_per_reader(fan, other_fan, page):
    for user in (fan, fan, other_fan):
        mark_done(user, page, True)
    assert ReadingProgress.objects.count() == 2


def test_quiz_keeps_the_last_result(fan, page):
    assert answer_quiz(fan, page, QUIZ_ID, HALF).right == 1
    assert answer_quiz(fan, page, QUIZ_ID, RIGHT).right == 2
    row = QuizResult.objects.get()
    assert (row.user, row.right, row.total) == (fan, 2, 2)


def test_visitors_result_is_not_kept(page):
    assert answer_quiz(None, page, QUIZ_ID, RIGHT).right == 2
    assert not QuizResult.objects.exists()


@pytest.mark.parametrize(
    ("block_id", "answers", "code"),
    [
        (QUIZ_ID, {}, "unanswered"),
        (QUIZ_ID, {0: 1}, "unanswered"),
        (QUIZ_ID, {0: 1, 1: 7}, "unanswered"),
        ("gone", RIGHT, "no_such_quiz"),
    ],
)
def test_quiz_refuses(fan, page, block_id, answers, code):
    with pytest.raises(Refused) as refusal:
        answer_quiz(fan, page, block_id, answers)
    assert refusal.value.code == code
    assert not QuizResult.objects.exists()
