"""Thirty-two moderators take from one heap while leases are stolen and processes die: nothing is decided twice, nothing
is lost."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from django.conf import settings
from django.db import connection

from moderation.domain.claims import claim_next, waiting_for
from moderation.domain.ledger import verify_chain
from moderation.models import Case, CaseStatus, Decision, LedgerEntry
from tests import factories

from .filling import ALL_QUEUES, fill_cases, make_moderators
from .racing import MARKS, together

pytestmark = MARKS
CASES, MODERATORS, SHIFTS, QUOTA = 2_000, 32, 4, 10
KILLS = 5
PATIENCE = 150  # seconds
STEAL = (
    "UPDATE moderation_case SET claimed_until = now() - interval '1 second' "
    "WHERE status = 'open' AND claimed_until > now() AND random() < 0.15"
)


class Shift:
    """A process with its share of the moderators. Killed, it is started again with the same people."""

    def __init__(self, number: int, people: list[int], folder: Path) -> None:
        self.people, self.report = people, folder / f"shift{number}.txt"
        self.report.touch()
        self.start()

    def start(self) -> None:
        address = settings.DATABASES["default"]
        password = f":{address['PASSWORD']}" if address["PASSWORD"] else ""
        url = f"postgres://{address['USER']}{password}@{address['HOST']}:{address['PORT']}/{address['NAME']}"
        environment = os.environ | {
            "DATABASE_URL": url, "SECRET_KEY": settings.SECRET_KEY, "ALLOW_PLAIN_HTTP": "1",
            "DATA_DIR": str(self.report.parent), "DJANGO_SETTINGS_MODULE": "config.settings",
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.moderation.races.shift", str(self.report), str(QUOTA)]
        self.process = subprocess.Popen(
            [*command, *map(str, self.people)], env=environment, cwd=settings.BASE_DIR
        )

    def kill(self) -> None:
        self.process.kill()  # SIGKILL: nothing is tidied up
        self.process.wait()

    @property
    def lines(self) -> list[str]:
        """Complete lines only: the last one may have been cut."""
        return self.report.read_text().split("\n")[:-1]

    @property
    def is_over(self) -> bool:
        return self.process.poll() is not None


def test_thirty_two_moderators_stolen_leases_and_killed_processes_decide_nothing_twice(tmp_path):
    fill_cases(CASES)
    people = [user.pk for user in make_moderators(MODERATORS)]
    shifts = [Shift(number, people[number::SHIFTS], tmp_path) for number in range(SHIFTS)]
    try:
        _disturb(shifts)
    finally:
        for shift in shifts:
            shift.kill()
    said = [line.split() for shift in shifts for line in shift.lines]
    assert [words for words in said if words[0] == "error"] == []
    assert Counter(words[0] for words in said)["stale"] > 0  # leases were really stolen
    _assert_decided_once({(int(words[1]), int(words[2])) for words in said if words[0] == "decided"})
    _assert_none_lost()
    assert verify_chain() == []


def _disturb(shifts: list[Shift]) -> None:
    """Move leases into the past, and kill one process after the other, until all are through."""
    deadline, kills, next_kill = time.monotonic() + PATIENCE, 0, time.monotonic() + 3
    while not all(shift.is_over for shift in shifts):
        assert time.monotonic() < deadline, "the moderators do not come to an end"
        with connection.cursor() as cursor:
            cursor.execute(STEAL)
        if kills < KILLS and time.monotonic() > next_kill:
            victim = random.choice([shift for shift in shifts if not shift.is_over] or shifts)
            victim.kill()
            victim.start()
            kills, next_kill = kills + 1, time.monotonic() + 1.5
        time.sleep(0.1)
    assert kills == KILLS
    assert [shift.process.returncode for shift in shifts] == [0] * len(shifts)


def _assert_decided_once(said: set[tuple[int, int]]) -> None:
    """One first decision per case, by whoever held the lease: nobody claimed in between."""
    decided = list(Decision.objects.values_list("case", "decided_by"))
    assert len(decided) >= MODERATORS * QUOTA
    assert len({case for case, _by in decided}) == len(decided)
    assert said <= set(decided)
    holders: dict[int, int] = {}
    seen = []
    acts = LedgerEntry.objects.filter(act__in=["claim", "decide"]).order_by("seq")
    for name, case, actor in acts.values_list("act", "case_id", "actor_id"):
        if name == "claim":
            holders[case] = actor
        else:
            assert holders[case] == actor
            seen.append((case, actor))
    assert sorted(seen) == sorted(decided)


def _assert_none_lost() -> None:
    """Every case is decided, or open and free for the next one once its lease is over."""
    closed = Case.objects.filter(status=CaseStatus.CLOSED)
    assert closed.count() == Decision.objects.count() == closed.filter(live_decision__isnull=False).count()
    left = Case.objects.filter(status=CaseStatus.OPEN)
    assert left.count() + closed.count() == CASES
    with connection.cursor() as cursor:
        cursor.execute(STEAL.replace("random() < 0.15", "true"))
    fresh = make_late_moderator()
    assert sum(waiting_for(fresh, queue).count() for queue in ALL_QUEUES) == left.count() > 0
    assert claim_next(fresh) is not None


def make_late_moderator():
    from django.contrib.auth.models import Group

    user = factories.make_user("late_moderator", is_staff=True)
    user.groups.add(Group.objects.get(name="moderator"))
    return user


def test_many_who_press_next_at_once_get_different_cases_and_the_gravest_are_among_them():
    """Nobody goes away empty-handed because others are taking the top of the most urgent queue in this moment."""
    fill_cases(60)
    people = make_moderators(24)
    cases = together(*(lambda by=by: claim_next(by) for by in people))
    assert None not in cases
    taken = {case.pk for case in cases}
    assert len(taken) == len(people)
    gravest = set(Case.objects.filter(queue="safety").values_list("pk", flat=True))
    assert 0 < len(gravest) < len(people)
    assert gravest <= taken


def test_last_case_goes_to_one_of_many():
    fill_cases(1)
    cases = together(*(lambda by=by: claim_next(by) for by in make_moderators(12)))
    assert sum(case is not None for case in cases) == 1
