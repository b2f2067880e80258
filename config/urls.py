"""Every door of the site."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.documents.views.serve import serve as serve_document
from wagtail.views import serve as serve_page

from . import health

# Before admin.site.urls is read: the admin's own log-in page would let a password alone in.
admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/password_change/", RedirectView.as_view(pattern_name="account_change_password")),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("", include("accounts.urls")),
    path("", include("gallery.urls")),
    path("", include("moderation.urls")),
    path("", include("education.urls_workshops")),
    path("", include("education.urls_partners")),
    path("", include("education.urls_learn")),
    path("studio/", include("education.studio.urls")),
    # Of Wagtail's own routes only what serves pages and files: its log-in and password pages stay closed.
    re_path(r"^documents/(\d+)/(.*)$", serve_document, name="wagtaildocs_serve"),
    re_path(r"^learn/((?:[\w\-]+/)*)$", serve_page, name="wagtail_serve"),  # after every other route under it
]

handler400 = "gallery.views.errors.bad_request"
handler403 = "gallery.views.errors.permission_denied"
handler404 = "gallery.views.errors.not_found"
handler429 = "accounts.rate_limits.too_many_requests"  # asked for by allauth
handler500 = "gallery.views.errors.server_error"

if settings.DEBUG:
    from accounts.urls import development_patterns
    from gallery.views.styleguide import styleguide

    urlpatterns += [*development_patterns, path("_styleguide/", styleguide, name="styleguide")]
