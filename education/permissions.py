"""Who may do what with partners' pages, as predicates over the user. One place for studio, views and domain."""

from django.contrib.auth.models import AnonymousUser, Group
from django.db.models import QuerySet
from wagtail.models import Page

from accounts.models import User
from education.models import Partner, PartnerMember, PartnerRole

REVIEWERS = "learn reviewer"
# They also keep partners and help lines in the staff pages, and look up workshops there.
EDITORS = "learning editor"
REVIEWING = (REVIEWERS, EDITORS)


def may_review(user: User | AnonymousUser) -> bool:
    """Staff who read what partners submit, and publish it."""
    if not (user.is_authenticated and user.is_active):
        return False
    return user.is_superuser or (user.is_staff and user.groups.filter(name__in=REVIEWING).exists())


def reviewers() -> QuerySet[User]:
    """Everybody who is told of what waits for review."""
    groups = Group.objects.filter(name__in=REVIEWING)
    return User.objects.filter(groups__in=groups, is_staff=True, is_active=True).distinct()


def may_manage_partners(user: User | AnonymousUser) -> bool:
    """Staff who invite and verify partners."""
    return user.is_active and user.is_staff and user.has_perm("education.change_partner")


def membership_of(user: User | AnonymousUser) -> PartnerMember | None:
    if not user.is_authenticated:
        return None
    return PartnerMember.objects.select_related("partner__page", "partner__logo").filter(user=user).first()


def partner_of(user: User | AnonymousUser) -> Partner | None:
    member = membership_of(user)
    return member.partner if member else None


def owns_partner(user: User | AnonymousUser, partner: Partner) -> bool:
    """May invite and remove colleagues."""
    member = membership_of(user)
    return member is not None and member.partner_id == partner.pk and member.role == PartnerRole.OWNER


def pages_in_reach(user: User | AnonymousUser) -> QuerySet[Page]:
    """Every page that this person may see in the studio: all for reviewers, the partner's own subtree for a member."""
    if may_review(user):
        return Page.objects.all()
    partner = partner_of(user)
    return Page.objects.descendant_of(partner.page, inclusive=True) if partner else Page.objects.none()


def collections_in_reach(user: User | AnonymousUser) -> set[int] | None:
    """Ids of the collections whose pictures and files this person may use; None means all."""
    if may_review(user):
        return None
    partner = partner_of(user)
    return {partner.collection_id} if partner else set()
