"""Hangul as monoline strokes: every modern syllable, composed from jamo inside a unit square.

Unicode arithmetic splits a syllable into initial, vowel and final (The Unicode Standard, section 3.12). A consonant
is drawn in a unit box; the layout of the vowel (standing, lying or both) and the presence of a final decide where the
boxes are. Coordinates are centre lines of strokes; y grows downwards.
"""

from __future__ import annotations

from gallery.demo.art.paths import Box, Stroke, ellipse, into_box, quad, rounded

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
PAIRS = {
    "ㄲ": "ㄱㄱ",
    "ㄸ": "ㄷㄷ",
    "ㅃ": "ㅂㅂ",
    "ㅆ": "ㅅㅅ",
    "ㅉ": "ㅈㅈ",
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
MIXED = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"}
LYING = "ㅗㅛㅜㅠㅡ"
_ROUND = 0.14
_SHORT = 0.45  # below this height (in ems) the hat of ㅎ and ㅊ stands upright on its bar


def is_syllable(char: str) -> bool:
    """Whether `char` is one of the 11,172 precomposed syllables."""
    return "가" <= char <= "힣"


def split_syllable(char: str) -> tuple[str, str, str]:
    """Initial, vowel and final ('' when there is none) of a precomposed syllable."""
    if not is_syllable(char):
        raise ValueError(f"not a Hangul syllable: {char!r}")
    code = ord(char) - 0xAC00
    return INITIALS[code // 588], VOWELS[code % 588 // 28], FINALS[code % 28]


def syllable_strokes(char: str) -> list[Stroke]:
    """The strokes of one syllable in the unit square."""
    initial, vowel, final = split_syllable(char)
    if vowel in MIXED:
        strokes = _mixed(initial, vowel, bool(final))
    elif vowel in LYING:
        strokes = _lying(initial, vowel, bool(final))
    else:
        strokes = _standing(initial, vowel, bool(final))
    if final:
        strokes += consonant(final, _final_box(vowel, final))
    return strokes


def consonant(jamo: str, box: Box, *, sweep: bool = False) -> list[Stroke]:
    """A consonant (or pair) in `box`; `sweep` lets ㄱ and ㅋ lean left, as they do beside a standing vowel."""
    left, top, right, bottom = box
    if jamo in PAIRS:
        gap = (right - left) * 0.2
        half = (right - left - gap) / 2
        first, second = PAIRS[jamo]
        return consonant(first, (left, top, left + half, bottom), sweep=sweep) + consonant(
            second, (right - half, top, right, bottom), sweep=sweep
        )
    return _round_forms(jamo, box) or into_box(_straight(jamo, sweep), box)


def _round_forms(jamo: str, box: Box) -> list[Stroke]:
    """ㅇ and ㅎ keep their circle close to round instead of filling the box."""
    left, top, right, bottom = box
    cx, w, h = (left + right) / 2, right - left, bottom - top
    if jamo == "ㅇ":
        rx = min(w / 2, h * 0.72)
        ry = min(h / 2, w * 0.62)
        return [ellipse(cx, (top + bottom) / 2, rx, ry)]
    if jamo == "ㅎ":
        ry = min(h * 0.24, w * 0.42)
        rx = min(w * 0.4, ry * 1.45)
        bar = top + h * 0.25
        hat: Stroke = ((cx - w * 0.17, top), (cx + w * 0.17, top)) if h > _SHORT else ((cx, top), (cx, bar))
        return [hat, ((left, bar), (right, bar)), ellipse(cx, bottom - ry, rx, ry)]
    if jamo == "ㅊ" and h <= _SHORT:
        bar = top + h * 0.26
        legs = into_box(_legs(0.26), box)
        return [((cx, top), (cx, bar)), ((left, bar), (right, bar)), *legs]
    return []


def _straight(jamo: str, sweep: bool) -> list[Stroke]:
    """The other consonants in the unit square."""
    hook = (
        (*rounded(((0, 0), (1, 0), (0.97, 0.22)), _ROUND), *quad((0.97, 0.22), (0.86, 0.8), (0.08, 1)))
        if sweep
        else rounded(((0, 0), (1, 0), (0.95, 1)), _ROUND)
    )
    forms: dict[str, list[Stroke]] = {
        "ㄱ": [hook],
        "ㄴ": [rounded(((0, 0), (0, 1), (1, 1)), _ROUND)],
        "ㄷ": [rounded(((1, 0), (0, 0), (0, 1), (1, 1)), _ROUND)],
        "ㄹ": [rounded(((0, 0), (1, 0), (1, 0.5), (0, 0.5), (0, 1), (1, 1)), _ROUND)],
        "ㅁ": [rounded(((0.5, 0), (1, 0), (1, 1), (0, 1), (0, 0), (0.5, 0)), _ROUND)],
        "ㅂ": [rounded(((0, 0), (0, 1), (1, 1), (1, 0)), _ROUND), ((0, 0.46), (1, 0.46))],
        "ㅅ": _legs(0.0),
        "ㅈ": [((0, 0), (1, 0)), *_legs(0.0)],
        "ㅊ": [((0.34, 0), (0.66, 0)), ((0, 0.28), (1, 0.28)), *_legs(0.28)],
        "ㅋ": [hook, ((0.04, 0.46), (0.9, 0.46))] if sweep else [hook, ((0, 0.48), (0.96, 0.48))],
        "ㅌ": [rounded(((1, 0), (0, 0), (0, 1), (1, 1)), _ROUND), ((0, 0.5), (0.94, 0.5))],
        "ㅍ": [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0.3, 0), (0.3, 1)), ((0.7, 0), (0.7, 1))],
    }
    return forms[jamo]


def _legs(top: float) -> list[Stroke]:
    """The two legs of ㅅ, ㅈ and ㅊ, from `top` down to 1."""
    span = 1 - top
    knee = (0.5, top + span * 0.42)
    return [
        (
            (0.5, top),
            (0.5, top + span * 0.14),
            *quad((0.5, top + span * 0.14), (0.46, top + span * 0.7), (0, 1)),
        ),
        quad(knee, (0.6, top + span * 0.78), (1, 1)),
    ]


def _standing(initial: str, vowel: str, has_final: bool) -> list[Stroke]:
    top, bottom = (0.06, 0.57) if has_final else (0.06, 0.94)
    right, strokes = _standing_vowel(vowel, top, bottom)
    tall = initial in "ㅎㅊ"
    box = (
        (0.10, 0.05 if tall else 0.10, right, 0.48)
        if has_final
        else (0.09, 0.15 if tall else 0.19, right, 0.77)
    )
    return strokes + consonant(initial, box, sweep=True)


def _standing_vowel(vowel: str, top: float, bottom: float) -> tuple[float, list[Stroke]]:
    """Right edge left over for the initial, and the strokes of a standing vowel between two heights."""
    h = bottom - top
    mid = top + h * (0.46 if h > 0.6 else 0.5)
    upper, lower = top + h * 0.33, top + h * 0.62

    def bar(x: float, inset: float = 0.0) -> Stroke:
        return ((x, top + inset), (x, bottom - inset))

    short = 0.03
    forms: dict[str, tuple[float, list[Stroke]]] = {
        "ㅣ": (0.56, [bar(0.81)]),
        "ㅏ": (0.51, [bar(0.74), ((0.74, mid), (0.95, mid))]),
        "ㅑ": (0.51, [bar(0.74), ((0.74, upper), (0.95, upper)), ((0.74, lower), (0.95, lower))]),
        "ㅓ": (0.47, [bar(0.82), ((0.62, mid), (0.82, mid))]),
        "ㅕ": (0.47, [bar(0.82), ((0.62, upper), (0.82, upper)), ((0.62, lower), (0.82, lower))]),
        "ㅐ": (0.45, [bar(0.64, short), bar(0.88), ((0.64, mid), (0.88, mid))]),
        "ㅒ": (
            0.45,
            [bar(0.64, short), bar(0.88), ((0.64, upper), (0.88, upper)), ((0.64, lower), (0.88, lower))],
        ),
        "ㅔ": (0.40, [bar(0.69, short), bar(0.89), ((0.52, mid), (0.69, mid))]),
        "ㅖ": (
            0.40,
            [bar(0.69, short), bar(0.89), ((0.52, upper), (0.69, upper)), ((0.52, lower), (0.69, lower))],
        ),
    }
    return forms[vowel]


def _lying(initial: str, vowel: str, has_final: bool) -> list[Stroke]:
    """A lying vowel under the initial."""
    if has_final:
        level = {"ㅗ": 0.53, "ㅛ": 0.53, "ㅜ": 0.47, "ㅠ": 0.47, "ㅡ": 0.51}[vowel]
        reach, floor = 0.13, {"ㅗ": 0.34, "ㅛ": 0.34, "ㅜ": 0.33, "ㅠ": 0.33, "ㅡ": 0.36}[vowel]
    else:
        level = {"ㅗ": 0.83, "ㅛ": 0.83, "ㅜ": 0.64, "ㅠ": 0.64, "ㅡ": 0.82}[vowel]
        reach, floor = (
            0.29 if vowel in "ㅜㅠ" else 0.22,
            {"ㅗ": 0.52, "ㅛ": 0.52, "ㅜ": 0.47, "ㅠ": 0.47, "ㅡ": 0.60}[vowel],
        )
    wide = 0.24 if initial in "ㅇ" else 0.2
    box = (wide, 0.04 if initial in "ㅎㅊ" else 0.08, 1 - wide, floor)
    return lying_bar(vowel, 0.06, 0.94, level, reach) + consonant(initial, box)


def lying_bar(vowel: str, left: float, right: float, level: float, reach: float) -> list[Stroke]:
    """A lying vowel as a bar with its one or two ticks."""
    up = {"ㅗ": -1, "ㅛ": -1, "ㅜ": 1, "ㅠ": 1, "ㅡ": 0}[vowel]
    shares = {"ㅗ": (0.5,), "ㅜ": (0.5,), "ㅛ": (0.32, 0.68), "ㅠ": (0.32, 0.68), "ㅡ": ()}[vowel]
    ticks: list[Stroke] = [
        ((left + (right - left) * s, level), (left + (right - left) * s, level + up * reach)) for s in shares
    ]
    return [((left, level), (right, level)), *ticks]


def _mixed(initial: str, vowel: str, has_final: bool) -> list[Stroke]:
    """A lying vowel below and a standing one to the right."""
    lying, standing = MIXED[vowel]
    bar_x = {"ㅏ": (0.76,), "ㅣ": (0.84,), "ㅐ": (0.72, 0.90), "ㅓ": (0.84,), "ㅔ": (0.74, 0.91)}[standing]
    right = bar_x[0] - 0.14
    top, bottom = (0.06, 0.60) if has_final else (0.06, 0.94)
    if has_final:
        level, reach, floor = (0.50 if lying != "ㅜ" else 0.45), 0.12, 0.31
    else:
        level, reach, floor = (0.78 if lying != "ㅜ" else 0.62), (0.27 if lying == "ㅜ" else 0.2), 0.46
    strokes = lying_bar(lying, 0.05, right + (0.0 if standing in "ㅓㅔ" else 0.02), level, reach)
    inset = 0.1 if right > 0.6 else 0.07
    strokes += consonant(
        initial,
        (
            0.04 + inset,
            0.12 if not has_final else (0.03 if initial in "ㅎㅊ" else 0.08),
            right - inset,
            floor,
        ),
    )
    strokes += [
        ((x, top + (0.03 if x != bar_x[-1] else 0)), (x, bottom - (0.03 if x != bar_x[-1] else 0)))
        for x in bar_x
    ]
    return strokes + _mixed_tick(standing, bar_x, top, bottom, level, has_final)


def _mixed_tick(
    standing: str, bar_x: tuple[float, ...], top: float, bottom: float, level: float, has_final: bool
) -> list[Stroke]:
    mid = top + (bottom - top) * 0.46
    if standing == "ㅏ":
        return [((bar_x[0], mid), (0.96, mid))]
    if standing == "ㅐ":
        return [((bar_x[0], mid), (bar_x[1], mid))]
    if standing in "ㅓㅔ":
        low = level + (0.1 if has_final else 0.16)
        return [((bar_x[0] - 0.17, low), (bar_x[0], low))]
    return []


def _final_box(vowel: str, final: str) -> Box:
    """Finals sit in the lower third; a pair takes the whole width."""
    left, right = (0.13, 0.87) if final in PAIRS else (0.2, 0.84)
    if vowel in LYING:
        left, right = (0.12, 0.88) if final in PAIRS else (0.2, 0.8)
    top = {"ㅠ": 0.72, "ㅜ": 0.72}.get(vowel, 0.69)
    if final in ("ㅎ", "ㅊ", "ㄶ", "ㅀ", "ㅌ", "ㄹ"):
        top -= 0.02
    if vowel in MIXED:
        top = 0.71
    return (left, top, right, 0.94)
