"""Moderation: reports, cases, decisions, strikes, appeals and the ledger. No other room knows it."""
