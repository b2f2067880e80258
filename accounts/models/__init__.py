"""The account and its standing."""

from .user import HANDLE_PATTERN, Standing, User

__all__ = ["HANDLE_PATTERN", "Standing", "User"]
