"""What the site has told its member. Opening one marks it read: that is a POST, because a link may be fetched
by a browser that only looks ahead."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.domain.notices import mark_all_read, mark_read
from accounts.queries.inbox import find_notification, inbox_page, read_cursor
from accounts.rate_limits import rate_limited
from accounts.redirects import is_local_path


@login_required
@never_cache
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    try:
        after = read_cursor(request.GET.get("after", ""))
    except ValueError:
        return HttpResponseBadRequest(
            _("This page address is not complete."), content_type="text/plain; charset=utf-8"
        )
    page = inbox_page(request.user, after)
    context = {
        "notifications": page.items,
        "next_url": f"{reverse('accounts:inbox')}?after={page.next_cursor}" if page.next_cursor else "",
    }
    return render(request, "accounts/inbox.html", context)


@login_required
@never_cache
@require_POST
@rate_limited("inbox", 240, 3600)
def open_notification(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark it read and go where it leads."""
    notification = find_notification(request.user, pk)
    if notification is None:
        raise Http404("no such notification")
    mark_read(request.user, notification)
    leads_on = is_local_path(notification.url)
    return redirect(notification.url if leads_on else reverse("accounts:inbox"))


@login_required
@never_cache
@require_POST
@rate_limited("inbox", 240, 3600)
def read_all(request: HttpRequest) -> HttpResponse:
    mark_all_read(request.user)
    messages.success(request, _("All notifications are marked as read."))
    return redirect("accounts:inbox")
