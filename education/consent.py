"""What people agree to when they register, and how it is remembered."""

import hashlib

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from .models import WorkshopSession


def consent_text(session: WorkshopSession, language: str) -> str:
    """The sentence beside the box. Its hash is stored, so a change of words never changes what was agreed to."""
    with translation.override(language):
        return _(
            "I agree that %(site)s passes the name that I give here, and my access needs if I state any, to "
            "%(partner)s, only to run this session. Access needs are stored encrypted and deleted %(days)d days "
            "after it."
        ) % {
            "site": settings.SITE_NAME,
            "partner": session.workshop.partner.name,
            "days": settings.ACCESS_NEEDS_DAYS,
        }


def consent_hash(session: WorkshopSession, language: str) -> str:
    return hashlib.sha256(consent_text(session, language).encode()).hexdigest()
