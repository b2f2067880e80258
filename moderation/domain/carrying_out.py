"""What a decision does, once nobody has to be asked any more. The caller holds thing and case."""

import datetime

from django.utils import timezone

from accounts.models import User
from gallery.domain.moderated import release_artwork
from gallery.models import ArtworkState
from moderation.domain.appeal_endings import close_contesting_appeals
from moderation.domain.cases import free_followers
from moderation.domain.hiding import lift_hiding, refresh_thing
from moderation.domain.ledger import record
from moderation.domain.measures import CLASSES, Act, NotPossible
from moderation.domain.remembered import is_restricted
from moderation.domain.standing import recompute_standing
from moderation.domain.statements import send_statement, tell_reporter_of_measure, tell_reporters
from moderation.domain.strikes import Consequence, add_strikes, void_strikes
from moderation.domain.words import BadWords
from moderation.models import (
    ON_ACCOUNT,
    Case,
    CaseStatus,
    Closure,
    Decision,
    Measure,
    MeasureKind,
    MeasureState,
    Outcome,
)


def carry_out(decision: Decision, case: Case) -> None:
    """Undo what it replaces, apply what it says, close the case, tell everybody."""
    decision.case = case
    by = decision.decided_by
    was_restricted = case.interim_undo is not None or _is_held(case)
    if decision.overrides is not None:
        undo_decision(decision.overrides, decision, case)
        was_restricted |= decision.overrides.outcome == Outcome.VIOLATION
    measures = list(decision.measures.order_by("pk"))
    if not any(CLASSES[measure.kind].conceals for measure in measures):
        lift_hiding(case, by)
        _release_held(case, by)
    for measure in measures:
        apply_measure(measure, case, by)
    for consequence in add_strikes(decision, no_strike=any(m.params.get("no_strike") for m in measures)):
        _apply_consequence(decision, consequence, case)
    _close(case, decision)
    record(_act_of(decision), actor=by, case=case, data=summary_of(decision))
    if decision.overrides is not None:
        close_contesting_appeals(decision.overrides, decision)
    send_statement(decision, was_restricted=was_restricted)
    tell_reporters(case, decision)


def apply_measure(measure: Measure, case: Case, by: User) -> None:
    kind = CLASSES[measure.kind]
    try:
        measure.undo = kind.apply(Act(case, by), measure)
    except NotPossible as error:  # something else has been done to the thing
        raise BadWords("measure_not_possible", str(error), "measures") from error
    measure.state, measure.applied_at = MeasureState.APPLIED, timezone.now()
    measure.save(update_fields=["undo", "state", "applied_at"])
    refresh_thing(case)
    if measure.kind in ON_ACCOUNT and measure.subject is not None:
        recompute_standing(measure.subject)
    _record_measure("apply_measure", measure, case, by)


def undo_decision(old: Decision, new: Decision, case: Case) -> None:
    """Take back everything that the old decision still does, last first."""
    for measure in old.measures.filter(state=MeasureState.APPLIED).order_by("-pk"):
        undo_measure(measure, case, new.decided_by, MeasureState.UNDONE, new)
    void_strikes(old, new)


def undo_measure(
    measure: Measure, case: Case, by: User, state: MeasureState, decision: Decision | None = None
) -> None:
    """Exactly back. `state` says why: taken back by `decision`, or ended by itself."""
    CLASSES[measure.kind].undo(Act(case, by), measure)
    measure.state, measure.undone_at, measure.undone_by = state, timezone.now(), decision
    measure.save(update_fields=["state", "undone_at", "undone_by"])
    refresh_thing(case)
    actor = by if decision is not None else None
    _record_measure("undo_measure" if decision else "end_measure", measure, case, actor)


def _record_measure(name: str, measure: Measure, case: Case, actor: User | None) -> None:
    record(
        name, actor=actor, case=case, subject_id=measure.subject_id,
        data={"measure": measure.pk, "kind": measure.kind, "until": measure.ends_at},
    )  # fmt: skip


def _is_held(case: Case) -> bool:
    return case.artwork is not None and case.artwork.state == ArtworkState.HELD


def _release_held(case: Case, by: User) -> None:
    """Nothing is wrong with a held upload: it is published, with whatever label the decision adds.

    What another decision restricts has been withdrawn and put back by its maker: it stays restricted.
    """
    if case.artwork is not None and _is_held(case):
        release_artwork(
            case.artwork, by, restricted_for=str(ArtworkState.RESTRICTED) if is_restricted(case) else ""
        )
        refresh_thing(case)


def _apply_consequence(decision: Decision, found: Consequence, case: Case) -> None:
    """By threshold, beside what the moderator has chosen; the harder of two on the account counts."""
    if decision.measures.filter(kind=found.measure, subject=found.user).exists():
        return
    until = timezone.now() + datetime.timedelta(days=found.days) if found.days else None
    measure = Measure.objects.create(
        decision=decision, kind=found.measure, subject=found.user, is_automatic=True, ends_at=until,
        params={"strikes": found.strikes, "threshold": found.threshold},
    )  # fmt: skip
    apply_measure(measure, case, decision.decided_by)
    if found.user.pk != case.affected_id:
        tell_reporter_of_measure(measure)


def _close(case: Case, decision: Decision) -> None:
    case.status, case.closure = CaseStatus.CLOSED, Closure.DECIDED
    case.closed_at = case.closed_at or timezone.now()
    case.live_decision = decision
    case.is_benign = decision.measures.filter(kind=MeasureKind.BENIGN).exists()
    case.lead = None
    case.claimed_by = case.claim_token = case.claimed_until = None
    case.save(
        update_fields=["status", "closure", "closed_at", "live_decision", "is_benign", "lead", "claimed_by",
                       "claim_token", "claimed_until"]
    )  # fmt: skip
    free_followers(case)


def _act_of(decision: Decision) -> str:
    return "override" if decision.overrides_id else "decide"


def summary_of(decision: Decision) -> dict[str, object]:
    """For the ledger."""
    kinds = list(decision.measures.order_by("pk").values_list("kind", flat=True))
    return {
        "decision": decision.pk, "outcome": decision.outcome, "measures": kinds,
        "rule": decision.rule.code if decision.rule else "", "law": decision.law,
        "overrides": decision.overrides_id, "appeal": decision.appeal_id,
    }  # fmt: skip
