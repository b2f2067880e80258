"""What a resource is about, as short lists of codes, and the field that keeps such a list."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class ResourceKind(models.TextChoices):
    LESSON = "lesson", _("Lesson")
    TOOLKIT = "toolkit", _("Toolkit")
    POLICY_BRIEF = "policy_brief", _("Policy brief")
    CASE_STUDY = "case_study", _("Case study")


class Audience(models.TextChoices):
    FANS = "fans", _("Fans and creators")
    MINORS = "minors", _("Young people under 18")
    PARENTS_TEACHERS = "parents_teachers", _("Parents and teachers")
    ARTISTS_AGENCIES = "artists_agencies", _("Artists and agencies")
    POLICYMAKERS = "policymakers", _("Policymakers")
    RESEARCHERS = "researchers", _("Researchers")
    MODERATORS = "moderators", _("Moderators")


class Topic(models.TextChoices):
    SOCIAL = "social", _("Social")
    LEGAL = "legal", _("Legal")
    TECHNICAL = "technical", _("Technical")
    WELLBEING = "wellbeing", _("Well-being")


class Level(models.TextChoices):
    INTRO = "intro", _("Introduction")
    INTERMEDIATE = "intermediate", _("Intermediate")
    ADVANCED = "advanced", _("Advanced")


class Jurisdiction(models.TextChoices):
    KR = "KR", _("Korea")
    EU = "EU", _("European Union")
    US = "US", _("United States")
    INT = "INT", _("International")


class Licence(models.TextChoices):
    CC_BY = "CC BY 4.0", "CC BY 4.0"
    CC_BY_SA = "CC BY-SA 4.0", "CC BY-SA 4.0"
    CC_BY_NC = "CC BY-NC 4.0", "CC BY-NC 4.0"
    CC_BY_ND = "CC BY-ND 4.0", "CC BY-ND 4.0"
    CC0 = "CC0 1.0", "CC0 1.0"
    RESERVED = "reserved", _("All rights reserved")


class CodesField(models.TextField):
    """A few codes out of fixed choices, kept as ",fans,minors," so that both databases can look one up.

    Python sees a list of strings in the order of the choices. `filter(audiences__has="fans")` finds the rows.
    """

    def __init__(self, *args: Any, codes: Any = None, **kwargs: Any) -> None:
        self.codes = codes  # a TextChoices class; not part of the table, so not of migrations either
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def clone(self) -> "CodesField":
        copy = super().clone()
        copy.codes = self.codes
        return copy

    def to_python(self, value: str | Iterable[str] | None) -> list[str]:
        given = value.split(",") if isinstance(value, str) else list(value or [])
        wanted = {str(code) for code in given if code}
        known = [str(code) for code in self.codes.values] if self.codes else []
        return [code for code in known if code in wanted] + sorted(wanted - set(known))

    def from_db_value(self, value: str | None, *args: Any) -> list[str]:
        return self.to_python(value)

    def get_prep_value(self, value: Any) -> str:
        codes = self.to_python(value)
        return f",{','.join(codes)}," if codes else ""

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: list[str], model_instance: models.Model | None) -> None:
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")
        if unknown := set(value) - set(self.codes.values):
            raise ValidationError(
                _("Unknown choice: %(codes)s"), params={"codes": ", ".join(sorted(unknown))}
            )

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.codes.choices,
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )


class Has(models.lookups.Contains):
    """The list holds this code."""

    def __init__(self, lhs: Any, rhs: str) -> None:
        super().__init__(lhs, f",{rhs},")


CodesField.register_lookup(Has, "has")
