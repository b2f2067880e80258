"""Folding, words, overlapping pairs of letters ("grams"), and Korean particles.

A word is indexed as its consecutive pairs plus its last letter with an end mark: 방탄소년단 becomes
`방탄 탄소 소년 년단 단_`. After `xy` the only following grams are `y?` of the same word or `y_`, so that pairs found
side by side are exactly a piece of one word: Hangul and Latin alike are found from any letter on, and a
single letter is found as the beginning of a gram.
"""

import unicodedata
from collections.abc import Iterable

END_MARK = "_"  # never part of a word: `words` splits there
MAX_QUERY_LENGTH = 200  # characters; the rest of a longer query is ignored
MAX_QUERY_WORDS = 8
LEAST_STEM = 2  # syllables that must remain when a particle is taken off

# Case and topic markers that Korean writes without a space behind the noun; the longest is tried first.
PARTICLES = (
    *("에게서", "한테서", "이라는"),
    *("에서", "에게", "께서", "한테", "까지", "부터", "보다", "처럼", "하고", "이랑", "으로", "라는"),
    *("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "랑", "로", "도", "만"),
)


def fold(text: str) -> str:
    """One spelling for all: compatibility forms composed, case and Latin accents dropped, blanks single."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = (c for c in plain if not "\u0300" <= c <= "\u036f" and unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", "".join(kept)).split())


def words(text: str) -> list[str]:
    """The distinct folded runs of letters, digits and marks, in order of appearance."""
    spaced = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in fold(text))
    return list(dict.fromkeys(spaced.split()))


def grams(word: str) -> list[str]:
    """Pairs of neighbouring letters, then the last letter with the end mark."""
    return [word[i : i + 2] for i in range(len(word) - 1)] + [word[-1] + END_MARK]


def gram_text(texts: Iterable[str]) -> str:
    """The grams of every word of the texts, separated by blanks: what SearchEntry stores."""
    return " ".join(gram for word in words(" ".join(texts)) for gram in grams(word))


def query_words(query: str) -> list[str]:
    """The words that a work must contain, each without its particle, at most MAX_QUERY_WORDS."""
    stems = (strip_particle(word) for word in words(query[:MAX_QUERY_LENGTH]))
    return list(dict.fromkeys(stems))[:MAX_QUERY_WORDS]


def strip_particle(word: str) -> str:
    """방탄소년단의 -> 방탄소년단; at most two (에서는), and never below two letters.

    A word contains its own stem, so asking for the stem finds every work that has the word as typed, too.
    Nouns that merely end like a particle lose a letter: that finds a little more, never less.
    """
    for _ in range(2):
        ending = next((p for p in PARTICLES if word.endswith(p) and len(word) - len(p) >= LEAST_STEM), "")
        word = word.removesuffix(ending)
    return word
