"""Drafts in which there is nothing to come back to: no file, and not a word typed."""

import datetime

from django.db import models, transaction

from gallery.models import Artwork, ArtworkState, ContentWarning, DeclaredBy, Disclosure, Upload, UploadState

from .details import read_details

BLANK_DRAFT_DAYS = 1  # somebody may still be filling in the page that goes with it
SWEEP_BATCH = 100


def drop_blank_draft(artwork_id: int | None) -> bool:
    """Delete this draft when it is blank; what is known of its failed upload stays. Returns whether it went."""
    with transaction.atomic():
        drafts = Artwork.all_objects.select_for_update().filter(state=ArtworkState.DRAFT, published_at=None)
        draft = drafts.filter(pk=artwork_id).first() if artwork_id is not None else None
        if draft is None or _files().filter(artwork=draft).exists() or not read_details(draft).is_blank:
            return False
        draft.delete()
    return True


def sweep_blank_drafts(now: datetime.datetime) -> int:
    """Delete what was begun a day ago and left blank; returns how many drafts went."""
    said = Disclosure.objects.filter(declared_by=DeclaredBy.UPLOADER).exclude(
        making="", tools="", source_credit="", source_url="", consent_basis="", depicts_real_person=True
    )
    drafts = Artwork.all_objects.filter(
        state=ArtworkState.DRAFT, published_at=None, title="", description="", alt_text="",
        content_warning=ContentWarning.NONE, content_warning_note="", comments_enabled=True,
        created_at__lt=now - datetime.timedelta(days=BLANK_DRAFT_DAYS),
        idols=None, groups=None, tags=None,
    )  # fmt: skip
    drafts = drafts.exclude(pk__in=_files().values("artwork")).exclude(pk__in=said.values("artwork"))
    found = list(drafts.order_by("created_at").values_list("pk", flat=True)[:SWEEP_BATCH])
    return sum(drop_blank_draft(pk) for pk in found)


def _files() -> models.QuerySet[Upload]:
    """Uploads whose file is here, or is just arriving."""
    arriving = models.Q(state=UploadState.RECEIVING)
    return Upload.objects.filter(arriving | ~models.Q(original_key="")).exclude(artwork=None)
