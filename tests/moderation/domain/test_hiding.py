"""Out of sight for now: when it happens by itself, what the owner reads, and that it comes back."""

import pytest

from moderation.domain.hiding import hide_for_now
from moderation.domain.ledger import act
from moderation.models import LedgerEntry, ReasonPolicy
from tests import factories
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reason", ["minor_sexual", "intimate_image", "sexual_edit"])
@pytest.mark.parametrize("field", ["artwork", "comment", "profile"])
def test_grave_reason_hides_at_the_first_report_even_of_a_visitor(reason, field):
    work = cases.make_work()
    thing = {"artwork": work, "comment": factories.make_comment(work), "profile": work.maker}[field]
    case = cases.report(thing, reason).case
    thing = again(thing)
    assert (thing.profile_state if field == "profile" else thing.state) == "hidden"
    assert case.interim_undo and case.interim_since
    assert LedgerEntry.objects.get(act="hide_for_now").actor_id is None


def test_weight_of_the_reports_hides_at_the_threshold():
    work = cases.make_work()
    ReasonPolicy.objects.filter(reason="dignity").update(hide_threshold="1.50")
    for expected in ("published", "published", "hidden"):  # newcomers weigh a half each
        cases.report(work, by=factories.make_user())
        assert again(work).state == expected


def test_nameless_reports_of_one_network_hide_nothing(settings):
    settings.REPORTS_PER_NETWORK_AND_CASE = 100
    work = cases.make_work()
    for _ in range(20):
        cases.report(work, network="192.0.2.1")
    assert again(work).state == "published"


def test_catalogue_entry_is_never_hidden():
    assert cases.report(factories.make_idol(), "minor_sexual").case.interim_undo is None


def test_what_is_out_of_sight_already_is_left_alone(moderator):
    work = cases.make_work()
    cases.decide(cases.make_case(work), moderator, "remove")
    case = cases.report(work, "minor_sexual", details="x").case
    assert (case.interim_undo, again(work).state) == (None, "removed")


def test_harmless_and_unchanged_is_not_hidden_again(moderator):
    comment = factories.make_comment(cases.make_work())
    cases.decide(cases.make_case(comment, "sexual_edit"), moderator, "benign")
    cases.report(comment, "sexual_edit", details="There is more.", new_facts=True)
    assert again(comment).state == "visible"
    type(comment).objects.update(body="Changed")
    cases.report(again(comment), "minor_sexual", by=factories.make_user())
    assert again(comment).state == "visible"  # the open case is about what was found harmless


def test_harmless_and_changed_is_hidden(moderator):
    comment = factories.make_comment(cases.make_work())
    cases.decide(cases.make_case(comment, "sexual_edit"), moderator, "benign")
    type(comment).objects.update(body="Changed")
    cases.report(again(comment), "sexual_edit", by=factories.make_user())
    assert again(comment).state == "hidden"


def test_owner_is_told_why_and_never_who(fan, other_fan):
    work = cases.make_work(fan)
    cases.report(work, "sexual_edit", by=other_fan, details="He did it, says other_fan.")
    notice = fan.notifications.get()
    assert notice.kind == "moderation.hidden"
    assert work.title in notice.body and "Sexual edit of a real person" in notice.body
    assert "other_fan" not in notice.body + notice.title


def test_owner_is_told_once_however_many_report(fan):
    work = cases.make_work(fan)
    for _ in range(3):
        cases.report(work, "sexual_edit", by=factories.make_user())
    assert fan.notifications.count() == 1


def test_hidden_twice_is_hidden_once(moderator):
    case = cases.make_case(reason="sexual_edit")
    undo = case.interim_undo
    assert not act(hide_for_now)(case, moderator, "staff")
    assert case.interim_undo == undo
