from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added

        from accounts.second_factor import note_enrolment

        authenticator_added.connect(note_enrolment, dispatch_uid="accounts.note_enrolment")
