"""Everything that a maker types about one artwork, and how it is written down."""

from dataclasses import dataclass, field, fields

from django.utils import timezone

from gallery.models import (
    Artwork,
    ArtworkGroup,
    ArtworkIdol,
    ArtworkTag,
    ConsentBasis,
    ContentWarning,
    DeclaredBy,
    Disclosure,
    Idol,
    IdolGroup,
)

from .disclosure import label_of, source_type_of
from .tagging import count_tags, lock_tags, resolve_tags

TEXT_FIELDS = (
    "title",
    "description",
    "alt_text",
    "content_warning",
    "content_warning_note",
    "comments_enabled",
)


@dataclass(frozen=True)
class Details:
    """As far as typed: a draft may have gaps. `depicts_real_person` is None until it is answered."""

    title: str = ""
    description: str = ""
    alt_text: str = ""
    content_warning: str = ContentWarning.NONE
    content_warning_note: str = ""
    comments_enabled: bool = True
    idols: tuple[Idol, ...] = ()
    groups: tuple[IdolGroup, ...] = ()
    tags: tuple[str, ...] = ()  # names as typed
    making: str = ""
    tools: str = ""
    source_credit: str = ""
    source_url: str = ""
    depicts_real_person: bool | None = None
    consent_basis: str = ""

    @property
    def is_blank(self) -> bool:
        return all(getattr(self, each.name) == each.default for each in fields(self))

    @property
    def basis(self) -> str:
        """The consent basis that fits the answer about a real person."""
        if self.depicts_real_person is False:
            return ConsentBasis.NOT_APPLICABLE
        return "" if self.consent_basis == ConsentBasis.NOT_APPLICABLE else self.consent_basis


@dataclass(frozen=True)
class Changes:
    """What `write_details` has changed, in groups that matter to the caller."""

    in_file: bool = False  # title, alt text, credit, source type: written into the renditions
    disclosure: bool = False
    depicted: bool = False  # the idols
    old_label: str = field(default="")


def write_details(artwork: Artwork, details: Details) -> Changes:
    """Write the typed details to artwork, headings and the maker's disclosure. Needs the artwork's row lock."""
    before = {name: getattr(artwork, name) for name in TEXT_FIELDS}
    for name in TEXT_FIELDS:
        setattr(artwork, name, getattr(details, name))
    artwork.save(update_fields=TEXT_FIELDS)
    depicted = _write_idols(artwork, details)
    _write_tags(artwork, details)
    old = artwork.disclosures.filter(declared_by=DeclaredBy.UPLOADER).first()
    changed = _write_disclosure(artwork, details, old)
    in_file = any(before[name] != getattr(artwork, name) for name in ("title", "alt_text")) or bool(
        {"making", "source_credit"} & changed
    )
    return Changes(in_file, bool(changed), depicted, old.ai_label if old else "")


def _write_disclosure(artwork: Artwork, details: Details, old: Disclosure | None) -> set[str]:
    """Returns the names of what has changed."""
    making = details.making
    values = {
        "making": making,
        "tools": details.tools,
        "source_credit": details.source_credit,
        "source_url": details.source_url,
        "depicts_real_person": details.depicts_real_person is not False,
        "consent_basis": details.basis,
    }
    changed = {name for name, value in values.items() if old is None or getattr(old, name) != value}
    if changed:
        derived = {
            "digital_source_type": source_type_of(making) if making else "",
            "ai_label": label_of(making) if making else "none",
            "declared_at": timezone.now(),
        }
        Disclosure.objects.update_or_create(
            artwork=artwork, declared_by=DeclaredBy.UPLOADER, defaults=values | derived
        )
    return changed


def _write_idols(artwork: Artwork, details: Details) -> bool:
    """Idols, and the chosen groups plus the groups of the chosen idols. Returns whether the idols changed."""
    idol_ids = {idol.pk for idol in details.idols}
    group_ids = {group.pk for group in details.groups}
    group_ids |= set(IdolGroup.objects.filter(idols__in=idol_ids).values_list("pk", flat=True))
    old = set(ArtworkIdol.objects.filter(artwork=artwork).values_list("idol_id", flat=True))
    ArtworkIdol.objects.filter(artwork=artwork).exclude(idol__in=idol_ids).delete()
    ArtworkIdol.objects.bulk_create(ArtworkIdol(artwork=artwork, idol_id=pk) for pk in idol_ids - old)
    kept = set(ArtworkGroup.objects.filter(artwork=artwork).values_list("group_id", flat=True))
    ArtworkGroup.objects.filter(artwork=artwork).exclude(group__in=group_ids).delete()
    ArtworkGroup.objects.bulk_create(ArtworkGroup(artwork=artwork, group_id=pk) for pk in group_ids - kept)
    return old != idol_ids


def _write_tags(artwork: Artwork, details: Details) -> None:
    tag_ids = {tag.pk for tag in resolve_tags(list(details.tags))}
    kept = set(ArtworkTag.objects.filter(artwork=artwork).values_list("tag_id", flat=True))
    ArtworkTag.objects.filter(artwork=artwork).exclude(tag__in=tag_ids).delete()
    ArtworkTag.objects.bulk_create(ArtworkTag(artwork=artwork, tag_id=pk) for pk in tag_ids - kept)
    if artwork.listed_key is not None:  # only published works count
        # Both sets in one order: two edits that swap tags would wait for each other.
        lock_tags(kept ^ tag_ids)
        count_tags(kept - tag_ids, -1)
        count_tags(tag_ids - kept, +1)


def read_details(artwork: Artwork) -> Details:
    """The details as they stand, for a form's first values."""
    said = artwork.disclosures.filter(declared_by=DeclaredBy.UPLOADER).first()
    return Details(
        **{name: getattr(artwork, name) for name in TEXT_FIELDS},
        idols=tuple(artwork.idols.all()),
        groups=tuple(artwork.groups.all()),
        tags=tuple(tag.name_latin for tag in artwork.tags.all()),
        making=said.making if said else "",
        tools=said.tools if said else "",
        source_credit=said.source_credit if said else "",
        source_url=said.source_url if said else "",
        depicts_real_person=_answer(said),
        consent_basis=said.consent_basis if said else "",
    )


def _answer(said: Disclosure | None) -> bool | None:
    if said is None or (said.depicts_real_person and not said.consent_basis):
        return None  # a draft in which the question is still open
    return said.depicts_real_person
