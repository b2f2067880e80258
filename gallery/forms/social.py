"""The comment box."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gallery.domain.social import COMMENT_MAX_LENGTH


class CommentForm(forms.Form):
    body = forms.CharField(
        label=_("Your comment"),
        max_length=COMMENT_MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": COMMENT_MAX_LENGTH}),
        help_text=_("Up to 1,000 characters. Links are shown as links; be kind."),
    )
