"""Codes of the room as sentences for staff: why a case stands where it stands, when it is due, what an act was."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.timesince import timesince, timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.queries.timeline import ACTS

Words = str | Promise

PRIORITY_WORDS: dict[str, Words] = {
    "severity": gettext_lazy("severity of the reason"),
    "trusted_flagger": gettext_lazy("a trusted flagger has reported it"),
    "reports": gettext_lazy("further reports"),
    "in_sight": gettext_lazy("the public sees it now"),
    "repeated": gettext_lazy("its maker has live strikes"),
    "overdue": gettext_lazy("overdue"),
    "shut_out": gettext_lazy("somebody is shut out until this is heard"),
    "taken_down": gettext_lazy("something is taken down until this is heard"),
    "plain": gettext_lazy("somebody contests a decision"),
}
# Factors of a report's weight.
WEIGHT_WORDS: dict[str, Words] = {
    "trusted_flagger": gettext_lazy("trusted flagger"),
    "member": gettext_lazy("member"),
    "newcomer": gettext_lazy("new member"),
    "record": gettext_lazy("record of earlier reports"),
    "limited": gettext_lazy("limited for unfounded reports"),
    "by_mail": gettext_lazy("no account, with an e-mail address"),
    "nameless": gettext_lazy("no account, no address"),
    "same_network": gettext_lazy("again from the same network"),
}


@dataclass(frozen=True)
class Part:
    """One addend of a sum, or one factor of a product, in words."""

    words: str
    value: Any


def explain_priority(parts: list[Any]) -> list[Part]:
    return [Part(str(PRIORITY_WORDS.get(code, code.replace("_", " "))), points) for code, points in parts]


def explain_weight(parts: list[Any]) -> list[Part]:
    return [Part(str(WEIGHT_WORDS.get(code, code.replace("_", " "))), factor) for code, factor in parts]


def priority_in_one_line(parts: list[Any]) -> str:
    return ", ".join(f"{part.words} {part.value:+d}" for part in explain_priority(parts))


def explain_act(code: str) -> str:
    return str(ACTS.get(code, code.replace("_", " ")))


def due_in_words(due_at: datetime.datetime) -> str:
    now = timezone.now()
    if due_at <= now:
        return _("overdue by %(time)s") % {"time": timesince(due_at, now, depth=1)}
    return _("due in %(time)s") % {"time": timeuntil(due_at, now, depth=1)}


ROLE_WORDS: dict[str, Words] = {
    "automation": gettext_lazy("automation"),
    "member": gettext_lazy("member"),
    "moderator": gettext_lazy("moderator"),
    "senior": gettext_lazy("senior moderator"),
    "custodian": gettext_lazy("custodian"),
}
FIELD_WORDS: dict[str, Words] = {
    "title": gettext_lazy("title"),
    "alt_text": gettext_lazy("alt text"),
    "description": gettext_lazy("description"),
    "content_warning": gettext_lazy("content warning"),
    "content_warning_note": gettext_lazy("what the warning is about"),
    "idols": gettext_lazy("idols"),
    "groups": gettext_lazy("groups"),
    "tags": gettext_lazy("tags"),
    "making": gettext_lazy("how it was made"),
    "ai_label": gettext_lazy("AI label"),
    "disclosures": gettext_lazy("disclosure"),
    "sha256": gettext_lazy("file"),
    "body": gettext_lazy("text"),
    "handle": gettext_lazy("handle"),
    "display_name": gettext_lazy("display name"),
    "bio": gettext_lazy("about you"),
    "avatar_key": gettext_lazy("avatar"),
    "name": gettext_lazy("name"),
}
