"""The page of one work."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery import permissions as may
from gallery.forms.social import CommentForm
from gallery.models import GONE, Artwork, ArtworkState, ContentWarning
from gallery.queries.feeds import more_by_maker, neighbours
from gallery.queries.works import find_work, read_parts

from .artwork_head import head_of_work, public_files
from .sight import sees_artwork


@require_safe
def artwork(request: HttpRequest, public_id: str) -> HttpResponse:
    """410 for what was here once, 404 for what never was or is not public yet."""
    work = find_work(public_id)
    if work is None:
        raise Http404("no such edit")
    if sees_artwork(request, work):
        response = render_work(request, work, CommentForm())
        if not work.is_visible:
            add_never_cache_headers(response)
        return response
    if work.state in GONE and work.published_at is not None:
        gone = render(request, "errors/410.html", {"state": work.state}, status=410)
        add_never_cache_headers(gone)  # it may come back
        return gone
    raise Http404("no such edit")


def render_work(request: HttpRequest, work: Artwork, form: CommentForm, status: int = 200) -> HttpResponse:
    prefetch_related_objects([work], "renditions", "disclosures", "idols", "groups", "tags")
    newer, older = neighbours(work)
    context: dict[str, Any] = {
        "artwork": work,
        "shown_title": work.title or _("Untitled edit"),
        "is_covered": work.content_warning != ContentWarning.NONE or work.state == ArtworkState.RESTRICTED,
        "idols": work.idols.all(),
        "groups": work.groups.all(),
        "tags": [tag for tag in work.tags.all() if not tag.is_blocked],
        "files": public_files(work),
        "newer": newer,
        "older": older,
        "more": more_by_maker(work),
        "is_maker": may.is_maker(request.user, work),
        "can_edit": may.can_edit_artwork(request.user, work),
        "can_withdraw": may.can_withdraw_artwork(request.user, work),
        **social_context(request, work, form),
    }
    context["head"] = head_of_work(work, context["parts"].shown, context["files"])
    return render(request, "gallery/artwork.html", context, status=status)


def social_context(request: HttpRequest, work: Artwork, form: CommentForm) -> dict[str, Any]:
    """For the like button and the comments, on the page and as fragments."""
    parts = read_parts(work, request.user)
    for comment in parts.comments:
        comment.can_edit = may.can_edit_comment(request.user, comment)
        comment.can_delete = may.can_delete_comment(request.user, comment)
    return {
        "artwork": work,
        "parts": parts,
        "comments": parts.comments,
        "is_liked": parts.is_liked,
        "can_like": may.can_like(request.user, work),
        "can_comment": may.can_comment(request.user, work),
        "comment_form": form,
    }
