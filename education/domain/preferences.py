"""Wagtail keeps a language and a time zone of its own for everybody who enters the studio; the account has both."""

from wagtail.users.models import UserProfile

from accounts.models import User


def follow_account(user: User, language: str) -> None:
    """Let the studio, and the mails about comments in it, speak as the account does."""
    profile = UserProfile.get_for_user(user)
    if profile.preferred_language != user.language or profile.current_time_zone != user.time_zone:
        profile.preferred_language, profile.current_time_zone = user.language, user.time_zone
        profile.save(update_fields=["preferred_language", "current_time_zone"])
    # This browser may have chosen another language; it counts for this request only.
    profile.preferred_language = language
    user.wagtail_userprofile = profile  # type: ignore[attr-defined]  # made by Wagtail's model
    user.first_name = user.display_name  # type: ignore[attr-defined]  # what Wagtail's sidebar calls people by
