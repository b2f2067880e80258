"""Two thousand open cases about comments in a moment: rows only, as reports would have left them."""

import datetime
import itertools

from django.utils import timezone

from accounts.models import User
from gallery.models import Artwork, Comment
from moderation.models import Case
from moderation.reasons import DEFAULTS, Queue, ReportReason
from tests import factories

AUTHORS, WORKS = 40, 100


def fill_cases(count: int) -> None:
    """Evenly over authors, pictures, reasons (and so queues) and deadlines."""
    authors = [factories.make_user(f"author{number}") for number in range(AUTHORS)]
    works = [factories.make_artwork(authors[number % AUTHORS]) for number in range(WORKS)]
    comments = Comment.objects.bulk_create(
        Comment(artwork=works[number % WORKS], author=authors[number % AUTHORS], body=f"Comment {number}")
        for number in range(count)
    )
    for work in works:
        Artwork.all_objects.filter(pk=work.pk).update(comment_count=work.comments.count())
    reasons = itertools.cycle(ReportReason)
    Case.objects.bulk_create(_case(comment, next(reasons)) for comment in comments)


def _case(comment: Comment, reason: ReportReason) -> Case:
    policy, now = DEFAULTS[reason], timezone.now()
    return Case(
        comment=comment, affected=comment.author, reason=reason, severity=policy.severity, queue=policy.queue,
        priority=policy.severity, priority_parts=[["severity", policy.severity]], snapshot_hash="0" * 64,
        due_at=now + datetime.timedelta(minutes=policy.due_minutes, seconds=comment.pk), opened_at=now,
    )  # fmt: skip


def make_moderators(count: int) -> list[User]:
    from django.contrib.auth.models import Group

    group = Group.objects.get(name="moderator")
    people = [factories.make_user(f"mod{number}", is_staff=True) for number in range(count)]
    group.user_set.set(people)
    return people


ALL_QUEUES = (Queue.SAFETY, Queue.RIGHTS, Queue.COMMUNITY, Queue.PREPUBLICATION)
