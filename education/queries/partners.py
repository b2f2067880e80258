"""The directory of partners."""

from django.db.models import Count, Q

from education.models import Partner


def public_partners(count: int | None = None) -> list[Partner]:
    """By name, each with `text_count` (translations count once) and its logo's sizes. One query, two with logos."""
    texts = Count("entries__family", filter=Q(entries__page__live=True), distinct=True)
    partners = Partner.objects.public().select_related("logo", "page").prefetch_related("logo__renditions")
    return list(partners.annotate(text_count=texts).order_by("name_en", "pk")[:count])
