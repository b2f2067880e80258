"""Moderation's work place: queues, the review page, appeals, tables and the ledger. One module per subject."""

from . import appeals, cases, flaggers, policies, records

__all__ = ["appeals", "cases", "flaggers", "policies", "records"]
