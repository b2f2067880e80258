"""Routes of the accounts room; signing in and second factors are allauth's, under /accounts/."""

from django.urls import URLPattern, URLResolver, path

from .views import dev_mail, settings

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/", settings.edit_settings, name="settings"),
    path("settings/security/", settings.security, name="security"),
    path("language/", settings.set_language, name="set_language"),
]
# Added by config.urls with DEBUG only.
development_patterns: list[URLPattern | URLResolver] = [
    path("_mail/", dev_mail.dev_mail, name="dev_mail"),
]
