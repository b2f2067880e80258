"""A clock that tests can move on; pictures of lessons in the storage of the test."""

import datetime

import pytest
from django.core.files.storage import storages
from django.utils import timezone

from education.models import LearnRendition


@pytest.fixture(autouse=True)
def pictures_of_lessons(storage_and_cache, monkeypatch):
    """Wagtail asks for the storage once, when the model is made."""
    monkeypatch.setattr(LearnRendition._meta.get_field("file"), "storage", storages["public"])


@pytest.fixture
def travel(monkeypatch):
    """travel(days=9, hours=23) -> from now on it is that much later. Travels add up."""
    real_now = timezone.now
    gone = datetime.timedelta()

    def go(**by: float) -> None:
        nonlocal gone
        gone += datetime.timedelta(**by)
        monkeypatch.setattr(timezone, "now", lambda: real_now() + gone)

    return go
