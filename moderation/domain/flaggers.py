"""Trusted flaggers: granted by senior staff to an organisation's account, and taken back by them."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.ledger import act, record
from moderation.models import TrustedFlagger
from moderation.permissions import is_senior


@act
def grant_trusted_flagger(by: User, user: User, organisation: str, contact: str = "") -> TrustedFlagger:
    """Their reports go first from now on. Raises Refused: not_allowed, own_part, name_needed."""
    _refuse_junior(by)
    if by.pk == user.pk:
        raise Refused("own_part", _("Nobody grants this to themselves."))
    if not organisation.strip():
        raise Refused("name_needed", _("Name the organisation."))
    values = {
        "organisation": organisation.strip(), "contact": contact.strip(), "granted_by": by,
        "granted_at": timezone.now(), "revoked_at": None,
    }  # fmt: skip
    flagger, _is_new = TrustedFlagger.objects.update_or_create(user=user, defaults=values)
    data = {"organisation": flagger.organisation}
    record("grant_flagger", actor=by, target=("user", user.pk), subject_id=user.pk, data=data)
    return flagger


@act
def revoke_trusted_flagger(by: User, flagger: TrustedFlagger) -> TrustedFlagger:
    """Their reports weigh as everybody's again. Raises Refused("not_allowed")."""
    _refuse_junior(by)
    if flagger.revoked_at is None:
        flagger.revoked_at = timezone.now()
        flagger.save(update_fields=["revoked_at"])
        record("revoke_flagger", actor=by, target=("user", flagger.user_id), subject_id=flagger.user_id)
    return flagger


def _refuse_junior(by: User) -> None:
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))
