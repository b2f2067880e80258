"""Moderation: room kept for reports, cases, decisions and appeals; nothing lives here yet."""
