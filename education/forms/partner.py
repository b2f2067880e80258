"""Forms of partners: inviting one (staff), its profile and its colleagues (owners)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from education.models import LearnImage, Partner, PartnerKind, PartnerRole
from education.models.partner import read_links, write_links


class LinksField(forms.CharField):
    """One link a line: the title, a bar, the address."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> str:
        return value if isinstance(value, str) else write_links(value or [])

    def clean(self, value: Any) -> list[dict[str, str]]:
        text = super().clean(value)
        try:
            return read_links(text)
        except ValueError as error:
            raise forms.ValidationError(
                _("Write one link a line, such as: Our report | https://example.org/report"), code="links"
            ) from error


class PartnerProfileForm(forms.ModelForm):
    links = LinksField(
        label=_("Further links"), required=False, help_text=_("One a line: title | https://address")
    )

    class Meta:
        model = Partner
        fields = [
            "name_en", "name_ko", "affiliation", "bio_en", "bio_ko", "website", "links", "logo",
        ]  # fmt: skip
        widgets = {"bio_en": forms.Textarea(attrs={"rows": 4}), "bio_ko": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = LearnImage.objects.filter(collection=self.instance.collection_id)
        self.fields["logo"].queryset = own.order_by("title")
        self.fields["logo"].help_text = _("One of the pictures that you have uploaded.")


class InviteColleagueForm(forms.Form):
    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(
        label=_("Role"),
        choices=PartnerRole.choices,
        initial=PartnerRole.EDITOR,
        help_text=_("Editors write and submit. Owners also invite and remove colleagues."),
    )


class InvitePartnerForm(forms.Form):
    """For staff: everything that `invite_partner` needs, in one go."""

    kind = forms.ChoiceField(label=_("Kind"), choices=PartnerKind.choices)
    name_en = forms.CharField(label=_("Name (English)"), max_length=120)
    name_ko = forms.CharField(label=_("Name (Korean)"), max_length=120, required=False)
    affiliation = forms.CharField(label=_("Affiliation"), max_length=200, required=False)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    slug = forms.SlugField(
        label=_("Address"),
        max_length=80,
        required=False,
        help_text=_("Left empty, it is made from the name."),
    )
    email = forms.EmailField(
        label=_("E-mail address of the first owner"),
        help_text=_("Gets an invitation that works for 14 days."),
    )
