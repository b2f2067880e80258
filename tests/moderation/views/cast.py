"""Cases that have been decided, and appeals that have been heard, for tests of pages."""

from typing import Any

from accounts.models import User
from moderation.domain.appeals import decide_appeal
from moderation.domain.claims import claim_appeal
from moderation.models import Appeal, Decision, MeasureKind, Statement
from tests.moderation import factories as cases


def decided(thing: Any, by: User, *measures: Any, **fields: Any) -> Decision:
    """A decision ("remove" when no measure is given) on a case that one report has opened."""
    return cases.decide(cases.make_case(thing), by, *measures, **fields)


def statement_of(decision: Decision) -> Statement:
    return Statement.objects.get(decision=decision)


def hear(appeal: Appeal, by: User, outcome: str, **fields: Any) -> Decision:
    """`by` had no part in it; `fields` are those of DecisionWords."""
    claimed = claim_appeal(by, appeal.pk)
    assert claimed.claim_token
    kind = MeasureKind.NONE if outcome == "reversed" else MeasureKind.REMOVE
    words = cases.words_for(appeal.contested.case, str(kind), **fields)
    return decide_appeal(by, appeal.pk, claimed.claim_token, outcome, words)
