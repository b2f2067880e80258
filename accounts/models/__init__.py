"""The account and its standing, and what the site tells its owner."""

from .mail import OutgoingMail
from .notification import Notification
from .user import HANDLE_PATTERN, ProfileState, Standing, User

__all__ = ["HANDLE_PATTERN", "Notification", "OutgoingMail", "ProfileState", "Standing", "User"]
