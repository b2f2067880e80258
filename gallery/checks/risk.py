"""Pre-moderation by risk: what could hurt somebody is looked at first; the rest is out at once."""

from django.conf import settings

from gallery.models import ConsentBasis

from .context import CheckContext
from .results import PASS, Hold, Verdict


def check_risk(context: CheckContext) -> Verdict:
    code = find_risk(context)
    return Hold(code) if code else PASS


def find_risk(context: CheckContext) -> str:
    """The most serious reason to look first, "" when there is none.

    Trusted makers skip what is about the account, and AI edits of real people; never face swaps of real
    people, never doubtful consent.
    """
    trusted = context.maker.is_trusted_maker
    if context.shows_real_person:
        if context.is_face_swap:
            return "face_swap_person"
        if context.disclosure is not None and context.disclosure.consent_basis == ConsentBasis.UNCERTAIN:
            return "consent_uncertain"
        if context.is_ai and not trusted:
            return "ai_person"
    if trusted:
        return ""
    if context.is_ai and context.published_works < settings.NEW_ACCOUNT_WORKS:
        return "new_account_ai"
    if settings.HOLD_NEW_ACCOUNTS and context.published_works == 0:
        return "first_work"
    return ""
