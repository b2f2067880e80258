"""What a moderator does not want to be given. Nobody has to say why, and nobody is counted worse for it."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.ledger import act, record
from moderation.models import ModeratorPreferences
from moderation.permissions import can_moderate
from moderation.reasons import CASE_REASONS


@act
def choose_reasons(user: User, opted_out: list[str]) -> ModeratorPreferences:
    """Raises Refused: not_allowed, unknown_reason."""
    if not can_moderate(user):
        raise Refused("not_allowed", _("Only moderators may do this."))
    known = {code for code, _label in CASE_REASONS}
    if not set(opted_out) <= known:
        raise Refused("unknown_reason", _("Choose a reason."))
    row, _is_new = ModeratorPreferences.objects.update_or_create(
        user=user, defaults={"opted_out": sorted(set(opted_out))}
    )
    record(
        "choose_reasons",
        actor=user,
        target=("user", user.pk),
        subject_id=user.pk,
        data={"count": len(row.opted_out)},
    )
    return row
