"""What is said about the making of a picture: from words to labels and IPTC terms, and whose word counts."""

from dataclasses import dataclass

from gallery.imaging import Probe
from gallery.models import AiLabel, Artwork, DeclaredBy, Disclosure, Making

IPTC_BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/"

_SOURCE_TYPE = {
    Making.RETOUCHED: "humanEdits",
    Making.COLLAGE: "composite",
    Making.DRAWN: "digitalCreation",
    Making.AI_MODIFIED: "compositeWithTrainedAlgorithmicMedia",
    Making.FACE_SWAP: "compositeWithTrainedAlgorithmicMedia",
    Making.AI_GENERATED: "trainedAlgorithmicMedia",
}
_LABEL = {
    Making.AI_MODIFIED: AiLabel.AI_MODIFIED,
    Making.FACE_SWAP: AiLabel.AI_MODIFIED,
    Making.AI_GENERATED: AiLabel.AI_GENERATED,
}
# What a file that claims this term was made by, as far as our own words go.
_MAKING_OF_CLAIM = {
    "trainedAlgorithmicMedia": Making.AI_GENERATED,
    "compositeWithTrainedAlgorithmicMedia": Making.AI_MODIFIED,
    "compositeSynthetic": Making.AI_MODIFIED,
    "composite": Making.COLLAGE,
    "compositeCapture": Making.COLLAGE,
    "digitalCreation": Making.DRAWN,
    "algorithmicMedia": Making.DRAWN,
}
_STRENGTH = {AiLabel.NONE: 0, AiLabel.AI_MODIFIED: 1, AiLabel.AI_GENERATED: 2}


@dataclass(frozen=True)
class FileClaim:
    """What the file itself says. `source_type` is an IPTC term without its address, "" when it claims none."""

    making: Making
    source_type: str
    tool: str  # the generator that left its name in the file, ""

    @property
    def label(self) -> AiLabel:
        return label_of(self.making)


def source_type_of(making: str) -> str:
    """IPTC term for a kind of making."""
    return _SOURCE_TYPE[Making(making)]


def label_of(making: str) -> AiLabel:
    return _LABEL.get(Making(making), AiLabel.NONE)


def is_weaker(label: str, than: str) -> bool:
    """Whether the label tells less about AI than the other one."""
    return _STRENGTH[AiLabel(label)] < _STRENGTH[AiLabel(than)]


def read_claim(probe: Probe) -> FileClaim | None:
    """The file's own word on its making, or None when it says nothing."""
    term = (probe.claimed_digital_source_type or "").removeprefix(IPTC_BASE)
    tool = (probe.generator_hint or "")[:200]
    if not term and not tool:
        return None
    making = _MAKING_OF_CLAIM.get(term, Making.RETOUCHED)
    if tool and label_of(making) == AiLabel.NONE:
        making = Making.AI_MODIFIED  # a generator's name in the file says at least this much
    return FileClaim(making, term[:50], tool)


def voices_of(artwork: Artwork) -> dict[str, Disclosure]:
    return {row.declared_by: row for row in artwork.disclosures.all()}


def effective_disclosure(artwork: Artwork) -> Disclosure | None:
    """The word that is shown: a moderator's before the maker's. The file's own word only raises questions."""
    voices = voices_of(artwork)
    return voices.get(DeclaredBy.MODERATOR) or voices.get(DeclaredBy.UPLOADER)
