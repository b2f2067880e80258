"""The public store and the database are compared, planted differences are found and mended."""

import os
import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from gallery.domain.avatars import set_avatar
from gallery.domain.pipeline import process_upload
from gallery.domain.reconciling import compare_media
from gallery.domain.storage import purge_deletions, reserve_keys, schedule_deletion
from gallery.models import Artwork, Rendition, StorageDeletion
from tests import factories
from tests.gallery.uploading import make_picture, public_files_match_rows, stored_keys, upload_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def work(fan):
    factories.accept(fan)
    set_avatar(fan, SimpleUploadedFile("me.jpg", make_picture(1)))
    return upload_work(fan)


def put(key, age=0):
    storages["public"].save(key, ContentFile(b"x"))
    then = time.time() - age
    os.utime(storages["public"].path(key), (then, then))


def run(capsys, *options):
    """(what the command printed, how it ended)"""
    try:
        call_command("reconcile_media", *options)
    except CommandError as error:
        return capsys.readouterr().out, (str(error), error.returncode)
    return capsys.readouterr().out, None


def test_store_that_agrees(work, capsys):
    files = len(stored_keys("public"))
    assert run(capsys) == (f"{files} files, no difference\n", None)


def test_empty_store(db, capsys):
    assert run(capsys) == ("0 files, no difference\n", None)


def test_announced_and_leaving_files_are_no_difference(work):
    put("r/new/320.webp")
    reserve_keys("public", ["r/new/320.webp"])
    put("r/old/320.webp")
    schedule_deletion("public", "r/old/320.webp")
    assert not compare_media()


def test_planted_differences_are_found(work, capsys):
    put("r/stray/320.webp")
    put("elsewhere.txt")
    lost = work.renditions.filter(format="avif").first()
    storages["public"].delete(lost.key)
    storages["public"].delete(work.maker.avatar_key)
    out, ended = run(capsys)
    assert "file without a row: r/stray/320.webp" in out
    assert "file without a row: elsewhere.txt" in out
    assert f"row without its file: {lost.key} (artwork {work.pk})" in out
    assert f"row without its file: {work.maker.avatar_key} (avatar)" in out
    assert ended is not None and ended[0].endswith("2 without a row, 2 lost") and ended[1] == 1
    assert StorageDeletion.objects.count() == 0  # looking changes nothing


def test_fix_deletes_old_strays_and_renders_lost_files_again(work, capsys, settings):
    old = settings.UPLOAD_ORPHAN_SECONDS + 60
    put("r/stray/320.webp", old)
    put("r/young/320.webp")
    put("elsewhere.txt", old)
    storages["public"].delete(work.renditions.first().key)
    out, ended = run(capsys, "--fix")
    assert "1 files to be deleted, 1 works to be rendered again" in out
    assert ended is not None and ended[1] == 1
    process_upload(work.upload.pk)
    purge_deletions()
    assert {"r/young/320.webp", "elsewhere.txt"} == stored_keys("public") - {
        *Rendition.objects.values_list("key", flat=True), work.maker.avatar_key,
    }  # fmt: skip
    for key in ("r/young/320.webp", "elsewhere.txt"):
        storages["public"].delete(key)
    assert run(capsys)[1] is None
    assert public_files_match_rows()


def test_lost_files_of_a_suspended_maker_come_back_without_a_check(work, capsys):
    work.maker.standing = "suspended"
    work.maker.save()
    for key in work.renditions.values_list("key", flat=True):
        storages["public"].delete(key)
    run(capsys, "--fix")
    process_upload(work.upload.pk)
    back = Artwork.objects.get()
    assert (back.state, back.listed_key) == ("published", work.listed_key)
    assert public_files_match_rows()


def test_lost_avatar_is_forgotten(work, capsys):
    storages["public"].delete(work.maker.avatar_key)
    run(capsys, "--fix")
    work.maker.refresh_from_db()
    assert work.maker.avatar_key == ""
    assert run(capsys)[1] is None


def test_work_without_its_original_is_told_of_and_left(work, capsys):
    work.upload.original_key = ""
    work.upload.save()
    storages["public"].delete(work.renditions.first().key)
    out, _ended = run(capsys, "--fix")
    assert "0 files to be deleted, 0 works to be rendered again" in out


def test_store_that_is_away(work, capsys, settings):
    broken = {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"}
    settings.STORAGES = {**settings.STORAGES, "public": broken}
    out, ended = run(capsys)
    assert out == ""
    assert ended is not None and "the store does not answer" in ended[0] and ended[1] == 2


def test_file_that_goes_while_it_is_looked_at_is_no_difference(work, monkeypatch):
    from gallery.domain import reconciling

    real = reconciling._known
    put("r/going/320.webp")

    def gone_meanwhile(keys, *seen):
        if len(keys) > 1:
            storages["public"].delete("r/going/320.webp")
        return real(keys, *seen)

    monkeypatch.setattr(reconciling, "_known", gone_meanwhile)
    assert not compare_media()
