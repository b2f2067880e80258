"""The outbox of files that must go: retried until gone, never what is in use."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from gallery.domain.doorbell import ring_for_purge
from gallery.domain.storage import adopt_keys, purge_deletions, reserve_keys, schedule_deletion
from gallery.models import Rendition, StorageDeletion
from tests import factories
from tests.gallery.uploading import send, stored_keys

pytestmark = pytest.mark.django_db


def put(key, alias="public"):
    storages[alias].save(key, ContentFile(b"x"))
    return key


def make_due():
    StorageDeletion.objects.update(next_attempt_at=timezone.now())


def test_purge_deletes_what_is_due_and_leaves_the_rest():
    schedule_deletion("public", put("r/a/1.webp"))
    schedule_deletion("public", put("r/b/1.webp"), after_seconds=60)
    assert purge_deletions() == 1
    assert stored_keys("public") == {"r/b/1.webp"}
    assert StorageDeletion.objects.get().key == "r/b/1.webp"


def test_missing_file_counts_as_gone():
    schedule_deletion("public", "r/never/1.webp")
    assert purge_deletions() == 1
    assert not StorageDeletion.objects.exists()


def test_store_trouble_postpones_and_never_forgets(settings):
    schedule_deletion("public", put("r/a/1.webp"))
    working = settings.STORAGES
    broken = {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"}
    settings.STORAGES = {**working, "public": broken}
    assert purge_deletions() == 0
    row = StorageDeletion.objects.get()
    assert row.next_attempt_at > timezone.now()
    assert "No space left" in row.last_error
    settings.STORAGES = working
    make_due()
    assert purge_deletions() == 1
    assert not stored_keys("public")


def test_store_that_is_away_ends_the_run_early(settings):
    for number in range(10):
        schedule_deletion("public", f"r/a/{number}.webp")
    broken = {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"}
    settings.STORAGES = {**settings.STORAGES, "public": broken}
    assert purge_deletions() == 0
    assert StorageDeletion.objects.filter(attempts=1).count() == 3
    assert StorageDeletion.objects.count() == 10


def test_file_of_a_live_rendition_is_kept():
    key = Rendition.objects.filter(artwork=factories.make_artwork()).first().key
    schedule_deletion("public", put(key))
    assert purge_deletions() == 0
    assert stored_keys("public") == {key}


def test_original_of_a_live_upload_and_a_worn_avatar_are_kept(fan):
    factories.accept(fan)
    upload = send(fan)
    fan.avatar_key = put("avatars/x.webp")
    fan.save()
    schedule_deletion("private", upload.original_key)
    schedule_deletion("public", fan.avatar_key)
    assert purge_deletions() == 0
    assert stored_keys("private") == {upload.original_key}
    assert stored_keys("public") == {"avatars/x.webp"}


def test_reserved_file_goes_unless_somebody_adopts_it():
    reserve_keys("public", [put("r/a/1.webp"), put("r/b/1.webp")])
    reserve_keys("public", ["r/a/1.webp"])
    assert purge_deletions() == 0
    adopt_keys("public", ["r/a/1.webp"])
    make_due()
    purge_deletions()
    assert stored_keys("public") == {"r/a/1.webp"}


def test_copy_is_kept_before_the_file_goes():
    schedule_deletion("public", put("avatars/a.webp"), keep_as="kept/a.webp")
    assert purge_deletions() == 1
    assert not stored_keys("public")
    with storages["private"].open("kept/a.webp") as file:
        assert file.read() == b"x"


def test_file_that_is_gone_already_needs_no_copy():
    schedule_deletion("public", "avatars/never.webp", keep_as="kept/a.webp")
    assert purge_deletions() == 1
    assert not stored_keys("private")


def test_file_stays_until_its_copy_is_safe(settings):
    schedule_deletion("public", put("avatars/a.webp"), keep_as="kept/a.webp")
    broken = {"BACKEND": "tests.gallery.domain.test_uploads.BrokenStorage"}
    settings.STORAGES = {**settings.STORAGES, "private": broken}
    assert purge_deletions() == 0
    assert stored_keys("public") == {"avatars/a.webp"}


def test_bell_rings_once_for_all_public_files_of_a_transaction(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks, transaction.atomic():
        schedule_deletion("public", "r/a/1.webp")
        schedule_deletion("public", "r/a/2.webp")
        schedule_deletion("private", "originals/a")
        schedule_deletion("public", "r/a/3.webp", after_seconds=60)
    assert callbacks == [ring_for_purge]


def test_bell_survives_a_part_that_was_rolled_back(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks, transaction.atomic():
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            schedule_deletion("public", "r/a/1.webp")
            raise ZeroDivisionError
        schedule_deletion("public", "r/a/2.webp")
    assert callbacks == [ring_for_purge]


def test_nothing_rings_for_a_later_or_private_deletion(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        schedule_deletion("private", "originals/a")
        reserve_keys("public", ["r/a/1.webp"])
    assert callbacks == []


def test_bell_without_a_broker_says_nothing(monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise OSError("no broker")

    monkeypatch.setattr("celery.app.base.Celery.send_task", fail)
    ring_for_purge()
    assert "no broker for the purge" in caplog.text


def test_command_purges(capsys):
    schedule_deletion("public", put("r/a/1.webp"))
    call_command("purge_storage")
    assert capsys.readouterr().out == "1 deleted, 0 still scheduled\n"
