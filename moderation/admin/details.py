"""The details of a ledger entry for people: known names in words, numbers of rows and tokens left out."""

import json
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.models import MeasureKind, Outcome
from moderation.reasons import CASE_REASONS

Words = str | Promise

# Whatever is not here is shown under its own name, except for what only machines read.
NAMES: dict[str, Words] = {
    "reason": _("reason"),
    "why": _("why"),
    "measures": _("measures"),
    "kind": _("measure"),
    "outcome": _("outcome"),
    "rule": _("rule"),
    "law": _("law"),
    "weight": _("weight"),
    "points": _("points"),
    "until": _("until"),
    "lead": _("led by"),
    "side": _("side"),
    "table": _("table"),
    "name": _("name"),
    "now": _("now"),
    "organisation": _("organisation"),
}
SILENT = (
    "claim",
    "new_case",
    "decision",
    "measure",
    "note",
    "strike",
    "total",
    "row",
    "from",
    "to",
    "holder",
    "held",
)
WHY: dict[str, Words] = {
    "grave_reason": _("grave reason"),
    "threshold": _("weight of the reports"),
    "staff": _("by staff"),
    "proposed": _("proposed by a moderator"),
}
VALUES: dict[str, dict[str, Words]] = {
    "reason": {str(code): label for code, label in CASE_REASONS},
    "why": WHY,
    "measures": dict(MeasureKind.choices),
    "kind": dict(MeasureKind.choices),
    "outcome": dict(Outcome.choices),
}


def details_in_one_line(data: str) -> str:
    """`name: value; name: value`, for example "reason: Spam; weight: 0.50"."""
    try:
        values = json.loads(data)
    except ValueError:
        return data
    shown = [
        (name, value) for name, value in values.items() if name not in SILENT and value not in (None, "", [])
    ]
    return "; ".join(f"{NAMES.get(name, name)}: {_in_words(name, value)}" for name, value in shown)


def _in_words(name: str, value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} = {each}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(_in_words(name, each) for each in value)
    text = str(VALUES.get(name, {}).get(str(value), value))
    return f"r{text}" if name == "report" else text if len(text) <= 160 else f"{text[:159]}…"
