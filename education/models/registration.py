"""One person's place in a session, or in its waiting list, and what follows from it."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .session import WorkshopSession

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is misread for something else
CODE_LENGTH = 16  # 31^16 codes: about 79 bits


def make_token() -> str:
    """For addresses that open by themselves: 32 letters, 192 bits."""
    return secrets.token_urlsafe(24)


def make_code() -> str:
    """For certificates: readable from paper, and not to be guessed."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


class RegistrationStatus(models.TextChoices):
    # Has a seat.
    CONFIRMED = "confirmed", _("Confirmed")
    # Stands in the waiting list at `position`.
    WAITING = "waiting", _("On the waiting list")
    # A seat is kept until `offer_expires_at`; then the next in line is asked.
    OFFERED = "offered", _("Seat offered")
    # Given up by the person, or turned down.
    CANCELLED = "cancelled", _("Cancelled")
    # The offer was not taken in time, or the session began before the line had moved that far.
    EXPIRED = "expired", _("Expired")


R = RegistrationStatus
SEATED = (R.CONFIRMED, R.OFFERED)  # they take up a seat
LIVE = (R.CONFIRMED, R.OFFERED, R.WAITING)  # one per person and session
ENDED = (R.CANCELLED, R.EXPIRED)


class Registration(models.Model):
    """`seat` is a number from 1 to the session's capacity. No two people have the same one: that is how the database
    keeps a session from being oversold, whatever the code believes.
    """

    session = models.ForeignKey(
        WorkshopSession, models.PROTECT, related_name="registrations", verbose_name=_("session")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="workshop_registrations",
        verbose_name=_("user"),
    )
    status = models.CharField(_("status"), max_length=10, choices=RegistrationStatus)
    seat = models.PositiveSmallIntegerField(_("seat"), null=True, blank=True)
    position = models.PositiveIntegerField(_("place in the line"), null=True, blank=True)  # kept afterwards
    offer_expires_at = models.DateTimeField(_("offer ends at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)

    # What the person agreed to: when, in which language, and the hash of the text shown.
    consent_at = models.DateTimeField(_("consent given at"))
    consent_language = models.CharField(_("language of the consent"), max_length=8)
    consent_hash = models.CharField(_("hash of the consent"), max_length=64)
    access_needs = models.TextField(blank=True, editable=False)  # encrypted; see education.sealing
    access_needs_purged_at = models.DateTimeField(_("access needs deleted at"), null=True, blank=True)

    token = models.CharField(max_length=40, unique=True, default=make_token, editable=False)
    check_in_token = models.CharField(max_length=40, unique=True, default=make_token, editable=False)
    checked_in_at = models.DateTimeField(_("checked in at"), null=True, blank=True)
    checked_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("checked in by"),
    )  # fmt: skip
    certificate_name = models.CharField(_("name on the certificate"), max_length=80)
    certificate_code = models.CharField(
        _("certificate code"), max_length=20, unique=True, null=True, blank=True
    )
    certificate_issued_at = models.DateTimeField(_("certificate issued at"), null=True, blank=True)

    class Meta:
        verbose_name = _("workshop registration")
        verbose_name_plural = _("workshop registrations")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "user"], condition=models.Q(status__in=LIVE), name="registration_once"
            ),
            models.UniqueConstraint(fields=["session", "seat"], name="registration_own_seat"),
            models.UniqueConstraint(fields=["session", "position"], name="registration_own_position"),
            models.CheckConstraint(
                condition=models.Q(status__in=SEATED, seat__isnull=False, seat__gte=1)
                | (~models.Q(status__in=SEATED) & models.Q(seat=None)),
                name="registration_seat_iff_seated",
            ),
            models.CheckConstraint(
                condition=models.Q(status="offered", offer_expires_at__isnull=False)
                | (~models.Q(status="offered") & models.Q(offer_expires_at=None)),
                name="registration_offer_ends",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="waiting") | models.Q(position__isnull=False, position__gte=1),
                name="registration_waiting_in_line",
            ),
            models.CheckConstraint(
                condition=models.Q(checked_in_at=None) | models.Q(status="confirmed"),
                name="registration_check_in_confirmed",
            ),
            models.CheckConstraint(
                condition=models.Q(certificate_code=None, certificate_issued_at=None)
                | models.Q(certificate_code__isnull=False, certificate_issued_at__isnull=False),
                name="registration_certificate_dated",
            ),
        ]
        indexes = [
            # fill_seats: the next in line
            models.Index(
                fields=["session", "position"], name="registration_line", condition=models.Q(status="waiting")
            ),
            # the sweeper: offers that have run out
            models.Index(
                fields=["offer_expires_at"], name="registration_offers", condition=models.Q(status="offered")
            ),
            # the sweeper: access needs to be deleted
            models.Index(fields=["session"], name="registration_needs", condition=~models.Q(access_needs="")),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.session_id} ({self.status})"

    def get_absolute_url(self) -> str:
        return reverse("workshops:registration", args=[self.token])

    @property
    def is_live(self) -> bool:
        return self.status in LIVE

    @property
    def is_confirmed(self) -> bool:
        return self.status == RegistrationStatus.CONFIRMED

    @property
    def has_certificate(self) -> bool:
        """Issued, and not withdrawn since: whoever turns out not to have been there has none."""
        return self.certificate_code is not None and self.checked_in_at is not None


class Reminder(models.Model):
    """One reminder that was sent. The row is what makes it one: `starts_at` is the time it spoke of."""

    registration = models.ForeignKey(
        Registration, models.CASCADE, related_name="reminders", verbose_name=_("registration")
    )
    rule = models.CharField(_("rule"), max_length=20)
    starts_at = models.DateTimeField(_("start of the session"))
    sent_at = models.DateTimeField(_("sent at"), default=timezone.now)

    class Meta:
        verbose_name = _("workshop reminder")
        verbose_name_plural = _("workshop reminders")
        constraints = [
            models.UniqueConstraint(fields=["registration", "rule", "starts_at"], name="reminder_once"),
        ]

    def __str__(self) -> str:
        return f"{self.registration_id} {self.rule}"


class Feedback(models.Model):
    """What somebody who was there says afterwards. Organisers read it without names."""

    registration = models.OneToOneField(
        Registration, models.CASCADE, related_name="feedback", verbose_name=_("registration")
    )
    rating = models.PositiveSmallIntegerField(_("rating"))  # 1 (not useful) to 5 (very useful)
    learned = models.TextField(_("what was learned"), max_length=2000, blank=True)
    improve = models.TextField(_("what could be better"), max_length=2000, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)

    class Meta:
        verbose_name = _("workshop feedback")
        verbose_name_plural = _("workshop feedback")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(rating__gte=1, rating__lte=5), name="feedback_rating"),
        ]

    def __str__(self) -> str:
        return f"{self.rating}/5"  # never the registration: that would lead to a name


class CalendarFeed(models.Model):
    """The secret address of somebody's own calendar."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="workshop_feed", verbose_name=_("user")
    )
    token = models.CharField(max_length=40, unique=True, default=make_token, editable=False)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")

    def __str__(self) -> str:
        return str(self.user)
