"""Puts the first content on a site: partners, pages in both languages, workshops, help lines.

May be run again at any time, also after it was stopped: what is there stays as people have left it, what is missing is
added. Each partner, resource, workshop and help line is one transaction.
"""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from education.domain.help_lines import add_help_line
from education.domain.partners import invite_partner, verify_partner
from education.domain.sessions import SessionDetails, add_session
from education.domain.workshops import WorkshopWords, add_workshop, edit_workshop, list_workshop
from education.first_content.helplines import HELP_LINES
from education.first_content.partners import PARTNERS
from education.first_content.resources import RESOURCES
from education.first_content.shape import (
    HelpLineText,
    PartnerText,
    Resource,
    ResourceText,
    SessionText,
    WorkshopText,
)
from education.first_content.workshops import WORKSHOPS
from education.models import (
    HelpLine,
    LearningPage,
    Partner,
    PartnerPage,
    ResourcePage,
    Workshop,
    WorkshopPage,
)

ACCESS_CONTACT = "access@lightstick.example"
JOIN_URL = "https://meet.lightstick.example/"


def load_first_content(by: User) -> dict[str, int]:
    """How many partners, resources (in two languages each), workshops and help lines were added.

    `by` is staff who may manage partners, workshops and help lines. Raises Refused: not_allowed.
    """
    return {
        "partners": sum(_load_partner(by, text) for text in PARTNERS),
        "resources": sum(_load_resource(by, text) for text in RESOURCES),
        "workshops": sum(_load_workshop(by, text) for text in WORKSHOPS),
        "help_lines": sum(_load_help_line(by, place, text) for place, text in enumerate(HELP_LINES, 1)),
    }


@transaction.atomic
def _load_partner(by: User, text: PartnerText) -> bool:
    """A partner that staff have taken out of the directory is not put back."""
    if Partner.objects.filter(slug=text.slug).exists():
        return False
    partner = invite_partner(
        by, kind=text.kind, slug=text.slug, name_en=text.name_en, name_ko=text.name_ko,
        affiliation=text.affiliation, bio_en=text.bio_en, bio_ko=text.bio_ko, is_example=True,
    )  # fmt: skip
    verify_partner(by, partner)
    return True


@transaction.atomic
def _load_resource(by: User, resource: Resource) -> bool:
    home = Partner.objects.get(slug=resource.partner).page
    if ResourcePage.objects.child_of(home).filter(slug=resource.slug).exists():
        return False
    original = _publish(by, home, ResourcePage(slug=resource.slug, **_fields(resource, resource.en, "en")))
    _publish(
        by, home,
        ResourcePage(slug=f"{resource.slug}-ko", original=original, **_fields(resource, resource.ko, "ko")),
    )  # fmt: skip
    return True


def _fields(resource: Resource, text: ResourceText, language: str) -> dict[str, Any]:
    return {
        "title": text.title,
        "language": language,
        "summary": text.summary,
        "body": list(text.body),
        "content_warning": text.content_warning,
        "kind": resource.kind,
        "audiences": list(resource.audiences),
        "topics": list(resource.topics),
        "level": resource.level,
        "minutes": resource.minutes,
        "jurisdictions": list(resource.jurisdictions),
        "licence": resource.licence,
        "reviewer": resource.reviewer,
        "last_reviewed": resource.reviewed_on,
        "review_due": resource.review_due,
        "rule_codes": list(resource.rule_codes),
    }


def _publish(by: User, home: PartnerPage, page: LearningPage) -> LearningPage:
    """As the studio does it: a draft with an owner, then a revision that goes out."""
    page.live, page.owner = False, by
    PartnerPage.objects.get(pk=home.pk).add_child(instance=page)  # fresh: the tree counts children in the row
    page.save_revision(user=by).publish(user=by)
    return page


@transaction.atomic
def _load_workshop(by: User, text: WorkshopText) -> bool:
    if Workshop.objects.filter(slug=text.slug).exists():
        return False
    partner = Partner.objects.get(slug=text.partner)
    words = WorkshopWords(text.title_en, text.title_ko, text.summary_en, text.summary_ko)
    workshop = add_workshop(partner, by, text.slug, words)
    workshop = edit_workshop(workshop, by, words, _publish_workshop_pages(by, partner.page, text))
    for session in text.sessions:
        add_session(workshop, by, _details(text, session))
    list_workshop(workshop, by)
    return True


def _publish_workshop_pages(by: User, home: PartnerPage, text: WorkshopText) -> WorkshopPage:
    original = WorkshopPage(
        slug=text.slug, language="en", title=text.title_en, summary=text.summary_en, body=list(text.body_en)
    )
    _publish(by, home, original)
    translation = WorkshopPage(
        slug=f"{text.slug}-ko", language="ko", title=text.title_ko, summary=text.summary_ko,
        body=list(text.body_ko), original=original,
    )  # fmt: skip
    _publish(by, home, translation)
    return original


def _details(text: WorkshopText, session: SessionText) -> SessionDetails:
    """Registration is open from now until a day before the start."""
    zone, now = ZoneInfo(session.time_zone), timezone.now()
    day = now.astimezone(zone).date() + datetime.timedelta(days=session.days)
    starts_at = datetime.datetime.combine(day, datetime.time(session.hour), zone)
    return SessionDetails(
        starts_at=starts_at, ends_at=starts_at + datetime.timedelta(minutes=session.minutes),
        time_zone=session.time_zone, mode=session.mode, place=session.place,
        join_url="" if session.mode == "on_site" else JOIN_URL + text.slug,
        capacity=session.capacity, waiting_capacity=session.waiting_capacity,
        registration_opens_at=now, registration_closes_at=starts_at - datetime.timedelta(days=1),
        languages=" ".join(session.languages), captions=session.captions, sign_language=session.sign_language,
        step_free=session.step_free, access_contact=ACCESS_CONTACT,
    )  # fmt: skip


def _load_help_line(by: User, place: int, text: HelpLineText) -> bool:
    if HelpLine.objects.filter(slug=text.slug).exists():
        return False
    add_help_line(
        by, text.slug, order=place * 10, name_en=text.name_en, name_ko=text.name_ko,
        what_for_en=text.what_for_en, what_for_ko=text.what_for_ko, phone=text.phone, url=text.url,
        country=text.country, languages=" ".join(text.languages), hours_en=text.hours_en, hours_ko=text.hours_ko,
        verified_at=text.verified_at,
    )  # fmt: skip
    return True
