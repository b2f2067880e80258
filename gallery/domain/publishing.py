"""The last step: one transaction, guarded by the lease, that makes the work what it will be."""

import base64
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gallery.checks import PASS, Hold, Refuse, Verdict, build_context, run_checks
from gallery.imaging import Probe, RenderedPicture
from gallery.models import (
    VISIBLE,
    Artwork,
    ArtworkState,
    ConsentBasis,
    DeclaredBy,
    Disclosure,
    Rendition,
    StorageAlias,
    Upload,
    UploadStage,
    UploadState,
)

from .disclosure import FileClaim, effective_disclosure
from .endings import hold_artwork, is_in_sight
from .leases import Claim, LeaseLost, held_by
from .moving import REINSTATED, is_coming_back, move_artwork
from .rendering import StoredRendition
from .storage import adopt_keys, discard_renditions


class CheckRefused(Exception):
    """A check said no."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


class VerdictChanged(Exception):
    """The world moved between check and publication: once more from the start."""


@dataclass(frozen=True)
class Result:
    """Everything that the steps before have found and stored."""

    probe: Probe
    claim: FileClaim | None
    rendered: RenderedPicture
    verdict: Verdict
    secret: str
    storage: StorageAlias
    renditions: list[StoredRendition]


def will_be_public(upload: Upload, artwork: Artwork, verdict: Verdict) -> bool:
    """Whether the work is out after this run: passed, or let through by a person, and not held for another reason."""
    if upload.cleared_at is not None:
        return True
    if artwork.state == ArtworkState.HELD:
        return False  # only a person lets it out
    return not isinstance(verdict, Hold)


def publish_result(claim: Claim, result: Result) -> Artwork:
    """Write everything and publish or hold.

    Raises LeaseLost, CheckRefused and VerdictChanged; then nothing has been written.
    """
    with transaction.atomic():
        upload = held_by(claim).first()
        if upload is None:
            raise LeaseLost
        artwork = Artwork.all_objects.select_for_update().filter(pk=upload.artwork_id).first()  # type: ignore[misc]
        upload = held_by(claim).select_for_update().first()
        if upload is None or artwork is None or not is_in_sight(artwork):
            raise LeaseLost
        _recheck(upload, artwork, result)
        _write_picture(artwork, result)
        _write_claim(artwork, result.claim)
        _write_state(artwork, upload, result)
        upload.format = str(result.probe.format).lower()[:8]
        upload.state, upload.stage = UploadState.DONE, UploadStage.FINISHED
        upload.lease_token = upload.lease_until = None
        upload.crashes = 0  # it could be decoded: next time it starts anew
        upload.skips_checks = False
        upload.finished_at, upload.error_code, upload.error_detail = timezone.now(), "", ""
        upload.save()
    return artwork


def _recheck(upload: Upload, artwork: Artwork, result: Result) -> None:
    """Standing, preferences and words may have changed since the check; they count as they are now."""
    verdict: Verdict = PASS
    if not upload.skips_checks:
        verdict = run_checks(build_context(artwork, upload, probe=result.probe, claim=result.claim))
    if isinstance(verdict, Refuse):
        raise CheckRefused(verdict.code, verdict.detail)
    is_public = result.storage == StorageAlias.PUBLIC
    if will_be_public(upload, artwork, verdict) != is_public:
        raise VerdictChanged


def _write_picture(artwork: Artwork, result: Result) -> None:
    rendered = result.rendered
    discard_renditions(artwork)
    Rendition.objects.bulk_create(
        Rendition(
            artwork=artwork, storage=result.storage, key=each.key, format=each.file.format,
            width=each.file.width, height=each.file.height, byte_size=each.file.bytes,
        )
        for each in result.renditions
    )  # fmt: skip
    adopt_keys(result.storage, [each.key for each in result.renditions])
    artwork.width, artwork.height = rendered.width, rendered.height
    artwork.thumbhash = rendered.thumbhash
    artwork.preview_data = "data:image/webp;base64," + base64.b64encode(rendered.preview).decode("ascii")
    artwork.is_animated = result.probe.is_animated
    artwork.media_secret = result.secret
    said = effective_disclosure(artwork)
    if said is not None:
        artwork.making, artwork.ai_label = said.making, said.ai_label
    artwork.save(
        update_fields=["width", "height", "thumbhash", "preview_data", "is_animated", "media_secret", "making",
                       "ai_label"]
    )  # fmt: skip


def _write_claim(artwork: Artwork, claim: FileClaim | None) -> None:
    """The file's own word, beside the maker's."""
    mine = artwork.disclosures.filter(declared_by=DeclaredBy.METADATA)
    if claim is None:
        mine.delete()
        return
    Disclosure.objects.update_or_create(
        artwork=artwork, declared_by=DeclaredBy.METADATA,
        defaults={
            "making": claim.making, "tools": claim.tool, "digital_source_type": claim.source_type,
            "ai_label": claim.label, "depicts_real_person": False, "consent_basis": ConsentBasis.NOT_APPLICABLE,
            "declared_at": timezone.now(),
        },
    )  # fmt: skip


def _write_state(artwork: Artwork, upload: Upload, result: Result) -> None:
    if result.storage == StorageAlias.PRIVATE:
        if artwork.state != ArtworkState.HELD:
            reason = result.verdict.code if isinstance(result.verdict, Hold) else "check_failed"
            hold_artwork(artwork, reason)
        return
    if artwork.state in VISIBLE:
        return  # only its files were renewed
    goal, _colon, reason = artwork.state_reason.removeprefix(f"{REINSTATED}:").partition(":")
    if is_coming_back(artwork) and goal == ArtworkState.RESTRICTED:
        move_artwork(artwork, ArtworkState.RESTRICTED, reason)
    else:
        move_artwork(artwork, ArtworkState.PUBLISHED)
