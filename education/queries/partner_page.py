"""The page of one partner."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from education.models import Partner, ResourceEntry, WorkshopSession

from .resources import of_partner


@dataclass(frozen=True)
class PartnerShown:
    partner: Partner
    entries: list[ResourceEntry]
    sessions: list[WorkshopSession]  # coming ones


def show_partner(page: Any) -> PartnerShown | None:
    """Three queries, one more with a logo. None for a page without a partner, which only a preview can have."""
    partners = Partner.objects.select_related("logo", "page").prefetch_related("logo__renditions")
    partner = partners.filter(page=page.pk).first()
    if partner is None:
        return None
    coming = WorkshopSession.objects.public().filter(
        workshop__partner=partner, starts_at__gt=timezone.now(), status="scheduled"
    )
    sessions = coming.with_seats().select_related("workshop__partner").order_by("starts_at", "pk")[:6]
    return PartnerShown(partner, of_partner(partner.pk), list(sessions))
