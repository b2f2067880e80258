"""One date of a workshop, and what it leaves behind."""

import datetime
import uuid
from zoneinfo import ZoneInfo

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.user import validate_time_zone

from .workshop import Workshop

LANGUAGES = {
    "en": _("English"),
    "ko": _("Korean"),
    "ja": _("Japanese"),
    "zh": _("Chinese"),
    "es": _("Spanish"),
    "fr": _("French"),
    "de": _("German"),
}
LARGEST_ROOM = 1000


class SessionStatus(models.TextChoices):
    # It takes place, or has taken place.
    SCHEDULED = "scheduled", _("Scheduled")
    # Called off; everybody who had registered was told. It does not come back: a new session is made.
    CANCELLED = "cancelled", _("Cancelled")


class SessionMode(models.TextChoices):
    ONLINE = "online", _("Online")
    ON_SITE = "on_site", _("On site")
    BOTH = "both", _("On site and online")


class SessionQuerySet(models.QuerySet["WorkshopSession"]):
    def public(self) -> "SessionQuerySet":
        return self.filter(workshop__listed_at__isnull=False)

    def with_seats(self) -> "SessionQuerySet":
        """Adds `seats_taken` and `people_waiting`, each counted once per session in the same query."""
        live = models.Q(registrations__status__in=("confirmed", "offered"))
        return self.annotate(
            seats_taken=models.Count("registrations", filter=live),
            people_waiting=models.Count("registrations", filter=models.Q(registrations__status="waiting")),
        )


class WorkshopSession(models.Model):
    """Times are UTC; `time_zone` says where the clock on the wall hangs.

    `sequence` is the revision that calendars go by (RFC 5545 3.8.7.4): it grows with every change that matters to
    them, and `changed_at` with it.
    """

    workshop = models.ForeignKey(
        Workshop, models.PROTECT, related_name="sessions", verbose_name=_("workshop")
    )
    uid = models.UUIDField(_("calendar identifier"), default=uuid.uuid4, unique=True, editable=False)
    starts_at = models.DateTimeField(_("starts at"))
    ends_at = models.DateTimeField(_("ends at"))
    time_zone = models.CharField(_("time zone"), max_length=64, validators=[validate_time_zone])
    mode = models.CharField(_("way of taking part"), max_length=8, choices=SessionMode)
    place = models.CharField(_("place"), max_length=300, blank=True)
    join_url = models.URLField(_("join link"), max_length=500, blank=True)  # for confirmed people only
    capacity = models.PositiveSmallIntegerField(_("seats"))
    waiting_capacity = models.PositiveSmallIntegerField(_("places on the waiting list"), default=20)
    registration_opens_at = models.DateTimeField(_("registration opens at"), default=timezone.now)
    registration_closes_at = models.DateTimeField(_("registration closes at"))
    languages = models.CharField(_("languages"), max_length=40)  # codes with spaces between: "en ko"
    captions = models.BooleanField(_("live captions"), default=False)
    sign_language = models.BooleanField(_("sign language interpretation"), default=False)
    step_free = models.BooleanField(_("step-free access"), default=False)
    access_contact = models.CharField(_("contact for questions about access"), max_length=200, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=SessionStatus, default=SessionStatus.SCHEDULED
    )
    cancelled_reason = models.CharField(_("reason for cancelling"), max_length=500, blank=True)
    sequence = models.PositiveIntegerField(_("revision"), default=0)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now)
    rescheduled_at = models.DateTimeField(_("rescheduled at"), null=True, blank=True)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("workshop session")
        verbose_name_plural = _("workshop sessions")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="session_ends_after_start"
            ),
            models.CheckConstraint(
                condition=models.Q(registration_closes_at__gt=models.F("registration_opens_at")),
                name="session_registration_window",
            ),
            models.CheckConstraint(
                condition=models.Q(registration_closes_at__lte=models.F("ends_at")),
                name="session_registration_before_end",
            ),
            models.CheckConstraint(
                condition=models.Q(capacity__gte=1, capacity__lte=LARGEST_ROOM), name="session_capacity"
            ),
            models.CheckConstraint(
                condition=models.Q(mode="online") | ~models.Q(place=""), name="session_on_site_has_place"
            ),
            models.CheckConstraint(
                condition=models.Q(status="scheduled", cancelled_reason="")
                | (models.Q(status="cancelled") & ~models.Q(cancelled_reason="")),
                name="session_cancelled_with_reason",
            ),
            models.CheckConstraint(condition=~models.Q(languages=""), name="session_has_language"),
        ]
        indexes = [
            models.Index(fields=["starts_at", "id"], name="session_by_start"),  # the public list, both ways
            models.Index(fields=["workshop", "starts_at"], name="session_of_workshop"),  # the workshop's page
            models.Index(fields=["ends_at"], name="session_by_end"),  # certificates, purging access needs
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.local_start:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("workshops:session", args=[self.workshop.slug, self.pk])

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def local_start(self) -> datetime.datetime:
        return self.starts_at.astimezone(self.zone)

    @property
    def local_end(self) -> datetime.datetime:
        return self.ends_at.astimezone(self.zone)

    @property
    def language_codes(self) -> list[str]:
        return self.languages.split()

    @property
    def language_names(self) -> list[str]:
        return [str(LANGUAGES.get(code, code)) for code in self.language_codes]

    @property
    def is_cancelled(self) -> bool:
        return self.status == SessionStatus.CANCELLED

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def is_over(self) -> bool:
        return self.ends_at <= timezone.now()

    @property
    def is_open(self) -> bool:
        """Registration is possible by the clock; whether there is room is another question."""
        now = timezone.now()
        within = self.registration_opens_at <= now < self.registration_closes_at
        return not self.is_cancelled and within and now < self.starts_at

    @property
    def is_online(self) -> bool:
        return self.mode in (SessionMode.ONLINE, SessionMode.BOTH)

    @property
    def is_on_site(self) -> bool:
        return self.mode in (SessionMode.ON_SITE, SessionMode.BOTH)

    @property
    def hours(self) -> float:
        """Length in hours, to the quarter: as certificates say it."""
        return round((self.ends_at - self.starts_at).total_seconds() / 900) / 4


class Material(models.Model):
    """Slides, hand-outs, links: for people who have a seat."""

    session = models.ForeignKey(
        WorkshopSession, models.CASCADE, related_name="materials", verbose_name=_("session")
    )
    title = models.CharField(_("title"), max_length=150)
    url = models.URLField(_("link"), max_length=500)

    class Meta:
        verbose_name = _("workshop material")
        verbose_name_plural = _("workshop materials")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title


class Recording(models.Model):
    """A film of the session. Without captions it would shut people out, so the database does not take it."""

    session = models.ForeignKey(
        WorkshopSession, models.CASCADE, related_name="recordings", verbose_name=_("session")
    )
    title = models.CharField(_("title"), max_length=150)
    url = models.URLField(_("link"), max_length=500)
    caption_languages = models.CharField(_("languages of the captions"), max_length=40)  # as in the session

    class Meta:
        verbose_name = _("workshop recording")
        verbose_name_plural = _("workshop recordings")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(caption_languages=""), name="recording_has_captions"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def caption_names(self) -> list[str]:
        return [str(LANGUAGES.get(code, code)) for code in self.caption_languages.split()]
