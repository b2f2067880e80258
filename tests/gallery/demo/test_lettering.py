"""The stroke letters: every syllable composes and stays in its square; text lines measure and draw."""

import pytest

from gallery.demo.art.hangul_strokes import FINALS, INITIALS, VOWELS, split_syllable, syllable_strokes
from gallery.demo.art.latin_strokes import glyph
from gallery.demo.art.lettering import draw, fit, line_strokes, measure, place, ring
from gallery.demo.works import WORKS


def _syllable(i: int, v: int, f: int) -> str:
    return chr(0xAC00 + (i * 21 + v) * 28 + f)


def test_split_syllable_gives_initial_vowel_and_final():
    assert split_syllable("꽃") == ("ㄲ", "ㅗ", "ㅊ")
    assert split_syllable("왜") == ("ㅇ", "ㅙ", "")


def test_split_syllable_refuses_what_is_not_a_syllable():
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        split_syllable("A")


@pytest.mark.parametrize("initial", range(len(INITIALS)))
def test_every_syllable_composes_inside_its_square(initial):
    for v in range(len(VOWELS)):
        for f in range(len(FINALS)):
            strokes = syllable_strokes(_syllable(initial, v, f))
            assert all(len(stroke) >= 2 for stroke in strokes)
            assert all(0 <= x <= 1 and 0 <= y <= 1 for stroke in strokes for x, y in stroke), _syllable(
                initial, v, f
            )


def test_syllables_are_told_apart_by_their_strokes():
    shapes = {
        tuple(syllable_strokes(_syllable(i, v, f)))
        for i in range(19)
        for v in range(21)
        for f in (0, 1, 4, 21)
    }
    assert len(shapes) == 19 * 21 * 4


def test_every_text_of_the_demo_can_be_set():
    for work in WORKS:
        for line in work.texts:
            assert line_strokes(line.replace("/", " "), 10) or not line.strip(), (work.slug, line)


def test_latin_lower_case_is_set_as_capitals():
    assert glyph("a") == glyph("A")


def test_fit_makes_the_line_as_wide_as_the_room():
    em = fit("별빛 BLOOM", 500, 1000, 0.1)
    assert measure("별빛 BLOOM", 0.1) * em == pytest.approx(500)


def test_draw_returns_a_mask_around_the_line():
    mask = draw(place("빛", 100, 80, 60), 5)
    left, top = mask.at
    assert 60 <= left <= 75
    assert 40 <= top <= 55
    assert mask.image.getextrema() == (0, 255)


def test_ring_keeps_letters_on_the_circle():
    points = [p for stroke in ring("LIGHT", 0, 0, 100, 10) for p in stroke]
    assert all(94 <= (x * x + y * y) ** 0.5 <= 106 for x, y in points)
