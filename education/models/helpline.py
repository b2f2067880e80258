"""Help outside this site: counselling, hotlines, removal services. Each entry says when staff last checked it."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from gallery.models.bilingual import Bilingual

from .session import LANGUAGES

EVERYWHERE = ""
phone_number = RegexValidator(r"^\+?[0-9][0-9 \-]*$", _("Digits, spaces and hyphens only."))
country_code = RegexValidator(r"^[A-Z]{2}$", _("Two capital letters, such as KR, or EU."))


class HelpLineQuerySet(models.QuerySet["HelpLine"]):
    def public(self) -> "HelpLineQuerySet":
        return self.filter(is_active=True)


class HelpLine(Bilingual, models.Model):
    """A number or an address, or both. `country` is an ISO code or EU; empty means that it helps everywhere."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=150)
    name_ko = models.CharField(_("name (Korean)"), max_length=150, blank=True)
    what_for_en = models.TextField(_("what it helps with (English)"), max_length=400, blank=True)
    what_for_ko = models.TextField(_("what it helps with (Korean)"), max_length=400, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True, validators=[phone_number])
    url = models.URLField(_("website"), blank=True)
    country = models.CharField(
        _("country"), max_length=2, blank=True, validators=[country_code],
        help_text=_("KR, US, … or EU. Empty: everywhere."),
    )  # fmt: skip
    languages = models.CharField(
        _("languages"),
        max_length=40,
        blank=True,
        help_text=_("Codes with spaces between: “en ko”. Empty: it differs."),
    )
    hours_en = models.CharField(_("hours (English)"), max_length=120, blank=True)
    hours_ko = models.CharField(_("hours (Korean)"), max_length=120, blank=True)
    verified_at = models.DateField(
        _("last checked on"), help_text=_("The day on which somebody tried or read it.")
    )
    is_active = models.BooleanField(_("shown"), default=True)
    order = models.PositiveSmallIntegerField(_("order"), default=100)

    objects = HelpLineQuerySet.as_manager()

    class Meta:
        verbose_name = _("help line")
        verbose_name_plural = _("help lines")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(phone="") | ~models.Q(url=""), name="help_line_can_be_reached"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if unknown := set(self.language_codes) - set(LANGUAGES):
            raise ValidationError(
                {"languages": _("Unknown: %(codes)s") % {"codes": ", ".join(sorted(unknown))}}
            )

    @property
    def name(self) -> str:
        return self.in_language("name")

    @property
    def what_for(self) -> str:
        return self.in_language("what_for")

    @property
    def hours(self) -> str:
        return self.in_language("hours")

    @property
    def language_codes(self) -> list[str]:
        return self.languages.split()

    @property
    def language_names(self) -> list[str]:
        return [str(LANGUAGES.get(code, code)) for code in self.language_codes]

    @property
    def dialled(self) -> str:
        """The number for a tel: link."""
        return self.phone.replace(" ", "").replace("-", "")
