"""The upload page, with and without script, and the state of one upload."""

import uuid
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.rate_limits import rate_limited
from gallery import permissions
from gallery.domain.details import read_details
from gallery.domain.errors import Refused
from gallery.domain.uploads import cancel_upload, receive_file, retry_upload, save_draft, submit_artwork
from gallery.forms.upload import UploadForm
from gallery.models import Artwork, ArtworkState, Upload, UploadState
from gallery.queries.guidelines import has_accepted_current
from gallery.reasons import explain

from .upload_answers import STAGES, describe_error, describe_upload, refusal_json, wants_json
from .upload_body import is_hopeless, was_too_large


@csrf_exempt  # the token is asked for by _upload: reading it reads the body, whose bounds come first
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("upload", settings.UPLOADS_PER_HOUR, 3600)
def upload(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        if wants_json(request):
            return refusal_json("login", _("Please log in again. What you typed is still here."), 401)
        return redirect_to_login(request.get_full_path())
    if not permissions.can_upload(request.user):
        words = explain("standing")
        if wants_json(request):
            return refusal_json("standing", words.title)
        return render(request, "gallery/upload/closed.html", {"words": words}, status=403)
    if request.method == "POST" and is_hopeless(request):
        return _answer_hopeless(request)
    return _upload(request)


@csrf_protect
def _upload(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _receive(request)
    if not has_accepted_current(request.user):
        return redirect(_acceptance_url(request.get_full_path()))
    draft = find_draft(request, request.GET.get("draft", ""))
    initial = UploadForm.first_values(read_details(draft)) | {"draft": draft.public_id} if draft else {}
    return _show(request, UploadForm(initial=initial), draft)


def _receive(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES)
    draft = find_draft(request, request.POST.get("draft", ""))
    try:
        found = _take_file(request, form, draft)
        if request.POST.get("intent") == "store" and found is not None:
            return JsonResponse(describe_upload(found))
        if found is not None and found.state in (
            UploadState.QUEUED,
            UploadState.PROCESSING,
            UploadState.DONE,
        ):
            return _answer_submitted(request, found)  # the same click once more
        _add_file_error(request, form, found)
        if form.is_valid() and found is not None and found.artwork is not None:
            return _answer_submitted(request, submit_artwork(request.user, found.artwork, form.details()))
        if found is not None and found.artwork is not None:
            draft = save_draft(request.user, form.details(), found.artwork)
    except Refused as refusal:
        return _answer_refusal(request, form, draft, refusal)
    return _answer_errors(request, form, draft, found)


def _take_file(request: HttpRequest, form: UploadForm, draft: Artwork | None) -> Upload | None:
    """The upload that this form is about: a new one when it brings a file."""
    details = form.details()
    file = request.FILES.get("file")
    token = form.cleaned_data.get("token") or uuid.uuid4()
    if file is not None:
        return receive_file(request.user, token, file, details, draft)
    mine = Upload.objects.filter(uploader=request.user).select_related("artwork")
    if public_id := form.cleaned_data.get("draft"):
        return mine.filter(artwork__public_id=public_id).first()
    return mine.filter(client_token=token).first()


def _add_file_error(request: HttpRequest, form: UploadForm, found: Upload | None) -> None:
    if was_too_large(request):
        words = explain("too_large")
        form.add_error("file", f"{words.title} {words.text}")
    elif found is None or (not found.original_key and found.state != UploadState.FAILED):
        form.add_error("file", _("Choose a picture."))
    elif found.state == UploadState.FAILED and not found.original_key:
        error = describe_error(found)
        words = f"{error['title']} {error['text']}"
        if "link" in error and not wants_json(request):  # beside the words, where no script adds it
            words = format_html('{} <a href="{url}">{label}</a>', words, **error["link"])
        form.add_error("file", words)


def _answer_submitted(request: HttpRequest, found: Upload) -> HttpResponse:
    if wants_json(request):
        return JsonResponse(describe_upload(found))
    return redirect("gallery:upload_status", token=found.client_token)


def _answer_errors(
    request: HttpRequest, form: UploadForm, draft: Artwork | None, found: Upload | None
) -> HttpResponse:
    if wants_json(request):
        about = describe_upload(found) if found is not None else {}
        return JsonResponse({**about, "fields": form.errors}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _show(request, form, draft, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _answer_refusal(
    request: HttpRequest, form: UploadForm, draft: Artwork | None, refusal: Refused
) -> HttpResponse:
    if refusal.code != "guidelines":
        if wants_json(request):
            return refusal_json(refusal.code, str(refusal.message), 409)
        form.add_error(None, str(refusal.message))
        return _show(request, form, draft, status=HTTPStatus.CONFLICT)
    if wants_json(request):
        words = explain("guidelines")
        link = {"url": reverse("gallery:accept_guidelines"), "label": _("Read and accept the guidelines")}
        return refusal_json("guidelines", words.title, text=words.text, link=link)
    details = form.details()
    back = reverse("gallery:upload")
    if draft is not None or not details.is_blank:  # the file cannot be taken, the words can
        back = f"{back}?draft={save_draft(request.user, details, draft).public_id}"
        messages.info(
            request, _("What you typed is kept. Accept the guidelines, then choose the file again.")
        )
    return redirect(_acceptance_url(back))


def _answer_hopeless(request: HttpRequest) -> HttpResponse:
    words = explain("too_large")
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if wants_json(request):
        return refusal_json(words.code, words.title, status, text=words.text)
    return render(request, "gallery/upload/closed.html", {"words": words, "back": True}, status=status)


def _show(request: HttpRequest, form: UploadForm, draft: Artwork | None, status: int = 200) -> HttpResponse:
    """The page; a bound form gets a fresh token, so that another file chosen now is another upload."""
    kept = Upload.objects.filter(artwork=draft).exclude(original_key="").first() if draft else None
    if form.is_bound:
        form.data = form.data.copy()
        form.data["token"] = str(uuid.uuid4())
        form.data["draft"] = draft.public_id if draft else ""
    context: dict[str, Any] = {
        "form": form,
        "blank": UploadForm(auto_id="card-id_%s"),
        "draft": draft,
        "kept": kept,
        "waiting_drafts": 0 if draft else count_drafts(request.user),
        "limits": {"max_bytes": settings.UPLOAD_MAX_BYTES, "max_mb": settings.UPLOAD_MAX_BYTES // 2**20},
        "too_large": explain("too_large"),
        "wrong_type": explain("unsupported_format"),
        "heic": explain("unsupported_heic"),
        "stages": [(stage.value, stage.label) for stage in STAGES],
    }
    return render(request, "gallery/upload/page.html", context, status=status)


@login_required
@never_cache
@require_safe
def upload_status(request: HttpRequest, token: uuid.UUID) -> HttpResponse:
    found = find_upload(request, token)
    facts = describe_upload(found)
    if wants_json(request):
        return JsonResponse(facts)
    seen = [stage.value for stage in STAGES]
    context = {
        "facts": facts,
        "upload": found,
        "artwork": found.artwork,
        "stages": [(stage.value, stage.label) for stage in STAGES],
        "done": seen[: seen.index(found.stage)] if found.stage in seen else seen,
    }
    return render(request, "gallery/upload/status.html", context)


@login_required
@require_POST
@rate_limited("upload", settings.UPLOADS_PER_HOUR, 3600)
def upload_cancel(request: HttpRequest, token: uuid.UUID) -> HttpResponse:
    return _act(request, token, cancel_upload)


@login_required
@require_POST
@rate_limited("upload", settings.UPLOADS_PER_HOUR, 3600)
def upload_retry(request: HttpRequest, token: uuid.UUID) -> HttpResponse:
    return _act(request, token, retry_upload)


def _act(request: HttpRequest, token: uuid.UUID, act: Any) -> HttpResponse:
    try:
        found = act(request.user, find_upload(request, token))
    except Refused as refusal:
        if wants_json(request):
            return refusal_json(refusal.code, str(refusal.message), 409)
        messages.error(request, str(refusal.message))
        if refusal.code == "guidelines":
            return redirect(_acceptance_url(reverse("gallery:upload_status", args=[token])))
        return redirect("gallery:upload_status", token=token)
    if wants_json(request):
        return JsonResponse(describe_upload(found))
    return redirect("gallery:upload_status", token=token)


def find_upload(request: HttpRequest, token: uuid.UUID) -> Upload:
    """The user's own upload; somebody else's token is as unknown as any."""
    found = (
        Upload.objects.filter(uploader=request.user.pk, client_token=token).select_related("artwork").first()
    )
    if found is None:
        raise Http404("no such upload")
    return found


def find_draft(request: HttpRequest, public_id: str) -> Artwork | None:
    if not public_id:
        return None
    return Artwork.all_objects.filter(
        maker=request.user.pk, public_id=public_id[:12], state=ArtworkState.DRAFT
    ).first()


def count_drafts(user: User) -> int:
    """How many drafts the person could go on with instead of choosing a file again."""
    return Artwork.all_objects.filter(maker=user, state=ArtworkState.DRAFT).count()


def _acceptance_url(back: str) -> str:
    return f"{reverse('gallery:accept_guidelines')}?{urlencode({'next': back})}"
