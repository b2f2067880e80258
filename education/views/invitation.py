"""The page behind the link of an invitation mail."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.rate_limits import rate_limited
from education.domain.invitations import accept_invitation
from education.models import PartnerInvitation
from gallery.domain.errors import Refused


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("invitation", limit=60, seconds=3600)
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Shows who invites. Accepting needs an account with the invited address, and then leads to the studio."""
    row = get_object_or_404(PartnerInvitation.objects.select_related("partner"), token=token)
    context = {"invitation": row, "partner": row.partner}
    if request.method != "POST":
        return render(request, "education/invitation.html", context)
    if not request.user.is_authenticated:
        return redirect("account_login")
    try:
        accept_invitation(token, request.user)
    except Refused as refusal:
        return render(
            request, "education/invitation.html", context | {"refusal": refusal.message}, status=409
        )
    messages.success(request, _("Welcome. You write for %(partner)s now.") % {"partner": row.partner.name})
    return redirect("wagtailadmin_home")
