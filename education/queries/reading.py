"""Everything that one page of a resource shows besides its own row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.text import slugify

from accounts.models import User
from education.models import Partner, QuizResult, ReadingProgress, ResourceEntry, ResourcePage

from .resources import related_to

RELATED = 3
# Ids that the page has already.
TAKEN = frozenset({"content", "contents", "site-menu", "site-search", "about", "related", "done", "text"})


@dataclass(frozen=True)
class Part:
    """One block of the text; `anchor` is where links lead, "" for most blocks."""

    kind: str
    id: str
    value: Any
    anchor: str = ""


@dataclass(frozen=True)
class Reading:
    parts: list[Part]
    contents: list[Part]  # the headings
    partner: Partner | None
    translations: list[Any]
    related: list[ResourceEntry]
    progress: ReadingProgress | None
    results: dict[str, QuizResult]  # by quiz, of a signed-in reader


def find_public_resource(page_id: int) -> ResourcePage | None:
    return ResourcePage.objects.live().filter(pk=page_id).first()


def partner_above(page: Any) -> Partner | None:
    """Whose page it is. One query."""
    above = page.path[: -page.steplen]
    return Partner.objects.select_related("page", "logo").filter(page__path=above).first()


def read_resource(page: ResourcePage, user: User | None) -> Reading:
    """Three queries for a visitor, two more for a signed-in reader; pictures and files of the text add one each."""
    parts = read_parts(page.body)
    marks = {*page.audiences, *page.topics, *page.jurisdictions, *page.rule_codes}
    progress, results = None, {}
    if user is not None and page.pk:
        progress = ReadingProgress.objects.filter(user=user, page=page).first()
        results = {row.block_id: row for row in QuizResult.objects.filter(user=user, page=page)}
    return Reading(
        parts=parts,
        contents=[part for part in parts if part.kind == "heading"],
        partner=partner_above(page),
        translations=list(page.translation_set()) if page.pk else [],
        related=related_to(page.root_page_id, page.language, marks, RELATED),
        progress=progress,
        results=results,
    )


def read_parts(body: Any) -> list[Part]:
    """The blocks with anchors for headings and quizzes; sizes of all pictures in one query."""
    parts = list(_parts(body))
    pictures = [part.value["image"] for part in parts if part.kind == "image" and part.value["image"]]
    prefetch_related_objects(pictures, "renditions")
    return parts


def _parts(body: Any) -> Iterator[Part]:
    used = set(TAKEN)
    for number, block in enumerate(body):
        anchor = ""
        if block.block_type == "heading":
            anchor = _free(slugify(block.value["text"], allow_unicode=True)[:60].strip("-") or "part", used)
        elif block.block_type == "quiz":
            anchor = _free("quiz", used)
        yield Part(block.block_type, str(block.id or number), block.value, anchor)


def _free(wanted: str, used: set[str]) -> str:
    anchor, number = wanted, 2
    while anchor in used:
        anchor, number = f"{wanted}-{number}", number + 1
    used.add(anchor)
    return anchor
