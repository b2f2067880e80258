"""What a check may look at."""

from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import cached_property

from accounts.models import User
from gallery.domain.disclosure import FileClaim, effective_disclosure
from gallery.imaging import Probe
from gallery.models import BY_AI, Artwork, ArtworkState, Disclosure, Idol, Making, Upload


@dataclass(frozen=True)
class CheckContext:
    """`probe`, `claim` and `path` are None when only words are checked, as when a work is edited."""

    artwork: Artwork
    maker: User
    upload: Upload | None
    disclosure: Disclosure | None  # the effective one: moderator before maker
    idols: tuple[Idol, ...]
    probe: Probe | None = None
    claim: FileClaim | None = None
    path: Path | None = None  # the original on local disk

    @property
    def making(self) -> str:
        return self.disclosure.making if self.disclosure else ""

    @property
    def is_ai(self) -> bool:
        return self.making in BY_AI

    @property
    def is_face_swap(self) -> bool:
        return self.making == Making.FACE_SWAP

    @property
    def shows_real_person(self) -> bool:
        return self.disclosure is not None and self.disclosure.depicts_real_person

    @cached_property
    def published_works(self) -> int:
        """How many other works of the maker are out."""
        works = Artwork.all_objects.filter(maker=self.maker, state=ArtworkState.PUBLISHED)
        return works.exclude(pk=self.artwork.pk).count()


def build_context(
    artwork: Artwork, upload: Upload | None, *, probe: Probe | None = None, claim: FileClaim | None = None,
    path: Path | None = None,
) -> CheckContext:  # fmt: skip
    """Read what the checks need, as it stands now."""
    return CheckContext(
        artwork=artwork,
        maker=User.objects.get(pk=artwork.maker_id),
        upload=upload,
        disclosure=effective_disclosure(artwork),
        idols=tuple(Idol.objects.filter(artworks=artwork)),
        probe=probe,
        claim=claim,
        path=path,
    )
