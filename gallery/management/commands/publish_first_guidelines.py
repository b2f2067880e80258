"""Put the first version of the guidelines in force on a site that has none."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from gallery.domain.errors import Refused
from gallery.domain.guidelines import load_text, publish_version
from gallery.guidelines_text import VERSION_1
from gallery.queries.guidelines import current_version


class Command(BaseCommand):
    help = "Publishes version 1 of the community guidelines, unless a version is in force already."

    def handle(self, *args: Any, **options: Any) -> None:
        version = current_version()
        if version is not None:
            self.stdout.write(f"Guidelines version {version.number} is in force; nothing to do.")
            return
        try:
            with transaction.atomic():
                version = publish_version(load_text(VERSION_1), by=None)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        self.stdout.write(f"Published guidelines version {version.number}.")
