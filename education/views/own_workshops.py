"""One's own sessions on one page, and as a calendar for programs that cannot log in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.rate_limits import rate_limited
from education import organisers as may
from education.domain.calendars import feed_file, make_feed, renew_feed
from education.queries.registrations import feed_of, feed_registrations, own_registrations

from .registrations import secret_page
from .workshops import calendar_response


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("workshop_feed", 20, 3600)
def mine(request: HttpRequest) -> HttpResponse:
    """One's own sessions and calendar. POST makes the calendar's address, or a new one with `renew`."""
    if request.method == "POST":
        if request.POST.get("renew"):
            renew_feed(request.user)
            messages.success(request, _("Your calendar has a new address. The old one is dead."))
        else:
            make_feed(request.user)
        return redirect("workshops:mine")
    coming, past = own_registrations(request.user)
    feed = feed_of(request.user)
    context = {
        "coming": coming,
        "past": past,
        "feed_url": request.build_absolute_uri(reverse("workshops:feed", args=[feed.token])) if feed else "",
        "may_manage": may.is_organiser(request.user),
    }
    return render(request, "education/workshops/mine.html", context)


@secret_page
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody's own calendar, read by a program that cannot log in."""
    found = feed_registrations(token)
    if found is None:
        raise Http404("no such calendar")
    return calendar_response(feed_file(*found), "workshops.ics")
