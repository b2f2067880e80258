"""What people are told about a text on its way to the public: in their inbox and by mail, in their own language."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, WorkflowState

from accounts.domain.notices import in_language, notify
from accounts.models import User
from education.permissions import reviewers


def tell_reviewers(task_state: TaskState) -> None:
    """A partner has submitted a text."""
    page = task_state.revision.content_object
    if not isinstance(page, Page):
        return
    author = task_state.workflow_state.requested_by
    for reviewer in reviewers().exclude(pk__in=[author.pk] if author else []):
        with in_language(reviewer):
            title = _("To review: %(title)s") % {"title": page.title}
            body = _("%(name)s has submitted “%(title)s” (%(partner)s).") % {
                "name": author.display_name if author else "",
                "title": page.title,
                "partner": page.get_parent().title,
            }
            notify(reviewer, "education.submitted", title, body, _edit_path(page))


def tell_author(workflow_state: WorkflowState, *, is_approved: bool, by: User | None) -> None:
    """A reviewer has approved the text, or sent it back with a comment."""
    page, author = workflow_state.content_object, workflow_state.requested_by
    if not isinstance(page, Page) or author is None or author == by:
        return
    task_state = workflow_state.current_task_state
    comment = (task_state.comment if task_state else "").strip()
    with in_language(author):
        if is_approved:
            title = _("Published: %(title)s") % {"title": page.title}
            body = _("“%(title)s” has been approved.") % {"title": page.title}
        else:
            title = _("Please change: %(title)s") % {"title": page.title}
            body = _("“%(title)s” has come back from review.") % {"title": page.title}
        if comment:
            body += "\n\n" + _("The reviewer writes:") + f"\n{comment}"
        notify(author, "education.reviewed", title, body, _edit_path(page))


def _edit_path(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
