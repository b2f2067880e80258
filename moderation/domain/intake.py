"""Somebody reports something: the one way in, for members, visitors and trusted flaggers alike."""

import datetime
import uuid
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.cases import find_open, open_or_join, raise_reason
from moderation.domain.hiding import hide_for_now, hides_by_itself
from moderation.domain.ledger import VISITOR, act, record
from moderation.domain.priority import rank_case
from moderation.domain.receipts import send_receipt
from moderation.domain.reporters import weigh_reporter
from moderation.domain.things import lock_thing, take_snapshot
from moderation.models import Case, CaseSource, Closure, Report
from moderation.reasons import FACTS, ReportReason
from moderation.targets import Target

DETAILS_LENGTH = 5000
LINKS = 5
DETAILS_NEEDED = (ReportReason.OTHER,)  # these say nothing without words


@dataclass(frozen=True)
class ReportWords:
    reason: str
    details: str = ""
    links: tuple[str, ...] = ()
    good_faith: bool = False
    email: str = ""  # of somebody without account, "" = rather not
    new_facts: bool = False  # after a decision: there is something that we did not know


@dataclass(frozen=True)
class Reporter:
    """`network` is the address as rate limits count it (IPv6 by its /64)."""

    user: User | None
    network: str = ""
    language: str = "en"


@act
def file_report(target: Target, words: ReportWords, reporter: Reporter) -> Report:
    """Open the thing's case or join it, hide the thing when the reason is grave or enough people say so.

    Raises Refused: unknown_reason, good_faith, details_needed, too_long, own_thing, already_reported,
    already_decided (unchanged since, and no new facts), too_many (never for the first report on a thing).
    """
    _check_words(words)
    if reporter.user is not None and target.owner is not None and target.owner.pk == reporter.user.pk:
        raise Refused("own_thing", _("This is your own. You can change or withdraw it yourself."))
    target = Target(target.kind, lock_thing(target))
    network = hash_network(reporter.network)
    email = _kept_email(words, reporter)
    key = _person_key(reporter.user, email, reporter.network)
    existing = find_open(target)
    if existing is None:
        _refuse_decided(target, words)
    else:
        _refuse_repeated(existing, key)
        _refuse_floods(existing, network, reporter.user)
    case, is_new = open_or_join(target, words.reason)
    report = _write_report(case, words, reporter, email, key, network)
    _grow_case(case, report, is_new=is_new)
    send_receipt(report, target)
    return report


def _check_words(words: ReportWords) -> None:
    if words.reason not in ReportReason.values:
        raise Refused("unknown_reason", _("Choose a reason."))
    if not words.good_faith:
        raise Refused("good_faith", _("Please confirm that you say this in good faith."))
    if (words.reason in DETAILS_NEEDED or words.new_facts) and not words.details.strip():
        raise Refused("details_needed", _("Please tell us what is wrong."))
    if len(words.details) > DETAILS_LENGTH or len(words.links) > LINKS:
        raise Refused("too_long", _("Please keep it to 5,000 characters and five links."))


def _kept_email(words: ReportWords, reporter: Reporter) -> str:
    """Members have an address already; where the reason asks for none, none is kept."""
    if reporter.user is not None or not FACTS[ReportReason(words.reason)].asks_email:
        return ""
    return words.email.strip().lower()


def _person_key(user: User | None, email: str, network: str) -> str:
    """For "one report per person": without account and address everybody is somebody else.

    An address counts together with the network: a stranger who types it elsewhere is not told that it has reported.
    """
    if user is not None:
        return f"user:{user.pk}"
    if email:
        return "mail:" + salted_hmac("moderation.email", f"{email} {network}").hexdigest()
    return f"one:{uuid.uuid4()}"


def hash_network(network: str) -> str:
    return salted_hmac("moderation.network", network).hexdigest()[:32] if network else ""


def _refuse_repeated(case: Case, key: str) -> None:
    if case.reports.filter(reporter_key=key).exists():
        raise Refused("already_reported", _("You have reported this already. We are looking at it."))


def find_decided(target: Target, reason: str) -> Case | None:
    """The latest decided case with this reason on the thing as it is now."""
    _values, snapshot_hash = take_snapshot(target)
    decided = Case.objects.filter(closure=Closure.DECIDED, snapshot_hash=snapshot_hash, **target.columns)
    for case in decided.select_related("live_decision").order_by("-id")[:5]:
        if case.reason == reason or case.reports.filter(reason=reason).exists():
            return case
    return None


def _refuse_decided(target: Target, words: ReportWords) -> None:
    if not words.new_facts and find_decided(target, words.reason) is not None:
        raise Refused(
            "already_decided",
            _("We have looked at this for the same reason and decided. If you know something new, tell us."),
        )


def _refuse_floods(case: Case, network: str, user: User | None) -> None:
    """Only for things that are being looked at already: a first report is always taken."""
    if case.report_count >= settings.REPORTS_PER_CASE:
        raise Refused("too_many", _("Many people have reported this. It is being looked at."))
    if user is not None or not network:
        return
    since = timezone.now() - datetime.timedelta(hours=1)
    from_there = Report.objects.filter(network_hash=network, created_at__gte=since)
    on_this = from_there.filter(case=case).count()
    if (
        on_this >= settings.REPORTS_PER_NETWORK_AND_CASE
        or from_there.count() >= settings.REPORTS_PER_NETWORK_HOUR
    ):
        raise Refused("too_many", _("There are enough reports from your network. It is being looked at."))


def _write_report(
    case: Case, words: ReportWords, reporter: Reporter, email: str, key: str, network: str
) -> Report:
    repeats = bool(network) and case.reports.filter(network_hash=network, reporter=None).exists()
    weight = weigh_reporter(reporter.user, email, repeats_network=repeats)
    return Report.objects.create(
        case=case, reason=words.reason, details=words.details.strip(), links=list(words.links), good_faith=True,
        reporter=reporter.user, email=email, reporter_key=key, network_hash=network, language=reporter.language,
        is_trusted=weight.is_trusted, is_new_facts=words.new_facts, weight=weight.total, weight_parts=weight.parts,
    )  # fmt: skip


def _grow_case(case: Case, report: Report, *, is_new: bool) -> None:
    Case.objects.filter(pk=case.pk).update(
        report_count=F("report_count") + 1, report_weight=F("report_weight") + report.weight
    )
    case.report_count += 1
    case.report_weight = Decimal(case.report_weight) + report.weight
    raise_reason(case, report.reason)
    if report.is_trusted and case.source == CaseSource.REPORT:
        case.source = CaseSource.TRUSTED_FLAGGER
    rank_case(case)
    case.save(update_fields=["reason", "severity", "queue", "due_at", "source", "priority", "priority_parts"])
    record(
        "file_report", actor=report.reporter, role="" if report.reporter else VISITOR, case=case,
        data={"report": report.pk, "reason": report.reason, "new_case": is_new, "weight": report.weight},
    )  # fmt: skip
    why = hides_by_itself(case, report.reason, report.weight)
    if why and not _was_found_benign(case):
        hide_for_now(case, why=why)


def _was_found_benign(case: Case) -> bool:
    """New facts about a harmless thing are read, but they do not hide it before somebody has."""
    columns = {case.target_field: getattr(case, case.target_field)}
    return Case.objects.filter(is_benign=True, snapshot_hash=case.snapshot_hash, **columns).exists()
