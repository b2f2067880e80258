"""The chain: every act is in it, in its transaction; whoever rewrites history behind its back is found out."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from accounts.db.triggers import drop_refusals
from gallery.domain.errors import Refused
from moderation.domain.ledger import Flaw, act, canonical, hash_of, record, role_of, verify_chain
from moderation.models import LedgerEntry, LedgerHead
from moderation.refusals import REFUSALS
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(moderator):
    """A handful of entries, in a database without its guards."""
    cases.decide(cases.make_case(), moderator, "remove")
    drop_refusals(connection, REFUSALS)
    assert verify_chain() == []
    return list(LedgerEntry.objects.order_by("seq"))


def verify(*arguments):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("verify_ledger", *arguments, stdout=out, stderr=err)
    except CommandError as error:
        return 1, err.getvalue() + str(error)
    return 0, out.getvalue()


def rehash(row):
    LedgerEntry.objects.filter(pk=row.pk).update(hash=hash_of(row))
    row.hash = hash_of(row)


def test_chain_is_numbered_without_gaps_and_linked(chain):
    assert [row.seq for row in chain] == list(range(1, len(chain) + 1))
    assert [row.prev_hash for row in chain] == ["", *(row.hash for row in chain[:-1])]
    head = LedgerHead.objects.get()
    assert (head.seq, head.hash) == (chain[-1].seq, chain[-1].hash)


@pytest.mark.parametrize(
    "field,value",
    [
        ("act", "nothing"), ("actor_id", 0), ("actor_role", "custodian"), ("target_kind", "tag"), ("target_id", 0),
        ("case_id", 0), ("subject_id", 0), ("data", '{"n":1}'), ("at", "2020-01-01T00:00:00+00:00"),
    ],
)  # fmt: skip
def test_edited_row_is_found_whatever_was_edited(chain, field, value):
    LedgerEntry.objects.filter(seq=2).update(**{field: value})
    assert verify_chain() == [Flaw(2, "edited")]


def test_row_edited_with_a_fitting_hash_breaks_the_link(chain):
    LedgerEntry.objects.filter(seq=2).update(act="nothing")
    rehash(LedgerEntry.objects.get(seq=2))
    assert verify_chain() == [Flaw(3, "reordered")]


def test_missing_row_is_found(chain):
    LedgerEntry.objects.filter(seq=2).delete()
    assert Flaw(2, "missing") in verify_chain()


def test_rows_in_another_order_are_found(chain):
    LedgerEntry.objects.filter(seq=2).update(seq=1000)
    LedgerEntry.objects.filter(seq=3).update(seq=2)
    LedgerEntry.objects.filter(seq=1000).update(seq=3)
    assert {flaw.what for flaw in verify_chain()} >= {"edited", "reordered"}


def test_cut_end_is_found(chain):
    LedgerEntry.objects.filter(seq=chain[-1].seq).delete()
    assert verify_chain() == [Flaw(chain[-1].seq, "cut")]


def test_lost_or_reset_head_is_found(chain):
    LedgerHead.objects.all().delete()
    assert verify_chain() == [Flaw(chain[-1].seq + 1, "cut")]


def test_everything_deleted_is_found(chain):
    LedgerEntry.objects.all().delete()
    assert verify_chain() == [Flaw(1, "cut")]


def test_chain_rewritten_as_a_whole_is_found_by_an_end_noted_elsewhere(chain):
    noted = f"{chain[2].seq}:{chain[2].hash}"
    assert verify_chain(noted) == []
    before = ""
    for row in LedgerEntry.objects.order_by("seq"):
        row.prev_hash, row.act = before, "nothing"
        LedgerEntry.objects.filter(pk=row.pk).update(prev_hash=before, act="nothing")
        rehash(row)
        before = row.hash
    LedgerHead.objects.update(hash=before)
    assert verify_chain() == []  # inside, nothing shows it
    assert verify_chain(noted) == [Flaw(3, "rewritten")]
    assert verify_chain(f"{chain[-1].seq + 5}:{'0' * 64}") == [Flaw(chain[-1].seq + 5, "rewritten")]


def test_command_says_where_the_end_is_and_fails_when_something_is_wrong(chain):
    code, said = verify()
    assert code == 0 and f"{chain[-1].seq}:{chain[-1].hash}" in said
    noted = said.rpartition(" ")[2].strip()
    assert verify("--expect", noted)[0] == 0
    assert verify("--expect", f"1:{'0' * 64}")[0] == 1
    LedgerEntry.objects.filter(seq=2).update(act="nothing")
    code, said = verify()
    assert code == 1 and "2: edited" in said and "1 flaws" in said


def test_empty_ledger_holds():
    assert verify_chain() == []
    assert verify() == (0, "The ledger holds. Its end is 0:\n")


@act
def do(by, fail=False, inner=None):
    record("note", actor=by, data={"n": 1})
    if inner:
        inner()
    if fail:
        raise Refused("no", "No.")


def test_entries_go_with_their_act(moderator):
    with pytest.raises(Refused):
        do(moderator, fail=True)
    assert not LedgerEntry.objects.exists()
    do(moderator)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        do(moderator)
        raise ZeroDivisionError
    assert LedgerEntry.objects.count() == 1
    do(moderator)
    assert verify_chain() == []


def test_act_in_an_act_is_a_part_of_it(moderator):
    with pytest.raises(Refused):
        do(moderator, fail=True, inner=lambda: do(moderator))
    assert not LedgerEntry.objects.exists()
    do(moderator, inner=lambda: do(moderator))
    assert list(LedgerEntry.objects.values_list("seq", flat=True)) == [2, 1]


def test_record_outside_an_act_is_a_mistake(moderator):
    with pytest.raises(AssertionError):
        record("note", actor=moderator)


def test_role_is_the_highest_in_which_somebody_acts(fan, moderator, senior, custodian):
    roles = [role_of(user) for user in (None, fan, moderator, senior, custodian)]
    assert roles == ["automation", "member", "moderator", "senior", "custodian"]


def test_details_have_one_text_for_one_meaning():
    assert canonical({"b": "ü", "a": 1}) == canonical({"a": 1, "b": "ü"}) == '{"a":1,"b":"ü"}'


def test_entry_names_target_case_and_person(moderator, fan):
    case = cases.make_case(factories.make_comment(cases.make_work(), fan))
    cases.decide(case, moderator, "remove")
    row = LedgerEntry.objects.get(act="decide")
    assert (row.target_kind, row.target_id, row.case_id, row.subject_id, row.actor_id) == (
        "comment", case.comment_id, case.pk, fan.pk, moderator.pk,
    )  # fmt: skip
    assert json.loads(row.data)["measures"] == ["remove", "warn"]


def test_words_of_people_stay_out_of_the_ledger(fan, moderator):
    case = cases.report(cases.make_work(), by=fan, details="My address is Hidden Street 5").case
    cases.decide(case, moderator, "remove", facts="Something private")
    text = "".join(LedgerEntry.objects.values_list("data", flat=True))
    assert "Hidden Street" not in text and "Something private" not in text
