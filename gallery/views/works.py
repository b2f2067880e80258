"""A maker's own works: the list, and what can be done with one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.rate_limits import rate_limited
from gallery import permissions
from gallery.domain.artworks import delete_draft, edit_artwork, put_back_artwork, withdraw_artwork
from gallery.domain.details import read_details
from gallery.domain.errors import Refused
from gallery.domain.storage import StoreUnavailable, store_errors, store_of
from gallery.forms.artwork import DetailsForm
from gallery.models import Artwork, ArtworkState, Upload, UploadState
from gallery.queries.own_works import own_page
from gallery.queries.pages import BadCursor, read_cursor
from gallery.reasons import explain

from .sight import sees_artwork

PREVIEW_WIDTH = 640  # px: the largest that a preview streams


@login_required
@never_cache
@require_safe
def my_works(request: HttpRequest) -> HttpResponse:
    try:
        after = read_cursor(request.GET.get("after", ""))
    except BadCursor:
        return HttpResponseBadRequest(_("This page address is not complete."), content_type="text/plain")
    page = own_page(request.user, after)
    for work in page.items:
        _add_words(request.user, work)
    context = {
        "works": page.items,
        "next_url": f"{reverse('gallery:my_works')}?after={page.next_cursor}" if page.next_cursor else "",
        "is_first_page": after is None,
    }
    return render(request, "gallery/works/list.html", context)


def _add_words(user: User, work: Artwork) -> None:
    """What the list says about one work and offers for it."""
    upload: Upload | None = getattr(work, "upload", None)
    work.words = explain(work.state_reason, work) if work.state_reason else None
    work.picture_url = _picture_url(work)
    work.may_edit = permissions.can_edit_artwork(user, work) and work.state != ArtworkState.DRAFT
    work.may_withdraw = permissions.can_withdraw_artwork(user, work) and work.state != ArtworkState.DRAFT
    work.may_put_back = permissions.can_put_back_artwork(user, work)
    work.is_draft = work.state == ArtworkState.DRAFT
    failed = upload is not None and upload.state == UploadState.FAILED and bool(upload.original_key)
    work.may_retry = work.is_draft and failed


def _picture_url(work: Artwork) -> str:
    """The smallest WebP: public, or streamed to the maker while it is held."""
    rows = [row for row in work.renditions.all() if row.format == "webp"]
    if not rows:
        return ""
    if rows[0].storage == "public":
        return str(store_of("public").url(rows[0].key))
    return reverse("gallery:work_preview", args=[work.public_id])


@login_required
@never_cache
@require_safe
def work_preview(request: HttpRequest, public_id: str) -> HttpResponse | FileResponse:
    """The picture of a work that is not public, for its maker and for reviewers only."""
    work = Artwork.all_objects.filter(public_id=public_id).first()
    if work is None or not sees_artwork(request, work):
        raise Http404("no such preview")
    rows = work.renditions.filter(format="webp", width__lte=PREVIEW_WIDTH)
    row = rows.order_by("-width").first() or work.renditions.filter(format="webp").order_by("width").first()
    if row is None:
        raise Http404("no picture yet")
    try:
        with store_errors():
            file = store_of(row.storage).open(row.key)
    except StoreUnavailable as error:
        raise Http404("the store does not answer") from error
    response = FileResponse(file, content_type="image/webp")
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex"
    return response


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("edit-artwork", 120, 3600)
def artwork_edit(request: HttpRequest, public_id: str) -> HttpResponse:
    work = find_own(request, public_id)
    if work.state == ArtworkState.DRAFT:
        return redirect(f"{reverse('gallery:upload')}?draft={work.public_id}")
    if not permissions.can_edit_artwork(request.user, work):
        raise PermissionDenied
    form = DetailsForm(request.POST or None, initial=DetailsForm.first_values(read_details(work)))
    if request.method == "POST" and form.is_valid():
        try:
            changed = edit_artwork(request.user, work, form.details())
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            return _after_edit(request, work, changed)
    context = {"form": form, "artwork": work, "picture_url": _picture_url(work)}
    return render(request, "gallery/works/edit.html", context, status=422 if form.errors else 200)


def _after_edit(request: HttpRequest, before: Artwork, after: Artwork) -> HttpResponse:
    if after.state == ArtworkState.HELD and before.state != ArtworkState.HELD:
        messages.info(request, explain(after.state_reason, after).title)
        return redirect("gallery:my_works")
    messages.success(request, _("Saved."))
    return (
        redirect("gallery:artwork", public_id=after.public_id)
        if after.is_visible
        else redirect("gallery:my_works")
    )


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("edit-artwork", 120, 3600)
def artwork_withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    return _confirm(
        request, public_id, "withdraw", withdraw_artwork, _("Withdrawn. Nobody else can see it any more.")
    )


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("edit-artwork", 120, 3600)
def artwork_put_back(request: HttpRequest, public_id: str) -> HttpResponse:
    return _confirm(
        request, public_id, "put_back", put_back_artwork, _("It is being prepared and will be back soon.")
    )


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("edit-artwork", 120, 3600)
def draft_delete(request: HttpRequest, public_id: str) -> HttpResponse:
    return _confirm(request, public_id, "delete", delete_draft, _("The draft is deleted."))


def _confirm(
    request: HttpRequest, public_id: str, act: str, function: Callable[[User, Artwork], Any], done: str
) -> HttpResponse:
    """A page that asks first; the button on it does it."""
    work = find_own(request, public_id)
    allowed = {
        "withdraw": permissions.can_withdraw_artwork(request.user, work),
        "put_back": permissions.can_put_back_artwork(request.user, work),
        "delete": work.state == ArtworkState.DRAFT,
    }[act]
    if not allowed:
        raise PermissionDenied
    if request.method != "POST":
        context = {"artwork": work, "picture_url": _picture_url(work)}
        return render(request, f"gallery/works/{act}.html", context)
    try:
        function(request.user, work)
    except Refused as refusal:
        if refusal.code == "guidelines":
            return redirect(f"{reverse('gallery:accept_guidelines')}?next={request.path}")
        messages.error(request, str(refusal.message))
    else:
        messages.success(request, done)
    return redirect("gallery:my_works")


def find_own(request: HttpRequest, public_id: str) -> Artwork:
    """Somebody else's work is forbidden when it can be seen, and unknown when it cannot."""
    work = Artwork.all_objects.filter(public_id=public_id).first()
    if work is None or not sees_artwork(request, work):
        raise Http404("no such edit")
    if not permissions.is_maker(request.user, work):
        raise PermissionDenied
    return work
