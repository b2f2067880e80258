"""Coming in, and saying how it was."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from education.domain.leavings import FEEDBACK_LENGTH
from education.domain.registering import ACCESS_NEEDS_LENGTH, NAME_LENGTH

RATINGS = [
    (5, _("Very useful")),
    (4, _("Useful")),
    (3, _("In part")),
    (2, _("Hardly useful")),
    (1, _("Not useful")),
]


class RegisterForm(forms.Form):
    name = forms.CharField(
        label=_("Name on your certificate"),
        max_length=NAME_LENGTH,
        help_text=_("As it should be printed. The organisers see it in their list."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    access_needs = forms.CharField(
        label=_("What do you need to take part?"),
        required=False,
        max_length=ACCESS_NEEDS_LENGTH,
        help_text=_(
            "For example sign language, captions, a place for a wheelchair, breaks. Only the organisers read this."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    consent = forms.BooleanField(label="")

    def __init__(self, *args: Any, consent_text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["consent"].label = consent_text
        self.fields["consent"].error_messages["required"] = _("Please agree, or we cannot pass your name on.")


class FeedbackForm(forms.Form):
    rating = forms.TypedChoiceField(
        label=_("How useful was the session for you?"), choices=RATINGS, coerce=int, widget=forms.RadioSelect
    )
    learned = forms.CharField(
        label=_("What do you take home?"),
        required=False,
        max_length=FEEDBACK_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    improve = forms.CharField(
        label=_("What could be better?"),
        required=False,
        max_length=FEEDBACK_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
