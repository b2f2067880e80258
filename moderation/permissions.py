"""Who may do what in moderation, as predicates. Views ask these; domain functions ask them again."""

from django.contrib.auth.models import AnonymousUser

from accounts.models import User

from .models import Case

Viewer = User | AnonymousUser


def _is_staff_with(user: Viewer, permission: str) -> bool:
    return isinstance(user, User) and user.is_staff and user.has_perm(f"moderation.{permission}")


def can_moderate(user: Viewer) -> bool:
    """Claims, reveals, decides."""
    return _is_staff_with(user, "work_cases")


def is_senior(user: Viewer) -> bool:
    """Also releases and reassigns, merges, overrides, and keeps the tables."""
    return _is_staff_with(user, "lead_moderation")


def is_custodian(user: Viewer) -> bool:
    """Opens what is in custody."""
    return _is_staff_with(user, "hold_custody")


def can_read_moderation(user: Viewer) -> bool:
    """Moderators, and auditors who change nothing."""
    return can_moderate(user) or _is_staff_with(user, "audit_moderation")


def can_read_ledger(user: Viewer) -> bool:
    return is_senior(user) or _is_staff_with(user, "audit_moderation")


def can_open_case(user: Viewer, case: Case) -> bool:
    """What is in custody exists for custodians only."""
    return can_read_moderation(user) and (not case.is_locked or is_custodian(user))


def has_own_part(user: User, case: Case) -> bool:
    """Their own thing, or something that they have reported themselves."""
    return case.affected_id == user.pk or case.reports.filter(reporter=user).exists()


def can_work_on(user: User, case: Case) -> bool:
    """May take this case, as far as the person is concerned."""
    return (
        can_moderate(user)
        and can_open_case(user, case)
        and not has_own_part(user, case)
        and (not case.needs_senior or is_senior(user))
    )
