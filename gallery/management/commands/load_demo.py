"""Fill the site with demo content: generated pictures, fictional idols, invented makers."""

import time
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string

from gallery.demo.load import load_own_works, load_people, load_works
from gallery.demo.load_catalogue import load_catalogue


class Command(BaseCommand):
    help = "Adds the demo content that is missing. Log-ins with a known password are made with DEBUG only."

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        call_command("publish_first_guidelines", stdout=self.stdout)
        load_catalogue()
        if settings.DEBUG:
            load_people()
            load_own_works()
        visible = load_works(self._report)
        for path in settings.DEMO_LOADERS:  # what other rooms add to it
            import_string(path)()
        self.stdout.write(f"Demo: {visible} works are on the site ({time.monotonic() - started:.0f} s).")

    def _report(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
