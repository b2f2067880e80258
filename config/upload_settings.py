"""What may be uploaded, how long anybody works on it, and who looks at it before it is out."""

from . import env

UPLOAD_MAX_BYTES = env.integer("UPLOAD_MAX_BYTES", 25 * 2**20)
UPLOAD_MAX_PIXELS = env.integer("UPLOAD_MAX_PIXELS", 50_000_000)
UPLOAD_MAX_SIDE = env.integer("UPLOAD_MAX_SIDE", 12_000)
UPLOAD_LEASE_SECONDS = env.integer("UPLOAD_LEASE_SECONDS", 60)
UPLOAD_MAX_ATTEMPTS = env.integer("UPLOAD_MAX_ATTEMPTS", 8)  # then store trouble is reported, not retried
UPLOAD_MAX_CRASHES = 2  # a file that kills its worker this often is refused
UPLOAD_BACKOFF_SECONDS = env.integer("UPLOAD_BACKOFF_SECONDS", 5)
UPLOAD_BACKOFF_CAP_SECONDS = 600
UPLOAD_RECEIVING_SECONDS = env.integer(
    "UPLOAD_RECEIVING_SECONDS", 300
)  # then a half-received file has failed
UPLOAD_ORPHAN_SECONDS = env.integer("UPLOAD_ORPHAN_SECONDS", 3600)  # written, but never published: deleted
UPLOAD_RING_SECONDS = env.integer("UPLOAD_RING_SECONDS", 30)  # the sweeper rings again for the same upload
UPLOAD_MAX_UNFINISHED = 40  # per person
UPLOADS_PER_HOUR = 240  # requests to the upload doors per person; a file with its words takes two
UPLOAD_STAGE_HOOK = env.text(
    "UPLOAD_STAGE_HOOK"
)  # dotted path, called as hook(upload_id, stage); fault tests only
# Dotted paths, run in this order on every upload; one that raises holds the upload (fail closed).
UPLOAD_CHECKS = [
    "gallery.checks.disclosure.check_disclosure",
    "gallery.checks.preferences.check_depiction_preference",
    "gallery.checks.minors.check_minors",
    "gallery.checks.standing.check_standing",
    "gallery.checks.risk.check_risk",
]
HOLD_NEW_ACCOUNTS = env.flag("HOLD_NEW_ACCOUNTS", False)  # hold every first picture, not just the risky ones
NEW_ACCOUNT_WORKS = 3  # published works until an account counts as known
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20
FILE_UPLOAD_MAX_MEMORY_SIZE = 256 * 2**10
FILE_UPLOAD_TEMP_DIR = None
FILE_UPLOAD_HANDLERS = [
    "gallery.views.upload_body.LimitedFile",  # UPLOAD_MAX_BYTES per request, whatever the door
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
