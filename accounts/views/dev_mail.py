"""The mailbox of a development machine. Its route exists with DEBUG only; the view asks once more."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.queries.sent_mail import newest_mails


@require_safe
def dev_mail(request: HttpRequest) -> HttpResponse:
    if not settings.DEBUG:
        raise Http404
    return render(request, "accounts/dev_mail.html", {"mails": newest_mails(Path(settings.MAIL_DIR))})
