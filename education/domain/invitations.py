"""Who acts for a partner: invitations by mail, joining, leaving."""

import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.domain.mail import queue_mail
from accounts.domain.notices import in_language, notify
from accounts.models import User
from education.models import Partner, PartnerInvitation, PartnerMember, PartnerRole
from education.permissions import may_manage_partners, owns_partner
from gallery.domain.errors import Refused

INVITATION_DAYS = 14
MAX_OPEN_INVITATIONS = 20  # per partner: mails go to addresses that nobody has asked


def send_invitation(partner: Partner, email: str, role: str, by: User) -> PartnerInvitation | None:
    """The open invitation of that address, mailed anew only when it is new. None when they are a member already."""
    email = email.strip().lower()
    with transaction.atomic():
        Partner.objects.select_for_update().get(pk=partner.pk)
        if PartnerMember.objects.filter(partner=partner, user__email__iexact=email).exists():
            return None
        now = timezone.now()
        open_ones = PartnerInvitation.objects.filter(partner=partner, accepted_at=None)
        open_ones.filter(expires_at__lte=now).delete()
        existing = open_ones.filter(email__iexact=email).first()
        if existing:
            return existing
        if open_ones.count() >= MAX_OPEN_INVITATIONS:
            raise Refused("too_many", gettext_lazy("Too many invitations are open. Wait for answers first."))
        invitation = PartnerInvitation.objects.create(
            partner=partner, email=email, role=role, invited_by=by,
            expires_at=now + datetime.timedelta(days=INVITATION_DAYS),
        )  # fmt: skip
        _mail(invitation)
    return invitation


def _mail(invitation: PartnerInvitation) -> None:
    """In the language of the person's account, or of whoever invites."""
    known = User.objects.filter(email__iexact=invitation.email).first()
    inviter = invitation.invited_by
    language = known.language if known else inviter.language if inviter else "en"
    with translation.override(language):
        name = invitation.partner.name
        subject = _("%(partner)s: your invitation to %(site)s") % {
            "partner": name,
            "site": settings.SITE_NAME,
        }
        body = _(
            "You are invited to write for %(partner)s on %(site)s: lessons, toolkits and workshops about fan edits "
            "and the people in them.\n\nOpen this link to accept. It works for %(days)s days, with an account of this "
            "e-mail address.\n\n%(link)s\n\nIf you do not know what this is about, ignore this message."
        ) % {
            "partner": name,
            "site": settings.SITE_NAME,
            "days": INVITATION_DAYS,
            "link": f"{settings.SITE_URL}{reverse('partners:invitation', args=[invitation.token])}",
        }
    queue_mail(invitation.email, subject, body, key=f"invitation:{invitation.pk}", language=language)


def accept_invitation(token: str, user: User) -> PartnerMember:
    """Make the person a member. Raises Refused: unknown, expired, wrong_address, has_partner.

    The link alone is not enough: the account's verified address must be the invited one.
    """
    with transaction.atomic():
        invitation = (
            PartnerInvitation.objects.select_for_update(of=("self",))
            .select_related("partner")
            .filter(token=token)
            .first()
        )
        if invitation is None:
            raise Refused("unknown", gettext_lazy("This invitation is not known."))
        member = PartnerMember.objects.filter(user=user).first()
        if invitation.accepted_at and member and member.partner_id == invitation.partner_id:
            return member
        if not invitation.is_open:
            raise Refused(
                "expired", gettext_lazy("This invitation is used up or has expired. Ask for a new one.")
            )
        if not _has_address(user, invitation.email):
            raise Refused(
                "wrong_address",
                gettext_lazy("This invitation is for another e-mail address. Sign in with that account."),
            )
        if member is not None:
            raise Refused("has_partner", gettext_lazy("This account already acts for a partner."))
        member = PartnerMember.objects.create(partner=invitation.partner, user=user, role=invitation.role)
        user.groups.add(invitation.partner.group_for(invitation.role))
        PartnerInvitation.objects.filter(pk=invitation.pk).update(accepted_at=timezone.now())
    return member


def _has_address(user: User, email: str) -> bool:
    return EmailAddress.objects.filter(user=user, email__iexact=email, verified=True).exists()


def invite_colleague(owner: User, email: str, role: str) -> PartnerInvitation | None:
    """An owner asks somebody to join. Raises Refused: not_allowed, too_many."""
    member = PartnerMember.objects.select_related("partner").filter(user=owner).first()
    if member is None or member.role != PartnerRole.OWNER or role not in PartnerRole.values:
        raise Refused("not_allowed", gettext_lazy("Only owners invite colleagues."))
    return send_invitation(member.partner, email, role, owner)


def withdraw_invitation(by: User, invitation: PartnerInvitation) -> None:
    """The link stops working. Raises Refused: not_allowed."""
    if not (owns_partner(by, invitation.partner) or may_manage_partners(by)):
        raise Refused("not_allowed", gettext_lazy("Only owners invite colleagues."))
    PartnerInvitation.objects.filter(pk=invitation.pk, accepted_at=None).delete()


def remove_member(by: User, member: PartnerMember) -> None:
    """Somebody stops acting for the partner: an owner or staff says so, or they leave by themselves.

    Raises Refused: not_allowed, last_owner (somebody must be able to invite; staff may remove even the last).
    """
    is_staff = may_manage_partners(by)
    with transaction.atomic():
        partner = Partner.objects.select_for_update().get(pk=member.partner_id)
        if not (is_staff or by.pk == member.user_id or owns_partner(by, partner)):
            raise Refused("not_allowed", gettext_lazy("Only owners remove colleagues."))
        others = PartnerMember.objects.filter(partner=partner, role=PartnerRole.OWNER).exclude(pk=member.pk)
        if member.role == PartnerRole.OWNER and not is_staff and not others.exists():
            raise Refused(
                "last_owner", gettext_lazy("The last owner cannot leave. Make somebody else owner first.")
            )
        member.user.groups.remove(partner.group_editors, partner.group_owners)
        PartnerMember.objects.filter(pk=member.pk).delete()
        if by.pk != member.user_id:
            with in_language(member.user):
                title = _("You no longer write for %(partner)s") % {"partner": partner.name}
                body = _("%(name)s has ended your access to the studio.") % {"name": by.display_name}
                notify(member.user, "education.removed", title, body)
