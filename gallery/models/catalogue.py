"""Who and what can be found: agencies, groups, idols, tags, and the other names they go by. Kept by staff."""

import datetime

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

ADULT_AGE = 19  # Korean law; somebody whose birth date is not known counts as a minor


class NamedTwice:
    """A name in Korean and one in Latin letters; either may stand alone."""

    name_latin: str
    name_ko: str

    @property
    def name(self) -> str:
        """The name for the reader's language."""
        korean = (get_language() or "en").startswith("ko")
        return self.name_ko if korean and self.name_ko else self.name_latin

    @property
    def other_name(self) -> str:
        """The name in the other script, "" when there is none or it is the same."""
        other = self.name_latin if self.name == self.name_ko else self.name_ko
        return other if other != self.name else ""


class TwoScripts(NamedTwice, models.Model):
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    name_latin = models.CharField(_("name in Latin letters"), max_length=100)
    name_ko = models.CharField(_("name in Korean"), max_length=100, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Agency(TwoScripts):
    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        ordering = ["name_latin"]


class DepictionPreference(models.TextChoices):
    """What a verified agency or idol has asked for. Uploads obey it."""

    # Edits of every declared kind.
    WELCOME = "welcome", _("Edits are welcome")
    # Nothing that a generative model made or changed.
    NO_AI = "no_ai", _("No AI edits")
    # No face put onto another body or the other way round.
    NO_FACE_SWAPS = "no_face_swaps", _("No face swaps")
    # No edits at all.
    NONE = "none", _("No edits at all")


class IdolGroup(TwoScripts):
    agency = models.ForeignKey(
        Agency, models.SET_NULL, null=True, blank=True, related_name="groups", verbose_name=_("agency")
    )
    debut_date = models.DateField(_("debut"), null=True, blank=True)
    fandom_name = models.CharField(_("fandom name"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["name_latin"]

    def get_absolute_url(self) -> str:
        return reverse("gallery:group", args=[self.slug])


class Idol(TwoScripts):
    groups = models.ManyToManyField(IdolGroup, blank=True, related_name="idols", verbose_name=_("groups"))
    agency = models.ForeignKey(
        Agency, models.SET_NULL, null=True, blank=True, related_name="idols", verbose_name=_("agency")
    )
    birth_date = models.DateField(
        _("birth date"), null=True, blank=True, help_text=_("Unknown counts as a minor.")
    )
    depiction_preference = models.CharField(
        _("depiction preference"),
        max_length=16,
        choices=DepictionPreference,
        default=DepictionPreference.WELCOME,
    )

    class Meta:
        verbose_name = _("idol")
        verbose_name_plural = _("idols")
        ordering = ["name_latin"]

    def get_absolute_url(self) -> str:
        return reverse("gallery:idol", args=[self.slug])

    def is_minor(self, on: datetime.date | None = None) -> bool:
        """Whether the idol is, or must be taken to be, under 19 on the day."""
        if self.birth_date is None:
            return True
        day = on or timezone.localdate()
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (not had_birthday) < ADULT_AGE


class TagQuerySet(models.QuerySet["Tag"]):
    def public(self) -> "TagQuerySet":
        """Tags of published works. The others may be words of a draft, which nobody but its maker has read."""
        return self.filter(is_blocked=False, work_count__gt=0)


class Tag(NamedTwice, models.Model):
    slug = models.SlugField(_("address"), max_length=60, unique=True, allow_unicode=True)
    name_latin = models.CharField(_("name"), max_length=60)
    name_ko = models.CharField(_("name in Korean"), max_length=60, blank=True)
    is_blocked = models.BooleanField(_("blocked"), default=False, help_text=_("Cannot be put on pictures."))
    # Published works that carry it; kept by gallery.domain.listing, read by the tag pages and autocomplete.
    work_count = models.PositiveIntegerField(_("number of works"), default=0, editable=False)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["slug"]
        indexes = [models.Index(fields=["-work_count", "slug"], name="tag_by_use")]  # tag index page

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("gallery:tag", args=[self.slug])


class Alias(models.Model):
    """Another name of exactly one idol, group or tag, stored folded (see gallery.search.text.fold)."""

    text = models.CharField(_("alias"), max_length=100)
    folded = models.CharField(max_length=100, editable=False, db_index=True)
    idol = models.ForeignKey(
        Idol, models.CASCADE, null=True, blank=True, related_name="aliases", verbose_name=_("idol")
    )
    group = models.ForeignKey(
        IdolGroup, models.CASCADE, null=True, blank=True, related_name="aliases", verbose_name=_("group")
    )
    tag = models.ForeignKey(
        Tag, models.CASCADE, null=True, blank=True, related_name="aliases", verbose_name=_("tag")
    )

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(idol__isnull=False, group=None, tag=None)
                | models.Q(idol=None, group__isnull=False, tag=None)
                | models.Q(idol=None, group=None, tag__isnull=False),
                name="alias_of_exactly_one",
            ),
            # A tag alias must lead somewhere definite; idols and groups may share a nickname.
            models.UniqueConstraint(
                fields=["folded"], condition=models.Q(tag__isnull=False), name="tag_alias_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text
