"""Texts that somebody should have looked at again by now: their partner's owners and the reviewers are told, once."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.domain.notices import in_language, notify
from accounts.models import User
from education.models import OverdueNotice, PartnerMember, PartnerRole, ResourcePage
from education.permissions import reviewers


def tell_overdue_reviews() -> int:
    """How many texts people were told of. Once for each text and date, however often it is asked."""
    overdue = ResourcePage.objects.live().overdue()
    return sum(_tell(page, page.review_due) for page in overdue if page.review_due)


def _tell(page: ResourcePage, due: datetime.date) -> bool:
    with transaction.atomic():
        _notice, is_new = OverdueNotice.objects.get_or_create(page=page, review_due=due)
        if is_new:
            for person in _people(page):
                _tell_one(page, due, person)
    return is_new


def _people(page: ResourcePage) -> Iterable[User]:
    owners = PartnerMember.objects.filter(
        partner__page__path=page.path[: -page.steplen], role=PartnerRole.OWNER, user__is_active=True
    )
    people = {member.user_id: member.user for member in owners.select_related("user")}
    return (people | {reviewer.pk: reviewer for reviewer in reviewers()}).values()


def _tell_one(page: ResourcePage, due: datetime.date, person: User) -> None:
    with in_language(person):
        title = _("Review due: %(title)s") % {"title": page.title}
        body = _(
            "“%(title)s” was to be looked at again by %(date)s. Check the facts and links, then set a new date."
        ) % {"title": page.title, "date": date_format(due, "DATE_FORMAT")}
        key = f"review-due:{page.pk}:{due}:{person.pk}"
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        notify(person, "education.review_due", title, body, edit, key=key)
