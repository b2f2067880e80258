"""The page on which a case is read and decided. Other modules show it again with what was typed, or with a conflict."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from moderation.domain.things import take_snapshot
from moderation.forms.decision import DecisionForm
from moderation.forms.triage import HandOverForm, NoteForm, ReasonForm
from moderation.models import Case, CaseStatus, Workable
from moderation.permissions import can_moderate, can_read_ledger, has_own_part, is_custodian, is_senior
from moderation.queries import history
from moderation.queries import review as reading
from moderation.targets import target_of

from . import words
from .details import details_in_one_line
from .doors import find_case, render_page
from .doors import reading as reading_door
from .sight import may_see_picture, sees_as_second


@require_safe
@reading_door
def review(request: HttpRequest, pk: int) -> HttpResponse:
    return show_case(request, find_case(request, pk))


def show_case(
    request: HttpRequest, case: Case, form: DecisionForm | None = None, status: int = 200, **extra: Any
) -> HttpResponse:
    context = {**case_context(request, case), **work_context(request, case), **extra}
    initial = {"token": context["token"]}
    context["form"] = form or new_form(case, context["reports"], context["rules"], initial=initial)
    context["macros"] = macro_texts(case, context["rules"])
    context["note_form"], context["escalate_form"], context["hand_over_form"] = (
        NoteForm(),
        ReasonForm(),
        HandOverForm(),
    )
    title = _("Case #%(number)s") % {"number": case.pk}
    return render_page(request, "review.html", title, context, status)


def new_form(
    case: Case, reports: list[Any], rules: list[Any], data: Any = None, **kwargs: Any
) -> DecisionForm:
    form_class = kwargs.pop("form_class", DecisionForm)
    return form_class(
        data,
        kinds={case.target_field},
        has_person=case.affected_id is not None,
        rules=rules,
        reports=[row.report for row in reports],
        **kwargs,
    )


def bound_form(
    request: HttpRequest, case: Case, form_class: type[DecisionForm] = DecisionForm
) -> DecisionForm:
    """What was typed, for this case."""
    reports, rules = reading.reports_of(case), reading.rules_of(reading.version_for(case))
    return new_form(case, reports, rules, request.POST, initial={}, form_class=form_class)


def case_context(request: HttpRequest, case: Case) -> dict[str, Any]:
    """What is to be known about a case, whoever reads and for whatever purpose."""
    sees_custody = is_custodian(request.user)
    target, version = target_of(case), reading.version_for(case)
    return {
        "may_read_ledger": can_read_ledger(request.user),
        "opts": admin.site._registry[Case].opts,
        "case": case,
        "target": target,
        "thing": target.thing,
        "due": words.due_in_words(case.due_at),
        "priority_parts": words.explain_priority(case.priority_parts),
        "disclosures": reading.disclosures_of(case.artwork) if case.artwork else [],
        "depicted": reading.depicted_in(case.artwork) if case.artwork else None,
        "changes": changes_since(case),
        "maker": history.maker_of(case, sees_custody),
        "on_thing": history.decisions_on_thing(case, sees_custody),
        "reports": _explained(reading.reports_of(case)),
        "rules": reading.rules_of(version),
        "version": version,
        "notes": reading.notes_of(case),
        "timeline": [explain_entry(row.entry, row.actor) for row in reading.timeline_of(case)],
        "followers": reading.followers_of(case),
        "has_picture": case.artwork_id is not None or bool(case.profile and case.profile.avatar_key),
    }


def work_context(request: HttpRequest, case: Case) -> dict[str, Any]:
    """What this person may do here."""
    may_work = can_moderate(request.user)
    is_open = reading.is_decidable(case)
    return {
        **lease_context(request, case),
        "is_pending": case.status == CaseStatus.PENDING,
        "may_work": may_work,
        "may_lead": is_senior(request.user),
        "may_decide": may_work and is_open,
        "is_own_part": may_work and has_own_part(request.user, case),
        "may_override": is_senior(request.user) and case.live_decision_id is not None and not case.is_open,
        "may_reveal": sees_as_second(request.user, case),
        "is_revealed": may_see_picture(request.user, case),
    }


def lease_context(request: HttpRequest, work: Workable) -> dict[str, Any]:
    """Whether the lease is this person's, with its token; nobody else's token leaves the server."""
    mine = reading.holds_lease(request.user, work)
    return {"is_mine": mine, "token": work.claim_token if mine else None}


def _explained(rows: list[reading.ReportRow]) -> list[Any]:
    return [ExplainedReport(row, words.explain_weight(row.report.weight_parts)) for row in rows]


@dataclass(frozen=True)
class MacroText:
    """A macro in the language of whoever will read the decision; `rule_id` is its rule in their version, or ""."""

    title: str
    facts: str
    explanation: str
    rule_id: int | str


def macro_texts(case: Case, rules: list[Any]) -> list[MacroText]:
    language = case.affected.language if case.affected is not None else None
    ids = {rule.code: rule.pk for rule in rules}
    return [
        MacroText(
            macro.in_language("title"), macro.in_language("facts", language),
            macro.in_language("explanation", language), ids.get(macro.rule_code, ""),
        )
        for macro in reading.macros_for(case)
    ]  # fmt: skip


@dataclass(frozen=True)
class ExplainedReport:
    row: reading.ReportRow
    weight_parts: list[words.Part]

    @property
    def report(self) -> Any:
        return self.row.report


@dataclass(frozen=True)
class Change:
    """A field of the thing that is not what it was when the case was opened."""

    name: str
    before: Any
    now: Any


def changes_since(case: Case) -> list[Change]:
    if not case.snapshot:
        return []
    values, snapshot_hash = take_snapshot(target_of(case))
    if snapshot_hash == case.snapshot_hash:
        return []
    fleeting = ("state", "like_count", "comment_count", "edited_at")
    return [
        Change(str(words.FIELD_WORDS.get(name, name)), _plain(case.snapshot.get(name)), _plain(value))
        for name, value in values.items()
        if name not in fleeting and case.snapshot.get(name) != value
    ]


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or "–"
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_plain(each)}" for name, each in value.items()) or "–"
    return str(value) if value not in (None, "") else "–"


@dataclass(frozen=True)
class TimelineEntry:
    entry: Any
    actor: Any
    act: str
    role: str
    details: str


def explain_entry(entry: Any, actor: Any) -> TimelineEntry:
    role = str(words.ROLE_WORDS.get(entry.actor_role, entry.actor_role))
    return TimelineEntry(entry, actor, words.explain_act(entry.act), role, details_in_one_line(entry.data))
