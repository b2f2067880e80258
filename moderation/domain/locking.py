"""In which order a decision takes its locks: things, cases, tags, people, and last of all the end of the ledger.

Whoever else holds two of these took them in the same order, so nobody waits crosswise. Two decisions could begin
again (see ledger.act); a maker who withdraws a work has no second try.
"""

from collections.abc import Iterable

from accounts.models import User
from gallery.domain.tagging import lock_tags
from gallery.models import Artwork, ArtworkTag
from moderation.domain.things import lock_case
from moderation.models import Case, Report


def lock_cases(case_ids: Iterable[int]) -> list[Case]:
    """The pictures of all cases, then each thing and its case; by number. Raises Case.DoesNotExist."""
    wanted = sorted(set(case_ids))
    if len(wanted) > 1:
        pictures = Case.objects.filter(pk__in=wanted).values_list("artwork", "comment__artwork")
        works = Artwork.all_objects.select_for_update().filter(
            pk__in={pk for pair in pictures for pk in pair if pk}
        )
        list(works.order_by("pk").values_list("pk", flat=True))
    return [lock_case(case_id) for case_id in wanted]


def lock_around(cases: Iterable[Case]) -> None:
    """What decisions on these locked cases change besides: counts of tags, and people's points, standing and inbox."""
    cases = list(cases)
    works = [case.artwork_id for case in cases if case.artwork_id is not None]
    if works:
        lock_tags(set(ArtworkTag.objects.filter(artwork__in=works).values_list("tag_id", flat=True)))
    reporters = Report.objects.filter(case__in=cases, reporter__isnull=False).values_list(
        "reporter_id", flat=True
    )
    lock_people({*reporters, *(case.affected_id for case in cases if case.affected_id is not None)})


def lock_people(user_ids: Iterable[int]) -> None:
    """After this, what is read about their points and measures is what counts: nobody else changes it meanwhile."""
    people = User.objects.select_for_update(no_key=True).filter(pk__in=set(user_ids))
    list(people.order_by("pk").values_list("pk", flat=True))
