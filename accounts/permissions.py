"""What an account may do, as predicates over the user. The gallery has its own for works and comments."""

from accounts.models import ProfileState, Standing, User


def may_sign_in(user: User) -> bool:
    """The one place that decides who may begin or continue a session."""
    return user.is_active and user.effective_standing != Standing.BANNED


def may_change_profile(user: User) -> bool:
    """What others see of an account is writing: closed while suspended, and while the profile is hidden or
    removed. Language and security stay open."""
    is_open = user.effective_standing in (Standing.GOOD, Standing.LIMITED)
    return is_open and user.profile_state == ProfileState.VISIBLE


def opens_staff_doors(user: User) -> bool:
    """Staff, and partners who were given the studio."""
    return user.is_staff or user.has_perm("wagtailadmin.access_admin")
