"""The standing of an account follows from the measures in force on it, and from nothing else."""

from django.db.models import Q
from django.utils import timezone

from accounts.domain.standing import set_standing
from accounts.models import Standing, User
from moderation.domain.locking import lock_people
from moderation.models import ON_ACCOUNT, Measure, MeasureKind, MeasureState

# From the hardest to the mildest.
_STANDING = {
    MeasureKind.BAN: Standing.BANNED,
    MeasureKind.SUSPEND: Standing.SUSPENDED,
    MeasureKind.LIMIT: Standing.LIMITED,
}


def recompute_standing(user: User, but: Measure | None = None) -> None:
    """Set what the hardest measure in force says, until its last day; `but` does not count any more.

    The account is locked before its measures are read: of two decisions at once the later one sees both.
    """
    lock_people([user.pk])
    in_force = Measure.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=timezone.now()),
        subject=user, kind__in=ON_ACCOUNT, state=MeasureState.APPLIED,
    )  # fmt: skip
    if but is not None:
        in_force = in_force.exclude(pk=but.pk)
    measures = list(in_force)
    for kind, standing in _STANDING.items():
        ends = [measure.ends_at for measure in measures if measure.kind == kind]
        if ends:
            last = None if None in ends else max(end for end in ends if end is not None)
            set_standing(user, standing, last)
            return
    set_standing(user, Standing.GOOD)
