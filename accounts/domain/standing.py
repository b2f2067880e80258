"""What an account may do is decided by moderators; this is the one function that writes it down."""

from datetime import datetime

from django.db import transaction

from accounts.models import Standing, User


def set_standing(user: User, standing: Standing, until: datetime | None = None) -> User:
    """Write the standing; `until` ends it by itself. Returns the row as it is now, and `user` says the same.

    Asks nobody: whoever calls it has decided, and keeps the decision. A ban ends running sessions at their next
    request (see accounts.backend).
    """
    if standing == Standing.GOOD and until is not None:
        raise ValueError("good standing has no end")
    with transaction.atomic():
        locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        locked.standing, locked.standing_until = Standing(standing), until
        locked.save(update_fields=["standing", "standing_until"])
    user.standing, user.standing_until = locked.standing, locked.standing_until
    return locked
