"""Deletes from the stores whatever is due, once."""

from typing import Any

from django.core.management.base import BaseCommand

from gallery.domain.storage import purge_deletions
from gallery.models import StorageDeletion


class Command(BaseCommand):
    help = "Delete the files that have been scheduled for deletion."

    def handle(self, **options: Any) -> None:
        gone = purge_deletions()
        self.stdout.write(f"{gone} deleted, {StorageDeletion.objects.count()} still scheduled")
