"""What organisers type about a workshop."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from education.domain.workshops import WorkshopWords
from education.models import Partner, WorkshopPage
from education.models.workshop import validate_workshop_slug


class WorkshopForm(forms.Form):
    title_en = forms.CharField(label=_("Title in English"), max_length=150, required=False)
    title_ko = forms.CharField(label=_("Title in Korean"), max_length=150, required=False)
    summary_en = forms.CharField(
        label=_("Summary in English"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    summary_ko = forms.CharField(
        label=_("Summary in Korean"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    page = forms.TypedChoiceField(
        label=_("Text"), required=False, coerce=int, empty_value=None,
        help_text=_("The page that you wrote about this workshop in the studio, in its first language."),
    )  # fmt: skip

    def __init__(self, *args: Any, pages: list[WorkshopPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(page.pk, page.title) for page in pages]
        self.fields["page"].choices = [("", _("None")), *choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not (data.get("title_en") or data.get("title_ko")):
            self.add_error("title_en", _("Give the workshop a title in at least one language."))
        return data

    def words(self) -> WorkshopWords:
        data = self.cleaned_data
        return WorkshopWords(data["title_en"], data["title_ko"], data["summary_en"], data["summary_ko"])


class NewWorkshopForm(WorkshopForm):
    slug = forms.SlugField(
        label=_("Address"), max_length=80, validators=[validate_workshop_slug],
        help_text=_("Small Latin letters, digits and hyphens. It cannot be changed later."),
    )  # fmt: skip
    field_order = ["partner", "slug"]

    def __init__(self, *args: Any, partners: list[Partner], **kwargs: Any) -> None:
        super().__init__(*args, pages=[], **kwargs)
        del self.fields["page"]
        if len(partners) != 1:
            choices = [(partner.pk, partner.name) for partner in partners]
            self.fields["partner"] = forms.TypedChoiceField(label=_("Partner"), choices=choices, coerce=int)
            self.order_fields(self.field_order)
