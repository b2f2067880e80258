"""One person with an account."""

import re
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.time_zones import time_zone_names

HANDLE_PATTERN = re.compile(r"^[a-z0-9](?:[a-z0-9_]{1,28})[a-z0-9]$")
# Words that would read as the site speaking, or that are paths.
RESERVED_HANDLES = frozenset(
    """
    admin administrator staff moderator moderation support help safety security official lightstick root
    system api media static studio about guidelines settings login logout signup me null undefined
    """.split()  # noqa: SIM905  (a list of forty quoted words is harder to read)
)


def validate_handle(value: str) -> None:
    if value in RESERVED_HANDLES:
        raise ValidationError(_("This handle is reserved. Please choose another."), code="reserved")


def validate_time_zone(value: str) -> None:
    if value not in time_zone_names():
        raise ValidationError(_("This time zone is not known."), code="time_zone")


class Standing(models.TextChoices):
    """What an account may do."""

    # Everything that its owner may do.
    GOOD = "good", _("Good standing")
    # May browse and appeal; uploads wait for a person, comments are closed.
    LIMITED = "limited", _("Limited")
    # May browse and appeal, and write nothing, until `standing_until`.
    SUSPENDED = "suspended", _("Suspended")
    # May not sign in.
    BANNED = "banned", _("Banned")


class ProfileState(models.TextChoices):
    """Whether others may read what somebody wrote about themselves. The account itself has its standing."""

    # Everybody sees it.
    VISIBLE = "visible", _("Visible")
    # Covered while a person looks at it; its owner cannot change it meanwhile.
    HIDDEN = "hidden", _("Hidden during review")
    # Taken away by decision, until another decision brings it back.
    REMOVED = "removed", _("Removed by decision")


class UserQuerySet(models.QuerySet["User"]):
    def known(self) -> "UserQuerySet":
        """Open accounts whose address has been verified once: before that nobody may tell that they exist."""
        from allauth.account.models import EmailAddress  # needs the User model

        verified = EmailAddress.objects.filter(user=models.OuterRef("pk"), verified=True)
        return self.filter(models.Exists(verified), is_active=True)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    def create_user(self, email: str, handle: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), handle=handle.lower(), **fields)
        user.display_name = user.display_name or handle
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, handle: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, handle, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """`is_of_age` is the whole record of the age question: asked once, stored as yes, never as a birth date."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    handle = models.CharField(
        _("handle"),
        max_length=30,
        validators=[
            RegexValidator(
                HANDLE_PATTERN,
                _("Use 3 to 30 small letters, digits or underscores; begin and end with a letter or digit."),
            ),
            validate_handle,
        ],
        help_text=_("Your address on the site: small letters, digits, underscores."),
    )
    display_name = models.CharField(_("display name"), max_length=50)
    bio = models.CharField(_("about you"), max_length=500, blank=True)
    avatar_key = models.CharField(max_length=120, blank=True, editable=False)  # in public storage; "" = none
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES, default="en")
    time_zone = models.CharField(
        _("time zone"), max_length=64, default="UTC", validators=[validate_time_zone]
    )
    is_of_age = models.BooleanField(_("confirmed the minimum age"), default=False)
    standing = models.CharField(_("standing"), max_length=12, choices=Standing, default=Standing.GOOD)
    standing_until = models.DateTimeField(_("standing until"), null=True, blank=True)
    profile_state = models.CharField(
        _("state of the profile"), max_length=8, choices=ProfileState, default=ProfileState.VISIBLE
    )
    is_trusted_maker = models.BooleanField(
        _("trusted maker"), default=False, help_text=_("Their pictures are published without waiting.")
    )
    is_staff = models.BooleanField(_("staff"), default=False, help_text=_("May enter the admin."))
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    # Counted here, so that the number in the page header costs no query.
    unread_count = models.PositiveIntegerField(_("unread notifications"), default=0, editable=False)

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["handle"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="user_email_once", violation_error_message=_("This address is taken.")
            ),
            models.UniqueConstraint(
                Lower("handle"), name="user_handle_once", violation_error_message=_("This handle is taken.")
            ),
            models.CheckConstraint(
                condition=models.Q(standing__in=Standing.values), name="user_standing_known"
            ),
            models.CheckConstraint(
                condition=models.Q(profile_state__in=ProfileState.values), name="user_profile_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"@{self.handle}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email, self.handle = self.email.lower(), self.handle.lower()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("gallery:profile", args=[self.handle])

    def get_full_name(self) -> str:
        return self.display_name

    def get_short_name(self) -> str:
        return self.handle

    @property
    def effective_standing(self) -> Standing:
        """The standing now: one with an end date returns to good by itself."""
        if self.standing_until and self.standing_until <= timezone.now():
            return Standing.GOOD
        return Standing(self.standing)
