import unicodedata

import pytest

from gallery.search.text import MAX_QUERY_WORDS, fold, gram_text, query_words, strip_particle, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  ＬＵＭＥＮ  Nine ", "lumen nine"),
        (unicodedata.normalize("NFD", "별빛소녀"), "별빛소녀"),
        ("ROSÉ", "rose"),
        ("Straße", "strasse"),
        ("별\u200b빛", "별빛"),
        ("がく", "がく"),
    ],
)
def test_fold_gives_one_spelling(written, folded):
    assert fold(written) == folded


def test_words_keeps_letters_and_digits_only_and_each_once():
    assert words('"LUMEN의", lumen의! 🎤 fan_one #4K') == ["lumen의", "fan", "one", "4k"]


def test_gram_text_ends_each_word_with_a_marked_letter():
    assert gram_text(["별빛소녀 a"]) == "별빛 빛소 소녀 녀_ a_"


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("별빛소녀의", "별빛소녀"),
        ("별빛소녀에서는", "별빛소녀"),
        ("lumen이랑", "lumen"),
        ("무대로", "무대"),
        ("무대까지도", "무대"),
        ("나의", "나의"),  # one syllable would remain
        ("별빛소녀", "별빛소녀"),
    ],
)
def test_strip_particle_leaves_a_stem_of_two_or_more(word, stem):
    assert strip_particle(word) == stem


def test_query_words_are_limited_in_number_and_length():
    assert len(query_words(" ".join(f"w{i}" for i in range(99)))) == MAX_QUERY_WORDS
    assert query_words("x" * 1000) == ["x" * 200]
    assert query_words("🎤 !!! '\"") == []
