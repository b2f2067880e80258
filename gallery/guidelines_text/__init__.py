"""The words of the community guidelines, one module per published version.

Pure data: nothing here imports Django, so that a lawyer can read a version as one file, a script can
print it, and a test can check it without a database. Once a version is copied into the database and
published it is immutable: correcting it means writing the next module, never editing the old one.
"""

from gallery.guidelines_text.shape import (
    CATEGORIES,
    Bilingual,
    ChoiceText,
    GuidelinesText,
    QuestionText,
    RuleText,
)
from gallery.guidelines_text.version_1 import VERSION_1

__all__ = [
    "CATEGORIES",
    "VERSION_1",
    "Bilingual",
    "ChoiceText",
    "GuidelinesText",
    "QuestionText",
    "RuleText",
]
