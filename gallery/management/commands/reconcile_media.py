"""Proves that the public store holds the files that it should hold, and no others."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gallery.domain.reconciling import Differences, compare_media, mend_media
from gallery.domain.storage import StoreUnavailable


class Command(BaseCommand):
    help = (
        "Compare the public store with the database. Exit status 1 when they differ. "
        "With --fix, delete files without a row and make lost files again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--fix", action="store_true", help="mend what can be mended, in the background")

    def handle(self, *args: Any, fix: bool, **options: Any) -> None:
        try:
            found = compare_media()
        except StoreUnavailable as error:
            raise CommandError(f"the store does not answer: {error}", returncode=2) from error
        self._tell(found)
        if not found:
            self.stdout.write(f"{found.files} files, no difference")
            return
        if fix:
            deleted, renewed = mend_media(found)
            self.stdout.write(f"{deleted} files to be deleted, {renewed} works to be rendered again")
        raise CommandError(
            f"{found.files} files, {len(found.orphans)} without a row, {len(found.missing)} lost",
            returncode=1,
        )

    def _tell(self, found: Differences) -> None:
        for file in found.orphans:
            self.stdout.write(f"file without a row: {file.key} ({file.modified_at:%Y-%m-%d %H:%M} UTC)")
        for each in found.missing:
            whose = f"artwork {each.artwork_id}" if each.artwork_id else "avatar"
            self.stdout.write(f"row without its file: {each.key} ({whose})")
