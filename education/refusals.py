"""What the database refuses in this room, whoever asks: more seats than a session has, and seats after the fact.

That no two people have the same seat is a unique constraint, which holds between transactions that do not see each
other; these triggers add that a seat's number stays within the room.
"""

from accounts.db.triggers import Refusal

_BEYOND = "NEW.seat > (SELECT s.capacity FROM education_workshopsession s WHERE s.id = NEW.session_id)"
_FULL = "a session has no more seats than its capacity"
_CANCELLED = "EXISTS (SELECT 1 FROM education_workshopsession s WHERE s.id = NEW.session_id AND s.status = 'cancelled')"

REFUSALS = [
    Refusal(
        "education_registration_seat_insert", "education_registration", "INSERT", _FULL,
        f"NEW.seat IS NOT NULL AND {_BEYOND}",
    ),
    Refusal(
        "education_registration_seat_update", "education_registration", "UPDATE", _FULL,
        f"NEW.seat IS NOT NULL AND {_BEYOND}",
    ),
    Refusal(
        "education_session_keeps_seats", "education_workshopsession", "UPDATE", _FULL,
        "NEW.capacity < OLD.capacity AND EXISTS (SELECT 1 FROM education_registration r "
        "WHERE r.session_id = NEW.id AND r.seat > NEW.capacity)",
    ),
    Refusal(
        "education_registration_live_session", "education_registration", "INSERT",
        "a cancelled session takes no registrations", _CANCELLED,
    ),
    Refusal(
        "education_session_stays_cancelled", "education_workshopsession", "UPDATE",
        "a cancelled session does not come back", "OLD.status = 'cancelled' AND NEW.status <> 'cancelled'",
    ),
    Refusal(
        "education_session_sequence", "education_workshopsession", "UPDATE",
        "the revision that calendars go by only grows, and grows when the time changes",
        "NEW.sequence < OLD.sequence OR (NEW.sequence = OLD.sequence AND (NEW.starts_at <> OLD.starts_at "
        "OR NEW.ends_at <> OLD.ends_at OR NEW.status <> OLD.status))",
    ),
    Refusal(
        "education_registration_certificate", "education_registration", "UPDATE",
        "a certificate keeps its code and its name",
        "OLD.certificate_code IS NOT NULL AND (NEW.certificate_code IS DISTINCT FROM OLD.certificate_code "
        "OR NEW.certificate_name <> OLD.certificate_name)",
    ),
]  # fmt: skip
