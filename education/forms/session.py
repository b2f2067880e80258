"""What organisers type about a session. Times are those of the clock at the place of the session."""

from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms.time_zone_select import TimeZoneSelect
from accounts.time_zones import time_zone_choices, time_zone_names
from education.domain.sessions import SessionDetails
from education.models import LANGUAGES, SessionMode, WorkshopSession
from education.models.session import LARGEST_ROOM

LOCAL_FORMAT = "%Y-%m-%dT%H:%M"
TIMES = ("starts_at", "ends_at", "registration_opens_at", "registration_closes_at")


class WallTime(forms.DateTimeField):
    """A date and a time of day, without a zone: the form adds the one that was chosen beside it."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL_FORMAT)


class SessionForm(forms.Form):
    starts_at = WallTime(label=_("Begins"))
    ends_at = WallTime(label=_("Ends"))
    time_zone = forms.ChoiceField(
        label=_("Time zone"), widget=TimeZoneSelect, help_text=_("All times on this page are in this zone.")
    )
    mode = forms.ChoiceField(
        label=_("Way of taking part"), choices=SessionMode.choices, widget=forms.RadioSelect
    )
    place = forms.CharField(
        label=_("Place"),
        max_length=300,
        required=False,
        help_text=_("Name and address. Everybody reads this."),
    )
    join_url = forms.URLField(
        label=_("Join link"), max_length=500, required=False, assume_scheme="https",
        help_text=_("Only people with a confirmed seat see it."),
    )  # fmt: skip
    capacity = forms.IntegerField(label=_("Seats"), min_value=1, max_value=LARGEST_ROOM, initial=20)
    waiting_capacity = forms.IntegerField(
        label=_("Places on the waiting list"), min_value=0, max_value=LARGEST_ROOM, initial=20
    )
    registration_opens_at = WallTime(label=_("Registration opens"))
    registration_closes_at = WallTime(label=_("Registration closes"))
    languages = forms.MultipleChoiceField(
        label=_("Languages"), choices=list(LANGUAGES.items()), widget=forms.CheckboxSelectMultiple
    )
    captions = forms.BooleanField(label=_("Live captions"), required=False)
    sign_language = forms.BooleanField(label=_("Sign language interpretation"), required=False)
    step_free = forms.BooleanField(label=_("Step-free access"), required=False)
    access_contact = forms.CharField(
        label=_("Contact for questions about access"), max_length=200, required=False,
        help_text=_("An address or a phone number. Everybody reads this."),
    )  # fmt: skip

    def __init__(self, *args: Any, zone: str = "UTC", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].choices = time_zone_choices(zone)  # type: ignore[attr-defined]

    def full_clean(self) -> None:
        """An hour that the chosen zone skips, or has twice, is an error of its field (Django says so in words)."""
        zone = self.data.get(self.add_prefix("time_zone"), "") if self.is_bound else ""
        with timezone.override(ZoneInfo(zone) if zone in time_zone_names() else None):
            super().full_clean()

    def details(self) -> SessionDetails:
        """For the domain; after `is_valid()`."""
        data = dict(self.cleaned_data)
        return SessionDetails(**data | {"languages": " ".join(data["languages"])})


def initial_of(session: WorkshopSession) -> dict[str, Any]:
    """The session as the form shows it, with the hands of its own clock."""
    names = [name for name in SessionForm.base_fields if name not in TIMES]
    wall = {name: getattr(session, name).astimezone(session.zone).replace(tzinfo=None) for name in TIMES}
    return {name: getattr(session, name) for name in names} | wall | {"languages": session.language_codes}


class CancelSessionForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A sentence or two. Everybody who registered reads it, by mail too."),
    )  # fmt: skip


class MaterialForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=150)
    url = forms.URLField(label=_("Link"), max_length=500, assume_scheme="https")


class RecordingForm(MaterialForm):
    caption_languages = forms.MultipleChoiceField(
        label=_("Languages of the captions"),
        choices=list(LANGUAGES.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("A recording needs captions: without them it shuts people out.")},
    )

    def captions(self) -> str:
        return " ".join(self.cleaned_data["caption_languages"])
