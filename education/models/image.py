"""Pictures in partners' pages. What is kept has been written anew by the site: see `education.domain.images`."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition


class LearnImage(AbstractImage):
    """`description` is what people hear who do not see the picture. The file lies in private storage."""

    credit = models.CharField(
        _("credit"), max_length=200, help_text=_("Who made the picture, and under which licence.")
    )

    admin_form_fields = ("title", "file", "description", "credit")
    # Without tags: their list would show every partner the words of all others.
    search_fields = [field for field in AbstractImage.search_fields if field.field_name != "tags"]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def alt(self) -> str:
        return self.description

    def get_upload_to(self, filename: str) -> str:
        return f"learn/{secrets.token_urlsafe(18)}.webp"


class LearnRendition(AbstractRendition):
    """One size, in public storage under an address that nobody can guess."""

    image = models.ForeignKey(LearnImage, models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("size of a picture")
        verbose_name_plural = _("sizes of pictures")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="education_rendition_once"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        return f"learn/{secrets.token_urlsafe(18)}.webp"
