"""The list of help lines: what staff write wins over what the site began with."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.models import HelpLine
from gallery.domain.errors import Refused


def may_keep_help_lines(user: User) -> bool:
    return user.is_active and user.is_staff and user.has_perm("education.change_helpline")


def add_help_line(by: User, slug: str, **fields: object) -> HelpLine:
    """The help line of that short name; one that is there already stays as staff have left it.

    Raises Refused: not_allowed, wrong (a field that does not hold).
    """
    _require(by)
    with transaction.atomic():
        existing = HelpLine.objects.select_for_update().filter(slug=slug).first()
        if existing:
            return existing
        return save_help_line(by, HelpLine(slug=slug, **fields))


def save_help_line(by: User, line: HelpLine) -> HelpLine:
    """Keep what staff have written. Raises Refused: not_allowed, wrong, from_the_future."""
    _require(by)
    try:
        line.full_clean()
    except ValidationError as error:
        raise Refused("wrong", " ".join(error.messages)) from error
    refuse_future(line.verified_at)
    line.save()
    return line


def refuse_future(checked_on: datetime.date) -> None:
    """Raises Refused: from_the_future."""
    if checked_on > timezone.localdate() + datetime.timedelta(days=1):  # a day for time zones
        raise Refused("from_the_future", _("The day of checking lies in the future."))


def _require(by: User) -> None:
    if not may_keep_help_lines(by):
        raise Refused("not_allowed", _("Only staff keep the help lines."))
