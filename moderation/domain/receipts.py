"""What a reporter is told: that the report has arrived, and once what became of it."""

from contextlib import AbstractContextManager

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.domain.mail import queue_mail
from accounts.domain.notices import in_language, notify
from moderation.models import Report
from moderation.queries.sight import title_for_everybody
from moderation.targets import Target


def tracking_path(report: Report) -> str:
    return reverse("moderation:report_status", args=[report.tracking_token])


def tell_reporter(report: Report, kind: str, title: str, text: str) -> None:
    """Into the inbox of a member, by mail to whoever left an address, and to nobody else.

    Title and text are in the report's language already.
    """
    path, key = tracking_path(report), f"report:{report.pk}:{kind}"
    if report.reporter is not None:
        notify(report.reporter, f"moderation.{kind.partition(':')[0]}", title, text, path, key=key)
    elif report.email:
        body = (
            f"{text}\n\n{settings.SITE_URL}{path}\n\n-- \n{settings.SITE_NAME} · {settings.CONTACT_EMAIL}\n"
        )
        queue_mail(report.email, title, body, key=key, language=report.language)


def send_receipt(report: Report, target: Target) -> None:
    with language_of(report):
        text = "\n\n".join(
            [
                _("Thank you. A person will look at it: “%(title)s”.")
                % {"title": title_for_everybody(target)},
                _("Reason: %(reason)s") % {"reason": report.get_reason_display()},
                _(
                    "The page below says how far we are. Its address is your key: whoever has it can read the page."
                ),
            ]
        )
        tell_reporter(report, "receipt", _("We have your report"), text)


def language_of(report: Report) -> AbstractContextManager[None]:
    """Inside it, texts are in the language of whoever reported."""
    if report.reporter is not None:
        return in_language(report.reporter)
    return translation.override(report.language)
