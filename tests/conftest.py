"""Fixed personas; storage, cache and database of their own."""

import atexit
import os
import shutil
from urllib.parse import urlsplit

import pytest
from django.conf import settings as site_settings
from django.contrib.auth.models import Group, Permission
from django.db import connections
from django.test import Client, TransactionTestCase

from accounts.db.triggers import drop_refusals
from accounts.models import Standing, User
from gallery.models import GuidelinesVersion

from . import database, factories
from .refusals import REFUSALS

if "DATA_DIR" not in os.environ:  # made by the settings for this run
    atexit.register(shutil.rmtree, site_settings.DATA_DIR, ignore_errors=True)

_original_teardown = TransactionTestCase._fixture_teardown


def _teardown_without_guards(self: TransactionTestCase) -> None:
    """Emptying the database deletes history, which it refuses; the flush puts the guards back on."""
    for alias in self._databases_names(include_mirrors=False):
        drop_refusals(connections[alias], REFUSALS)
    _original_teardown(self)


TransactionTestCase._fixture_teardown = _teardown_without_guards


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """In place of pytest-django's: one set of migrations for all workers."""
    with django_db_blocker.unblock():
        name = database.create(os.environ.get("PYTEST_XDIST_WORKER", ""))
    yield
    with django_db_blocker.unblock():
        database.destroy(name)


@pytest.fixture(autouse=True)
def storage_and_cache(settings, tmp_path):
    """Every test has its own storage folders and an empty cache."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.db"  # one query count, with Redis and without
    if settings.REDIS_URL:
        options = {"LOCATION": _redis_of_this_worker(settings.REDIS_URL), "KEY_PREFIX": str(tmp_path)}
        settings.CACHES = {"default": {**settings.CACHES["default"], **options}}
    else:
        backend = "django.core.cache.backends.locmem.LocMemCache"
        settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": str(tmp_path)}}
    if not os.environ.get("S3_PUBLIC_BUCKET"):
        storages = {**settings.STORAGES}
        for alias in ("public", "private", "default"):
            folder = "private" if alias == "default" else alias
            options = {**storages[alias]["OPTIONS"], "location": tmp_path / folder}
            storages[alias] = {**storages[alias], "OPTIONS": options}
        settings.STORAGES = storages


def _redis_of_this_worker(url: str) -> str:
    """A database of Redis of its own: `cache.clear()` empties the whole database, whatever the key prefix."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return urlsplit(url)._replace(path=f"/{1 + int(worker)}").geturl()


@pytest.fixture
def guidelines(db) -> GuidelinesVersion:
    return factories.make_guidelines()


@pytest.fixture
def visitor() -> Client:
    return Client()


@pytest.fixture
def fan(db) -> User:
    return factories.make_user("fan")


@pytest.fixture
def other_fan(db) -> User:
    return factories.make_user("other_fan")


@pytest.fixture
def suspended_fan(db) -> User:
    return factories.make_user("suspended_fan", standing=Standing.SUSPENDED)


@pytest.fixture
def catalogue_editor(db) -> User:
    """Staff who keep the catalogue and the guidelines, and release held works."""
    user = factories.make_user("catalogue_editor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="gallery"))
    return user


def _with_role(handle: str, *roles: str) -> User:
    user = factories.make_user(handle, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=roles))
    assert user.groups.count() == len(roles)
    return user


@pytest.fixture
def moderator(db) -> User:
    return _with_role("moderator_a", "moderator")


@pytest.fixture
def second_moderator(db) -> User:
    return _with_role("moderator_b", "moderator")


@pytest.fixture
def third_moderator(db) -> User:
    return _with_role("moderator_c", "moderator")


@pytest.fixture
def senior(db) -> User:
    return _with_role("senior_a", "senior moderator")


@pytest.fixture
def second_senior(db) -> User:
    return _with_role("senior_b", "senior moderator")


@pytest.fixture
def custodian(db) -> User:
    return _with_role("custodian", "custodian")


@pytest.fixture
def auditor(db) -> User:
    return _with_role("auditor", "auditor")


@pytest.fixture
def admin_user(db) -> User:
    return factories.make_user("admin_user", is_staff=True, is_superuser=True)


@pytest.fixture
def as_user():
    """as_user(user) -> a signed-in test client."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def as_staff(as_user):
    """as_staff(user) -> a client signed in with a second factor, as the staff doors ask for."""

    def sign_in(user: User) -> Client:
        client = as_user(user)
        factories.show_second_factor(client, user)
        return client

    return sign_in
