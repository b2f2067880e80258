"""All settings, from the environment. Without any, an embedded site: SQLite, files on disk, no Redis.

docs/operation.md lists every variable. What a law or the house rules set has a name of its own here.
"""

import sys
import tempfile
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from . import env
from .learning_settings import *  # noqa: F403  (Wagtail's block, kept apart for length)
from .learning_settings import LEARNING_APPS, LEARNING_SCHEDULE
from .upload_settings import *  # noqa: F403  (limits, leases and checks of uploads, kept apart for length)
from .workshop_settings import *  # noqa: F403  (reminders, offers, check-in, kept apart for length)
from .workshop_settings import WORKSHOP_SCHEDULE

BASE_DIR = Path(__file__).resolve().parent.parent
TESTING = "pytest" in sys.modules
DEBUG = env.flag("DEBUG", False)
# Tests never touch the developer's own data; tests/conftest.py removes the folder again.
_own_data = (
    Path(tempfile.mkdtemp(prefix="lightstick-test-"))
    if TESTING and not env.text("DATA_DIR")
    else BASE_DIR / "var"
)
DATA_DIR = Path(env.text("DATA_DIR") or _own_data).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

SECRET_KEY = env.text("SECRET_KEY") or ("development-only-" + "x" * 50 if DEBUG or TESTING else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "Set SECRET_KEY (50 random characters or more), or DEBUG=1 on your own machine."
    )

# --- Address -------------------------------------------------------------------------------------
SITE_NAME = "Lightstick"
SITE_URL = env.text("SITE_URL", f"http://127.0.0.1:{env.integer('PORT', 8000)}").rstrip("/")
IS_HTTPS = SITE_URL.startswith("https://")
if not (IS_HTTPS or DEBUG or TESTING or env.flag("ALLOW_PLAIN_HTTP", False)):
    raise ImproperlyConfigured(
        "Set SITE_URL to the site's https:// address: without it, cookies could travel in the clear. "
        "ALLOW_PLAIN_HTTP=1 permits http:// for a test on your own machine."
    )
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost" if DEBUG or TESTING else "")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", SITE_URL if IS_HTTPS else "")
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
CONTACT_EMAIL = env.text("CONTACT_EMAIL", "safety@lightstick.example")

# --- Rooms ---------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "accounts",
    "gallery",
    "education",
    "config.staff_site.StaffAdminConfig",  # django.contrib.admin with an order of its own
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    *LEARNING_APPS,
    "moderation",  # after auth: its roles need the permissions that auth makes
]
MIDDLEWARE = [
    "config.headers.ResponseHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.compression.CompressText",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.middleware.ViewerPreferences",
    "accounts.middleware.RequireSecondFactor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
if DEBUG:
    MIDDLEWARE += ["config.own_not_found.OwnNotFound"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gallery.context.site",
            ],
        },
    }
]

# --- Data ----------------------------------------------------------------------------------------
DATABASES = {"default": env.database(env.text("DATABASE_URL"), DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.text("REDIS_URL")
if REDIS_URL:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
    SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
else:
    # Shared by all processes of one machine; a per-process cache would multiply every rate limit.
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": DATA_DIR / "cache",
            # Above it entries go at random, and with them counts of rate limits.
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        }
    }
    SESSION_ENGINE = "django.contrib.sessions.backends.db"

# --- Background work -----------------------------------------------------------------------------
BROKER_DIR = DATA_DIR / "broker"
if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 300,
        "unacked_restore_interval": 1,
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 2,
        "socket_timeout": 5,
    }
else:
    BROKER_DIR.mkdir(exist_ok=True)
    CELERY_BROKER_URL = "filesystem://localhost"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(BROKER_DIR),
        "data_folder_out": str(BROKER_DIR),
        "control_folder": str(BROKER_DIR / "control"),
        "polling_interval": 0.1,  # s; with one task at a time it is the pause between any two
    }
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False  # the lease and the sweeper bring it back, not the broker
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 600_000  # KiB
CELERY_TASK_TIME_LIMIT = 180
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.1}
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
SWEEP_SECONDS = env.integer("SWEEP_SECONDS", 10)
PURGE_SECONDS = env.integer("PURGE_SECONDS", 10)
SEND_MAIL_SECONDS = env.integer("SEND_MAIL_SECONDS", 10)
# A call that nobody heard in time is dropped: the next one says the same.
CELERY_BEAT_SCHEDULE = {
    "sweep-uploads": {
        "task": "gallery.tasks.sweep_uploads",
        "schedule": SWEEP_SECONDS,
        "options": {"expires": SWEEP_SECONDS},
    },
    "sweep-moderation": {
        "task": "moderation.tasks.sweep_moderation",
        "schedule": SWEEP_SECONDS,
        "options": {"expires": SWEEP_SECONDS},
    },
    "purge-storage": {
        "task": "gallery.tasks.purge_storage",
        "schedule": PURGE_SECONDS,
        "options": {"expires": PURGE_SECONDS},
    },
    "send-mail": {
        "task": "accounts.tasks.send_mail",
        "schedule": SEND_MAIL_SECONDS,
        "options": {"expires": SEND_MAIL_SECONDS},
    },
    **WORKSHOP_SCHEDULE,
    **LEARNING_SCHEDULE,
}

# --- Pictures ------------------------------------------------------------------------------------
S3_ENDPOINT_URL = env.text("S3_ENDPOINT_URL")
S3_PUBLIC_URL = env.text("S3_PUBLIC_URL")
S3_OPTIONS = {
    "endpoint_url": S3_ENDPOINT_URL or None,
    "access_key": env.text("S3_ACCESS_KEY"),
    "secret_key": env.text("S3_SECRET_KEY"),
    "region_name": env.text("S3_REGION", "us-east-1"),
    "addressing_style": env.text("S3_ADDRESSING_STYLE", "path"),
    "file_overwrite": True,
    "default_acl": None,
}
if env.text("S3_PUBLIC_BUCKET"):
    from botocore.config import Config

    S3_OPTIONS["client_config"] = Config(
        retries={"max_attempts": 2},
        connect_timeout=2,
        read_timeout=env.integer("S3_READ_TIMEOUT", 10),
        s3={"addressing_style": S3_OPTIONS["addressing_style"]},
        signature_version="s3v4",
    )
    PUBLIC_STORAGE = {
        "BACKEND": "config.storage.PublicPictures",
        "OPTIONS": {
            **S3_OPTIONS,
            "bucket_name": env.text("S3_PUBLIC_BUCKET"),
            "public_url": S3_PUBLIC_URL,
            "object_parameters": {"CacheControl": "public, max-age=31536000, immutable"},
        },
    }
    PRIVATE_STORAGE = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {**S3_OPTIONS, "bucket_name": env.text("S3_PRIVATE_BUCKET")},
    }
else:
    PUBLIC_STORAGE = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "public", "base_url": "/media/", "allow_overwrite": True},
    }
    PRIVATE_STORAGE = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": DATA_DIR / "private",
            "allow_overwrite": True,
            # Originals as they came, with place and camera: for nobody else on the machine.
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    }
STORAGES = {
    "default": PRIVATE_STORAGE,  # whatever forgets to choose is private
    "private": PRIVATE_STORAGE,
    "public": PUBLIC_STORAGE,
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "config.storage.StaticStorage"
    },
}

# --- Browse --------------------------------------------------------------------------------------
PAGE_SIZE = env.integer("PAGE_SIZE", 42)
SEARCH_ENGINE = env.text("SEARCH_ENGINE", "gallery.search.database.DatabaseSearch")
COMMENT_EDIT_MINUTES = 15
# Dotted paths: what other rooms offer beside a work, comment, person, idol, group or tag; see gallery.hooks.
ITEM_ACTS = ["moderation.acts.report_acts", "moderation.acts.staff_acts"]

# --- People --------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backend.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
MINIMUM_AGE = 14
REQUIRE_STAFF_MFA = env.flag("REQUIRE_STAFF_MFA", not DEBUG)
SECOND_FACTOR_PATHS = ("/admin/", "/studio/", "/moderate/", "/workshops/manage/")  # staff, and people's names
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "gallery:home"
LOGOUT_REDIRECT_URL = "gallery:home"

# --- Moderation ----------------------------------------------------------------------------------
DEMO_LOADERS = [
    "moderation.demo.load_cases",
    "education.demo.load_learning",
]  # dotted paths, called after the gallery's own demo
CLAIM_MINUTES = 15  # a moderator silent for so long loses the case to another
APPEAL_DAYS = 184  # at least six months, DSA art. 20
REPORTS_PER_CASE = 500  # kept; whoever comes later is told that it is being looked at
REPORTS_PER_NETWORK_HOUR = 30  # by people without account, on things that are being looked at already
REPORTS_PER_NETWORK_AND_CASE = 3

# --- Mail ----------------------------------------------------------------------------------------
WAGTAILADMIN_BASE_URL = SITE_URL  # in mails of the studio
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Lightstick <hello@lightstick.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
MAIL_DIR = DATA_DIR / "mail"
EMAIL_TIMEOUT = 10
if env.text("EMAIL_HOST"):
    EMAIL_HOST = env.text("EMAIL_HOST")
    EMAIL_PORT = env.integer("EMAIL_PORT", 587)
    EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
    EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
    EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", True)
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAIL_DIR

# --- Languages and times -------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ko", _("Korean"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
FORMAT_MODULE_PATH = "config.formats"
USE_TZ = True
TIME_ZONE = "UTC"

# --- Static files --------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.text("STATIC_ROOT") or DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

# --- Security floor ------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = IS_HTTPS and env.flag("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # asked by machines, inside, without TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", False) else None
TRUSTED_PROXY_COUNT = env.integer("TRUSTED_PROXY_COUNT", 1 if env.flag("BEHIND_PROXY", False) else 0)
SECURE_HSTS_SECONDS = 0 if DEBUG or not IS_HTTPS else 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS > 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "lightstick_session"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrftoken"
CSRF_FAILURE_VIEW = "gallery.views.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# With the slash at its end the address allows all that lies below it, without it nothing but itself.
_picture_sources = [S3_PUBLIC_URL.rstrip("/") + "/"] if S3_PUBLIC_URL else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *_picture_sources],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# --- Logs ----------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}

from .allauth_settings import *  # noqa: E402, F403  (allauth's own block of settings, kept apart for length)

if TESTING:
    # Argon2 is deliberately slow; tests log in hundreds of times. test_settings proves the real hasher.
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
