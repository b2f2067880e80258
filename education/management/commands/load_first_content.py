"""Put the first lessons, example partners, workshops and help lines on a site that has none."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from education.domain.first_content import load_first_content
from gallery.domain.errors import Refused


class Command(BaseCommand):
    help = "Adds what is missing of the first content of /learn/; nothing that is there is changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--by", required=True, help="Handle of the staff account that publishes it.")

    def handle(self, *args: Any, **options: Any) -> None:
        by = User.objects.filter(handle=options["by"].lower(), is_active=True).first()
        if by is None:
            raise CommandError(f"There is no account with the handle {options['by']}.")
        try:
            added = load_first_content(by)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        self.stdout.write(", ".join(f"{name}: {count} added" for name, count in added.items()) + ".")
