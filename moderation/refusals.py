"""What the database refuses in this room, whoever asks. The list in docs/architecture.md names each of these."""

from accounts.db.triggers import Refusal


def _never_changes(table: str, what: str) -> list[Refusal]:
    return [
        Refusal(f"{table}_keep_update", table, "UPDATE", f"{what} never changes"),
        Refusal(f"{table}_keep_delete", table, "DELETE", f"{what} is never deleted"),
    ]


def _changed(*columns: str) -> str:
    """SQL: one of the columns has another value than before; null counts as a value."""
    return " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in columns)


def _held(table: str, row: str) -> str:
    """SQL: the lease that the new decision names is the one that its author holds now."""
    return (
        f"EXISTS (SELECT 1 FROM {table} w WHERE w.id = {row} AND w.claimed_by_id = NEW.decided_by_id "
        "AND w.claim_token = NEW.claim_token AND w.claimed_until > CURRENT_TIMESTAMP)"
    )


_TARGETS = ("artwork_id", "comment_id", "profile_id", "idol_id", "group_id", "tag_id")
# Whoever has decided or seconded anything on the case before.
_WAS_INVOLVED = (
    "EXISTS (SELECT 1 FROM moderation_decision d LEFT JOIN moderation_confirmation c ON c.decision_id = d.id "
    "WHERE d.case_id = {case} AND d.id <> {but} AND (d.decided_by_id = {person} OR c.by_id = {person}))"
)
_CONFIRMED = (
    "EXISTS (SELECT 1 FROM moderation_confirmation c WHERE c.decision_id = NEW.decision_id "
    "AND c.verdict = 'confirmed')"
)
_SEVERE_AND_ALONE = (
    "NEW.state = 'applied' AND (NEW.kind IN ('ban', 'custody') OR EXISTS (SELECT 1 FROM moderation_decision d "
    f"WHERE d.id = NEW.decision_id AND d.needs_second)) AND NOT {_CONFIRMED}"
)
_SECOND = "a severe measure waits for a second person"

REFUSALS = [
    *_never_changes("moderation_ledgerentry", "the ledger"),
    Refusal(
        "moderation_ledger_in_order", "moderation_ledgerentry", "INSERT", "the ledger goes on where it ended",
        "NEW.seq <> (SELECT COALESCE(MAX(e.seq), 0) + 1 FROM moderation_ledgerentry e) OR NEW.prev_hash <> "
        "COALESCE((SELECT e.hash FROM moderation_ledgerentry e ORDER BY e.seq DESC LIMIT 1), '')",
    ),
    Refusal(
        "moderation_ledgerhead_forward", "moderation_ledgerhead", "UPDATE", "the ledger only grows",
        "NEW.seq <= OLD.seq OR NOT EXISTS (SELECT 1 FROM moderation_ledgerentry e "
        "WHERE e.seq = NEW.seq AND e.hash = NEW.hash)",
    ),
    Refusal("moderation_ledgerhead_keep", "moderation_ledgerhead", "DELETE", "the ledger only grows"),
    *_never_changes("moderation_decision", "a decision"),
    *_never_changes("moderation_decisionrule", "a decision"),
    *_never_changes("moderation_confirmation", "a confirmation"),
    *_never_changes("moderation_statement", "a statement"),
    Refusal(
        "moderation_decision_needs_lease", "moderation_decision", "INSERT", "a decision needs the lease on its case",
        f"NEW.appeal_id IS NULL AND NOT {_held('moderation_case', 'NEW.case_id')}",
    ),
    Refusal(
        "moderation_decision_needs_appeal_lease", "moderation_decision", "INSERT",
        "a decision needs the lease on its appeal",
        f"NEW.appeal_id IS NOT NULL AND NOT {_held('moderation_appeal', 'NEW.appeal_id')}",
    ),
    Refusal(
        "moderation_appeal_other_person", "moderation_decision", "INSERT",
        "an appeal is decided by somebody who had no part in the decision",
        "NEW.appeal_id IS NOT NULL AND "
        + _WAS_INVOLVED.format(case="NEW.case_id", but="0", person="NEW.decided_by_id"),
    ),
    Refusal(
        "moderation_decision_of_appealed_case", "moderation_decision", "INSERT",
        "an appeal is decided on the case that it is about",
        "NEW.appeal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM moderation_appeal a JOIN moderation_decision d "
        "ON d.id = a.contested_id WHERE a.id = NEW.appeal_id AND d.case_id = NEW.case_id)",
    ),
    Refusal(
        "moderation_override_same_case", "moderation_decision", "INSERT", "a decision replaces one on the same case",
        "NEW.overrides_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM moderation_decision d "
        "WHERE d.id = NEW.overrides_id AND d.case_id = NEW.case_id)",
    ),
    Refusal(
        "moderation_confirmation_other_person", "moderation_confirmation", "INSERT",
        "nobody confirms their own decision",
        "EXISTS (SELECT 1 FROM moderation_decision d WHERE d.id = NEW.decision_id AND d.decided_by_id = NEW.by_id)",
    ),
    Refusal(
        "moderation_confirmation_of_appeal", "moderation_confirmation", "INSERT",
        "an appeal is confirmed by somebody who had no part in the decision",
        "EXISTS (SELECT 1 FROM moderation_decision n WHERE n.id = NEW.decision_id AND n.appeal_id IS NOT NULL AND "
        + _WAS_INVOLVED.format(case="n.case_id", but="n.id", person="NEW.by_id")
        + ")",
    ),
    Refusal(
        "moderation_confirmation_wanted", "moderation_confirmation", "INSERT", "this decision needs no second person",
        "NOT EXISTS (SELECT 1 FROM moderation_decision d WHERE d.id = NEW.decision_id AND d.needs_second)",
    ),
    Refusal("moderation_measure_alone_insert", "moderation_measure", "INSERT", _SECOND, _SEVERE_AND_ALONE),
    Refusal("moderation_measure_alone_update", "moderation_measure", "UPDATE", _SECOND, _SEVERE_AND_ALONE),
    Refusal(
        "moderation_measure_fixed", "moderation_measure", "UPDATE", "what was decided never changes",
        _changed("decision_id", "kind", "subject_id", "is_automatic"),
    ),
    Refusal("moderation_measure_keep", "moderation_measure", "DELETE", "a measure is never deleted"),
    Refusal("moderation_case_fixed", "moderation_case", "UPDATE", "a case keeps its target", _changed(*_TARGETS)),
    Refusal("moderation_case_keep", "moderation_case", "DELETE", "a case is never deleted"),
    Refusal(
        "moderation_case_own_decision", "moderation_case", "UPDATE",
        "the decision in force is one on this case that nobody has to confirm any more",
        "NEW.live_decision_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM moderation_decision d "
        "LEFT JOIN moderation_confirmation c ON c.decision_id = d.id AND c.verdict = 'confirmed' "
        "WHERE d.id = NEW.live_decision_id AND d.case_id = NEW.id AND (NOT d.needs_second OR c.id IS NOT NULL))",
    ),
    Refusal(
        "moderation_report_fixed", "moderation_report", "UPDATE", "a report keeps its words",
        _changed("case_id", "reason", "details", "reporter_id", "reporter_key", "created_at"),
    ),
    Refusal("moderation_report_keep", "moderation_report", "DELETE", "a report is never deleted"),
    Refusal(
        "moderation_appeal_fixed", "moderation_appeal", "UPDATE", "an appeal keeps its words",
        _changed("contested_id", "side", "appellant_id", "report_id", "text"),
    ),
    Refusal("moderation_appeal_keep", "moderation_appeal", "DELETE", "an appeal is never deleted"),
    Refusal(
        "moderation_appeal_has_answer", "moderation_appeal", "UPDATE", "an appeal is decided by a decision",
        "NEW.status = 'decided' AND NOT EXISTS (SELECT 1 FROM moderation_decision d WHERE d.appeal_id = NEW.id)",
    ),
]  # fmt: skip
