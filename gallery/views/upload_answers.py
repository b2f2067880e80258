"""What is told about an upload: the same facts as JSON for the page's script and as values for its templates."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from gallery.domain.receiving import find_twin
from gallery.models import Artwork, ArtworkState, Upload, UploadStage, UploadState
from gallery.reasons import explain

# The steps that the page lists; saving and publishing pass too quickly to be read apart from each other.
STAGES = (
    UploadStage.WAITING,
    UploadStage.PROBING,
    UploadStage.CHECKING,
    UploadStage.RENDERING,
    UploadStage.STORING,
    UploadStage.PUBLISHING,
)


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def describe_upload(upload: Upload) -> dict[str, Any]:
    """Facts for the owner. `is_settled` means: asking again will bring nothing new."""
    artwork = upload.artwork
    facts: dict[str, Any] = {
        "token": str(upload.client_token),
        "draft": artwork.public_id if artwork else "",
        "file_name": upload.original_name,
        "state": upload.state,
        "state_label": upload.get_state_display(),
        "stage": upload.stage,
        "stage_label": upload.get_stage_display(),
        "is_settled": upload.state not in (UploadState.RECEIVING, UploadState.QUEUED, UploadState.PROCESSING),
        "status_url": reverse("gallery:upload_status", args=[upload.client_token]),
        "error": None,
        "outcome": "",
    }
    if upload.state == UploadState.FAILED:
        facts["error"] = describe_error(upload)
    elif upload.state == UploadState.DONE and artwork is not None:
        facts["outcome"] = artwork.state
        facts["work_url"] = artwork.get_absolute_url()
        facts["is_animated"] = artwork.is_animated  # only the first frame is shown
        if artwork.state == ArtworkState.HELD:
            words = explain(artwork.state_reason, artwork)
            facts["note"] = {"title": words.title, "text": words.text}
    return facts


def describe_error(upload: Upload) -> dict[str, Any]:
    words = explain(upload.error_code, upload.artwork)
    error: dict[str, Any] = {
        "code": words.code,
        "title": words.title,
        "text": words.text,
        "can_retry": bool(upload.original_key),
        "needs_file": not upload.original_key,
    }
    if upload.error_code == "duplicate_own" and (twin := find_twin(upload)) is not None:
        error["link"] = link_to(twin)
    return error


def link_to(work: Artwork) -> dict[str, str]:
    """Where its maker goes on with a work."""
    if work.state == ArtworkState.DRAFT:
        url = f"{reverse('gallery:upload')}?draft={work.public_id}"
        return {"url": url, "label": _("Continue with that draft")}
    return {"url": work.get_absolute_url(), "label": work.title or _("Untitled")}


def refusal_json(code: str, message: str, status: int = 403, **more: Any) -> JsonResponse:
    return JsonResponse({"error": {"code": code, "title": message, "text": "", **more}}, status=status)
