"""What readers leave behind for themselves: how far they got, what they have finished, how a quiz went."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.models import QuizResult, ReadingProgress, ResourcePage
from education.quizzes import Marked, mark_answers
from gallery.domain.errors import Refused


def record_reading(user: User, page: ResourcePage, percent: int) -> ReadingProgress:
    """How far somebody has read; it never goes back, and it takes nothing to be recorded twice."""
    percent = max(0, min(100, percent))
    with transaction.atomic():
        row = _locked(user, page)
        if percent > row.percent:
            row.percent, row.updated_at = percent, timezone.now()
            row.save(update_fields=["percent", "updated_at"])
    return row


def mark_done(user: User, page: ResourcePage, is_done: bool) -> ReadingProgress:
    """Somebody says that they have finished the text, or takes it back."""
    with transaction.atomic():
        row = _locked(user, page)
        if is_done != (row.done_at is not None):
            row.done_at = timezone.now() if is_done else None
            row.percent = 100 if is_done else row.percent
            row.updated_at = timezone.now()
            row.save(update_fields=["done_at", "percent", "updated_at"])
    return row


def answer_quiz(user: User | None, page: ResourcePage, block_id: str, answers: dict[int, int]) -> Marked:
    """Mark the answers (question -> choice, from 0); for a signed-in reader the result is kept, the last one counts.

    Raises Refused: no_such_quiz, unanswered.
    """
    quiz = dict(page.quizzes()).get(block_id)
    if quiz is None:
        raise Refused("no_such_quiz", _("This quiz is no longer part of the text."))
    marked = mark_answers(quiz, answers)
    if not marked.is_complete:
        raise Refused("unanswered", _("Choose an answer to every question."))
    if user is not None:
        QuizResult.objects.update_or_create(
            user=user, page=page, block_id=block_id,
            defaults={"right": marked.right, "total": marked.total, "answered_at": timezone.now()},
        )  # fmt: skip
    return marked


def _locked(user: User, page: ResourcePage) -> ReadingProgress:
    """The row of this reader, made where it is missing; two tabs wait for each other."""
    row, _is_new = ReadingProgress.objects.get_or_create(user=user, page=page)
    return ReadingProgress.objects.select_for_update().get(pk=row.pk)
