"""A moderator sees something on the public site."""

import pytest

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_case
from moderation.domain.off_queue import hide_thing_by_staff, open_case_by_staff
from moderation.models import Case, CaseSource, LedgerEntry
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


def test_case_of_own_initiative_lies_in_the_moderators_hand(moderator):
    work = cases.make_work()
    case = open_case_by_staff(moderator, cases.target(work), "dignity")
    assert (case.source, case.claimed_by, case.report_count) == (CaseSource.STAFF, moderator, 0)
    assert again(work).state == "published"
    body = cases.decide(case, moderator, "remove").statement.body
    assert "on our own initiative" in body


@pytest.mark.parametrize("field", ["artwork", "comment", "profile"])
def test_hidden_at_once_and_back(moderator, field):
    work = cases.make_work()
    thing = {"artwork": work, "comment": factories.make_comment(work), "profile": factories.make_user()}[
        field
    ]
    case = hide_thing_by_staff(moderator, cases.target(thing), "dignity")
    name = "profile_state" if field == "profile" else "state"
    assert getattr(again(thing), name) == "hidden"
    assert LedgerEntry.objects.get(act="hide_for_now").actor_id == moderator.pk
    cases.decide(case, moderator, "none")
    assert getattr(again(thing), name) in ("visible", "processing")


def test_open_case_is_joined_and_raised(moderator):
    work = cases.make_work()
    case = cases.make_case(work, "spam")
    assert open_case_by_staff(moderator, cases.target(work), "harassment") == case
    case.refresh_from_db()
    assert (case.reason, case.source) == ("harassment", CaseSource.REPORT)


def test_case_in_somebody_elses_hand_is_refused_and_nothing_is_hidden(moderator, second_moderator):
    work = cases.make_work()
    claim_case(second_moderator, cases.make_case(work).pk)
    with pytest.raises(Refused, match="claimed"):
        hide_thing_by_staff(moderator, cases.target(work), "dignity")
    assert again(work).state == "published"


def test_others_and_own_things_are_refused(moderator, fan, auditor):
    work = cases.make_work(moderator)
    for by, code in ((moderator, "own_part"), (fan, "not_allowed"), (auditor, "not_allowed")):
        with pytest.raises(Refused, match=code):
            hide_thing_by_staff(by, cases.target(work), "dignity")
    with pytest.raises(Refused, match="unknown_reason"):
        open_case_by_staff(moderator, cases.target(cases.make_work()), "held_upload")
    assert not Case.objects.exists()
