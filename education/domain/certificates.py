"""Certificates of attendance: a code per person who was there, given once the session is over."""

from django.db import transaction
from django.utils import timezone

from education.domain.locks import lock_session
from education.domain.telling import Message, tell
from education.models import Registration, SessionStatus
from education.models.registration import make_code

BATCH = 50  # sessions per run


def issue_certificates() -> int:
    """For everybody who was there and has none yet; how many were issued. May run twice."""
    missing = Registration.objects.filter(
        checked_in_at__isnull=False, certificate_code=None, session__ends_at__lte=timezone.now(),
        session__status=SessionStatus.SCHEDULED,
    )  # fmt: skip
    ids = missing.order_by("session_id").values_list("session_id", flat=True).distinct()[:BATCH]
    return sum(_issue_for(session_id) for session_id in list(ids))


@transaction.atomic
def _issue_for(session_id: int) -> int:
    session = lock_session(session_id)
    present = Registration.objects.filter(session=session, checked_in_at__isnull=False, certificate_code=None)
    messages = []
    for registration in present.select_related("user"):
        registration.session = session
        registration.certificate_code, registration.certificate_issued_at = make_code(), timezone.now()
        registration.save(update_fields=["certificate_code", "certificate_issued_at"])
        messages.append(Message(registration, "certificate"))
    tell(messages)
    return len(messages)
