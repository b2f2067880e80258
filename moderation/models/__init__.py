"""Fields, constraints, querysets and cheap properties. Nothing here writes; domain/ does."""

from .appeal import Appeal, AppealOutcome, AppealStatus, Side
from .case import OPEN_STATUSES, TARGET_FIELDS, Case, CaseSource, CaseStatus, Closure
from .decision import Confirmation, Decision, DecisionRule, Outcome, Statement, Verdict
from .ledger import LedgerEntry, LedgerHead
from .measure import ON_ACCOUNT, SEVERE, Measure, MeasureKind, MeasureState
from .note import Note
from .policy import Macro, ModeratorPreferences, ReasonPolicy, TrustedFlagger
from .report import Report, ReportOutcome
from .strike import Strike, StrikeKind, StrikeThreshold, StrikeWeight
from .work import Workable

__all__ = [
    "ON_ACCOUNT",
    "OPEN_STATUSES",
    "SEVERE",
    "TARGET_FIELDS",
    "Appeal",
    "AppealOutcome",
    "AppealStatus",
    "Case",
    "CaseSource",
    "CaseStatus",
    "Closure",
    "Confirmation",
    "Decision",
    "DecisionRule",
    "LedgerEntry",
    "LedgerHead",
    "Macro",
    "Measure",
    "MeasureKind",
    "MeasureState",
    "ModeratorPreferences",
    "Note",
    "Outcome",
    "ReasonPolicy",
    "Report",
    "ReportOutcome",
    "Side",
    "Statement",
    "Strike",
    "StrikeKind",
    "StrikeThreshold",
    "StrikeWeight",
    "TrustedFlagger",
    "Verdict",
    "Workable",
]
