"""Mails on their way out."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OutgoingMail(models.Model):
    """Outbox: one mail, retried until the server has taken it. Written in the transaction that decides it."""

    to = models.EmailField(_("to"), max_length=254)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    key = models.CharField(
        _("key"), max_length=120, unique=True
    )  # says what it is about, so that it goes once
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    next_attempt_at = models.DateTimeField(_("next attempt at"), default=timezone.now)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        indexes = [
            # send_due_mail; sent mails pile up and must not slow it down
            models.Index(
                fields=["next_attempt_at"], name="mail_due", condition=models.Q(sent_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return self.key
