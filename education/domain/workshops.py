"""Workshops themselves: made and changed by their partner, made public by staff or a partner whom staff trust."""

from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.models import Partner, Workshop, WorkshopPage
from education.organisers import can_list_workshop, can_manage_partner
from gallery.domain.errors import Refused


@dataclass(frozen=True)
class WorkshopWords:
    title_en: str = ""
    title_ko: str = ""
    summary_en: str = ""
    summary_ko: str = ""


def add_workshop(partner: Partner, by: User, slug: str, words: WorkshopWords) -> Workshop:
    """Raises Refused: not_allowed, slug_taken, slug_wrong, title_missing."""
    _require_organiser(by, partner)
    _require_title(words)
    workshop = Workshop(partner=partner, slug=slug, **asdict(words))
    try:
        workshop.clean_fields()
    except ValidationError as error:
        raise Refused("slug_wrong", " ".join(error.messages)) from error
    try:
        with transaction.atomic():
            workshop.save(force_insert=True)
    except IntegrityError as error:
        raise Refused("slug_taken", _("This address is taken. Please choose another.")) from error
    return workshop


@transaction.atomic
def edit_workshop(
    workshop: Workshop, by: User, words: WorkshopWords, page: WorkshopPage | None = None
) -> Workshop:
    """Change the words, and say which page of the partner is its text. Raises Refused: not_allowed, title_missing,
    page_wrong, page_taken."""
    locked = _lock(workshop)
    _require_organiser(by, locked.partner)
    _require_title(words)
    _require_own_page(locked, page)
    locked.page = page
    for name, value in asdict(words).items():
        setattr(locked, name, value)
    locked.save(update_fields=["page", *asdict(words)])
    return locked


@transaction.atomic
def list_workshop(workshop: Workshop, by: User) -> Workshop:
    """Show it to everybody; twice is the same as once. Raises Refused: not_allowed."""
    locked = _lock(workshop)
    if not can_list_workshop(by, locked):
        raise Refused("not_allowed", _("Staff look at a workshop before it becomes public."))
    if locked.listed_at is None:
        locked.listed_at = timezone.now()
        locked.save(update_fields=["listed_at"])
    return locked


@transaction.atomic
def unlist_workshop(workshop: Workshop, by: User) -> Workshop:
    """Take it off the public pages. People who have registered keep their own. Raises Refused: not_allowed."""
    locked = _lock(workshop)
    _require_organiser(by, locked.partner)
    locked.listed_at = None
    locked.save(update_fields=["listed_at"])
    return locked


def _lock(workshop: Workshop) -> Workshop:
    rows = Workshop.objects.select_related("partner").select_for_update(of=("self",))
    return rows.get(pk=workshop.pk)


def _require_organiser(user: User, partner: Partner) -> None:
    if not can_manage_partner(user, partner):
        raise Refused("not_allowed", _("Only the organisers may do this."))


def _require_title(words: WorkshopWords) -> None:
    if not (words.title_en or words.title_ko):
        raise Refused("title_missing", _("Give the workshop a title in at least one language."))


def _require_own_page(workshop: Workshop, page: WorkshopPage | None) -> None:
    if page is None:
        return
    if page.original_id is not None or not page.is_descendant_of(workshop.partner.page):
        raise Refused("page_wrong", _("Choose a text of your own, in its first language."))
    if Workshop.objects.filter(page=page).exclude(pk=workshop.pk).exists():
        raise Refused("page_taken", _("This text belongs to another workshop already."))
