"""Our own messages in place of Wagtail's mails, which are sent while the reviewer waits and know no inbox."""

from typing import Any

from wagtail import signals
from wagtail.models import TaskState, WorkflowState

from education.domain.review_notices import tell_author, tell_reviewers


def replace_wagtails_mails() -> None:
    mails = [
        (signals.task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
        (signals.workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
        (signals.workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
        (signals.workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
    ]
    for signal, sender, dispatch_uid in mails:
        if not signal.disconnect(sender=sender, dispatch_uid=dispatch_uid):
            raise RuntimeError(f"Wagtail no longer sends {dispatch_uid}: look what it does instead")
    signals.task_submitted.connect(_on_submitted)
    signals.workflow_rejected.connect(_on_rejected)
    signals.workflow_approved.connect(_on_approved)


def _on_submitted(instance: TaskState, **kwargs: Any) -> None:
    tell_reviewers(instance)


def _on_rejected(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    tell_author(instance, is_approved=False, by=user)


def _on_approved(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    tell_author(instance, is_approved=True, by=user)
