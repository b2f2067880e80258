"""What a maker may do with an own work: edit, withdraw, put back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery import permissions
from gallery.checks import Hold, Refuse, Verdict, build_context, run_checks
from gallery.models import (
    VISIBLE,
    Artwork,
    ArtworkState,
    DeclaredBy,
    Disclosure,
    Making,
    Upload,
    UploadState,
)
from gallery.reasons import explain

from .details import Changes, Details, read_details, write_details
from .disclosure import FileClaim, effective_disclosure, is_weaker
from .endings import hold_artwork, take_down
from .errors import Refused
from .listing import relist_artwork
from .moving import is_coming_back, move_artwork
from .receiving import require_open_door
from .review import release_artwork
from .uploads import NOT_DECIDED, delete_draft, enqueue, missing_details

__all__ = [
    "delete_draft",
    "edit_artwork",
    "put_back_artwork",
    "release_artwork",
    "withdraw_artwork",
]


def edit_artwork(user: User, artwork: Artwork, details: Details) -> Artwork:
    """Change the words of an own work.

    A change of what is said about the making is checked at once, like an upload: a refusal refuses the edit, a
    doubt takes the work back into review. Saying more about AI is free. Saying less than before always waits
    for a person: a label that vanishes is what the label is there to prevent. Files are rendered anew in the
    background whenever their embedded words change.
    Raises Refused: not_editable, incomplete, restricted, or a check's own code.
    """
    with transaction.atomic():
        locked = Artwork.all_objects.select_for_update().get(pk=artwork.pk)
        if not permissions.can_edit_artwork(user, locked):
            raise _not_editable()
        if locked.state != ArtworkState.DRAFT and missing_details(details):
            raise Refused("incomplete", _("Something is still missing."))
        changes = write_details(locked, details)
        if locked.state != ArtworkState.DRAFT:
            _follow_changes(locked, changes)
    return locked


def withdraw_artwork(user: User, artwork: Artwork) -> Artwork:
    """Take an own work down: its page is gone at once, its public files seconds later. The original is kept
    privately, so that the maker can put the work back. Raises Refused("not_withdrawable").
    """
    with transaction.atomic():
        locked = Artwork.all_objects.select_for_update().get(pk=artwork.pk)
        if locked.state == ArtworkState.WITHDRAWN and locked.maker_id == user.pk:
            return locked
        if not permissions.can_withdraw_artwork(user, locked):
            raise Refused("not_withdrawable", _("This edit cannot be withdrawn now."))
        take_down(locked, ArtworkState.WITHDRAWN, _reason_to_remember(locked))
    return locked


def put_back_artwork(user: User, artwork: Artwork) -> Artwork:
    """Send a withdrawn work through the pipeline again; its date, likes and comments come back with it.

    Without file or words enough it becomes a draft. What waited for a person, or was restricted, waits for a
    person again: taking a work down and putting it back is no way around a review.
    Raises Refused: not_withdrawn, may_not_upload, guidelines.
    """
    with transaction.atomic():
        locked = Artwork.all_objects.select_for_update().get(pk=artwork.pk)
        if locked.maker_id != user.pk or locked.state != ArtworkState.WITHDRAWN:
            raise Refused("not_withdrawn", _("This edit is not withdrawn."))
        acceptance = require_open_door(user)
        upload = Upload.objects.select_for_update().filter(artwork=locked).first()
        is_ready = (
            upload is not None
            and upload.original_key
            and upload.state != UploadState.RECEIVING
            and not missing_details(read_details(locked))
        )
        held_for = locked.state_reason.partition(":")[2] if is_ready else ""
        move_artwork(locked, _state_put_back(bool(is_ready), held_for), held_for)
        if is_ready and upload is not None:
            unseen = held_for not in ("", "released")
            enqueue(upload, acceptance=acceptance, crashes=0, **(NOT_DECIDED if unseen else {}))
    return locked


def _not_editable() -> Refused:
    return Refused("not_editable", _("This edit cannot be changed now."))


def _reason_to_remember(artwork: Artwork) -> str:
    """`withdrawn`, and behind a colon for what a person still has to look at before it is public again."""
    if artwork.state not in (ArtworkState.HELD, ArtworkState.RESTRICTED):
        return "withdrawn"
    return f"withdrawn:{artwork.state_reason or artwork.state}"[:80]


def _state_put_back(is_ready: bool, held_for: str) -> ArtworkState:
    if not is_ready:
        return ArtworkState.DRAFT
    return ArtworkState.HELD if held_for else ArtworkState.PROCESSING


def _follow_changes(artwork: Artwork, changes: Changes) -> None:
    artwork.edited_at = timezone.now()
    artwork.save(update_fields=["edited_at"])
    upload = Upload.objects.select_for_update().filter(artwork=artwork).first()
    renewed = changes.disclosure or changes.depicted
    if renewed and is_coming_back(artwork):
        raise _not_editable()  # it returns as it was decided about; a moment later it can be changed
    if renewed and artwork.state != ArtworkState.PROCESSING:
        _follow_disclosure(artwork, upload, changes)
    if artwork.listed_key is not None:
        relist_artwork(artwork)
    if upload is None or not upload.original_key or not (renewed or changes.in_file):
        return
    enqueue(upload, **(NOT_DECIDED if renewed else {}))


def _follow_disclosure(artwork: Artwork, upload: Upload | None, changes: Changes) -> None:
    verdict = _check_words(artwork, upload)
    if isinstance(verdict, Refuse):
        raise Refused(verdict.code, explain(verdict.code, artwork).text)
    old_label = artwork.ai_label
    said = effective_disclosure(artwork)
    if said is not None:
        artwork.making, artwork.ai_label = said.making, said.ai_label
        artwork.save(update_fields=["making", "ai_label"])
    doubt = verdict.code if isinstance(verdict, Hold) else ""
    if not doubt and is_weaker(artwork.ai_label, old_label):
        doubt = "label_lowered"
    if artwork.state == ArtworkState.HELD and artwork.state_reason == "released":
        hold_artwork(artwork, doubt or "check_failed")  # what was let through is not what it is now
    elif doubt and artwork.state == ArtworkState.RESTRICTED:
        raise Refused("restricted", _("While this edit is restricted, this answer cannot be changed."))
    elif doubt and artwork.state in VISIBLE:
        hold_artwork(artwork, doubt)


def _check_words(artwork: Artwork, upload: Upload | None) -> Verdict:
    """All checks on the new words, with what the file said when it came in."""
    row = artwork.disclosures.filter(declared_by=DeclaredBy.METADATA).first()
    return run_checks(build_context(artwork, upload, claim=_as_claim(row)))


def _as_claim(row: Disclosure | None) -> FileClaim | None:
    return FileClaim(Making(row.making), row.digital_source_type, row.tools) if row else None
