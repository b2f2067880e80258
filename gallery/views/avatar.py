"""The page on which a person chooses or removes an avatar."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from accounts.rate_limits import rate_limited
from gallery.domain.avatars import remove_avatar, set_avatar
from gallery.domain.errors import Refused
from gallery.forms.avatar import AvatarForm
from gallery.reasons import explain

from .upload_body import is_hopeless, was_too_large


@csrf_exempt  # asked for by _avatar, after the bounds on the body
@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("avatar", 20, 3600)
def avatar(request: HttpRequest) -> HttpResponse:
    if request.method == "POST" and is_hopeless(request):
        messages.error(request, explain("too_large").title)
        return redirect("gallery:avatar")
    return _avatar(request)


@csrf_protect
def _avatar(request: HttpRequest) -> HttpResponse:
    if request.method == "POST" and request.POST.get("act") == "remove":
        remove_avatar(request.user)
        messages.success(request, _("Your picture is removed."))
        return redirect("gallery:avatar")
    form = AvatarForm(request.POST or None, request.FILES or None)
    if was_too_large(request):
        form.add_error("picture", explain("too_large").title)
    elif request.method == "POST" and form.is_valid():
        try:
            set_avatar(request.user, form.cleaned_data["picture"])
        except Refused as refusal:
            form.add_error("picture", str(refusal.message))
        else:
            messages.success(request, _("Your new picture is here."))
            return redirect("gallery:avatar")
    return render(request, "gallery/works/avatar.html", {"form": form}, status=422 if form.errors else 200)
