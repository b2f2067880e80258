"""The Celery application. The broker is a doorbell that may be lost; the database row is the truth."""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

TRANSPORT_ALIASES["filesystem"] = "config.broker:Transport"

app = Celery("lightstick")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
