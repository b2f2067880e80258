"""Lessons by the guidelines rules that they teach: for the guidelines, the check, and notices of decisions."""

from collections.abc import Iterable

from education.addresses import page_address
from education.models import ResourceEntry

Lesson = tuple[str, str]  # title, path
MOST = 3  # per rule


def lessons_by_rule(language: str) -> dict[str, list[Lesson]]:
    """Lessons for every rule, easy ones first, in this language or else in the other. One query."""
    entries = ResourceEntry.objects.filter(page__live=True).exclude(rule_codes="")
    rows = entries.select_related("page").order_by("rank", "listed_key")
    own = {row.family for row in rows if row.language == language}
    lessons: dict[str, list[Lesson]] = {}
    for row in rows:
        if row.language != language and row.family in own:
            continue
        for code in row.taught:
            found = lessons.setdefault(code, [])
            if len(found) < MOST:
                found.append((row.page.title, page_address(row.page)))
    return lessons


def lessons_for_rules(codes: Iterable[str], language: str) -> list[Lesson]:
    """(title, path) of lessons that teach any of these rules, each once. One query."""
    by_rule = lessons_by_rule(language)
    return list(dict.fromkeys(lesson for code in codes for lesson in by_rule.get(code, [])))
