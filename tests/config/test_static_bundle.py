"""The style sheet that every page waits for, as collectstatic writes it."""

import re
from pathlib import Path

from django.conf import settings

from config.static_bundle import bundled

CSS = Path(settings.BASE_DIR) / "static" / "css"


def test_bundled_holds_every_part_and_no_import():
    text = bundled()
    assert "@import" not in text
    for name in re.findall(r'@import url\("([^"]+)"\)', (CSS / "site.css").read_text(encoding="utf-8")):
        assert (CSS / name).read_text(encoding="utf-8") in text


def test_bundled_keeps_the_order_of_the_layers_first():
    text = bundled()
    assert text.index("@layer reset, tokens, base, components, pages, utilities;") < text.index(
        "@layer reset {"
    )


def test_every_component_style_is_imported_once():
    imported = re.findall(r'@import url\("([^"]+)"\)', (CSS / "site.css").read_text(encoding="utf-8"))
    apart = {"site.css", "admin.css", "studio.css"}  # the entry itself, and what only admin and studio link
    assert sorted(imported) == sorted(path.name for path in CSS.glob("*.css") if path.name not in apart)
