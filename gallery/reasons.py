"""Words for every code: what happened, and what to do next. Codes are stored, words are made for the reader."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gallery.models import Artwork, DepictionPreference, Idol

Words = str | Promise


@dataclass(frozen=True)
class Reason:
    """`title` is one short sentence, `text` says what to do next. Both may hold %(…)s for limits and names."""

    title: Words
    text: Words
    # The file can stay, other words or another try are enough.
    keeps_file: bool = True


UPLOAD_ERRORS = {
    "not_an_image": Reason(
        _("This file is not a picture."),
        _("Choose a JPEG, PNG, WebP, AVIF or GIF file. A renamed document does not become a picture."),
        keeps_file=False,
    ),
    "truncated": Reason(
        _("The file is damaged or incomplete."),
        _("Open it in your editor, export it again, and upload the new file."),
        keeps_file=False,
    ),
    "too_large": Reason(
        _("The file is larger than %(max_mb)s MB."),
        _("Export it with a little more compression. JPEG at quality 90 usually looks the same."),
        keeps_file=False,
    ),
    "too_many_pixels": Reason(
        _("The picture has more than %(max_megapixels)s megapixels."),
        _("Make it smaller. We show it at most 1280 pixels wide, so nothing will be lost on the page."),
        keeps_file=False,
    ),
    "side_too_long": Reason(
        _("One side is longer than %(max_side)s pixels."),
        _("Make it smaller, or cut a long strip into several pictures."),
        keeps_file=False,
    ),
    "unsupported_format": Reason(
        _("We cannot take this kind of picture."),
        _("Export it as JPEG, PNG, WebP or AVIF and upload the new file."),
        keeps_file=False,
    ),
    "unsupported_heic": Reason(
        _("HEIC photos cannot be read here."),
        _("On your phone, share or export the photo as JPEG (“most compatible”), then upload that."),
        keeps_file=False,
    ),
    "animated_too_long": Reason(
        _("The animation has too many pictures."),
        _("We show the first picture only. Save that one as a still picture and upload it."),
        keeps_file=False,
    ),
    "too_complex": Reason(
        _("The file is built in a way that takes too long to read."),
        _("Export it again with the usual settings of your editor, and upload the new file."),
        keeps_file=False,
    ),
    "decoder_failed": Reason(
        _("The picture could not be read."),
        _(
            "Try again in a few minutes. If that does not help, export it again as JPEG or PNG in your editor."
        ),
    ),
    "duplicate_own": Reason(
        _("You have uploaded this very file already."),
        _("Open the edit that has it. You can change its texts there, or put it back if it was withdrawn."),
        keeps_file=False,
    ),
    "interrupted": Reason(
        _("The file did not arrive completely."),
        _("Send it again. What you typed is still here."),
        keeps_file=False,
    ),
    "store_unavailable": Reason(
        _("Our picture store does not answer."),
        _("This is our fault, not yours. Try again in a few minutes. What you typed is still here."),
    ),
    "internal_error": Reason(
        _("Something went wrong on our side."),
        _("Try again. If it happens twice, write to us; the file is kept meanwhile."),
    ),
    "incomplete": Reason(
        _("Some details are still missing."),
        _("Open the draft and answer the marked questions."),
    ),
    "standing": Reason(
        _("This account cannot upload at the moment."),
        _("Your drafts are kept. You can upload again when the suspension ends."),
    ),
    "guidelines": Reason(
        _("Please accept the current guidelines first."),
        _("They have changed, or you have not read them yet. What you typed is still here."),
    ),
    "preference_none": Reason(
        _("%(idols)s: no edits, please."),
        _(
            "They, or their agency, have asked that nobody makes edits of them. Please choose another subject."
        ),
    ),
    "preference_no_ai": Reason(
        _("%(idols)s: no AI edits, please."),
        _("They, or their agency, have asked for no AI. An edit made by hand is welcome."),
    ),
    "preference_no_face_swaps": Reason(
        _("%(idols)s: no face swaps, please."),
        _("They, or their agency, have asked for no face swaps. Other edits are welcome."),
    ),
    "minor_face_swap": Reason(
        _("No face swaps with minors."),
        _("Someone named here is under 19, or we do not know their age. Please make another kind of edit."),
    ),
}
HOLDS = {
    "check_failed": Reason(
        _("We could not check this edit automatically."),
        _("Somebody from the team will look at it. You need not do anything."),
    ),
    "file_says_ai": Reason(
        _("The file says more about AI than you do."),
        _(
            "Its metadata names an AI tool. If that is right, change “How it was made”; if not, wait for our look."
        ),
    ),
    "standing_limited": Reason(
        _("Your uploads are looked at first for now."),
        _("Somebody from the team will look at it. You need not do anything."),
    ),
    "face_swap_person": Reason(
        _("Face swaps of real people are looked at first."),
        _("This protects the people in the picture. Somebody from the team will look at it."),
    ),
    "ai_person": Reason(
        _("AI edits of real people are looked at first."),
        _("This protects the people in the picture. Somebody from the team will look at it."),
    ),
    "minor_ai": Reason(
        _("AI edits of people who may be minors are looked at first."),
        _(
            "Someone named here is under 19, or we do not know their age. Somebody from the team will look at it."
        ),
    ),
    "new_account_ai": Reason(
        _("First AI edits of a new account are looked at first."),
        _("After a few published edits this waits no longer. Somebody from the team will look at it."),
    ),
    "first_work": Reason(
        _("First edits of a new account are looked at first."),
        _("Somebody from the team will look at it. You need not do anything."),
    ),
    "consent_uncertain": Reason(
        _("You were not sure about consent."),
        _("Thank you for saying so. Somebody from the team will look at it."),
    ),
    "label_lowered": Reason(
        _("A smaller AI label is looked at first."),
        _("You changed the answer about AI. Somebody from the team will look at it."),
    ),
    "released": Reason(
        _("Somebody has looked at it and let it through."),
        _("It is being published now."),
    ),
}
# What moderators have decided, and what follows from it. Why, the maker reads in the statement of the decision.
DECISIONS = {
    "hidden": Reason(
        _("This edit is out of sight while somebody looks at it."),
        _("We tell you as soon as it is decided. You need not do anything."),
    ),
    "removed": Reason(
        _("This edit was taken down by a decision of the moderators."),
        _("The message about the decision says why, and how you can contest it."),
    ),
    "restricted": Reason(
        _("This edit is behind a warning and out of feeds, by a decision of the moderators."),
        _("The message about the decision says why, and how you can contest it."),
    ),
    "reinstated": Reason(
        _("This edit is coming back."),
        _("It is being prepared, with its likes and comments. You need not do anything."),
    ),
    "reinstate_failed": Reason(
        _("This edit could not be brought back by itself."),
        _("Somebody from the team will look at it. You need not do anything."),
    ),
}
OTHERS = {
    "cancelled": Reason(_("You cancelled the upload."), _("Your text is kept. Choose a file to continue.")),
    "withdrawn": Reason(
        _("You took this edit down."), _("You can put it back at any time, with its likes and comments.")
    ),
}
REASONS = UPLOAD_ERRORS | HOLDS | DECISIONS | OTHERS
_UNKNOWN = Reason(
    _("This edit is not public at the moment."), _("Write to us if you would like to know more.")
)
_OBJECTIONS = {
    "preference_none": DepictionPreference.NONE,
    "preference_no_ai": DepictionPreference.NO_AI,
    "preference_no_face_swaps": DepictionPreference.NO_FACE_SWAPS,
}


@dataclass(frozen=True)
class Explanation:
    """A reason in the reader's language, limits and names filled in."""

    code: str
    title: str
    text: str
    keeps_file: bool


def explain(code: str, artwork: Artwork | None = None) -> Explanation:
    """Words for a code, in the active language; an unknown code gets general words."""
    reason = REASONS.get(code.partition(":")[0], _UNKNOWN)  # behind a colon stands what only the domain reads
    values = _limits() | {"idols": _objecting(code, artwork) if "%(idols)s" in str(reason.title) else ""}
    return Explanation(code, str(reason.title) % values, str(reason.text) % values, reason.keeps_file)


def _limits() -> dict[str, object]:
    return {
        "max_mb": f"{settings.UPLOAD_MAX_BYTES / 2**20:g}",
        "max_megapixels": f"{settings.UPLOAD_MAX_PIXELS / 1e6:g}",
        "max_side": settings.UPLOAD_MAX_SIDE,
    }


def _objecting(code: str, artwork: Artwork | None) -> str:
    """Names of the work's idols who have asked for this."""
    wanted = _OBJECTIONS.get(code)
    idols = Idol.objects.filter(artworks=artwork, depiction_preference=wanted) if artwork and wanted else []
    return ", ".join(idol.name for idol in idols) or gettext("Somebody named here")
