"""Read the whole ledger and say where it does not hold. Exit code 1 when it does not."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.domain.ledger import verify_chain
from moderation.models import LedgerHead


class Command(BaseCommand):
    help = "Verify the hash chain of the moderation ledger; prints its end, to be kept elsewhere."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--expect",
            metavar="NUMBER:HASH",
            help="an end printed earlier, which must still be part of the chain",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        flaws = verify_chain(expect=options["expect"] or "")
        for flaw in flaws:
            self.stderr.write(f"{flaw.seq}: {flaw.what}")
        if flaws:
            raise CommandError(f"The ledger does not hold: {len(flaws)} flaws.")
        head = LedgerHead.objects.filter(pk=1).first()
        end = f"{head.seq}:{head.hash}" if head else "0:"
        self.stdout.write(f"The ledger holds. Its end is {end}")
