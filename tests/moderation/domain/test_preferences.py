"""What a moderator does not want to be given."""

import pytest

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_next
from moderation.domain.preferences import choose_reasons
from moderation.models import LedgerEntry, ModeratorPreferences
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db


def test_chosen_reasons_are_kept_and_may_be_changed(moderator):
    choose_reasons(moderator, ["spam", "minor_sexual", "spam"])
    assert ModeratorPreferences.objects.get().opted_out == ["minor_sexual", "spam"]
    spam = cases.make_case(reason="spam")
    assert claim_next(moderator) is None
    choose_reasons(moderator, [])
    assert claim_next(moderator) == spam


def test_ledger_does_not_say_which(moderator):
    choose_reasons(moderator, ["self_harm"])
    assert LedgerEntry.objects.get().data == '{"count":1}'


def test_unknown_reasons_and_other_people_are_refused(moderator, fan):
    with pytest.raises(Refused, match="unknown_reason"):
        choose_reasons(moderator, ["because"])
    with pytest.raises(Refused, match="not_allowed"):
        choose_reasons(fan, [])
    assert choose_reasons(moderator, ["held_upload"]).opted_out == ["held_upload"]
