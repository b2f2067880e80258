"""Organisations and scholars who publish, the people who act for them, and invitations under way."""

import secrets

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from gallery.models.bilingual import Bilingual

from .home import PartnerPage
from .image import LearnImage


class PartnerKind(models.TextChoices):
    ORGANISATION = "organisation", _("Organisation")
    SCHOLAR = "scholar", _("Scholar")


class PartnerRole(models.TextChoices):
    # Writes and submits.
    EDITOR = "editor", _("Editor")
    # Also invites and removes colleagues.
    OWNER = "owner", _("Owner")


class PartnerQuerySet(models.QuerySet["Partner"]):
    def public(self) -> "PartnerQuerySet":
        """Those in the directory: staff have verified who they are, and their page is out."""
        return self.filter(verified_at__isnull=False, page__live=True)

    def of_user(self, user: models.Model) -> "PartnerQuerySet":
        return self.filter(members__user=user)


class Partner(Bilingual, models.Model):
    """Made by `invite_partner` with all that belongs to it: groups, page, collection, permissions."""

    kind = models.CharField(_("kind"), max_length=12, choices=PartnerKind)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_ko = models.CharField(_("name (Korean)"), max_length=120, blank=True)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    affiliation = models.CharField(_("affiliation"), max_length=200, blank=True)
    bio_en = models.TextField(_("about (English)"), max_length=2000, blank=True)
    bio_ko = models.TextField(_("about (Korean)"), max_length=2000, blank=True)
    website = models.URLField(_("website"), blank=True)
    # [{"title": …, "url": "https://…"}]
    links = models.JSONField(_("further links"), default=list, blank=True)
    logo = models.ForeignKey(
        LearnImage, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("verified by"),
    )
    verified_at = models.DateTimeField(_("verified at"), null=True, blank=True, editable=False)
    is_trusted_publisher = models.BooleanField(_("publishes without review"), default=False, editable=False)
    is_example = models.BooleanField(
        _("example"), default=False, help_text=_("Made up, and clearly marked as such.")
    )
    page = models.OneToOneField(
        PartnerPage, models.PROTECT, editable=False, related_name="partner", verbose_name=_("page")
    )
    group_editors = models.OneToOneField(Group, models.PROTECT, editable=False, related_name="+")
    group_owners = models.OneToOneField(Group, models.PROTECT, editable=False, related_name="+")
    # Its pictures and its documents; Wagtail's collections hold both.
    collection = models.OneToOneField(Collection, models.PROTECT, editable=False, related_name="+")
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["name_en"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=PartnerKind.values), name="partner_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(verified_at=None, verified_by=None)
                | models.Q(verified_at__isnull=False, verified_by__isnull=False),
                name="partner_verified_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("wagtail_serve", args=[f"{self.slug}/"])

    @property
    def name(self) -> str:
        return self.in_language("name")

    @property
    def bio(self) -> str:
        return self.in_language("bio")

    @property
    def is_verified(self) -> bool:
        return self.verified_at is not None

    def group_for(self, role: str) -> Group:
        return self.group_owners if role == PartnerRole.OWNER else self.group_editors


class PartnerMember(models.Model):
    """One person who acts for one partner. Nobody acts for two: each would see the other's drafts."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="members", verbose_name=_("partner"))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="partner_membership", verbose_name=_("member")
    )
    role = models.CharField(_("role"), max_length=6, choices=PartnerRole)
    joined_at = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("member of a partner")
        verbose_name_plural = _("members of partners")
        ordering = ["joined_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=PartnerRole.values), name="partner_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.get_role_display()})"


def write_links(links: list[dict[str, str]]) -> str:
    """As people edit them: one a line, title and address with a bar between."""
    return "\n".join(f"{link['title']} | {link['url']}" for link in links)


def read_links(text: str) -> list[dict[str, str]]:
    """What `write_links` has written. Raises ValueError for a line of another shape or an address that is no https."""
    links = []
    for line in filter(None, map(str.strip, text.splitlines())):
        title, bar, url = (part.strip() for part in line.rpartition("|"))
        if not (bar and title and url.startswith("https://")) or len(title) > 100 or len(url) > 300:
            raise ValueError(line)
        links.append({"title": title, "url": url})
    return links[:10]


def make_token() -> str:
    return secrets.token_urlsafe(32)


class PartnerInvitation(models.Model):
    """A mailed link by which somebody joins. It works once, until it expires, for the address it was sent to."""

    partner = models.ForeignKey(
        Partner, models.CASCADE, related_name="invitations", verbose_name=_("partner")
    )
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=6, choices=PartnerRole)
    token = models.CharField(max_length=64, unique=True, default=make_token, editable=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("invited by"),
    )
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    expires_at = models.DateTimeField(_("expires"), editable=False)
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                "partner",
                condition=models.Q(accepted_at=None),
                name="partner_one_open_invitation_per_address",
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def is_open(self) -> bool:
        return self.accepted_at is None and self.expires_at > timezone.now()
