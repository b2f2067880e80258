"""Telling people things: in their inbox, and by mail."""

from contextlib import AbstractContextManager

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.domain.mail import one_line, queue_mail
from accounts.models import Notification, User
from accounts.redirects import is_local_path


def in_language(user: User) -> AbstractContextManager[None]:
    """Write texts for this person inside it: `with in_language(user): notify(user, …, title=_("…"), …)`."""
    return translation.override(user.language)


def notify(
    user: User, kind: str, title: str, body: str, url: str = "", *, mail: bool = True, key: str = ""
) -> Notification:
    """Put a message into the inbox and, unless `mail` is false, send it to the verified address too.

    `title` and `body` are in the language of the reader (see `in_language`), `url` is a path of this site. `key` makes
    the mail one of its kind (see `queue_mail`). All of it comes and goes with the caller's transaction.
    """
    if url and not is_local_path(url):
        raise ValueError("a notification leads to a path of this site")
    with transaction.atomic():
        notice = Notification.objects.create(
            user=user, kind=kind, title=one_line(title), body=body, url=url, language=user.language
        )
        User.objects.filter(pk=user.pk).update(unread_count=F("unread_count") + 1)
        if mail and _may_be_mailed(user):
            text = _mail_text(user, notice)
            queue_mail(
                user.email, notice.title, text, key=key or f"notice:{notice.pk}", language=user.language
            )
    return notice


def _may_be_mailed(user: User) -> bool:
    """An address that nobody has confirmed may be somebody else's. Banned people are told, too."""
    verified = EmailAddress.objects.filter(user=user, email=user.email, verified=True)
    return user.is_active and verified.exists()


def _mail_text(user: User, notice: Notification) -> str:
    """The message, the absolute address of its page, and who is writing."""
    with in_language(user):
        footer = _("This message is from %(site)s. Questions? Write to %(contact)s.") % {
            "site": settings.SITE_NAME,
            "contact": settings.CONTACT_EMAIL,
        }
    link = f"{settings.SITE_URL}{notice.url}" if notice.url else ""
    return "\n\n".join(part for part in (notice.body.strip(), link, f"-- \n{footer}") if part) + "\n"


def mark_read(user: User, notification: Notification) -> None:
    """The person has opened it. Twice is the same as once; somebody else's stays as it is."""
    _read(user, pk=notification.pk)


def mark_all_read(user: User) -> None:
    _read(user)


def _read(user: User, **which: int) -> None:
    """Lock, mark, recount, write: a message that arrives meanwhile waits for the lock and is counted after it."""
    with transaction.atomic():
        owner = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        unread = Notification.objects.filter(user=owner, read_at__isnull=True)
        unread.filter(**which).update(read_at=timezone.now())
        owner.unread_count = unread.count()
        owner.save(update_fields=["unread_count"])
    user.unread_count = owner.unread_count
