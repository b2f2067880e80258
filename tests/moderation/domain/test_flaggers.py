"""Trusted flaggers: granted and taken back by senior staff, with a trace."""

import pytest

from gallery.domain.errors import Refused
from moderation.domain.flaggers import grant_trusted_flagger, revoke_trusted_flagger
from moderation.domain.reporters import is_trusted_flagger
from moderation.models import LedgerEntry, TrustedFlagger

pytestmark = pytest.mark.django_db


def test_granted_taken_back_and_granted_again(senior, fan):
    flagger = grant_trusted_flagger(senior, fan, " Idol Rights Centre ", "desk@example.org")
    assert (flagger.organisation, flagger.granted_by, is_trusted_flagger(fan)) == (
        "Idol Rights Centre",
        senior,
        True,
    )
    revoke_trusted_flagger(senior, flagger)
    revoke_trusted_flagger(senior, flagger)
    assert not is_trusted_flagger(fan)
    grant_trusted_flagger(senior, fan, "Idol Rights Centre")
    assert is_trusted_flagger(fan) and TrustedFlagger.objects.count() == 1
    acts = list(LedgerEntry.objects.order_by("seq").values_list("act", "subject_id"))
    assert acts == [("grant_flagger", fan.pk), ("revoke_flagger", fan.pk), ("grant_flagger", fan.pk)]


def test_only_senior_staff_and_never_to_themselves(senior, moderator, fan, auditor):
    for by, user, name, code in (
        (moderator, fan, "X", "not_allowed"),
        (auditor, fan, "X", "not_allowed"),
        (fan, fan, "X", "not_allowed"),
        (senior, senior, "X", "own_part"),
        (senior, fan, " ", "name_needed"),
    ):
        with pytest.raises(Refused, match=code):
            grant_trusted_flagger(by, user, name)
    flagger = grant_trusted_flagger(senior, fan, "X")
    with pytest.raises(Refused, match="not_allowed"):
        revoke_trusted_flagger(moderator, flagger)
