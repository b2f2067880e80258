"""The learning room of the demo: the first content, and a log-in that writes for the first example partner."""

from django.conf import settings

from accounts.models import User
from education.domain.first_content import load_first_content
from education.domain.invitations import accept_invitation, send_invitation
from education.first_content.partners import PARTNERS
from education.models import Partner, PartnerMember, PartnerRole

WRITER = "studio_partner"


def load_learning() -> None:
    """Adds what is missing. With DEBUG only, like the log-ins: without them no staff could have published it."""
    staff = User.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()
    if not settings.DEBUG or staff is None:
        return
    load_first_content(staff)
    writer = User.objects.filter(handle=WRITER).first()
    if writer is not None and not PartnerMember.objects.filter(user=writer).exists():
        _join(Partner.objects.get(slug=PARTNERS[0].slug), writer, staff)


def _join(partner: Partner, writer: User, staff: User) -> None:
    invitation = send_invitation(partner, writer.email, PartnerRole.OWNER, staff)
    if invitation is not None:
        accept_invitation(invitation.token, writer)
