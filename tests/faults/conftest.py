"""The embedded site (or whatever DATABASE_URL, REDIS_URL and S3_… name) with short leases, and no test database.

Run by its own command, `DATA_DIR=$(mktemp -d) pytest tests/faults`: workers are other processes and must see the
same rows and files. FAULT_ROUNDS (default 20) says how often each fault is repeated.
"""

import os

import pytest
from django.conf import settings
from django.core.management import call_command

from tests import factories

from .store import make_control, put_gate_before_store
from .worker import Worker

SHORT = {
    "UPLOAD_LEASE_SECONDS": "3",
    "UPLOAD_BACKOFF_SECONDS": "1",
    "UPLOAD_RING_SECONDS": "2",
    "UPLOAD_ORPHAN_SECONDS": "12",
    "SWEEP_SECONDS": "1",
    "PURGE_SECONDS": "1",
}


@pytest.fixture(autouse=True)
def storage_and_cache():
    """Unlike the other tests these share storage and cache with the worker."""


@pytest.fixture(scope="session")
def rounds() -> int:
    return int(os.environ.get("FAULT_ROUNDS", "20"))


@pytest.fixture(scope="session")
def site(django_db_blocker):
    """The site's own database, migrated, with guidelines in force; the gate before the store if it has one."""
    if str(settings.DATA_DIR) != os.environ["DATA_DIR"] or settings.DATA_DIR == settings.BASE_DIR / "var":
        pytest.exit("Set DATA_DIR to an empty folder: these tests fill a real database.", returncode=2)
    os.environ.update(SHORT)
    gate = put_gate_before_store() if os.environ.get("S3_ENDPOINT_URL") else None
    with django_db_blocker.unblock():
        for name, value in SHORT.items():
            if hasattr(settings, name):
                setattr(settings, name, int(value))
        call_command("migrate", verbosity=0)
        factories.make_guidelines(factories.make_user(f"staff_{os.getpid()}", is_staff=True))
        yield gate


@pytest.fixture
def store(site):
    """Takes the picture store away and brings it back."""
    return make_control(site)


@pytest.fixture
def maker(site):
    """Somebody new for every test, who has accepted."""
    user = factories.make_user(f"maker{next(factories._numbers)}_{os.getpid()}", is_trusted_maker=True)
    factories.accept(user)
    return user


@pytest.fixture
def worker(tmp_path):
    workers: list[Worker] = []

    def make(stage: str = "") -> Worker:
        workers.append(Worker(tmp_path, stage))
        return workers[-1]

    yield make
    for each in workers:
        each.kill()
