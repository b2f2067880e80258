"""A case: everything that is said about one thing, until somebody has decided."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from gallery.models import Artwork, Comment, Idol, IdolGroup, Tag
from moderation.reasons import CASE_REASONS

from .work import Workable, lease_is_whole


class CaseStatus(models.TextChoices):
    # Waits in a queue, or is being looked at.
    OPEN = "open", pgettext_lazy("case", "Open")
    # A severe measure has been proposed and waits for a second person.
    PENDING = "pending", _("Waits for a second person")
    # Decided, or there was nothing left to decide.
    CLOSED = "closed", pgettext_lazy("case", "Closed")


OPEN_STATUSES = (CaseStatus.OPEN, CaseStatus.PENDING)  # a new report joins these


class Closure(models.TextChoices):
    """Why a closed case is closed."""

    DECIDED = "decided", _("Decided")
    # The maker has taken it away before anybody decided.
    MOOT = "moot", _("Nothing left to decide")


class CaseSource(models.TextChoices):
    """How it came to us first; the statement of reasons names it."""

    REPORT = "report", _("Report")
    TRUSTED_FLAGGER = "trusted_flagger", _("Trusted flagger")
    STAFF = "staff", _("Own initiative of the staff")
    AUTOMATION = "automation", _("Automatic check")


TARGET_FIELDS = ("artwork", "comment", "profile", "idol", "group", "tag")


def exactly_one_target() -> models.Q:
    condition = models.Q()
    for field in TARGET_FIELDS:
        others = {f"{other}__isnull": True for other in TARGET_FIELDS if other != field}
        condition |= models.Q(**{f"{field}__isnull": False}, **others)
    return condition


class CaseQuerySet(models.QuerySet["Case"]):
    def open(self) -> "CaseQuerySet":
        return self.filter(status__in=OPEN_STATUSES)

    def waiting(self) -> "CaseQuerySet":
        """What a moderator can be given: open and not led by another case."""
        return self.filter(status=CaseStatus.OPEN, lead=None)


class Case(Workable):
    artwork = models.ForeignKey(
        Artwork, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("artwork")
    )
    comment = models.ForeignKey(
        Comment, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("comment")
    )
    profile = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="profile_cases",
        verbose_name=_("profile"),
    )  # fmt: skip
    idol = models.ForeignKey(
        Idol, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("idol")
    )
    group = models.ForeignKey(
        IdolGroup, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("group")
    )
    tag = models.ForeignKey(
        Tag, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("tag")
    )
    # Whose thing it is: maker, author or owner; nobody for catalogue entries.
    affected = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="cases_about",
        verbose_name=_("affected person"),
    )  # fmt: skip
    status = models.CharField(_("status"), max_length=8, choices=CaseStatus, default=CaseStatus.OPEN)
    closure = models.CharField(_("closed because"), max_length=8, choices=Closure, blank=True)
    source = models.CharField(_("source"), max_length=16, choices=CaseSource, default=CaseSource.REPORT)
    reason = models.CharField(_("gravest reason"), max_length=20, choices=CASE_REASONS)
    severity = models.PositiveSmallIntegerField(_("severity"), default=0)  # 0 to 100, of the gravest reason
    report_count = models.PositiveIntegerField(_("number of reports"), default=0)
    # Sum of the reporters' weights; over the reason's threshold the thing is hidden for now.
    report_weight = models.DecimalField(_("weight of the reports"), max_digits=8, decimal_places=2, default=0)
    # What was there when the case was opened, and the hash of it: "unchanged since" is a comparison.
    snapshot = models.JSONField(_("as it was"), default=dict)
    snapshot_hash = models.CharField(max_length=64, blank=True)
    # How to bring back what was hidden for now; null = nothing is hidden by this case.
    interim_undo = models.JSONField(null=True, blank=True, editable=False)
    interim_since = models.DateTimeField(_("hidden for now since"), null=True, blank=True)
    # Sealed for custodians: nobody else opens the case or sees its picture.
    is_locked = models.BooleanField(_("in custody"), default=False)
    # Looked at and found harmless: the same reports do not open it again while it is unchanged.
    is_benign = models.BooleanField(_("marked as harmless"), default=False)
    # Decided together with this one.
    lead = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="followers", verbose_name=_("led by")
    )
    # The decision that counts now; earlier ones are reached through `overrides`.
    live_decision = models.OneToOneField(
        "moderation.Decision", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("decision in force"),
    )  # fmt: skip

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [
            ("work_cases", _("Can work on cases: claim, reveal, decide")),
            ("lead_moderation", _("Can release, reassign, merge and override")),
            ("hold_custody", _("Can open cases in custody")),
            ("audit_moderation", _("Can read everything in moderation")),
        ]
        constraints = [
            models.CheckConstraint(condition=exactly_one_target(), name="case_exactly_one_target"),
            *(
                models.UniqueConstraint(
                    fields=[field],
                    condition=models.Q(status__in=["open", "pending"]),
                    name=f"case_one_open_per_{field}",
                )
                for field in TARGET_FIELDS
            ),
            models.CheckConstraint(
                condition=models.Q(status="closed", closed_at__isnull=False) & ~models.Q(closure="")
                | models.Q(status__in=["open", "pending"], closed_at=None, closure=""),
                name="case_closed_is_dated",
            ),
            models.CheckConstraint(
                condition=~models.Q(closure="decided") | models.Q(live_decision__isnull=False),
                name="case_decided_has_decision",
            ),
            lease_is_whole("case_lease_is_whole"),
        ]
        indexes = [
            # claim_next and the list of one queue: the highest priority, then the nearest deadline
            models.Index(
                fields=["queue", "-priority", "due_at", "id"],
                name="case_queue",
                condition=models.Q(status="open"),
            ),
            # the list of all open cases
            models.Index(
                fields=["-priority", "due_at", "id"], name="case_list", condition=models.Q(status="open")
            ),
            # the sweeper: open cases whose deadline has passed
            models.Index(
                fields=["due_at"], name="case_due", condition=models.Q(status="open", is_overdue=False)
            ),
            # "mine" on the dashboard
            models.Index(
                fields=["claimed_by", "claimed_until"],
                name="case_mine",
                condition=models.Q(claimed_by__isnull=False),
            ),
            # history of a maker on the review page
            models.Index(fields=["affected", "-id"], name="case_history"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_open(self) -> bool:
        return self.status in OPEN_STATUSES

    @property
    def target_field(self) -> str:
        return next(field for field in TARGET_FIELDS if getattr(self, f"{field}_id") is not None)
