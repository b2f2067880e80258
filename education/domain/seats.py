"""Numbered seats. Callers hold the session's lock."""

from education.models import SEATED, Registration, WorkshopSession


def taken_seats(session: WorkshopSession) -> set[int]:
    seated = Registration.objects.filter(session=session, status__in=SEATED)
    return set(seated.values_list("seat", flat=True))  # type: ignore[arg-type]  # seated people have one


def free_seats(session: WorkshopSession) -> list[int]:
    """Free numbers, lowest first."""
    taken = taken_seats(session)
    return [number for number in range(1, session.capacity + 1) if number not in taken]


def move_into(session: WorkshopSession, capacity: int) -> None:
    """Give people whose number is above the new capacity one below it. There must be room for all of them."""
    taken = taken_seats(session)
    free = iter(number for number in range(1, capacity + 1) if number not in taken)
    for registration in Registration.objects.filter(session=session, seat__gt=capacity).order_by("seat"):
        registration.seat = next(free)
        registration.save(update_fields=["seat"])
