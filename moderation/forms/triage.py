"""Small forms of the work place: what a moderator will not see, notes, escalation, handing over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from moderation.reasons import CASE_REASONS


class PreferencesForm(forms.Form):
    opted_out = forms.MultipleChoiceField(
        label=_("Do not give me cases about"),
        choices=CASE_REASONS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Note"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only staff read this. @handle tells a colleague."),
    )


class ReasonForm(forms.Form):
    """Why somebody escalates, or sends a decision back."""

    reason = forms.CharField(label=_("Why?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))


class HandOverForm(forms.Form):
    """To one colleague, by handle."""

    handle = forms.CharField(label=_("Hand over to"), max_length=31)

    def clean_handle(self) -> str:
        return self.cleaned_data["handle"].strip().lstrip("@").lower()

    def colleague(self) -> User | None:
        return User.objects.filter(handle=self.cleaned_data["handle"], is_staff=True, is_active=True).first()
