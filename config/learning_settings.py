"""Wagtail's block of settings: the partners' studio, and the pages under /learn/. Nothing here phones home."""

from django.utils.translation import gettext_lazy as _

from . import env

# Templates and static files of education come before Wagtail's, which they override in places.
LEARNING_APPS = [
    "wagtail.users",  # only for its table of preferences; accounts are managed in /admin/
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "education.studio",
]
WAGTAIL_SITE_NAME = "Lightstick Studio"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_I18N_ENABLED = False  # a page says its language and its original itself
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", _("English")), ("ko", _("Korean"))]
# Sign-in, password, address and portrait belong to the site's own account pages, with their second factor.
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILADMIN_USER_LOGIN_FORM = "education.studio.doors.NoLoginForm"
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = ""  # an address stays what its author wrote
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True  # what is approved is what was read
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_AUTOSAVE_INTERVAL = env.integer("STUDIO_AUTOSAVE_MS", 1500)  # 0: no autosave

# robots.txt names these, by route; each room has its own.
SITEMAPS = ["gallery:sitemap", "learn:sitemap"]

# --- Pictures and files of partners --------------------------------------------------------------
WAGTAILIMAGES_IMAGE_MODEL = "education.LearnImage"
WAGTAILIMAGES_RENDITION_STORAGE = "public"
WAGTAILIMAGES_IMAGE_FORM_BASE = "education.forms.image.LearnImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = env.integer("UPLOAD_MAX_BYTES", 25 * 2**20)
# Every picture has been written anew as WebP before it is kept; so are its sizes.
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"webp": "webp"}
WAGTAILDOCS_DOCUMENT_FORM_BASE = "education.forms.document.LearnDocumentForm"
WAGTAILDOCS_EXTENSIONS = ["docx", "odp", "odt", "pdf", "pptx", "srt", "txt", "vtt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = env.integer("DOCUMENT_MAX_BYTES", 20 * 2**20)
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # the private store is asked by the site, never by a browser
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []  # always as an attachment

# --- The scheduler's entries -----------------------------------------------------------------------
SCHEDULED_PAGES_SECONDS = env.integer("SCHEDULED_PAGES_SECONDS", 60)
REVIEW_DUE_SECONDS = 86_400
LEARNING_SCHEDULE = {
    "publish-scheduled-pages": {
        "task": "education.tasks.publish_scheduled_pages",
        "schedule": SCHEDULED_PAGES_SECONDS,
        "options": {"expires": SCHEDULED_PAGES_SECONDS},
    },
    "tell-overdue-reviews": {
        "task": "education.tasks.tell_overdue_reviews",
        "schedule": REVIEW_DUE_SECONDS,
        "options": {"expires": REVIEW_DUE_SECONDS},
    },
}
