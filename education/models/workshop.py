"""What a partner offers again and again: a workshop. When it takes place is said by its sessions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gallery.models.bilingual import Bilingual

# They stand in the address before the workshops do.
RESERVED_SLUGS = frozenset({"feed", "manage", "mine"})


def validate_workshop_slug(value: str) -> None:
    if value in RESERVED_SLUGS:
        raise ValidationError(
            _("This address is used by the site itself. Please choose another."), code="reserved"
        )


class WorkshopQuerySet(models.QuerySet["Workshop"]):
    def listed(self) -> "WorkshopQuerySet":
        """What the public may see."""
        return self.filter(listed_at__isnull=False)


class Workshop(Bilingual, models.Model):
    """The public sees it once staff, or a partner whom staff trust, have listed it."""

    partner = models.ForeignKey(
        "education.Partner", models.PROTECT, related_name="workshops", verbose_name=_("partner")
    )
    slug = models.SlugField(
        _("address"), max_length=80, unique=True, validators=[validate_workshop_slug],
        help_text=_("Small Latin letters, digits and hyphens. It cannot be changed later."),
    )  # fmt: skip
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)
    title_ko = models.CharField(_("title in Korean"), max_length=150, blank=True)
    summary_en = models.TextField(_("summary in English"), max_length=600, blank=True)
    summary_ko = models.TextField(_("summary in Korean"), max_length=600, blank=True)
    # Its prose, written in the studio: the page in its first language. Translations point at that page themselves.
    page = models.OneToOneField(
        "education.WorkshopPage", models.SET_NULL, null=True, blank=True, related_name="workshop",
        verbose_name=_("page"),
    )  # fmt: skip
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    listed_at = models.DateTimeField(_("listed at"), null=True, blank=True)

    objects = WorkshopQuerySet.as_manager()

    class Meta:
        verbose_name = _("workshop")
        verbose_name_plural = _("workshops")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(title_en="") | ~models.Q(title_ko=""), name="workshop_has_title"
            ),
            models.CheckConstraint(
                condition=~models.Q(slug__in=sorted(RESERVED_SLUGS)), name="workshop_slug_free"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("workshops:workshop", args=[self.slug])

    @property
    def title(self) -> str:
        return self.in_language("title")

    @property
    def summary(self) -> str:
        return self.in_language("summary")

    @property
    def is_listed(self) -> bool:
        return self.listed_at is not None
