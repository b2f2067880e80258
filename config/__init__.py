"""Settings, routes and processes: the only room that knows all the others."""

from .celery import app as celery_app

__all__ = ["celery_app"]
