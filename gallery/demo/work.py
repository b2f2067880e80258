"""One demo picture: what is drawn, and everything its maker would have typed into the upload form."""

from __future__ import annotations

from dataclasses import dataclass

SIZES: dict[str, tuple[int, int]] = {
    "poster": (1080, 1350),  # 4:5
    "tall": (1080, 1620),  # 2:3
    "card": (1030, 1592),  # 55:85
    "square": (1200, 1200),
    "wide": (1600, 900),  # 16:9
    "banner": (1600, 640),  # 5:2
    "portrait": (1125, 1500),  # 3:4
}
TOOLS = {
    "vector": "Inkscape",
    "brush": "Krita",
    "photo": "GIMP",
    "page": "Scribus, GIMP",
    "solid": "Blender, GIMP",
    "model": "a locally run diffusion model, GIMP",
}


@dataclass(frozen=True)
class DemoWork:
    """`size` names a row of SIZES, `tools` is free text, `days_ago` counts back from the day the demo is loaded."""

    slug: str
    title: str
    alt_text: str
    language: str
    style: str
    palette: str
    size: str
    texts: tuple[str, ...]
    seed: int
    variant: int
    maker: str
    tags: tuple[str, ...]
    groups: tuple[str, ...] = ()
    idols: tuple[str, ...] = ()
    making: str = "drawn"
    tools: str = ""
    source_credit: str = ""
    source_url: str = ""
    depicts_real_person: bool = False
    consent_basis: str = "not_applicable"
    content_warning: str = "none"
    file_format: str = "jpeg"
    days_ago: int = 0

    @property
    def dimensions(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return SIZES[self.size]


def work(
    slug: str, title: str, alt_text: str, art: str, texts: str, about: str, **more: str | int
) -> DemoWork:
    """A work from compact rows: `art` is 'style palette size seed variant', `texts` are parted by '|', and `about` is
    'maker language tool; group; idol idol; tag tag'."""
    style, palette, size, seed, variant = art.split()
    who, groups, idols, tags = (part.strip() for part in about.split(";"))
    maker, language, tool = who.split()
    return DemoWork(
        slug, title, alt_text, language, style, palette, size, tuple(texts.split("|")) if texts else (), int(seed),
        int(variant), maker, tuple(tags.split()), tuple(groups.split()), tuple(idols.split()), tools=TOOLS[tool],
        **more,  # type: ignore[arg-type]
    )  # fmt: skip
