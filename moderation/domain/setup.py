"""What a new database needs before anybody can work: roles, and first values of the tables that staff tune.

Rows that are there are left alone: staff may have changed them.
"""

from django.contrib.auth.models import Group, Permission

from gallery.models import RuleCategory
from moderation.models import Macro, MeasureKind, ReasonPolicy, StrikeKind, StrikeThreshold, StrikeWeight
from moderation.reasons import DEFAULTS

from .macros import MACROS

_READ = ("view_case", "view_report", "view_decision", "view_appeal", "view_statement", "view_measure", "view_strike",
         "view_note", "view_macro", "view_reasonpolicy", "view_trustedflagger")  # fmt: skip
_MODERATOR = ("moderation.work_cases", "gallery.change_artwork", "gallery.view_artwork",
              *(f"moderation.{name}" for name in _READ))  # fmt: skip
_SENIOR = (
    *_MODERATOR,
    "moderation.lead_moderation",
    *(
        f"moderation.{act}_{table}"
        for table in ("macro", "reasonpolicy", "strikeweight", "strikethreshold", "trustedflagger")
        for act in ("view", "add", "change", "delete")
    ),
    "moderation.view_ledgerentry",
)
_CATALOGUE = tuple(
    f"gallery.{act}_{table}"
    for table in ("idol", "idolgroup", "agency", "tag", "alias")
    for act in ("view", "add", "change", "delete")
)
_AUDITOR = ("moderation.audit_moderation", *(f"moderation.{name}" for name in _READ), "moderation.view_strikeweight",
            "moderation.view_strikethreshold", "moderation.view_ledgerentry")  # fmt: skip
# The name of each role's group, and what it may do.
ROLES = {
    "moderator": _MODERATOR,
    "senior moderator": _SENIOR,
    "custodian": (*_MODERATOR, "moderation.hold_custody"),
    "catalogue editor": _CATALOGUE,
    "auditor": _AUDITOR,
}
STRIKE_WEIGHTS = {
    RuleCategory.SEXUAL_CONTENT: (4, 365),
    RuleCategory.MINORS: (6, 730),
    RuleCategory.HATE_SPEECH: (3, 180),
    RuleCategory.HARASSMENT: (2, 180),
    RuleCategory.PRIVACY: (2, 180),
    RuleCategory.CONSENT: (2, 180),
    RuleCategory.DIGNITY: (2, 180),
    RuleCategory.DECEPTION: (2, 180),
    RuleCategory.COPYRIGHT: (1, 180),
    RuleCategory.LABELLING: (1, 90),
    RuleCategory.CONDUCT: (1, 90),
}  # (points, days)
THRESHOLDS = [
    (StrikeKind.MAKER, 1, MeasureKind.WARN, 0),
    (StrikeKind.MAKER, 4, MeasureKind.LIMIT, 14),
    (StrikeKind.MAKER, 6, MeasureKind.SUSPEND, 30),
    (StrikeKind.MAKER, 9, MeasureKind.SUSPEND, 180),
    (StrikeKind.REPORTER, 2, MeasureKind.WARN, 0),
    (StrikeKind.REPORTER, 4, MeasureKind.LIMIT_REPORTING, 30),
]


def ensure_defaults() -> None:
    for name, permissions in ROLES.items():
        _ensure_role(name, permissions)
    for reason, policy in DEFAULTS.items():
        ReasonPolicy.objects.get_or_create(
            reason=str(reason),
            defaults={
                "queue": policy.queue, "severity": policy.severity, "due_minutes": policy.due_minutes,
                "hides_at_once": policy.hides_at_once, "hide_threshold": policy.threshold,
            },
        )  # fmt: skip
    for category, (points, days) in STRIKE_WEIGHTS.items():
        StrikeWeight.objects.get_or_create(category=category, defaults={"points": points, "days": days})
    if not StrikeThreshold.objects.exists():
        StrikeThreshold.objects.bulk_create(
            StrikeThreshold(kind=kind, points=points, measure=measure, days=days)
            for kind, points, measure, days in THRESHOLDS
        )
    if not Macro.objects.exists():
        Macro.objects.bulk_create(Macro(**values) for values in MACROS)


def _ensure_role(name: str, permissions: tuple[str, ...]) -> None:
    """A new group gets the permissions of its role; an existing one keeps what superusers have made of it."""
    group, is_new = Group.objects.get_or_create(name=name)
    if not is_new and group.permissions.exists():
        return
    wanted = [full.split(".") for full in permissions]
    rows = Permission.objects.filter(codename__in={codename for _app, codename in wanted})
    pairs = {(row.content_type.app_label, row.codename): row for row in rows.select_related("content_type")}
    group.permissions.set(pairs[app, codename] for app, codename in wanted if (app, codename) in pairs)
