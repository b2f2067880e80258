"""Many write the ledger at once: one chain, no gaps, nothing written by an act that failed."""

from moderation.domain.ledger import act, record, verify_chain
from moderation.models import LedgerEntry, LedgerHead
from tests import factories

from .racing import MARKS, together

pytestmark = MARKS
WRITERS, ACTS = 16, 20


class Stopped(Exception):
    pass


def test_sixteen_writers_make_one_chain_without_gaps():
    people = [factories.make_user() for _ in range(WRITERS)]

    @act
    def note_twice(by, number: int) -> None:
        record("first", actor=by, data={"number": number})
        record("second", actor=by, data={"number": number})

    def write(by) -> None:
        for number in range(ACTS):
            note_twice(by, number)

    together(*(lambda by=by: write(by) for by in people))
    rows = list(LedgerEntry.objects.order_by("seq").values_list("seq", "act", "actor_id", "data"))
    assert [row[0] for row in rows] == list(range(1, 2 * WRITERS * ACTS + 1))
    assert verify_chain() == []
    assert LedgerHead.objects.get().seq == len(rows)
    for first, second in zip(
        rows[::2], rows[1::2], strict=True
    ):  # an act's rows stand together, in their order
        assert (first[1], second[1], first[2:]) == ("first", "second", second[2:])


def test_failed_acts_leave_neither_row_nor_gap():
    by = factories.make_user()

    @act
    def note(number: int) -> None:
        record("note", actor=by, data={"number": number})
        if number % 3 == 0:
            raise Stopped

    def write(offset: int) -> None:
        for number in range(offset, offset + ACTS):
            try:
                note(number)
            except Stopped:
                continue

    together(*(lambda offset=offset: write(offset * ACTS) for offset in range(8)))
    numbers = [number for number in range(8 * ACTS) if number % 3]
    assert LedgerEntry.objects.count() == len(numbers)
    assert verify_chain() == []
