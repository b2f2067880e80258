"""Pictures made by code, and the short way through the pipeline for tests."""

import io
import uuid
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image, ImageDraw

from accounts.models import User
from gallery.domain.details import Details
from gallery.domain.pipeline import process_upload
from gallery.domain.uploads import receive_file, submit_artwork
from gallery.models import Artwork, Upload


def make_picture(
    seed: int = 0, size: tuple[int, int] = (400, 150), kind: str = "JPEG", **options: Any
) -> bytes:
    """Coloured stripes: every seed is another file. Wide enough for two sizes, and low: encoding takes the longest."""
    image = Image.new("RGB", size, ((seed * 37) % 256, (seed * 91) % 256, 120))
    draw = ImageDraw.Draw(image)
    for step in range(0, size[0], 20):
        draw.line([(step, 0), (size[0] - step, size[1])], fill=(255, (step + seed) % 256, 40), width=3)
    draw.point((seed % size[0], (seed // size[0]) % size[1]), fill=(0, 0, 0))
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def make_file(content: bytes | None = None, name: str = "stage.jpg", seed: int = 0) -> ContentFile:
    return ContentFile(make_picture(seed) if content is None else content, name=name)


def make_details(**fields: Any) -> Details:
    """Complete details of a plain hand-made edit without a real person."""
    return Details(
        **{
            "title": "Violet beams",
            "alt_text": "Violet beams over a dark stage",
            "making": "drawn",
            "depicts_real_person": False,
            **fields,
        }
    )


def send(
    user: User, content: bytes | None = None, *, details: Details | None = None, **options: Any
) -> Upload:
    """Receive one file with a new token."""
    return receive_file(user, uuid.uuid4(), make_file(content, **options), details)


def upload_work(user: User, content: bytes | None = None, *, seed: int = 0, **fields: Any) -> Artwork:
    """The whole way, as far as it goes."""
    details = make_details(**fields)
    upload = send(user, content, seed=seed, details=details)
    if upload.state == "stored":
        submit_artwork(user, upload.artwork, details)
        process_upload(upload.pk)
    return Artwork.all_objects.get(upload=upload)


def stored_keys(alias: str) -> set[str]:
    """Every file in a storage of the test (file system only)."""
    from pathlib import Path

    root = Path(storages[alias].location)
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def public_files_match_rows() -> bool:
    from gallery.models import Rendition

    return all(
        stored_keys(alias) - {key for key in stored_keys(alias) if key.startswith(("originals/", "avatars/"))}
        == set(Rendition.objects.filter(storage=alias).values_list("key", flat=True))
        for alias in ("public", "private")
    )
