"""One file on its way in, the files made from it, and the files that must leave storage."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .artwork import Artwork
from .guidelines import Acceptance


class UploadState(models.TextChoices):
    # The row is there, the bytes are being written to private storage.
    RECEIVING = "receiving", _("Receiving")
    # The bytes are safe; the details are not complete.
    STORED = "stored", _("Stored")
    # Complete; waits for a worker (or for the next try, see next_attempt_at).
    QUEUED = "queued", _("Queued")
    # A worker holds the lease.
    PROCESSING = "processing", _("Processing")
    # The artwork is published or held.
    DONE = "done", _("Done")
    # It ended with error_code; the artwork is a draft with everything that was typed.
    FAILED = "failed", _("Failed")
    # The uploader stopped it.
    CANCELLED = "cancelled", _("Cancelled")


U = UploadState
WAITING = (U.QUEUED, U.PROCESSING)  # the sweeper looks at these
CANCELLABLE = (U.RECEIVING, U.STORED, U.QUEUED, U.PROCESSING, U.FAILED)
ENDED = (U.DONE, U.FAILED, U.CANCELLED)


class UploadStage(models.TextChoices):
    """What the uploader reads while the worker works, in this order."""

    WAITING = "waiting", _("Waiting for its turn")
    PROBING = "probing", _("Checking the file")
    CHECKING = "checking", _("Checking the rules")
    RENDERING = "rendering", _("Making sizes")
    STORING = "storing", _("Saving the sizes")
    PUBLISHING = "publishing", _("Publishing")
    FINISHED = "finished", _("Finished")


class Upload(models.Model):
    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="uploads", verbose_name=_("uploader")
    )
    client_token = models.UUIDField(_("token"))  # made by the page: the same click twice is one upload
    # The door key.
    acceptance = models.ForeignKey(
        Acceptance, models.PROTECT, related_name="uploads", verbose_name=_("acceptance")
    )
    artwork = models.OneToOneField(
        Artwork, models.SET_NULL, null=True, related_name="upload", verbose_name=_("artwork")
    )
    state = models.CharField(_("state"), max_length=12, choices=UploadState, default=UploadState.RECEIVING)
    stage = models.CharField(_("stage"), max_length=12, choices=UploadStage, default=UploadStage.WAITING)
    received_at = models.DateTimeField(_("received at"), default=timezone.now)
    finished_at = models.DateTimeField(_("finished at"), null=True)

    # The file as it came: private storage only.
    original_key = models.CharField(max_length=200, blank=True)
    original_name = models.CharField(_("file name"), max_length=200, blank=True)
    byte_size = models.PositiveBigIntegerField(_("size in bytes"), default=0)
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True)
    format = models.CharField(_("format"), max_length=8, blank=True)

    # The lease: who acts must hold lease_token, and lease_until must not have passed.
    lease_token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(_("held by a worker until"), null=True)
    next_attempt_at = models.DateTimeField(_("next attempt at"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    crashes = models.PositiveSmallIntegerField(
        _("crashes"), default=0
    )  # leases that ran out while the file was being decoded
    error_code = models.CharField(_("error code"), max_length=40, blank=True)
    error_detail = models.CharField(
        _("error detail"), max_length=300, blank=True
    )  # for staff and logs, never shown to the public
    # Set when a person has looked at a held picture and let it through.
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("cleared by")
    )
    cleared_at = models.DateTimeField(_("cleared at"), null=True)
    # The files of a work about which a person has decided are made anew: in this run the checks are not asked.
    skips_checks = models.BooleanField(_("runs without checks"), default=False)

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        constraints = [
            models.UniqueConstraint(fields=["uploader", "client_token"], name="upload_once_per_token"),
            # The same file twice by the same person, however fast they click.
            models.UniqueConstraint(
                fields=["uploader", "sha256"],
                condition=~models.Q(sha256="") & ~models.Q(state__in=["failed", "cancelled"]),
                name="upload_file_once_per_person",
            ),
            models.CheckConstraint(
                condition=models.Q(state="processing", lease_token__isnull=False, lease_until__isnull=False)
                | (~models.Q(state="processing") & models.Q(lease_token=None, lease_until=None)),
                name="upload_lease_iff_processing",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="failed") | ~models.Q(error_code=""), name="upload_failure_has_code"
            ),
        ]
        indexes = [
            # the sweeper and the worker's claim
            models.Index(
                fields=["next_attempt_at"],
                name="upload_waiting",
                condition=models.Q(state__in=["queued", "processing"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.original_name or self.client_token} ({self.state})"


class StorageAlias(models.TextChoices):
    PUBLIC = "public", _("Public")
    PRIVATE = "private", _("Private")


class Rendition(models.Model):
    """A derived file. Of a held work it lies in private storage, of a visible one in public storage."""

    artwork = models.ForeignKey(Artwork, models.CASCADE, related_name="renditions", verbose_name=_("artwork"))
    storage = models.CharField(_("storage"), max_length=8, choices=StorageAlias)
    key = models.CharField(_("path"), max_length=120, unique=True)
    format = models.CharField(_("format"), max_length=8)  # avif or webp
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))
    byte_size = models.PositiveIntegerField(_("size in bytes"))

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        ordering = ["width", "format"]
        constraints = [
            models.UniqueConstraint(fields=["artwork", "width", "format"], name="rendition_once_per_size"),
        ]

    def __str__(self) -> str:
        return self.key


class StorageDeletion(models.Model):
    """Outbox: one stored file that must go, retried until it is gone. Written in the transaction that decides it."""

    storage = models.CharField(_("storage"), max_length=8, choices=StorageAlias)
    key = models.CharField(_("path"), max_length=200)
    # Where in private storage a copy is kept, because the decision may be undone; "" = nowhere.
    keep_as = models.CharField(_("kept privately as"), max_length=200, blank=True)
    requested_at = models.DateTimeField(_("requested at"), default=timezone.now)
    next_attempt_at = models.DateTimeField(_("next attempt at"), default=timezone.now)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("file to delete")
        verbose_name_plural = _("files to delete")
        indexes = [models.Index(fields=["next_attempt_at"], name="deletion_due")]  # the purge task

    def __str__(self) -> str:
        return f"{self.storage}:{self.key}"
