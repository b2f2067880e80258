"""Reads the mails that the file backend wrote, for the development page only."""

import email
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

SEPARATOR = b"\n" + b"-" * 79 + b"\n"


@dataclass(frozen=True)
class SentMail:
    subject: str
    to: str
    date: str
    body: str


def newest_mails(folder: Path, limit: int = 50) -> list[SentMail]:
    """The last mails, newest first. One file holds the mails of one connection, in the order sent."""
    if not folder.is_dir():
        return []
    files = sorted(folder.glob("*.log"), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    mails: list[SentMail] = []
    for path in files:
        parts = [part for part in path.read_bytes().split(SEPARATOR) if part.strip()]
        mails += [_parse(part) for part in reversed(parts)]
        if len(mails) >= limit:
            break
    return mails[:limit]


def _parse(raw: bytes) -> SentMail:
    message = email.message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)  # noqa: S101  (what the default policy makes)
    part = message.get_body(("plain",))
    return SentMail(
        subject=str(message["Subject"] or ""),
        to=str(message["To"] or ""),
        date=str(message["Date"] or ""),
        body=part.get_content().strip() if part else "",
    )
