"""Accounts in the admin: people and groups. allauth's own pages would show secrets; they are taken away."""

import allauth.account.admin
import allauth.mfa.admin  # noqa: F401  (registered first, so that it can be taken away below)
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.contrib import admin

from . import groups, users

for model in (Authenticator, EmailAddress, EmailConfirmation):
    if admin.site.is_registered(model):
        admin.site.unregister(model)

__all__ = ["groups", "users"]
