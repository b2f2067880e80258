"""Routes of the accounts room; signing in and second factors are allauth's, under /accounts/."""

from django.urls import URLPattern, URLResolver, path

from .views import dev_mail, inbox, settings

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/", settings.edit_settings, name="settings"),
    path("settings/security/", settings.security, name="security"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/read/", inbox.read_all, name="inbox_read_all"),
    path("inbox/<int:pk>/read/", inbox.open_notification, name="inbox_open"),
    path("language/", settings.set_language, name="set_language"),
]
# Added by config.urls with DEBUG only.
development_patterns: list[URLPattern | URLResolver] = [
    path("_mail/", dev_mail.dev_mail, name="dev_mail"),
]
