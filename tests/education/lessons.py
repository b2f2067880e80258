"""Texts with every block, as a partner's editor would leave them."""

import datetime
from typing import Any

from education.models import LearnImage, Partner, ResourcePage
from tests.education.partners import make_resource

QUIZ_ID = "5e9d0b6e-0000-4000-8000-000000000001"
READ_ON = datetime.date(2026, 11, 25)


def quiz_block() -> dict[str, Any]:
    """Two questions; the right answers are 1 and 0."""
    return {
        "type": "quiz",
        "id": QUIZ_ID,
        "value": {
            "questions": [
                {
                    "question": "Who is asked?",
                    "choices": [
                        {"text": "Nobody", "is_right": False, "explanation": "Somebody has a face here."},
                        {"text": "Whoever is shown", "is_right": True, "explanation": "It is their face."},
                    ],
                },
                {
                    "question": "When?",
                    "choices": [
                        {"text": "Before", "is_right": True, "explanation": "Afterwards it is too late."},
                        {"text": "Never", "is_right": False, "explanation": "Silence is no yes."},
                    ],
                },
            ]
        },
    }


def all_blocks(image: LearnImage | None = None, document: Any = None) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = [
        {"type": "heading", "value": {"text": "The first step"}},
        {"type": "paragraph", "value": "<p>Ask <b>first</b>, always.</p>"},
        {"type": "heading", "value": {"text": "The first step"}},
        {"type": "quote", "value": {"text": "It is my face.", "who": "A singer", "source": "a talk"}},
        {"type": "callout", "value": {"kind": "law", "title": "Since 2020", "text": "There is a law."}},
        {"type": "dos_donts", "value": {"dos": ["Ask"], "donts": ["Guess"]}},
        {"type": "accordion", "value": {"items": [{"title": "And if not?", "text": "Then leave it."}]}},
        {"type": "video", "value": {"url": "https://www.video.example/1", "title": "A talk", "captions": True}},
        {"type": "references", "value": {"items": [
            {"text": "The act", "url": "https://law.example/act", "accessed": READ_ON.isoformat()}
        ]}},
        quiz_block(),
    ]  # fmt: skip
    if image is not None:
        value = {"image": image.pk, "alt": "A teal stage", "credit": "By Haneul"}
        blocks.append({"type": "image", "value": value})
    if document is not None:
        blocks.append({"type": "file", "value": {"document": document.pk, "description": "One sheet"}})
    return blocks


def make_lesson(
    partner: Partner, title: str = "Ask first", *, blocks: Any = None, **fields: Any
) -> ResourcePage:
    """A public text with a quiz."""
    return make_resource(partner, title, live=True, body=blocks or [quiz_block()], **fields)


def make_pair(partner: Partner, **fields: Any) -> tuple[ResourcePage, ResourcePage]:
    """A public text in English and its Korean translation."""
    original = make_lesson(partner, "Ask first", **fields)
    korean = make_lesson(
        partner,
        "먼저 물어보기",
        summary="편집하기 전에 물어볼 것들.",
        language="ko",
        original=original,
        **fields,
    )
    return original, korean
