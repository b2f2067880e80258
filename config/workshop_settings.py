"""What workshops need: reminders, offers, check-in, what is deleted when, and the scheduler's entries."""

import datetime

from . import env

FIELD_KEY = env.text("FIELD_KEY")  # Fernet keys with commas between; empty: derived from SECRET_KEY
# Name and time before the start. Of those that have come due only the nearest is sent.
WORKSHOP_REMINDERS = [
    ("week", datetime.timedelta(days=7)),
    ("day", datetime.timedelta(days=1)),
    ("hour", datetime.timedelta(hours=1)),
]
WORKSHOP_OFFER_HOURS = (
    24  # that a seat is kept for somebody from the waiting list; less when the start is near
)
WORKSHOP_CHECK_IN_MINUTES = (30, 60)  # before the start and after the end: how long a check-in link works
WORKSHOP_ATTENDANCE_DAYS = 14  # after the end: how long organisers may correct who was there
ACCESS_NEEDS_DAYS = 14  # after the end; consent_text says so
WORKSHOP_SWEEP_SECONDS = env.integer("WORKSHOP_SWEEP_SECONDS", 30)
ACCESS_NEEDS_PURGE_SECONDS = 3600
WORKSHOP_SCHEDULE = {
    "sweep-workshops": {
        "task": "education.tasks.sweep_workshops",
        "schedule": WORKSHOP_SWEEP_SECONDS,
        "options": {"expires": WORKSHOP_SWEEP_SECONDS},
    },
    "purge-access-needs": {
        "task": "education.tasks.purge_access_needs",
        "schedule": ACCESS_NEEDS_PURGE_SECONDS,
        "options": {"expires": ACCESS_NEEDS_PURGE_SECONDS},
    },
}
