"""Everybody reports the same picture in the same second."""

from django.conf import settings

from gallery.models import Artwork, ArtworkState, StorageDeletion
from moderation.domain.ledger import verify_chain
from moderation.models import Case, LedgerEntry, Report
from tests import factories
from tests.moderation.factories import make_work, report

from .racing import MARKS, together

pytestmark = MARKS
PEOPLE = 50


def acts(name: str) -> int:
    return LedgerEntry.objects.filter(act=name).count()


def test_fifty_people_in_one_second_are_one_case_hidden_once():
    work = make_work()
    files = set(work.renditions.values_list("key", flat=True))
    fans = [factories.make_user() for _ in range(PEOPLE)]
    reports = together(*(lambda fan=fan: report(work, "sexual_edit", fan) for fan in fans))
    assert all(isinstance(each, Report) for each in reports)
    case = Case.objects.get()
    assert case.report_count == case.reports.count() == PEOPLE
    assert case.report_weight == sum(each.weight for each in case.reports.all())
    assert Artwork.all_objects.get(pk=work.pk).state == ArtworkState.HIDDEN
    assert case.interim_undo["state"] == "published"
    assert not work.renditions.exists()
    assert sorted(StorageDeletion.objects.values_list("key", flat=True)) == sorted(files)
    assert (acts("file_report"), acts("hide_for_now")) == (PEOPLE, 1)
    assert verify_chain() == []
    work.maker.refresh_from_db()
    assert work.maker.unread_count == work.maker.notifications.count() == 1


def test_double_clicks_of_many_people_count_once_each():
    """The second one is told so. Nobody waits for anybody crosswise: all of it is in one order, thing before case."""
    work = make_work()
    fans = [factories.make_user() for _ in range(PEOPLE // 2)]
    answers = together(*(lambda fan=fan: report(work, "dignity", fan) for fan in fans * 2))
    assert answers.count("already_reported") == len(fans)
    assert Case.objects.get().report_count == Report.objects.count() == len(fans)


def test_fifty_without_name_from_one_network_are_capped_and_never_none():
    work = make_work()
    answers = together(*(lambda: report(work, "dignity", network="192.0.2.7") for _ in range(PEOPLE)))
    kept = settings.REPORTS_PER_NETWORK_AND_CASE
    assert answers.count("too_many") == PEOPLE - kept
    case = Case.objects.get()
    assert case.report_count == case.reports.count() == kept
    assert (
        case.report_weight == max(each.weight for each in case.reports.all()) > 0
    )  # the others weigh nothing


def test_flood_from_one_network_does_not_keep_other_things_from_being_reported():
    """The first report on a thing is always taken, however many come from there."""
    works = [make_work() for _ in range(40)]
    answers = together(*(lambda work=work: report(work, "spam", network="192.0.2.7") for work in works))
    assert all(isinstance(each, Report) for each in answers)
    assert Case.objects.count() == len(works) > settings.REPORTS_PER_NETWORK_HOUR
    assert verify_chain() == []
