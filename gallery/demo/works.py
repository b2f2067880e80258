"""All demo works in the order of the feed (newest first), their makers, comments and likes."""

from __future__ import annotations

import random
from dataclasses import replace

from gallery.demo.makers import COMMENTS, MAKERS, DemoComment, DemoMaker
from gallery.demo.series import cards, light, paper
from gallery.demo.work import SIZES, DemoWork

LONGEST_AGO = 120  # days
_APART = 7  # works between two of the same style, where possible
_OPENING = (
    "bloom-neon-sign", "card-narae", "aurora-season", "comeback-d7", "stage-of-stars", "riso-wave", "card-garam",
    "slogan-light-your-night", "prism-night", "spring-picnic", "gold-wick-sea", "starlight-bloom", "side-b",
    "violet-strings", "sticker-lilac", "sky-of-that-day", "lilac-orbit", "encore-blocks", "one-stroke", "sea-level",
)  # fmt: skip


def _arranged(works: tuple[DemoWork, ...]) -> tuple[DemoWork, ...]:
    """Mix the series so that neighbours differ, and date them: closer together the newer they are."""
    by_slug = {w.slug: w for w in works}
    out = [by_slug[slug] for slug in _OPENING]  # the first page is arranged by hand
    left = [w for w in works if w.slug not in _OPENING]
    random.Random(11).shuffle(left)  # noqa: S311 - art, not a secret
    while left:
        recent = {w.style for w in out[-_APART:]}
        pick = next((w for w in left if w.style not in recent), left[0])
        left.remove(pick)
        out.append(pick)
    last = len(out) - 1
    return tuple(replace(w, days_ago=round(LONGEST_AGO * (i / last) ** 1.5)) for i, w in enumerate(out))


def _liked(works: tuple[DemoWork, ...]) -> dict[str, tuple[str, ...]]:
    """Who likes what: never one's own; older works have been seen by more people."""
    likes = {}
    for item in works:
        chance = random.Random(item.slug)  # noqa: S311 - art, not a secret
        others = [m.handle for m in MAKERS if m.handle != item.maker]
        count = min(len(others), chance.randrange(0, 5) + item.days_ago // 30)
        likes[item.slug] = tuple(chance.sample(others, count))
    return likes


WORKS: tuple[DemoWork, ...] = _arranged(light.WORKS + cards.WORKS + paper.WORKS)
LIKES: dict[str, tuple[str, ...]] = _liked(WORKS)

__all__ = ["COMMENTS", "LIKES", "MAKERS", "SIZES", "WORKS", "DemoComment", "DemoMaker", "DemoWork"]
