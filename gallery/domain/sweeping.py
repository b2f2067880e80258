"""Looks for uploads that stand still, and gets them going again; clears up after workers that were killed."""

import datetime

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from gallery.models import WAITING, Upload, UploadState

from .blank_drafts import sweep_blank_drafts
from .doorbell import ring
from .leases import claimable
from .receiving import fail_receiving
from .workspace import remove_stale_workspaces

SWEEP_BATCH = 500


def sweep_uploads() -> int:
    """Ring for everything that is due, and end what never arrived; returns how many were rung for."""
    now = timezone.now()
    _fail_stale(now)
    sweep_blank_drafts(now)
    remove_stale_workspaces()
    due = Upload.objects.filter(claimable(now), state__in=WAITING).order_by("next_attempt_at")
    rung = 0
    for upload_id, attempts in due.values_list("pk", "attempts")[:SWEEP_BATCH]:
        # Once in a while is enough: bells for a long queue must not pile up behind it.
        if not cache.add(f"rung:{upload_id}:{attempts}", 1, settings.UPLOAD_RING_SECONDS):
            continue
        if not ring(upload_id):
            cache.delete(f"rung:{upload_id}:{attempts}")
            break  # the broker is away; the next sweep tries again
        rung += 1
    return rung


def _fail_stale(now: datetime.datetime) -> None:
    """The process that was receiving these files is gone."""
    limit = now - datetime.timedelta(seconds=settings.UPLOAD_RECEIVING_SECONDS)
    stale = Upload.objects.filter(state=UploadState.RECEIVING, received_at__lt=limit)
    for upload_id, key in stale.values_list("pk", "original_key")[:SWEEP_BATCH]:
        fail_receiving(upload_id, key, "interrupted")
