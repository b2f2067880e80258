"""What the editor's form sends."""

from typing import Any

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

__all__ = ["page_data", "rich_text"]


def page_data(blocks: list[tuple[str, Any]] | None = None, **values: Any) -> dict[str, Any]:
    """A complete resource; `blocks` are (name, value) pairs of its body, `values` override the rest."""
    data = nested_form_data(
        {
            "title": "Ask first", "summary": "What to ask before you edit.", "kind": "lesson", "level": "intro",
            "minutes": "10", "licence": "CC BY 4.0", "language": "en", "body": streamfield(blocks or []),
            "comments": inline_formset([]),
        }
    )  # fmt: skip
    return {**data, "audiences": ["fans"], "topics": ["social"], **values}
