"""Why somebody contests a decision."""

from django import forms
from django.utils.translation import gettext_lazy as _

APPEAL_LENGTH = 5000


class AppealForm(forms.Form):
    text = forms.CharField(
        label=_("Why should we decide differently?"),
        max_length=APPEAL_LENGTH,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "What we got wrong, what we did not know, or why the rule does not fit. Up to 5,000 characters."
        ),
        error_messages={"required": _("Please say why. Two sentences are enough.")},
    )
