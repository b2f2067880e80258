"""The member's own settings."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.domain.profile import PUBLIC_FIELDS
from accounts.domain.registration import handle_is_free
from accounts.forms.signup import TAKEN
from accounts.forms.time_zone_select import TimeZoneSelect
from accounts.models import User
from accounts.permissions import may_change_profile
from accounts.time_zones import time_zone_choices


class ProfileForm(forms.ModelForm):
    time_zone = forms.ChoiceField(label=_("Time zone"), widget=TimeZoneSelect)

    class Meta:
        model = User
        fields = ["handle", "display_name", "bio", "language", "time_zone"]
        labels = {"handle": _("Handle"), "display_name": _("Display name"), "bio": _("About you")}
        help_texts = {
            "handle": _("Small letters, digits, underscores. Changing it breaks links to your profile."),
            "bio": _("Up to 500 characters. Everybody can read this."),
        }
        widgets = {
            "handle": forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
            "bio": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].choices = time_zone_choices(self.instance.time_zone)
        self.fields["language"].label = _("Language")
        if not may_change_profile(self.instance):
            for name in PUBLIC_FIELDS:
                self.fields[name].disabled = True

    def clean_handle(self) -> str:
        handle = self.cleaned_data["handle"].strip().lstrip("@").lower()
        if handle == User.objects.values_list("handle", flat=True).get(pk=self.instance.pk):
            return handle  # also one that was given before its word was reserved
        if not handle_is_free(handle):
            raise ValidationError(TAKEN, code="taken")
        return handle

    def clean_display_name(self) -> str:
        return " ".join(self.cleaned_data["display_name"].split())

    def _post_clean(self) -> None:
        """Validate a copy: the page header goes on showing the stored name while the form is wrong."""
        stored = self.instance
        self.instance = User.objects.get(pk=stored.pk)
        super()._post_clean()
        self.instance = stored
