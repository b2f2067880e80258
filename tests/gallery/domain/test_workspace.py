"""Where files are worked on, and what is left of it after a kill."""

import os
import time

import pytest

from gallery.domain import pipeline
from gallery.domain.sweeping import sweep_uploads
from gallery.domain.workspace import STALE_SECONDS, open_workspace


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def test_workspace_is_private_and_gone_afterwards(settings):
    with open_workspace() as folder:
        (folder / "original").write_bytes(b"place and camera")
        assert folder.parent == settings.DATA_DIR / "work"
        assert {path.stat().st_mode & 0o777 for path in (folder, folder.parent)} == {0o700}
    assert not folder.exists()


@pytest.mark.django_db
def test_pipeline_works_in_a_workspace(fan, settings, monkeypatch):
    from tests import factories
    from tests.gallery.uploading import upload_work

    seen, real = [], pipeline.inspect_picture

    def look(path, limits):
        seen.append(path)
        return real(path, limits)

    factories.accept(fan)
    monkeypatch.setattr(pipeline, "inspect_picture", look)
    upload_work(fan)
    assert seen[0].parent.parent == settings.DATA_DIR / "work"
    assert not list((settings.DATA_DIR / "work").iterdir())


@pytest.mark.django_db
def test_sweeper_removes_what_a_killed_worker_has_left_but_not_what_is_in_use(settings):
    old, new = settings.DATA_DIR / "work" / "old", settings.DATA_DIR / "work" / "new"
    for folder in (old, new):
        folder.mkdir(parents=True)
        (folder / "original").write_bytes(b"place and camera")
    past = time.time() - STALE_SECONDS - 1
    os.utime(old, (past, past))
    sweep_uploads()
    assert not old.exists()
    assert new.exists()
