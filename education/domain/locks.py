"""Everything that touches a session's seats, line or people locks its row first. Then nobody counts what another is
changing, and notices to several people go out in one order."""

from education.models import Registration, WorkshopSession


def lock_session(session_id: int) -> WorkshopSession:
    """The row as it is now, held until the transaction ends; with workshop and partner."""
    sessions = WorkshopSession.objects.select_related("workshop__partner")
    return sessions.select_for_update(of=("self",)).get(pk=session_id)


def lock_registration(registration: Registration) -> Registration:
    """The registration as it is now, under the lock of its session."""
    session = lock_session(registration.session_id)
    locked = Registration.objects.select_related("user").get(pk=registration.pk)
    locked.session = session
    return locked
