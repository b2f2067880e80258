"""Why something is reported, in plain words, and what each reason means for the work.

The words live here, because they are translated with the code. What staff tune (severity, queue, due time,
threshold) lives in the table `ReasonPolicy`, which `DEFAULTS` fills once. The categories are those of the EU
Transparency Database (see docs/policy-map.md).
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Queue(models.TextChoices):
    """Where a case waits. One moderator may work in several."""

    # Sexual, minors, intimate images, self-harm: first, and only for people who chose it.
    SAFETY = "safety", _("Safety")
    # Likeness, privacy, copyright: somebody's rights.
    RIGHTS = "rights", _("Rights")
    # How people treat each other here, labels, spam.
    COMMUNITY = "community", _("Community")
    # Held uploads that nobody has seen yet.
    PREPUBLICATION = "prepublication", _("Pre-publication")
    # A decision that somebody contests.
    APPEALS = "appeals", _("Appeals")


class ReportReason(models.TextChoices):
    SEXUAL_EDIT = "sexual_edit", _("Sexual edit of a real person")
    INTIMATE_IMAGE = "intimate_image", _("Intimate picture shared without consent")
    MINOR_SEXUAL = "minor_sexual", _("Sexual or romantic content with a minor")
    PRIVACY = "privacy", _("Privacy, or “I am in this picture”")
    DIGNITY = "dignity", _("Degrading or objectifying")
    HARASSMENT = "harassment", _("Harassment, mockery or bullying")
    HATE_SPEECH = "hate_speech", _("Hate against a group of people")
    DECEPTION = "deception", _("False news, defamation or propaganda")
    UNLABELLED_AI = "unlabelled_ai", _("AI edit without a label, or a misleading label")
    COPYRIGHT = "copyright", _("Somebody else's work")
    IMPERSONATION = "impersonation", _("Pretending to be somebody, or a scam")
    SELF_HARM = "self_harm", _("Self-harm or suicide")
    SPAM = "spam", _("Spam")
    OTHER = "other", _("Something else")


# What only the house itself raises: an upload waits for a person before anybody sees it.
HELD_UPLOAD = "held_upload"
CASE_REASONS = [*ReportReason.choices, (HELD_UPLOAD, _("Held before publication"))]


@dataclass(frozen=True)
class ReasonFacts:
    """`category` and `keyword` without their prefixes STATEMENT_CATEGORY_ and KEYWORD_; `rule` is the rule code that
    usually answers it, `asks_email` is False where even asking could keep somebody from speaking."""

    is_it_this: Words
    category: str
    keyword: str
    rule: str
    asks_email: bool = True


FACTS = {
    ReportReason.SEXUAL_EDIT: ReasonFacts(
        _("A real person is shown naked, sexualised or in a sexual act that never happened, by AI or by hand."),
        "CYBER_VIOLENCE", "NON_CONSENSUAL_MATERIAL_DEEPFAKE", "SEX-1",
    ),
    ReportReason.INTIMATE_IMAGE: ReasonFacts(
        _("A private or intimate picture that the person shown has not agreed to share. You need not be that person."),
        "CYBER_VIOLENCE", "NON_CONSENSUAL_IMAGE_SHARING", "SEX-1",
    ),
    ReportReason.MINOR_SEXUAL: ReasonFacts(
        _("Somebody under 19, or who may be, is shown in a sexual or romantic way. Do not pass the picture on."),
        "PROTECTION_OF_MINORS", "CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE", "MIN-1", asks_email=False,
    ),
    ReportReason.PRIVACY: ReasonFacts(
        _("Private places, documents, addresses or family; or it shows you and you did not agree."),
        "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "DATA_FALSIFICATION", "PRI-1",
    ),
    ReportReason.DIGNITY: ReasonFacts(
        _("Somebody is made ridiculous, reduced to a body or shown in a humiliating way."),
        "CYBER_VIOLENCE", "CYBER_HARASSMENT", "DIG-1",
    ),
    ReportReason.HARASSMENT: ReasonFacts(
        _("Attacks on a person, insults, threats, calls to hunt somebody down, fan wars."),
        "CYBER_VIOLENCE", "CYBER_HARASSMENT", "HAR-1",
    ),
    ReportReason.HATE_SPEECH: ReasonFacts(
        _("Contempt for people because of origin, gender, faith, disability, sexuality or the like."),
        "ILLEGAL_OR_HARMFUL_SPEECH", "HATE_SPEECH", "HAT-1",
    ),
    ReportReason.DECEPTION: ReasonFacts(
        _("It makes people believe something false about somebody: invented quotes, scandals, news."),
        "ILLEGAL_OR_HARMFUL_SPEECH", "DEFAMATION", "DEC-1",
    ),
    ReportReason.UNLABELLED_AI: ReasonFacts(
        _("Made or changed with AI and not labelled so, or the label says less than is true."),
        "OTHER_VIOLATION_TC", "OTHER", "LAB-1",
    ),
    ReportReason.COPYRIGHT: ReasonFacts(
        _("Taken from a photographer, artist or agency without permission or credit."),
        "INTELLECTUAL_PROPERTY_INFRINGEMENTS", "COPYRIGHT_INFRINGEMENT", "COP-1",
    ),
    ReportReason.IMPERSONATION: ReasonFacts(
        _("An account or picture that pretends to be an idol, an agency or another fan, or wants money."),
        "SCAMS_AND_FRAUD", "IMPERSONATION_ACCOUNT_HIJACKING", "DEC-1",
    ),
    ReportReason.SELF_HARM: ReasonFacts(
        _("It shows or encourages self-harm or suicide, or you worry about the person who posted it."),
        "SELF_HARM", "OTHER", "HAR-1",
    ),
    ReportReason.SPAM: ReasonFacts(
        _("Advertising, the same thing again and again, links that lead elsewhere."),
        "OTHER_VIOLATION_TC", "OTHER", "SPM-1",
    ),
    ReportReason.OTHER: ReasonFacts(
        _("None of these. Tell us in your own words what is wrong."),
        "OTHER_VIOLATION_TC", "OTHER", "",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class PolicyDefaults:
    """First values of one ReasonPolicy row. `threshold` is the sum of reporters' weights that hides for now."""

    queue: Queue
    severity: int
    due_minutes: int
    hides_at_once: bool = False
    threshold: str = "3.00"


HOUR, DAY = 60, 24 * 60
DEFAULTS = {
    ReportReason.MINOR_SEXUAL: PolicyDefaults(Queue.SAFETY, 100, 1 * HOUR, hides_at_once=True),
    ReportReason.INTIMATE_IMAGE: PolicyDefaults(Queue.SAFETY, 95, 4 * HOUR, hides_at_once=True),
    ReportReason.SEXUAL_EDIT: PolicyDefaults(Queue.SAFETY, 90, 4 * HOUR, hides_at_once=True),
    ReportReason.SELF_HARM: PolicyDefaults(Queue.SAFETY, 85, 4 * HOUR, threshold="2.00"),
    ReportReason.HATE_SPEECH: PolicyDefaults(Queue.COMMUNITY, 60, 1 * DAY),
    ReportReason.HARASSMENT: PolicyDefaults(Queue.COMMUNITY, 60, 1 * DAY),
    ReportReason.PRIVACY: PolicyDefaults(Queue.RIGHTS, 65, 1 * DAY, threshold="2.00"),
    ReportReason.DIGNITY: PolicyDefaults(Queue.COMMUNITY, 50, 2 * DAY),
    ReportReason.DECEPTION: PolicyDefaults(Queue.COMMUNITY, 50, 2 * DAY),
    ReportReason.IMPERSONATION: PolicyDefaults(Queue.COMMUNITY, 45, 2 * DAY),
    ReportReason.COPYRIGHT: PolicyDefaults(Queue.RIGHTS, 40, 3 * DAY, threshold="5.00"),
    ReportReason.UNLABELLED_AI: PolicyDefaults(Queue.COMMUNITY, 35, 3 * DAY, threshold="5.00"),
    ReportReason.SPAM: PolicyDefaults(Queue.COMMUNITY, 20, 7 * DAY),
    ReportReason.OTHER: PolicyDefaults(Queue.COMMUNITY, 20, 7 * DAY, threshold="5.00"),
    HELD_UPLOAD: PolicyDefaults(Queue.PREPUBLICATION, 30, 1 * DAY, threshold="999.00"),
}
# Nobody may be shown in these categories who has chosen not to look at them; see ModeratorPreferences.
GRAVE = tuple(str(reason) for reason, policy in DEFAULTS.items() if policy.hides_at_once)
