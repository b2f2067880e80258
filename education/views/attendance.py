"""Being there: the check-in page behind a person's own link, and the certificate that anybody can verify."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.rate_limits import rate_limited
from education import organisers as may
from education.certificate_pdf import hours_in_words, render_certificate, spaced_code
from education.domain.attendance import check_in, check_in_window
from education.models import Registration
from education.qr import qr_svg
from education.queries.registrations import find_by_check_in, find_certificate
from gallery.domain.errors import Refused

from .registrations import secret_page


@secret_page
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("check_in", 120, 600)
def check_in_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows whose place it is, POST checks in: a program that only looks ahead must not do it."""
    entry = _by_check_in(token)
    if request.method == "POST":
        by = request.user if may.can_manage_session(request.user, entry.session) else None
        try:
            check_in(entry, by)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("Checked in. Welcome!"))
        return redirect("workshops:check_in", token)
    opens, closes = check_in_window(entry.session)
    context = {
        "registration": entry,
        "session": entry.session,
        "workshop": entry.session.workshop,
        "opens": opens,
        "is_open": opens <= timezone.now() <= closes
        and entry.is_confirmed
        and not entry.session.is_cancelled,
        "is_over": timezone.now() > closes,
    }
    return render(request, "education/workshops/check_in.html", context)


@secret_page
@require_safe
def check_in_code(request: HttpRequest, token: str) -> HttpResponse:
    """The same address as a picture, to be shown at the door."""
    entry = _by_check_in(token)
    address = settings.SITE_URL + reverse("workshops:check_in", args=[entry.check_in_token])
    return HttpResponse(qr_svg(address), content_type="image/svg+xml")


@secret_page
@require_safe
def certificate(request: HttpRequest, code: str) -> HttpResponse:
    """What the certificate says, for whoever was shown one. Withdrawn ones say that."""
    entry = _by_code(code)
    context = {
        "registration": entry,
        "session": entry.session,
        "workshop": entry.session.workshop,
        "code": spaced_code(entry),
        "hours": hours_in_words(entry.session.hours),
    }
    status = 200 if entry.has_certificate else 410
    return render(request, "education/workshops/certificate.html", context, status=status)


@secret_page
@require_safe
def certificate_pdf(request: HttpRequest, code: str) -> HttpResponse:
    entry = _by_code(code)
    if not entry.has_certificate:
        raise Http404("withdrawn")
    response = HttpResponse(render_certificate(entry), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="certificate-{spaced_code(entry)}.pdf"'
    return response


def _by_check_in(token: str) -> Registration:
    entry = find_by_check_in(token)
    if entry is None:
        raise Http404("no such check-in")
    return entry


def _by_code(code: str) -> Registration:
    entry = find_certificate(code)
    if entry is None:
        raise Http404("no such certificate")
    return entry
