"""Which sizes a picture is rendered in."""

RENDITION_WIDTHS = (320, 640, 1280)
MAX_TALLNESS = 4  # a strip taller than four widths is made narrower instead of huge
_WORTH_ANOTHER = 1.1  # a step of less than a tenth is no rendition of its own

Size = tuple[int, int]


def fit_within(size: Size, box: Size) -> Size:
    """Largest size of the same shape that fits ``box``; never larger than ``size``, never below one pixel."""
    scale = min(1.0, box[0] / size[0], box[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def rendition_sizes(size: Size) -> list[Size]:
    """Sizes to render, largest first, for a picture of ``size`` as seen.

    320, 640 and 1280 wide where the original has that many pixels; an original between two steps
    adds its own width, one below 320 is kept as it is. No two sizes share a width.
    """
    sizes: list[Size] = []
    for width in RENDITION_WIDTHS:
        candidate = fit_within(size, (width, width * MAX_TALLNESS))
        if not sizes or candidate[0] > sizes[-1][0] * _WORTH_ANOTHER:
            sizes.append(candidate)
    return sizes[::-1]
