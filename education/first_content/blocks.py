"""Short names for the blocks of a body, so that a resource reads like a page and not like a data structure."""

from __future__ import annotations

from typing import Any

from education.first_content.shape import Block

Choice = dict[str, Any]
Question = dict[str, Any]


def heading(text: str) -> Block:
    return "heading", {"text": text}


def paragraph(*texts: str) -> Block:
    """Each text is one paragraph; links are the only markup in it."""
    return "paragraph", "".join(f"<p>{text}</p>" for text in texts)


def bullets(*texts: str) -> Block:
    return "paragraph", "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def steps(*texts: str) -> Block:
    return "paragraph", "<ol>" + "".join(f"<li>{text}</li>" for text in texts) + "</ol>"


def callout(kind: str, title: str, text: str) -> Block:
    """`kind` is info, warn, law or help."""
    return "callout", {"kind": kind, "title": title, "text": text}


def dos_donts(dos: tuple[str, ...], donts: tuple[str, ...]) -> Block:
    return "dos_donts", {"dos": list(dos), "donts": list(donts)}


def accordion(*items: tuple[str, str]) -> Block:
    return "accordion", {"items": [{"title": title, "text": text} for title, text in items]}


def references(*sources: tuple[str, str]) -> Block:
    """(what it is, address) pairs, without a day of reading: nobody opened the pages themselves for these texts."""
    entries = [{"text": text, "url": url, "accessed": None} for text, url in sources]
    return "references", {"items": entries}


def quiz(*questions: Question) -> Block:
    return "quiz", {"questions": list(questions)}


def question(text: str, *choices: Choice) -> Question:
    return {"question": text, "choices": list(choices)}


def right(text: str, explanation: str) -> Choice:
    return {"text": text, "is_right": True, "explanation": explanation}


def wrong(text: str, explanation: str) -> Choice:
    return {"text": text, "is_right": False, "explanation": explanation}
