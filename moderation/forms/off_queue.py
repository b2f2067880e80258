"""Why a moderator takes something into review that nobody has reported."""

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.reasons import ReportReason

ACTIONS = [
    ("open", _("Take it into review")),
    ("hide", _("Hide it now and take it into review")),
]


class OffQueueForm(forms.Form):
    action = forms.ChoiceField(label=_("What to do"), choices=ACTIONS, widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[("", _("Choose a reason")), *ReportReason.choices],
        help_text=_("The owner reads it. The case is yours for fifteen minutes."),
    )
