"""Fixed personas; storage, cache and database of their own."""

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import xdist
from django.conf import settings as site_settings
from django.contrib.auth.models import Permission
from django.db import connections, transaction
from django.test import Client, TransactionTestCase, override_settings
from pytest_django.plugin import blocking_manager_key

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


@pytest.hookimpl(wrapper=True)
def pytest_sessionstart(session: pytest.Session) -> Iterator[None]:
    """The process that only hands out tests migrates while its workers, started meanwhile, read them."""
    yield
    if xdist.is_xdist_controller(session):
        with session.config.stash[blocking_manager_key].unblock():
            database.prepare()


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
    for name, value in _kept_apart_in(tmp_path).items():
        setattr(settings, name, value)


@pytest.fixture(scope="session")
def rows_kept(django_db_setup, django_db_blocker, tmp_path_factory):
    """`with rows_kept(): yield ...` in a fixture of a module or class: rows that take long to make, for all its tests.

    A transaction lies around the tests' own, so that each of them finds the rows as they were made; afterwards they go.
    Not beside tests with `transaction=True`, nor for rows with files: every test has folders of its own.
    """

    @contextmanager
    def keep() -> Iterator[None]:
        apart = override_settings(**_kept_apart_in(tmp_path_factory.mktemp("kept")))
        with apart, django_db_blocker.unblock(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    return keep


def _kept_apart_in(folder: Path) -> dict[str, Any]:
    """The settings of storage, cache and sessions that share nothing with other tests."""
    apart: dict[str, Any] = {"SESSION_ENGINE": "django.contrib.sessions.backends.db"}  # queries as with Redis
    if site_settings.REDIS_URL:
        options = {"LOCATION": _redis_of_this_worker(site_settings.REDIS_URL), "KEY_PREFIX": str(folder)}
        apart["CACHES"] = {"default": {**site_settings.CACHES["default"], **options}}
    else:
        backend = "django.core.cache.backends.locmem.LocMemCache"
        apart["CACHES"] = {"default": {"BACKEND": backend, "LOCATION": str(folder)}}
    if not os.environ.get("S3_PUBLIC_BUCKET"):
        apart["STORAGES"] = {**site_settings.STORAGES}
        for alias in ("public", "private", "default"):
            place = {"location": folder / ("private" if alias == "default" else alias)}
            storage = site_settings.STORAGES[alias]
            apart["STORAGES"][alias] = {**storage, "OPTIONS": {**storage["OPTIONS"], **place}}
    return apart


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


@pytest.fixture
def moderator(db) -> User:
    return factories.make_staff("moderator_a", "moderator")


@pytest.fixture
def second_moderator(db) -> User:
    return factories.make_staff("moderator_b", "moderator")


@pytest.fixture
def third_moderator(db) -> User:
    return factories.make_staff("moderator_c", "moderator")


@pytest.fixture
def senior(db) -> User:
    return factories.make_staff("senior_a", "senior moderator")


@pytest.fixture
def second_senior(db) -> User:
    return factories.make_staff("senior_b", "senior moderator")


@pytest.fixture
def custodian(db) -> User:
    return factories.make_staff("custodian", "custodian")


@pytest.fixture
def auditor(db) -> User:
    return factories.make_staff("auditor", "auditor")


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
