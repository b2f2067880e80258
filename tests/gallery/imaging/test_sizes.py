import pytest

from gallery.imaging.sizes import fit_within, rendition_sizes


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ((4000, 3000), [(1280, 960), (640, 480), (320, 240)]),
        ((1280, 1280), [(1280, 1280), (640, 640), (320, 320)]),
        ((1000, 500), [(1000, 500), (640, 320), (320, 160)]),  # own width between two steps
        ((660, 660), [(640, 640), (320, 320)]),  # 20 pixels more are no rendition of their own
        ((320, 200), [(320, 200)]),
        ((100, 300), [(100, 300)]),
        ((1, 1), [(1, 1)]),
        ((12_000, 1), [(1280, 1), (640, 1), (320, 1)]),
        ((1, 12_000), [(1, 1280)]),
        ((2000, 12_000), [(853, 5120), (427, 2560), (213, 1280)]),  # a strip becomes narrower
    ],
)
def test_rendition_sizes_are_steps_within_the_original(original, expected):
    assert rendition_sizes(original) == expected


@pytest.mark.parametrize("original", [(1, 1), (319, 5), (321, 9000), (641, 640), (1281, 1280), (50, 12_000)])
def test_rendition_sizes_never_exceed_the_original(original):
    for width, height in rendition_sizes(original):
        assert width <= original[0]
        assert height <= original[1]


def test_fit_within_keeps_shape_and_at_least_one_pixel():
    assert fit_within((3000, 2000), (300, 300)) == (300, 200)
    assert fit_within((5000, 1), (32, 32)) == (32, 1)
