"""What is said about how a picture was made, and by whom it is said."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Making(models.TextChoices):
    RETOUCHED = "retouched", _("Retouched by hand")
    COLLAGE = "collage", _("Collage or composite by hand")
    DRAWN = "drawn", _("Drawn, designed or typographic")
    AI_MODIFIED = "ai_modified", _("Changed with AI")
    FACE_SWAP = "face_swap", _("Face swap")
    AI_GENERATED = "ai_generated", _("Made wholly by AI")


BY_AI = (Making.AI_MODIFIED, Making.FACE_SWAP, Making.AI_GENERATED)


class AiLabel(models.TextChoices):
    """The label at first exposure: EU AI Act art. 50 in words, never an icon alone."""

    NONE = "none", _("No AI label")
    AI_MODIFIED = "ai_modified", _("AI-modified")
    AI_GENERATED = "ai_generated", _("AI-generated")


class ConsentBasis(models.TextChoices):
    """On what ground a real person is shown."""

    NOT_APPLICABLE = "not_applicable", _("No real person is shown")
    PUBLIC_PERFORMANCE = "public_performance", _("Taken at a public stage or event")
    OFFICIAL_MATERIAL = "official_material", _("Published by the artist or agency themselves")
    PERMISSION = "permission", _("The person has agreed")
    UNCERTAIN = "uncertain", _("I am not sure")


class DeclaredBy(models.TextChoices):
    UPLOADER = "uploader", _("The maker")
    METADATA = "metadata", _("The file itself")
    MODERATOR = "moderator", _("A moderator")


class Disclosure(models.Model):
    """One voice on one artwork. All are kept; gallery.domain.disclosure says which one is shown."""

    artwork = models.ForeignKey(
        "gallery.Artwork", models.CASCADE, related_name="disclosures", verbose_name=_("artwork")
    )
    declared_by = models.CharField(_("declared by"), max_length=10, choices=DeclaredBy)
    making = models.CharField(_("how it was made"), max_length=16, choices=Making)
    tools = models.CharField(_("tools"), max_length=200, blank=True)
    source_credit = models.CharField(_("source credit"), max_length=200, blank=True)
    source_url = models.URLField(_("source link"), max_length=500, blank=True)
    depicts_real_person = models.BooleanField(_("a real person is shown"), default=True)
    consent_basis = models.CharField(_("consent basis"), max_length=20, choices=ConsentBasis, blank=True)
    digital_source_type = models.CharField(
        _("digital source type"), max_length=50, blank=True
    )  # IPTC NewsCodes term, without its address
    ai_label = models.CharField(_("AI label"), max_length=16, choices=AiLabel, default=AiLabel.NONE)
    declared_at = models.DateTimeField(_("declared at"))

    class Meta:
        verbose_name = _("disclosure")
        verbose_name_plural = _("disclosures")
        constraints = [
            models.UniqueConstraint(fields=["artwork", "declared_by"], name="disclosure_one_per_voice"),
            models.CheckConstraint(
                condition=models.Q(depicts_real_person=False) | ~models.Q(consent_basis="not_applicable"),
                name="disclosure_person_has_basis",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_making_display()} ({self.get_declared_by_display()})"
