"""A moderator's word on how a picture was made. It counts before the maker's, whatever the maker says later."""

import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import VISIBLE, Artwork, ArtworkState, ConsentBasis, DeclaredBy, Disclosure, Upload

from .disclosure import effective_disclosure, label_of, source_type_of, voices_of
from .errors import Refused
from .listing import relist_artwork
from .moderated_artworks import Undo, lock_artwork
from .uploads import enqueue

# What a moderator's word repeats of the maker's: it is about the making only.
COPIED = ("tools", "source_credit", "source_url", "depicts_real_person", "consent_basis")
WORDS = ("making", *COPIED, "digital_source_type", "ai_label")
# These have files, or get some right now.
WITH_FILES = (*VISIBLE, ArtworkState.HELD, ArtworkState.PROCESSING)


def label_artwork(artwork: Artwork, making: str, by: User) -> Undo:
    """Say how the picture was made; label and source type in its files follow in the background.

    What is public stays public meanwhile and afterwards. Raises Refused("not_labellable").
    """
    locked = lock_artwork(artwork)
    if locked.state == ArtworkState.DRAFT:
        raise Refused("not_labellable", _("A draft has no label."))
    voices = voices_of(locked)
    undo = {"disclosure": _as_values(voices.get(DeclaredBy.MODERATOR))}
    maker = voices.get(DeclaredBy.UPLOADER)
    copied = {name: getattr(maker, name) for name in COPIED} if maker else _unknown()
    _write_word(locked, {
        **copied, "making": making, "digital_source_type": source_type_of(making),
        "ai_label": str(label_of(making)), "declared_at": timezone.now(),
    })  # fmt: skip
    _follow_word(locked, by)
    return undo


def unlabel_artwork(artwork: Artwork, undo: Undo) -> None:
    """The earlier moderator's word again, or the maker's own."""
    locked = lock_artwork(artwork)
    earlier = undo["disclosure"]
    if earlier is None:
        locked.disclosures.filter(declared_by=DeclaredBy.MODERATOR).delete()
    else:
        declared_at = datetime.datetime.fromisoformat(earlier["declared_at"])
        _write_word(locked, {**earlier, "declared_at": declared_at})
    _follow_word(locked)


def _write_word(artwork: Artwork, values: dict[str, Any]) -> None:
    Disclosure.objects.update_or_create(artwork=artwork, declared_by=DeclaredBy.MODERATOR, defaults=values)


def _as_values(said: Disclosure | None) -> dict[str, Any] | None:
    if said is None:
        return None
    return {name: getattr(said, name) for name in WORDS} | {"declared_at": said.declared_at.isoformat()}


def _unknown() -> dict[str, Any]:
    """Nobody has said anything: the careful answer."""
    return {"depicts_real_person": True, "consent_basis": ConsentBasis.UNCERTAIN}


def _follow_word(artwork: Artwork, by: User | None = None) -> None:
    """Columns, search and files say what the effective disclosure says now."""
    said = effective_disclosure(artwork)
    artwork.making, artwork.ai_label = (said.making, said.ai_label) if said else ("", "none")
    artwork.save(update_fields=["making", "ai_label"])
    if artwork.listed_key is not None:
        relist_artwork(artwork)
    upload = Upload.objects.select_for_update().filter(artwork=artwork).first()
    if upload is None or not upload.original_key or artwork.state not in WITH_FILES:
        return  # a work out of sight gets its files, with this label, when it comes back
    values: dict[str, Any] = {"skips_checks": True} if artwork.state in VISIBLE else {}
    if by is not None and artwork.state in VISIBLE:
        values |= {"cleared_by": by, "cleared_at": timezone.now()}  # with this label it may stay
    enqueue(upload, **values)
