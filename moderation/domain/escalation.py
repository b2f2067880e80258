"""What moderators do with a case besides deciding it: pass it on, write about it, look at its picture."""

import re
import uuid

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.domain.notices import in_language, notify
from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.ledger import act, record
from moderation.models import Appeal, Case, CaseStatus, Note
from moderation.permissions import can_moderate, can_open_case, has_own_part, is_senior

NOTE_LENGTH = 2000
MENTION = re.compile(r"@([a-z0-9][a-z0-9_]{1,28}[a-z0-9])")


@act
def escalate_case(by: User, case_id: int, token: uuid.UUID, reason: str) -> Case:
    """Pass a claimed case to senior staff. Raises Refused: reason_needed, stale."""
    if not reason.strip():
        raise Refused("reason_needed", _("Say why senior staff should look at it."))
    case = Case.objects.select_for_update().get(pk=case_id)
    is_held = case.claimed_by_id == by.pk and case.claim_token == token and case.is_claimed
    if not is_held or case.status != CaseStatus.OPEN:
        raise Refused("stale", _("This page is out of date: your claim has ended."))
    case.needs_senior = True
    case.claimed_by = case.claim_token = case.claimed_until = None
    case.save(update_fields=["needs_senior", "claimed_by", "claim_token", "claimed_until"])
    _write_note(by, case, reason)
    record("escalate", actor=by, case=case, data={"reason": reason.strip()[:500]})
    return case


@act
def add_note(by: User, case: Case, text: str) -> Note:
    """For colleagues; whoever is mentioned by @handle and may open the case is told. Raises Refused: not_allowed,
    text_needed, too_long."""
    if not can_moderate(by) or not can_open_case(by, case):
        raise Refused("not_allowed", _("Only moderators may do this."))
    if not text.strip():
        raise Refused("text_needed", _("Please write something."))
    if len(text) > NOTE_LENGTH:
        raise Refused("too_long", _("Please stay within 2,000 characters."))
    note = _write_note(by, case, text)
    record("note", actor=by, case=case, data={"note": note.pk})
    return note


def _write_note(by: User, case: Case, text: str) -> Note:
    note = Note.objects.create(case=case, author=by, text=text.strip()[:NOTE_LENGTH])
    handles = set(MENTION.findall(text.lower()))
    for colleague in User.objects.filter(handle__in=handles, is_staff=True).exclude(pk=by.pk).order_by("pk"):
        if can_open_case(colleague, case):
            note.mentions.add(colleague)
            _tell_colleague(colleague, by, case, note)
    return note


def _tell_colleague(colleague: User, by: User, case: Case, note: Note) -> None:
    with in_language(colleague):
        title = _now("%(who)s mentions you in case %(case)s") % {"who": by, "case": case}
        path = reverse("admin:moderation_case_review", args=[case.pk])
        notify(colleague, "moderation.mention", title, note.text, path, mail=False)


@act
def record_reveal(by: User, work: Case | Appeal, token: uuid.UUID) -> None:
    """The blurred picture is about to be seen: only by whoever holds the case, or by senior staff who are to confirm
    or replace a decision, and never without a trace.

    Raises Refused: not_allowed, own_part, stale.
    """
    case = work if isinstance(work, Case) else work.contested.case
    if not can_moderate(by) or not can_open_case(by, case):
        raise Refused("not_allowed", _("Only moderators may do this."))
    if has_own_part(by, case):
        raise Refused("own_part", _("This concerns yourself: somebody else has to decide it."))
    is_decided = case.status == CaseStatus.PENDING or (not case.is_open and case.live_decision_id is not None)
    is_held = work.claimed_by_id == by.pk and work.claim_token == token and work.is_claimed
    if not (is_held or (is_decided and is_senior(by))):
        raise Refused("stale", _("This page is out of date: your claim has ended."))
    record("reveal", actor=by, case=case, data={"claim": str(token)})
