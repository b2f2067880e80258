"""Eight moderators in a process of their own, which the test may kill: `python -m tests.moderation.races.shift`.

Arguments: a file for what they have done, how many cases each decides, and their ids. Every line of the file is
written after the act has been committed: a killed process may have done more than it says, never less.
"""

import contextlib
import random
import sys
import threading
import time
from pathlib import Path

import django

NAP = 0.4  # seconds; longer than the test lets an unlucky lease live


def main(report: Path, quota: int, ids: list[int]) -> None:
    with report.open("a", buffering=1) as lines:
        threads = [threading.Thread(target=work, args=(lines, quota, pk)) for pk in ids]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        lines.write("end\n")


def work(lines, quota: int, moderator_id: int) -> None:
    """Claim and decide until the quota is full; now and then fall asleep over a case, or walk away from it."""
    from django.db import connection

    from accounts.models import User
    from moderation.domain.claims import claim_next

    by = User.objects.get(pk=moderator_id)
    chance = random.Random()
    try:
        while quota:
            case = claim_next(by)
            if case is None:
                time.sleep(0.02)
                continue
            mood = chance.random()
            if mood < 0.1:
                continue  # walks away; the lease runs out
            if mood < 0.2:
                time.sleep(NAP)
            outcome = decide(by, case, is_violation=chance.random() < 0.1)
            lines.write(f"{outcome} {case.pk} {by.pk}\n")
            quota -= outcome == "decided"
    except Exception as error:
        lines.write(f"error {type(error).__name__}: {' '.join(str(error).split())}\n")
        raise
    finally:
        connection.close()


def decide(by, case, *, is_violation: bool) -> str:
    from moderation.domain.deciding import DecisionWords, MeasureWish, StaleClaim, decide_case
    from moderation.models import Outcome

    outcome, kind = (Outcome.VIOLATION, "warn") if is_violation else (Outcome.NO_VIOLATION, "none")
    words = DecisionWords(
        outcome, (MeasureWish(kind),), law="Act 1", facts="Seen.", explanation="The law says so."
    )
    with contextlib.suppress(StaleClaim):
        decide_case(by, case.pk, case.claim_token, words)
        return "decided"
    return "stale"


if __name__ == "__main__":
    django.setup()
    main(Path(sys.argv[1]), int(sys.argv[2]), [int(number) for number in sys.argv[3:]])
