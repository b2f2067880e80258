"""What reporters and affected people read by the link that they were given, and what a reporter is told beforehand."""

import datetime
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from accounts.models import User
from gallery.models import Rule
from moderation.models import (
    OPEN_STATUSES,
    Appeal,
    Case,
    CaseStatus,
    Closure,
    Decision,
    Measure,
    MeasureState,
    ReasonPolicy,
    Report,
    ReportOutcome,
    Side,
    Statement,
    Verdict,
)
from moderation.targets import Target, target_of

_THINGS = ("artwork__maker", "comment__author", "comment__artwork", "profile", "idol", "group", "tag")
CARRIED_OUT = (MeasureState.APPLIED, MeasureState.ENDED, MeasureState.UNDONE)


@dataclass(frozen=True)
class Contested:
    """The appeal of one side, and the decision that answers it, once there is one that counts."""

    appeal: Appeal
    answer: Decision | None


@dataclass(frozen=True)
class TrackedReport:
    """`answer_by` is our own aim for this reason; `decision` is the one in force, once the reporter may know it."""

    report: Report
    target: Target
    answer_by: datetime.datetime | None
    decision: Decision | None
    measures: list[Measure]
    contested: Contested | None


@dataclass(frozen=True)
class ReadStatement:
    """`later` is the statement of the decision that has replaced this one."""

    statement: Statement
    target: Target
    measures: list[Measure]
    contested: Contested | None
    later: Statement | None

    @property
    def decision(self) -> Decision:
        return self.statement.decision

    @property
    def rules(self) -> list[Rule]:
        further = [each.rule for each in self.decision.further_rules.all()]
        return [self.decision.rule, *further] if self.decision.rule else further


def find_report(token: str) -> TrackedReport | None:
    """Queries: report with its case, thing and decision; measures; policy; appeal."""
    names = [f"case__{name}" for name in (*_THINGS, "live_decision__rule__version")]
    report = Report.objects.select_related("reporter", *names).filter(tracking_token=token).first()
    if report is None:
        return None
    told = report.outcome in (ReportOutcome.ACTED, ReportOutcome.NO_VIOLATION)
    decision = report.case.live_decision if told else None
    if decision is not None:
        decision.case = report.case
    return TrackedReport(
        report=report,
        target=target_of(report.case),
        answer_by=_answer_by(report) if report.outcome == ReportOutcome.WAITING else None,
        decision=decision,
        measures=_measures_of(decision) if decision else [],
        contested=_latest(Appeal.objects.filter(report=report)),
    )


def find_statement(token: str) -> ReadStatement | None:
    """Queries: statement with its case, thing and decision; measures; further rules; appeal; later statement."""
    names = [f"decision__case__{name}" for name in _THINGS]
    statement = (
        Statement.objects.select_related("recipient", "decision__rule__version", *names)
        .prefetch_related("decision__further_rules__rule__version")
        .filter(token=token)
        .first()
    )
    if statement is None:
        return None
    decision = statement.decision
    return ReadStatement(
        statement=statement,
        target=target_of(decision.case),
        measures=_measures_of(decision, statement.recipient),
        contested=_latest(Appeal.objects.filter(contested=decision, side=Side.AFFECTED)),
        later=_later(statement),
    )


def own_open_report(user: User, target: Target) -> Report | None:
    """What this member has said about the thing and nobody has decided yet."""
    same_thing = {f"case__{name}": thing for name, thing in target.columns.items()}
    return Report.objects.filter(reporter=user, case__status__in=OPEN_STATUSES, **same_thing).first()


def last_decided_case(target: Target) -> Case | None:
    closed = Case.objects.filter(status=CaseStatus.CLOSED, closure=Closure.DECIDED, **target.columns)
    return closed.select_related("live_decision").order_by("-closed_at").first()


def _answer_by(report: Report) -> datetime.datetime | None:
    """From the reporter's own reason: the case's deadline would tell what others have reported."""
    minutes = ReasonPolicy.objects.filter(reason=report.reason).values_list("due_minutes", flat=True).first()
    return report.created_at + datetime.timedelta(minutes=minutes) if minutes else None


def _measures_of(decision: Decision, recipient: User | None = None) -> list[Measure]:
    """On the thing, and on the recipient's account. A decision may also have fallen on somebody who reported."""
    on_whom = Q(subject=None) | Q(subject=recipient) if recipient else Q(subject=None)
    return list(decision.measures.filter(on_whom, state__in=CARRIED_OUT))


def _latest(appeals: "QuerySet[Appeal]") -> Contested | None:
    appeal = appeals.order_by("-id").first()
    if appeal is None:
        return None
    settled = Q(needs_second=False) | Q(confirmation__verdict=Verdict.CONFIRMED)
    return Contested(appeal, appeal.decisions.filter(settled).first())


def _later(statement: Statement) -> Statement | None:
    later = Statement.objects.filter(recipient=statement.recipient_id)
    return later.filter(decision__overrides=statement.decision_id).first()
