"""The Celery application. The broker is a doorbell that may be lost; the database row is the truth."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("lightstick")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
