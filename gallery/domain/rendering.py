"""The steps between the stored original and the stored renditions; nothing here decides or publishes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.imaging import Limits, PictureCredits, RenderedPicture, RenditionFile
from gallery.models import AiLabel, Artwork, StorageAlias, Upload

from .disclosure import IPTC_BASE, effective_disclosure, source_type_of
from .storage import StoreUnavailable, store_errors, store_of

CHUNK = 2**18


@dataclass(frozen=True)
class StoredRendition:
    key: str
    file: RenditionFile


def picture_limits() -> Limits:
    """The site's limits; no single decode may outlast the lease under which it runs."""
    return Limits(
        max_bytes=settings.UPLOAD_MAX_BYTES,
        max_pixels=settings.UPLOAD_MAX_PIXELS,
        max_side=settings.UPLOAD_MAX_SIDE,
        wall_seconds=max(1.0, settings.UPLOAD_LEASE_SECONDS / 2),
    )


def fetch_original(upload: Upload, target: Path) -> None:
    """Copy the original from private storage and see that it is the file that came in.

    Raises StoreUnavailable, also for a file that is missing or differs: a store may lag behind itself.
    """
    digest = hashlib.sha256()
    with (
        store_errors(),
        store_of(StorageAlias.PRIVATE).open(upload.original_key) as source,
        target.open("wb") as out,
    ):
        for chunk in source.chunks(CHUNK):
            digest.update(chunk)
            out.write(chunk)
    if digest.hexdigest() != upload.sha256:
        raise StoreUnavailable("the stored original differs from what came in")


def build_credits(artwork: Artwork) -> PictureCredits:
    """The words that travel inside the files, in the maker's language."""
    said = effective_disclosure(artwork)
    maker = User.objects.only("display_name", "handle", "language").get(pk=artwork.maker_id)
    with translation.override(maker.language):
        alt_text = artwork.alt_text
        if said is not None and said.ai_label != AiLabel.NONE:
            alt_text = _("%(label)s: %(alt_text)s") % {
                "label": AiLabel(said.ai_label).label,
                "alt_text": alt_text,
            }
    source = said.source_credit if said else ""
    return PictureCredits(
        digital_source_type=IPTC_BASE + source_type_of(said.making) if said else "",
        creator=f"{maker.display_name} (@{maker.handle})",
        credit=f"{source} / {settings.SITE_NAME}" if source else settings.SITE_NAME,
        alt_text=alt_text,
        title=artwork.title,
    )


def rendition_folder(secret: str) -> str:
    """The folder of one run's files. Every run has a secret of its own, so that no two runs, and no deletion
    after an earlier one, ever touch the same files.
    """
    return f"r/{secret}/"


def rendition_key(secret: str, file: RenditionFile) -> str:
    return f"{rendition_folder(secret)}{file.width}.{file.format}"


def plan_renditions(rendered: RenderedPicture, secret: str) -> list[StoredRendition]:
    return [StoredRendition(rendition_key(secret, file), file) for file in rendered.renditions]


def store_rendition(storage: str, rendition: StoredRendition) -> None:
    """Write one file; the same key again overwrites it. Raises StoreUnavailable."""
    with store_errors(), rendition.file.path.open("rb") as file:
        saved = store_of(storage).save(rendition.key, File(file, name=rendition.key))
        if saved != rendition.key:
            raise StoreUnavailable(f"stored as {saved}")
