"""Everything that a maker says about one edit."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.checks.minors import possible_minors
from gallery.checks.preferences import find_objection
from gallery.domain.details import Details
from gallery.models import ConsentBasis, ContentWarning, DepictionPreference, Making

from .names import GroupsField, IdolsField, TagsField

MAKING_HELP: dict[str, Promise] = {
    Making.RETOUCHED: _("A photo with colours, light or skin changed in an editor."),
    Making.COLLAGE: _("Several pictures put together by you, without AI."),
    Making.DRAWN: _("Your own drawing, design or lettering."),
    Making.AI_MODIFIED: _("AI changed or added parts: fill, style, background, upscaling with invention."),
    Making.FACE_SWAP: _("A face was put onto another picture, by AI or by hand."),
    Making.AI_GENERATED: _("The whole picture came from a prompt."),
}
OBJECTIONS = {
    "preference_none": _("%(idols)s asked for no edits at all. Please choose another subject."),
    "preference_no_ai": _("%(idols)s asked for no AI edits. An edit made by hand is welcome."),
    "preference_no_face_swaps": _("%(idols)s asked for no face swaps. Other edits are welcome."),
}
assert len(OBJECTIONS) == len(DepictionPreference) - 1  # noqa: S101  (a new preference needs words)


def _yes_no(value: Any) -> bool:
    return value in (True, "True", "yes")


class DetailsForm(forms.Form):
    """Words, names, disclosure. `details()` gives what could be read, also when something is wrong."""

    title = forms.CharField(label=_("Title"), max_length=120)
    alt_text = forms.CharField(
        label=_("Alt text"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "data-counter": "1000"}),
        help_text=_(
            "Say what can be seen, for people who cannot see it: who, where, colours, mood. "
            "Do not begin with “picture of”."
        ),
    )
    idols = IdolsField(
        label=_("Idols"),
        help_text=_("Names between commas, Korean or Latin. Their groups are added for you."),
    )
    groups = GroupsField(
        label=_("Groups"), help_text=_("Only those that are not named above by their idols.")
    )
    tags = TagsField(label=_("Tags"), help_text=_("Up to 20, between commas: stage, photocard, 생일."))
    making = forms.ChoiceField(label=_("How was it made?"), choices=Making.choices, widget=forms.RadioSelect)
    tools = forms.CharField(
        label=_("Tools"), max_length=200, required=False, help_text=_("Programs and models, as you like.")
    )
    source_credit = forms.CharField(
        label=_("Source credit"),
        max_length=200,
        required=False,
        help_text=_("Who took the photo or made the material that you used."),
    )
    source_url = forms.URLField(
        label=_("Source link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
    )
    depicts_real_person = forms.TypedChoiceField(
        label=_("Is a real person shown?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=_yes_no,
        widget=forms.RadioSelect,
        help_text=_("Idols are real people. A drawing that is meant to be a real person counts as well."),
    )
    consent_basis = forms.ChoiceField(
        label=_("On what ground do you show them?"),
        choices=[(value, label) for value, label in ConsentBasis.choices if value != "not_applicable"],
        widget=forms.RadioSelect,
        required=False,
        help_text=_(
            "Only when a real person is shown. “I am not sure” is an honest answer: somebody will look at it."
        ),
    )
    content_warning = forms.ChoiceField(
        label=_("Content warning"),
        choices=ContentWarning.choices,
        initial=ContentWarning.NONE,
        required=False,
        help_text=_("With a warning the picture is covered until one asks to see it."),
    )
    content_warning_note = forms.CharField(
        label=_("What the warning is about"), max_length=120, required=False
    )
    description = forms.CharField(
        label=_("Description"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    comments_enabled = forms.BooleanField(label=_("Comments are open"), required=False, initial=True)

    MORE = ("groups", "tools", "content_warning", "content_warning_note", "description", "comments_enabled")

    @classmethod
    def first_values(cls, details: Details) -> dict[str, Any]:
        """Initial values from what is stored."""
        values = {name: getattr(details, name) for name in cls.base_fields if hasattr(details, name)}
        answer = details.depicts_real_person
        return values | {"depicts_real_person": None if answer is None else ("yes" if answer else "no")}

    def making_cards(self) -> list[tuple[Any, Promise]]:
        """(radio, explanation) for each way of making."""
        return [(radio, MAKING_HELP[radio.data["value"]]) for radio in self["making"]]

    def clean_content_warning(self) -> str:
        return self.cleaned_data["content_warning"] or ContentWarning.NONE

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (
            data.get("depicts_real_person")
            and "consent_basis" not in self.errors
            and not data.get("consent_basis")
        ):
            self.add_error("consent_basis", _("Choose on what ground you show a real person."))
        if data.get("content_warning") == ContentWarning.OTHER and not data.get("content_warning_note"):
            self.add_error("content_warning_note", _("Say what the warning is about."))
        self._check_depicted(data)
        return data

    def _check_depicted(self, data: dict[str, Any]) -> None:
        """What the pipeline would refuse later is said now."""
        idols, making = data.get("idols") or (), data.get("making", "")
        objection = find_objection(idols, making)
        if objection is not None:
            code, objecting = objection
            names = ", ".join(idol.name for idol in objecting)
            field = "idols" if code == "preference_none" else "making"
            self.add_error(field, ValidationError(OBJECTIONS[code], params={"idols": names}, code=code))
        elif making == Making.FACE_SWAP and (young := possible_minors(list(idols))):
            message = _("No face swaps with minors: %(idols)s is under 19, or we do not know the age.")
            names = ", ".join(idol.name for idol in young)
            self.add_error(
                "making", ValidationError(message, params={"idols": names}, code="minor_face_swap")
            )

    def details(self) -> Details:
        """What was typed, as far as it could be read; what could not is left empty."""
        self.is_valid()
        data = self.cleaned_data
        given = {name: data[name] for name in self.base_fields if name in data and hasattr(Details, name)}
        if data.get("depicts_real_person") == "":
            given["depicts_real_person"] = None
        return Details(**given)


def upload_limits() -> dict[str, int]:
    """For data attributes: what the page can check before it sends anything."""
    return {"max_bytes": settings.UPLOAD_MAX_BYTES, "max_pixels": settings.UPLOAD_MAX_PIXELS}
