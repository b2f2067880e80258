"""How an appeal ends without being heard: the decision that it contests was replaced meanwhile."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.domain.notices import in_language, notify
from moderation.domain.ledger import record
from moderation.domain.receipts import language_of, tell_reporter
from moderation.models import Appeal, AppealStatus, Decision


def close_contesting_appeals(old: Decision, new: Decision) -> None:
    """The appeal that the new decision answers is left alone; the others are told that there is a new decision."""
    waiting = (AppealStatus.OPEN, AppealStatus.PENDING)
    others = Appeal.objects.select_for_update().filter(contested=old, status__in=waiting)
    for appeal in others.exclude(pk=new.appeal_id or 0):
        appeal.status, appeal.closed_at = AppealStatus.MOOT, timezone.now()
        appeal.claimed_by = appeal.claim_token = appeal.claimed_until = None
        appeal.save(update_fields=["status", "closed_at", "claimed_by", "claim_token", "claimed_until"])
        record("appeal_moot", actor=None, case=new.case, data={"appeal": appeal.pk, "decision": new.pk})
        tell_appellant(appeal, _title_moot, _text_moot)


def _title_moot() -> str:
    return _("Your appeal has no object any more")


def _text_moot() -> str:
    return _("The decision that you contest was replaced by a new one. You can contest the new one.")


def tell_appellant(appeal: Appeal, title: object, text: object) -> None:
    """`title` and `text` are called in the appellant's language."""
    key = f"appeal:{appeal.pk}:{appeal.status}"
    if appeal.report is not None:
        with language_of(appeal.report):
            tell_reporter(appeal.report, key, title(), text())  # type: ignore[operator]
    elif appeal.appellant is not None:
        with in_language(appeal.appellant):
            statement = getattr(appeal.contested, "statement", None)
            path = statement_path(statement) if statement else ""
            notify(appeal.appellant, "moderation.appeal", title(), text(), path, key=key)  # type: ignore[operator]


def statement_path(statement: object) -> str:
    from django.urls import reverse

    return reverse("moderation:statement", args=[statement.token])  # type: ignore[attr-defined]
