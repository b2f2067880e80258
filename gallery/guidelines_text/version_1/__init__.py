"""Version 1 of the community guidelines, November 2026.

`frame` holds what stands around the rules (disclaimer, legal warning), `people` the rules that protect
the persons in the pictures, `pictures` the rules on sources, truth and labels, `questions` the check.
"""

from gallery.guidelines_text.shape import GuidelinesText
from gallery.guidelines_text.version_1.frame import DISCLAIMER, LEGAL_WARNING, SUMMARY_OF_CHANGES
from gallery.guidelines_text.version_1.people import RULES_ON_PEOPLE
from gallery.guidelines_text.version_1.pictures import RULES_ON_PICTURES
from gallery.guidelines_text.version_1.questions import QUESTIONS

VERSION_1 = GuidelinesText(
    summary_of_changes=SUMMARY_OF_CHANGES,
    disclaimer=DISCLAIMER,
    legal_warning=LEGAL_WARNING,
    rules=RULES_ON_PEOPLE + RULES_ON_PICTURES,
    questions=QUESTIONS,
)
