"""The demo of the moderators' pages: through the real functions, once."""

import pytest
from django.core.management import call_command

from gallery.demo.load import load_people
from gallery.models import Artwork
from moderation.demo import REPORTS, load_cases
from moderation.domain.ledger import verify_chain
from moderation.models import Appeal, Case, CaseStatus, Decision, LedgerEntry, Report
from tests.moderation import factories


@pytest.fixture
def demo(db, settings):
    settings.DEBUG = True
    call_command("publish_first_guidelines", verbosity=0)
    load_people()
    for _number in range(20):
        factories.make_work()
    load_cases()


def test_load_cases_fills_queues_and_leaves_an_appeal(demo):
    assert Report.objects.count() == len(REPORTS) + 1
    assert set(Case.objects.filter(status=CaseStatus.OPEN).values_list("queue", flat=True)) >= {
        "rights",
        "community",
    }
    assert Decision.objects.get().decided_by.handle == "minji_mod"
    assert Appeal.objects.get().appellant.handle == "demofan"
    assert Artwork.objects.listed().count() == 20, "the demo hides none of its pictures"
    assert verify_chain() == []


def test_loading_again_adds_nothing(demo):
    before = LedgerEntry.objects.count()
    load_cases()
    assert LedgerEntry.objects.count() == before


def test_nothing_is_loaded_outside_debug(db, settings):
    settings.DEBUG = False
    for _number in range(20):
        factories.make_work()
    load_cases()
    assert not Case.objects.exists()
