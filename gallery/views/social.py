"""Likes and comments: plain forms, which htmx sends without leaving the page."""

from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.rate_limits import View, rate_limited
from gallery import permissions as may
from gallery.domain.errors import Refused
from gallery.domain.social import add_comment, delete_comment, edit_comment, like_artwork, unlike_artwork
from gallery.forms.social import CommentForm
from gallery.models import Artwork, Comment
from gallery.queries.works import find_work, visible_comment

from .artwork import render_work, social_context
from .sight import sees_artwork


def signed_in(view: View) -> View:
    """Sends a visitor to the log-in page and back to the work afterwards; htmx is told to go there, too."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        work = find_work(kwargs["public_id"]) if "public_id" in kwargs else None
        back = work.get_absolute_url() if work else resolve_url("gallery:home")
        response = redirect_to_login(back, resolve_url(settings.LOGIN_URL))
        if request.htmx:
            return HttpResponse(headers={"HX-Redirect": response.url})
        return response

    return checked


@require_POST
@signed_in
@rate_limited("like", 120, 600)
def like(request: HttpRequest, public_id: str) -> HttpResponse:
    """`liked=1` likes, `liked=0` takes it back: the form says what it wants, so twice is the same as once."""
    work = _seen_work(request, public_id)
    wanted = request.POST.get("liked") == "1"
    try:
        work = like_artwork(request.user, work) if wanted else unlike_artwork(request.user, work)
    except Refused as refused:
        return _refuse(request, refused)
    if not request.htmx:
        return redirect(work)
    context = {"artwork": work, "is_liked": wanted, "can_like": may.can_like(request.user, work)}
    return render(request, "gallery/browse/like.html", context)


@require_POST
@signed_in
@rate_limited("comment", 20, 600)
def comments(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add a comment. What was typed stays in the box when it is not accepted."""
    work = _seen_work(request, public_id)
    form = CommentForm(request.POST)
    if form.is_valid():
        try:
            comment = add_comment(request.user, work, form.cleaned_data["body"])
        except Refused as refused:
            form.add_error("body", refused.message)
        else:
            if request.htmx:
                return _comment_list(request, work, CommentForm())
            return redirect(f"{work.get_absolute_url()}#comment-{comment.pk}")
    if request.htmx:
        return _comment_list(request, work, form)
    return render_work(request, work, form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@rate_limited("comment", 20, 600)
def comment_edit(request: HttpRequest, comment_id: int) -> HttpResponse:
    comment = _own_comment(request, comment_id, may.can_edit_comment)
    form = CommentForm(request.POST or None, initial={"body": comment.body})
    if request.method == "POST" and form.is_valid():
        try:
            edit_comment(request.user, comment, form.cleaned_data["body"])
        except Refused as refused:
            form.add_error("body", refused.message)
        else:
            messages.success(request, _("Your comment has been changed."))
            return redirect(f"{comment.artwork.get_absolute_url()}#comment-{comment.pk}")
    context = {"comment": comment, "comment_form": form}
    return render(request, "gallery/browse/comment_edit.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@rate_limited("comment", 20, 600)
def comment_delete(request: HttpRequest, comment_id: int) -> HttpResponse:
    """GET asks once more, POST deletes."""
    comment = _own_comment(request, comment_id, may.can_delete_comment)
    if request.method != "POST":
        return render(request, "gallery/browse/comment_delete.html", {"comment": comment})
    try:
        delete_comment(request.user, comment)
    except Refused as refused:
        return _refuse(request, refused)
    messages.success(request, _("The comment has been deleted."))
    return redirect(f"{comment.artwork.get_absolute_url()}#comments")


def _seen_work(request: HttpRequest, public_id: str) -> Artwork:
    work = find_work(public_id)
    if work is None or not sees_artwork(request, work):
        raise Http404("no such edit")
    return work


def _own_comment(request: HttpRequest, comment_id: int, allowed: Any) -> Comment:
    comment = visible_comment(comment_id)
    if comment is None or not sees_artwork(request, comment.artwork):
        raise Http404("no such comment")
    if not allowed(request.user, comment):
        raise PermissionDenied
    return comment


def _comment_list(request: HttpRequest, work: Artwork, form: CommentForm) -> HttpResponse:
    work.refresh_from_db(fields=["comment_count"])
    return render(request, "gallery/browse/comments.html", social_context(request, work, form))


def _refuse(request: HttpRequest, refused: Refused) -> HttpResponse:
    if request.htmx:
        return HttpResponse(str(refused.message), status=403, content_type="text/plain; charset=utf-8")
    raise PermissionDenied(str(refused.message))
