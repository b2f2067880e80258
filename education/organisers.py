"""Who runs which workshops, as predicates. Views and domain functions ask these."""

from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from accounts.permissions import may_sign_in

from .models import Partner, PartnerMember, Workshop, WorkshopSession
from .permissions import may_review

Viewer = User | AnonymousUser


def is_workshop_staff(user: Viewer) -> bool:
    """Staff who look after learning, and see every partner's lists. Being staff is not enough: lists hold names."""
    return may_review(user)


def is_organiser(user: Viewer) -> bool:
    """Organises anything at all: the door of the organisers' pages."""
    return is_workshop_staff(user) or own_partner(user) is not None


def own_partner(user: Viewer) -> Partner | None:
    """The partner for whom somebody acts; nobody acts for two."""
    if not isinstance(user, User) or not may_sign_in(user):
        return None
    member = PartnerMember.objects.filter(user=user).select_related("partner").first()
    return member.partner if member else None


def can_manage_partner(user: Viewer, partner: Partner) -> bool:
    return is_workshop_staff(user) or own_partner(user) == partner


def can_manage_workshop(user: Viewer, workshop: Workshop) -> bool:
    return can_manage_partner(user, workshop.partner)


def can_manage_session(user: Viewer, session: WorkshopSession) -> bool:
    return can_manage_workshop(user, session.workshop)


def can_list_workshop(user: Viewer, workshop: Workshop) -> bool:
    """Make it public: staff, or a partner who publishes without review anyway."""
    trusted = workshop.partner.is_trusted_publisher and own_partner(user) == workshop.partner
    return is_workshop_staff(user) or trusted


def can_see_workshop(user: Viewer, workshop: Workshop) -> bool:
    return workshop.is_listed or can_manage_workshop(user, workshop)


def can_register(user: Viewer) -> bool:
    """Everybody with an account of age. Suspended people too: to learn is the way back."""
    return isinstance(user, User) and may_sign_in(user) and user.is_of_age
