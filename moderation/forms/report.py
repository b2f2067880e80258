"""What somebody says when they report something, and where a report begins without a link."""

from typing import Any
from urllib.parse import unquote

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.forms.boundfield import BoundWidget
from django.utils.translation import gettext_lazy as _

from gallery.domain.errors import Refused
from moderation.domain.intake import DETAILS_LENGTH, DETAILS_NEEDED, LINKS, ReportWords
from moderation.reasons import FACTS, ReasonFacts, ReportReason

# Without words nobody could tell what is meant: whose work, whose face, whose name.
NEEDS_WORDS = (*DETAILS_NEEDED, ReportReason.PRIVACY, ReportReason.COPYRIGHT, ReportReason.IMPERSONATION)
# Looking for proof would be harm of its own.
DO_NOT_COPY = (ReportReason.MINOR_SEXUAL, ReportReason.INTIMATE_IMAGE)
LINK_LENGTH = 500
# Which field a refusal of the domain belongs to; the others concern the report as a whole.
FIELDS = {
    "unknown_reason": "reason",
    "good_faith": "good_faith",
    "details_needed": "details",
    "too_long": "details",
    "already_decided": "new_facts",
}


class LinksField(forms.CharField):
    """One address per line; cleans to a tuple."""

    widget = forms.Textarea

    def clean(self, value: Any) -> tuple[str, ...]:
        lines = [line.strip() for line in super().clean(value).splitlines()]
        links = tuple(dict.fromkeys(line for line in lines if line))
        if len(links) > LINKS:
            raise ValidationError(_("Up to five links, please: one per line."))
        for link in links:
            self._check(link)
        return links

    def _check(self, link: str) -> None:
        try:
            URLValidator(schemes=["http", "https"])(link)
        except ValidationError:
            message = _("This is no web address: “%(link)s”. It begins with https:// or http://.")
            raise ValidationError(message, params={"link": link[:80]}) from None
        if len(link) > LINK_LENGTH:
            raise ValidationError(_("One of the links is too long: at most 500 characters each."))


class ReportForm(forms.Form):
    """`is_member`: has an account, so no address is asked for; `is_decided`: there may be new facts."""

    reason = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=ReportReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best. If nothing does, choose the last one.")},
    )
    details = forms.CharField(
        label=_("In your words"),
        required=False,
        max_length=DETAILS_LENGTH,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "What you see, where in the picture or text, and who is concerned. "
            "We need this for privacy, somebody else's work, pretending to be somebody, and for something else."
        ),
    )
    links = LinksField(
        label=_("Links that help"),
        required=False,
        max_length=LINKS * (LINK_LENGTH + 2),
        widget=forms.Textarea(attrs={"rows": 2, "inputmode": "url", "spellcheck": "false"}),
        help_text=_(
            "Up to five, one per line: the original, the same picture elsewhere. Never links to abuse."
        ),
    )
    new_facts = forms.BooleanField(
        label=_("I have new facts"),
        required=False,
        help_text=_("Something that we could not know when we decided. Say what it is in your words above."),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_(
            "If you like: the answer goes there. Nobody outside the team sees it, and the other side never "
            "learns who reported. Without it you read the answer on the page that you get next."
        ),
    )
    good_faith = forms.BooleanField(
        label=_("To the best of my knowledge this is true, and I say it in good faith"),
        error_messages={"required": _("Please confirm this. Being wrong is fine; making things up is not.")},
    )

    def __init__(self, *args: Any, is_member: bool, is_decided: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_member:
            del self.fields["email"]
        if not is_decided:
            del self.fields["new_facts"]

    def reason_cards(self) -> list[tuple[BoundWidget, ReasonFacts, bool]]:
        """(radio, its facts, whether looking for proof would be harm of its own) for each reason."""
        reasons = [(radio, ReportReason(radio.data["value"])) for radio in self["reason"]]
        return [(radio, FACTS[reason], reason in DO_NOT_COPY) for radio, reason in reasons]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        reason = data.get("reason", "")
        if reason and not FACTS[ReportReason(reason)].asks_email:
            data["email"] = ""
            self.errors.pop("email", None)  # what is thrown away need not be right
        needs_words = reason in NEEDS_WORDS or data.get("new_facts")
        if needs_words and not data.get("details") and "details" not in self.errors:
            self.add_error("details", _("Please say in your words what is wrong. Two sentences are enough."))
        return data

    def words(self) -> ReportWords:
        """After validation."""
        return ReportWords(**self.cleaned_data)

    def refuse(self, refused: Refused) -> None:
        """Put the domain's no beside the field that it is about."""
        field = FIELDS.get(refused.code)
        self.add_error(field if field in self.fields else None, refused.message)


class AddressForm(forms.Form):
    about = forms.CharField(
        label=_("Address of the page"),
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
        help_text=_(
            "Copy it from the address line of your browser. For a comment: the address of the page on which it is."
        ),
        error_messages={"required": _("Paste the address of the page here.")},
    )

    def clean_about(self) -> str:
        return unquote(self.cleaned_data["about"])
