"""Texts that staff keep in English and Korean side by side, as `<field>_en` and `<field>_ko`."""

from django.utils.translation import get_language


class Bilingual:
    """Picks the reader's language, and falls back to the other one rather than to nothing."""

    def in_language(self, field: str, language: str | None = None) -> str:
        wanted = (language or get_language() or "en").split("-")[0]
        other = "en" if wanted == "ko" else "ko"
        return getattr(self, f"{field}_{wanted}", "") or getattr(self, f"{field}_{other}", "")
