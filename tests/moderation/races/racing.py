"""Acts at the same moment, each on a connection of its own; and the marks of everything that is raced here.

SQLite has one writer at a time, so only PostgreSQL can fail these tests. Nothing but a `Refused` counts as an answer:
a deadlock, a broken constraint or any other error of the database fails the test.
"""

import itertools
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from gallery.domain.errors import Refused

MARKS = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL"),
]
JITTER = 0.03  # seconds; about as long as one decision takes
ROUNDS = 6

Act = Callable[[], Any]


def together(*acts: Act, jitter: float = 0.0) -> list[Any]:
    """Run the acts at once (each up to `jitter` seconds late); what each returned, or the code of its refusal."""
    barrier = Barrier(len(acts))

    def run(act: Act) -> Any:
        try:
            connection.ensure_connection()  # connecting takes longer than what is raced
            barrier.wait(timeout=60)
            time.sleep(random.uniform(0, jitter))
            return answer(act)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(timeout=120) for future in [pool.submit(run, act) for act in acts]]


def answer(act: Act) -> Any:
    try:
        return act()
    except Refused as refusal:
        return refusal.code


def in_every_order(make_acts: Callable[[], tuple[Act, Act]], rounds: int = ROUNDS) -> list[tuple[Any, Any]]:
    """The answers of two acts: once the first before the second, once the second before the first, then raced.

    `make_acts` is called before every round: each has rows of its own.
    """
    first, second = make_acts()
    answers = [(answer(first), answer(second))]
    first, second = make_acts()
    late = answer(second)
    answers.append((answer(first), late))
    for _ in itertools.repeat(None, rounds):
        first, second = make_acts()
        one, other = together(first, second, jitter=JITTER)
        answers.append((one, other))
    return answers
