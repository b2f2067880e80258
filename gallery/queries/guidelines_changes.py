"""What one version of the guidelines changed against another, rule by rule and word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from gallery.models import GuidelinesVersion

from .guidelines_reading import ReadableRule, read_version


class Change(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Piece:
    """A run of words, with the white space behind it, that is SAME, ADDED or REMOVED."""

    change: Change
    text: str


Pieces = tuple[Piece, ...]
Lines = tuple[Pieces, ...]


@dataclass(frozen=True)
class RuleChange:
    """One rule that is ADDED, REMOVED or CHANGED; in the first two every piece has the same kind."""

    change: Change
    code: str
    title: Pieces
    text: Pieces
    dos: Lines
    donts: Lines

    @property
    def is_whole(self) -> bool:
        """The whole rule came or went: marking every word would only make it harder to read."""
        return self.change in (Change.ADDED, Change.REMOVED)


@dataclass(frozen=True)
class VersionChanges:
    """Empty where nothing changed. `rules` are in the order of the new version, removed ones last."""

    disclaimer: Lines
    rules: tuple[RuleChange, ...]
    legal_warning: Lines

    @property
    def is_empty(self) -> bool:
        return not (self.disclaimer or self.rules or self.legal_warning)


def compare_versions(
    old: GuidelinesVersion, new: GuidelinesVersion, language: str | None = None
) -> VersionChanges:
    """What a reader of `old` must look at again, in `language` (default: the reader's). Four queries."""
    before, after = read_version(old, language), read_version(new, language)
    old_rules = {rule.code: rule for rule in before.rules}
    new_rules = {rule.code: rule for rule in after.rules}
    changed = [_compare_rules(old_rules.get(code), rule) for code, rule in new_rules.items()]
    removed = [_compare_rules(rule, None) for code, rule in old_rules.items() if code not in new_rules]
    return VersionChanges(
        disclaimer=_only_if_changed(compare_lines(before.disclaimer, after.disclaimer)),
        rules=tuple(change for change in [*changed, *removed] if change.change != Change.SAME),
        legal_warning=_only_if_changed(compare_lines(before.legal_warning, after.legal_warning)),
    )


def compare_words(old: str, new: str) -> Pieces:
    """Word by word; a word keeps the white space that follows it, so that the pieces join to the text."""
    a, b = _words(old), _words(new)
    pieces: list[Piece] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.SAME, "".join(b[b1:b2])))
            continue
        if a2 > a1:
            pieces.append(Piece(Change.REMOVED, "".join(a[a1:a2])))
        if b2 > b1:
            pieces.append(Piece(Change.ADDED, "".join(b[b1:b2])))
    return tuple(pieces)


def compare_lines(old: Sequence[str], new: Sequence[str]) -> Lines:
    """Paragraph by paragraph: equal ones stay whole, replaced ones are compared by words in pairs."""
    lines: list[Pieces] = []
    for _tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = list(old[a1:a2]), list(new[b1:b2])
        for index in range(max(len(gone), len(come))):
            lines.append(_compare_pair(gone[index : index + 1], come[index : index + 1]))
    return tuple(lines)


def _compare_pair(old: list[str], new: list[str]) -> Pieces:
    if old and new:
        return compare_words(old[0], new[0])
    return (Piece(Change.REMOVED, old[0]),) if old else (Piece(Change.ADDED, new[0]),)


def _compare_rules(old: ReadableRule | None, new: ReadableRule | None) -> RuleChange:
    known = new or old
    assert known is not None  # noqa: S101  (the caller has at least one of the two)
    empty = ReadableRule(known.code, "", "", (), ())
    a, b = old or empty, new or empty
    if old is None or new is None:
        change = Change.ADDED if old is None else Change.REMOVED
    else:
        change = Change.SAME if old == new else Change.CHANGED
    return RuleChange(
        change=change,
        code=known.code,
        title=compare_words(a.title, b.title),
        text=compare_words(a.text, b.text),
        dos=compare_lines(a.dos, b.dos),
        donts=compare_lines(a.donts, b.donts),
    )


def _only_if_changed(lines: Lines) -> Lines:
    return lines if any(piece.change != Change.SAME for line in lines for piece in line) else ()


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*", text)
