"""Every address under /studio/: Wagtail's admin behind our gate."""

from wagtail.admin.urls import urlpatterns as wagtail_patterns
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .gate import guard

urlpatterns = [*decorate_urlpatterns(wagtail_patterns, guard)]
