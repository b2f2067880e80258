"""Whatever anybody does in whatever order, certain things always hold. Hypothesis makes up the order."""

import datetime
import tempfile
import uuid
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir

from accounts.models import ProfileState, Standing, User
from gallery.domain.artworks import edit_artwork, put_back_artwork, withdraw_artwork
from gallery.domain.details import read_details
from gallery.domain.errors import Refused
from gallery.domain.moving import move_artwork
from gallery.models import LISTED, Artwork, ArtworkState, Comment, CommentState
from moderation.domain import appeals, claims, deciding, ledger, merging, off_queue, seconding, sweeping
from moderation.domain.words import DecisionWords, MeasureWish, version_for
from moderation.models import (
    ON_ACCOUNT,
    Appeal,
    AppealStatus,
    Case,
    CaseStatus,
    Closure,
    Decision,
    LedgerEntry,
    Measure,
    MeasureKind,
    MeasureState,
    Outcome,
    Strike,
    Verdict,
)
from tests import factories
from tests.moderation import factories as cases

pytestmark = pytest.mark.django_db
set_hypothesis_home_dir(tempfile.gettempdir())  # nothing of it is kept: every run makes up the same
CONCEALING = ("remove", "hide", "custody")
HARDEST = ((MeasureKind.BAN, Standing.BANNED), (MeasureKind.SUSPEND, Standing.SUSPENDED),
           (MeasureKind.LIMIT, Standing.LIMITED))  # fmt: skip
KINDS = [
    "none",
    "benign",
    "label",
    "restrict",
    "hide",
    "remove",
    "custody",
    "warn",
    "limit",
    "suspend",
    "ban",
]
REASONS = ["dignity", "minor_sexual", "spam", "copyright"]


class World:
    """Two works, a comment and a profile of one maker; four reporters, and a staff of five."""

    def __init__(self, staff):
        self.staff = staff
        self.maker = factories.make_user()
        self.works = [cases.make_work(self.maker) for _ in range(2)]
        self.comment = factories.make_comment(self.works[0], self.maker)
        self.fans = [factories.make_user() for _ in range(3)]
        User.objects.update(date_joined=F("date_joined") - datetime.timedelta(days=60))
        self.things = [*self.works, self.comment, self.maker]

    def thing(self, n):
        thing = self.things[n % len(self.things)]
        manager = Artwork.all_objects if isinstance(thing, Artwork) else type(thing).objects
        return manager.get(pk=thing.pk)

    def person(self, n):
        return self.staff[n % len(self.staff)]

    def one(self, rows, n):
        rows = list(rows.order_by("pk"))
        return rows[n % len(rows)] if rows else None


def words(case, kinds, n):
    wishes = tuple(
        MeasureWish(kind, {"making": "face_swap"} if kind == "label" else {},
                    1 + n if kind in ("hide", "limit", "suspend") else None)
        for kind in dict.fromkeys(kinds)
    )  # fmt: skip
    mild = all(wish.kind in ("none", "benign") for wish in wishes)
    unfounded = tuple(case.reports.values_list("pk", flat=True)) if mild and n % 3 == 0 else ()
    return DecisionWords(
        Outcome.NO_VIOLATION if mild else Outcome.VIOLATION, wishes,
        rule_id=version_for(case).rules.order_by("pk")[n % 3].pk, facts="Seen.", explanation="So it is.",
        unfounded_report_ids=unfounded, no_strike=n == 5,
    )  # fmt: skip


def act_report(world, n, m, kinds):
    by = (None, *world.fans)[m % 4]
    reason = REASONS[(n + m) % len(REASONS)]
    cases.report(world.thing(n), reason, by, network="" if m else "192.0.2.1", details="x", new_facts=m > 3)


def act_staff_hides(world, n, m, kinds):
    off_queue.hide_thing_by_staff(world.person(m), cases.target(world.thing(n)), "dignity")


def act_claim_next(world, n, m, kinds):
    claims.claim_next(world.person(n), ["appeals"] if m % 3 == 0 else None)


def act_leases_run_out(world, n, m, kinds):
    past = timezone.now() - datetime.timedelta(minutes=1)
    for model in (Case, Appeal):
        model.objects.filter(claimed_until__isnull=False).update(claimed_until=past)


def act_release(world, n, m, kinds):
    case = world.one(Case.objects.filter(status=CaseStatus.OPEN, claimed_by__isnull=False), n)
    if case:
        claims.release_claim(case.claimed_by, case, case.claim_token)


def act_hand_over(world, n, m, kinds):
    case = world.one(Case.objects.open(), n)
    if case:
        claims.reassign(world.staff[-1], case, world.person(m))


def act_decide(world, n, m, kinds):
    case = world.one(Case.objects.open(), n)
    if case:
        by = world.person(m)
        token = claims.claim_case(by, case.pk).claim_token
        deciding.decide_case(by, case.pk, token, words(case, kinds, m))


def act_decide_stale(world, n, m, kinds):
    case = world.one(Case.objects.all(), n)
    if case:
        with pytest.raises(Refused):
            deciding.decide_case(world.person(m), case.pk, uuid.uuid4(), words(case, kinds, m))


def act_decide_all(world, n, m, kinds):
    ids = list(Case.objects.open().values_list("pk", flat=True))
    if ids:
        deciding.decide_cases(world.person(m), ids, words(Case.objects.get(pk=ids[0]), kinds, m))


def act_merge(world, n, m, kinds):
    ids = list(Case.objects.open().order_by("pk").values_list("pk", flat=True))
    if len(ids) > 1:
        lead = ids.pop(n % len(ids))
        merging.merge_cases(world.staff[-1], lead, ids[: m + 1])


def act_split(world, n, m, kinds):
    case = world.one(Case.objects.exclude(lead=None), n)
    if case:
        merging.split_case(world.staff[-1], case.pk)


def act_second(world, n, m, kinds):
    decision = world.one(Decision.objects.filter(needs_second=True, confirmation=None), n)
    if decision:
        seconding.confirm_decision(world.person(m), decision.pk, confirmed=n % 3 != 0, reason="Look again.")


def act_override(world, n, m, kinds):
    case = world.one(Case.objects.exclude(live_decision=None), n)
    if case:
        deciding.override_decision(world.staff[3 + m % 2], case.live_decision_id, words(case, kinds, m))


def act_appeal(world, n, m, kinds):
    case = world.one(Case.objects.exclude(live_decision=None), n)
    if case and m % 2:
        appeals.file_appeal(case.live_decision, "Please.", user=case.affected)
    elif case:
        appeals.file_appeal(case.live_decision, "Please.", report=case.reports.order_by("pk").last())


def act_hear(world, n, m, kinds):
    appeal = world.one(Appeal.objects.filter(status=AppealStatus.OPEN), n)
    if appeal:
        by, case = world.person(m), appeal.contested.case
        said = words(case, kinds, m)
        same = said.outcome == appeal.contested.outcome
        outcome = "upheld" if n % 3 == 0 else "changed" if same else "reversed"
        token = claims.claim_appeal(by, appeal.pk).claim_token
        appeals.decide_appeal(by, appeal.pk, token, outcome, said)


def act_maker_withdraws(world, n, m, kinds):
    withdraw_artwork(world.maker, world.works[n % 2])


def act_maker_puts_back(world, n, m, kinds):
    put_back_artwork(User.objects.get(pk=world.maker.pk), world.works[n % 2])


def act_maker_edits(world, n, m, kinds):
    work = world.thing(n % 2)
    edit_artwork(User.objects.get(pk=world.maker.pk), work, read_details(work))


def act_worker_publishes(world, n, m, kinds):
    """What the pipeline does when the files are ready; the factory's works have rows and no files."""
    for work in Artwork.all_objects.select_for_update().filter(state=ArtworkState.PROCESSING):
        to = work.state_reason.split(":")[1:2] == ["restricted"]
        move_artwork(
            work, ArtworkState.RESTRICTED if to else ArtworkState.PUBLISHED, "restricted" if to else ""
        )


def act_time_passes(world, n, m, kinds):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE moderation_measure SET ends_at = %s WHERE ends_at IS NOT NULL AND id %% 2 = %s",
            [timezone.now() - datetime.timedelta(seconds=1), n % 2],
        )
    sweeping.sweep_moderation()


def act_deadlines_pass(world, n, m, kinds):
    Case.objects.update(due_at=timezone.now() - datetime.timedelta(minutes=1))
    sweeping.raise_overdue()


ACTS = [function for name, function in sorted(globals().items()) if name.startswith("act_")]


def check_cases():
    open_targets = [
        (case.target_field, getattr(case, f"{case.target_field}_id")) for case in Case.objects.open()
    ]
    assert len(open_targets) == len(set(open_targets))
    for case in Case.objects.all():
        assert case.report_count == case.reports.count()
        if case.closure == Closure.DECIDED:
            live = case.live_decision
            assert live.case_id == case.pk
            assert not live.needs_second or live.confirmation.verdict == Verdict.CONFIRMED
            assert case.interim_undo is None
        if case.lead_id is not None:
            assert case.is_open and case.lead.is_open, "waits for a case that is closed"
        if case.status == CaseStatus.PENDING:
            assert case.decisions.filter(needs_second=True, confirmation=None).exists()


def check_measures():
    """In force is only what belongs to the decision in force, of people: exactly what that decision says."""
    for measure in Measure.objects.select_related("decision__case"):
        is_live = measure.decision.case.live_decision_id == measure.decision_id
        if measure.state == MeasureState.APPLIED:
            assert is_live, "in force without its decision"
        if measure.state == MeasureState.PLANNED:
            assert not is_live
        if is_live and not measure.is_automatic:
            assert measure.state in (MeasureState.APPLIED, MeasureState.ENDED)


def check_standing():
    for user in User.objects.filter(is_staff=False):
        kinds = set(
            Measure.objects.filter(subject=user, state=MeasureState.APPLIED, kind__in=ON_ACCOUNT).values_list(
                "kind", flat=True
            )
        )
        expected = next((standing for kind, standing in HARDEST if kind in kinds), Standing.GOOD)
        assert user.standing == expected


def concealers(field, thing):
    same = {field: thing}
    kinds = Measure.objects.filter(
        state=MeasureState.APPLIED, kind__in=CONCEALING, **{f"decision__case__{field}": thing}
    ).values_list("kind", flat=True)
    return set(kinds), Case.objects.filter(interim_undo__isnull=False, **same).exists()


def expected_state(field, thing):
    kinds, interim = concealers(field, thing)
    if kinds & {"remove", "custody"}:
        return "removed"
    return "hidden" if kinds or interim else ""


def check_things(world):
    for work in Artwork.all_objects.all():
        concealed = work.state if work.state in ("hidden", "removed") else ""
        assert concealed == expected_state("artwork", work)
        if concealed or work.state == ArtworkState.WITHDRAWN:
            assert not work.renditions.exists()
        assert (work.listed_key is not None) == (work.state in LISTED)
        assert work.comment_count == work.comments.filter(state=CommentState.VISIBLE).count()
        restricted = Measure.objects.filter(
            state=MeasureState.APPLIED, kind="restrict", decision__case__artwork=work
        ).exists()
        if work.state == ArtworkState.RESTRICTED:
            assert restricted
        labelled = Measure.objects.filter(
            state=MeasureState.APPLIED, kind="label", decision__case__artwork=work
        ).exists()
        assert work.disclosures.filter(declared_by="moderator").exists() == labelled
    comment = Comment.objects.get(pk=world.comment.pk)
    assert comment.state == (expected_state("comment", comment) or CommentState.VISIBLE)
    maker = User.objects.get(pk=world.maker.pk)
    assert maker.profile_state == (expected_state("profile", maker) or ProfileState.VISIBLE)
    for case in Case.objects.exclude(artwork=None):
        locked = case.decisions.filter(
            measures__kind="custody", measures__state=MeasureState.APPLIED
        ).exists()
        assert case.is_locked == locked


def check_strikes():
    for strike in Strike.objects.select_related("decision__case"):
        is_live = strike.decision.case.live_decision_id == strike.decision_id
        assert (strike.voided_at is None) == is_live


def check_ledger():
    assert ledger.verify_chain() == []
    said = " ".join(
        LedgerEntry.objects.filter(act__in=["decide", "override", "propose", "uphold"]).values_list(
            "data", flat=True
        )
    )
    for decision in Decision.objects.all():
        assert f'"decision":{decision.pk},' in said


def check_appeals():
    for appeal in Appeal.objects.select_related("contested__case"):
        if appeal.status in (AppealStatus.OPEN, AppealStatus.PENDING):
            assert appeal.contested.case.live_decision_id == appeal.contested_id
        if appeal.status == AppealStatus.PENDING:
            assert appeal.decisions.filter(needs_second=True, confirmation=None).exists()
        involved = Decision.objects.filter(case=appeal.contested.case, pk__lte=appeal.contested_id)
        for answer in appeal.decisions.all():
            assert not involved.filter(decided_by=answer.decided_by_id).exists()


def check_all(world):
    check_cases()
    check_measures()
    check_standing()
    check_things(world)
    check_strikes()
    check_ledger()
    check_appeals()


@contextmanager
def rolled_back():
    """Every example begins with the same database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def run(world, steps):
    for act, n, m, kinds in steps:
        try:
            with transaction.atomic():
                act(world, n, m, kinds)
        except Refused:
            pass  # a no is an answer; it must have changed nothing
        check_all(world)


STEP = st.tuples(
    st.sampled_from(ACTS), st.integers(0, 7), st.integers(0, 7),
    st.lists(st.sampled_from(KINDS), min_size=1, max_size=2),
)  # fmt: skip


@settings(
    max_examples=25, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
)  # fmt: skip
@given(steps=st.lists(STEP, min_size=15, max_size=30))
def test_whatever_happens_the_rules_hold(
    moderator, second_moderator, custodian, senior, second_senior, steps
):
    staff = [moderator, second_moderator, custodian, senior, second_senior]
    with rolled_back():
        run(World(staff), steps)
