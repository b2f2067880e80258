"""Something to look at for whoever tries the moderators' pages: reports in several queues, a decision, an appeal.

Every row goes through the functions that a real person's click would use. With DEBUG only, like the log-ins.
"""

from django.conf import settings

from accounts.models import User
from gallery.domain.social import add_comment
from gallery.models import Artwork, Rule
from moderation.domain.appeals import file_appeal
from moderation.domain.claims import claim_case
from moderation.domain.deciding import decide_case
from moderation.domain.intake import Reporter, ReportWords, file_report
from moderation.domain.words import DecisionWords, MeasureWish, version_for
from moderation.models import Case, Outcome, Report
from moderation.reasons import ReportReason
from moderation.targets import KINDS, Target

REPORTS = [
    # which of the newest works, reason, who ("" = a visitor), words, language
    (1, ReportReason.UNLABELLED_AI, "demofan", "The light beams look generated to me, and there is no label.", "en"),
    (1, ReportReason.UNLABELLED_AI, "haneulbit", "AI로 만든 것 같은데 표시가 없어요.", "ko"),
    (4, ReportReason.COPYRIGHT, "", "This is my stage drawing, with its colours changed.", "en"),
    (7, ReportReason.DIGNITY, "haneulbit", "이 문구는 멤버를 비웃는 것처럼 보여요.", "ko"),
    (9, ReportReason.DECEPTION, "", "The poster announces a concert that does not exist.", "en"),
    (9, ReportReason.DECEPTION, "demofan", "People in our group chat already believe it.", "en"),
    (12, ReportReason.PRIVACY, "", "I recognise the street: this is where they live.", "en"),
]  # fmt: skip
SPAM = "photocards cheap photocards cheap write me for photocards"


def load_cases() -> None:
    """Adds the cases once; later calls change nothing."""
    works = list(Artwork.objects.listed().order_by("-listed_key")[:20])
    if not settings.DEBUG or Report.objects.exists() or len(works) < 13:
        return
    for place, reason, handle, details, language in REPORTS:
        user = User.objects.filter(handle=handle).first()
        words = ReportWords(reason, details, good_faith=True)
        file_report(_target("artwork", works[place]), words, Reporter(user, language=language))
    _decide_spam(works[2])


def _target(field: str, thing: object) -> Target:
    return Target(KINDS[field], thing)


def _decide_spam(work: Artwork) -> None:
    """A comment that was removed, and whose author contests it."""
    author, reporter = User.objects.get(handle="demofan"), User.objects.get(handle="haneulbit")
    moderator = User.objects.get(handle="minji_mod")
    comment = add_comment(author, work, SPAM)
    words = ReportWords(ReportReason.SPAM, "같은 광고를 여러 번 올려요.", good_faith=True)
    case = file_report(_target("comment", comment), words, Reporter(reporter, language="ko")).case
    case = claim_case(moderator, case.pk)
    assert case.claim_token is not None  # noqa: S101  (just claimed)
    decision = decide_case(moderator, case.pk, case.claim_token, _spam_words(case))
    file_appeal(
        decision, "I sell nothing: I give away doubles. I will say it once and more clearly.", user=author
    )


def _spam_words(case: Case) -> DecisionWords:
    rule = Rule.objects.get(version=version_for(case), code="SPM-1")
    return DecisionWords(
        outcome=Outcome.VIOLATION,
        measures=(MeasureWish("remove"),),
        rule_id=rule.pk,
        facts="The comment repeats an offer of photocards.",
        explanation="Advertising and repetition push out what people come here for.",
    )
