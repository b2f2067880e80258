"""A second start skips the migrations only when nothing can have changed."""

import pytest

from config import database_mark


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "lightstick.sqlite3").touch()
    database_mark.remember()
    return tmp_path


def test_the_same_code_is_current(folder):
    assert database_mark.is_current()


def test_other_code_is_not(folder):
    (folder / database_mark.MARK).write_text("another fingerprint")
    assert not database_mark.is_current()


def test_a_database_that_is_gone_is_not(folder):
    (folder / "lightstick.sqlite3").unlink()
    assert not database_mark.is_current()


def test_another_database_is_always_asked(folder, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://somewhere/else")
    assert not database_mark.is_current()


def test_the_fingerprint_follows_the_code(tmp_path, monkeypatch):
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/base.txt").write_text("django==5.2")
    (tmp_path / "gallery/migrations").mkdir(parents=True)
    monkeypatch.setattr(database_mark, "ROOT", tmp_path)
    before = database_mark.code_fingerprint()
    (tmp_path / "gallery/migrations/0009_more.py").write_text("# one more")
    assert database_mark.code_fingerprint() != before
