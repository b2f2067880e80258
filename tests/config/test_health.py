import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from config.health import CHECKS


def test_healthz_answers_without_a_database(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_readyz_names_every_check(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "checks": {"database": "ok", "migrations": "ok", "cache": "ok"}}


@pytest.mark.django_db
def test_readyz_refuses_when_a_migration_is_missing(client):
    MigrationRecorder(connection).migration_qs.filter(app="gallery").last().delete()
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"] == {"database": "ok", "migrations": "failed", "cache": "ok"}


@pytest.mark.django_db
def test_readyz_refuses_when_the_cache_forgets(client, settings, caplog):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"]["cache"] == "failed"
    assert "Not ready: cache_answers" in caplog.text


@pytest.mark.django_db
def test_readyz_tells_a_stranger_no_reason(client, monkeypatch):
    def cache_is_gone() -> bool:
        raise OSError("secret address of the cache")

    monkeypatch.setitem(CHECKS, "cache", cache_is_gone)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert b"secret" not in answer.content


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_takes_no_posts(client, path):
    assert client.post(path).status_code == 405
