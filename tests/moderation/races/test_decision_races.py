"""A decision and something else at the same moment. Whoever gets the thing's lock first goes first; each test says what
then becomes of the other."""

from itertools import count

from django.db import connection, transaction

from accounts.models import Standing, User
from gallery.domain.artworks import put_back_artwork, withdraw_artwork
from gallery.domain.social import add_comment, delete_comment, edit_comment
from gallery.models import Artwork, ArtworkState, Comment, CommentState, Tag, Upload
from moderation.domain.appeals import decide_appeal, file_appeal
from moderation.domain.claims import claim_appeal, claim_case
from moderation.domain.deciding import MeasureWish, decide_case, decide_cases, override_decision
from moderation.domain.ledger import verify_chain
from moderation.domain.merging import merge_cases
from moderation.models import (
    Appeal,
    AppealOutcome,
    AppealStatus,
    Case,
    CaseStatus,
    Decision,
    Measure,
    MeasureState,
    Report,
    ReportOutcome,
    Strike,
)
from tests import factories
from tests.moderation.factories import decide, make_case, make_work, report, words_for

from .racing import JITTER, MARKS, in_every_order, together

pytestmark = MARKS
_numbers = count(1)


def deciding(by: User, case: Case, *measures, **fields):
    """The act of deciding a case that is claimed already."""
    token = claim_case(by, case.pk).claim_token
    words = words_for(case, *measures, **fields)
    return lambda: decide_case(by, case.pk, token, words)


def make_tagged(tags: list[Tag], maker: User | None = None) -> Artwork:
    with transaction.atomic():
        return make_work(maker, tags=tags)


def state_of(work: Artwork) -> str:
    return Artwork.all_objects.get(pk=work.pk).state


def assert_ledger_holds() -> None:
    assert verify_chain() == []


def test_override_and_appeal_of_the_decision_before(moderator, senior):
    """Appeal first: it has no object any more. Override first: the old decision cannot be contested any more."""
    rows = []

    def make():
        work = make_work()
        old = decide(make_case(work), moderator, "remove")
        words = words_for(old.case, "none")
        rows.append(old)
        return lambda: override_decision(senior, old.pk, words), lambda: file_appeal(
            old, "Why?", user=work.maker
        )

    answers = in_every_order(make)
    for old, (new, appeal) in zip(rows, answers, strict=True):
        assert Case.objects.get(pk=old.case_id).live_decision_id == new.pk
        if isinstance(appeal, Appeal):
            appeal.refresh_from_db()
            assert appeal.status == AppealStatus.MOOT
        else:
            assert appeal == "not_contestable"
    assert {isinstance(appeal, Appeal) for _new, appeal in answers} == {True, False}
    assert_ledger_holds()


def test_override_and_answer_to_an_appeal(moderator, senior, second_senior):
    """One of them replaces the decision; the other is refused: no object for an appeal, or nothing to override."""
    rows = []

    def make():
        work = make_work()
        old = decide(make_case(work), moderator, "remove")
        appeal = file_appeal(old, "Why?", user=work.maker)
        token = claim_appeal(second_senior, appeal.pk).claim_token
        words = words_for(old.case, "none")
        rows.append((old, appeal))
        return (
            lambda: override_decision(senior, old.pk, words),
            lambda: decide_appeal(second_senior, appeal.pk, token, AppealOutcome.REVERSED, words),
        )

    answers = in_every_order(make)
    for (old, appeal), (override, answer) in zip(rows, answers, strict=True):
        appeal.refresh_from_db()
        if isinstance(override, Decision):
            assert (answer, appeal.status) == ("stale", AppealStatus.MOOT)
        else:
            assert (override, appeal.status) == ("not_in_force", AppealStatus.DECIDED)
            assert isinstance(answer, Decision)
        assert Decision.objects.filter(overrides=old).count() == 1
    assert {isinstance(override, Decision) for override, _answer in answers} == {True, False}


def test_override_of_a_decision_whose_reversal_waits_for_a_second_person(
    moderator, senior, second_senior, custodian
):
    """The proposal can only be sent back, and the appeal has no object any more: it must not wait for ever."""
    from moderation.domain.seconding import confirm_decision

    work = make_work()
    old = decide(make_case(work), moderator, "remove")
    appeal = file_appeal(old, "Why?", user=work.maker)
    token = claim_appeal(second_senior, appeal.pk).claim_token
    proposal = decide_appeal(
        second_senior, appeal.pk, token, AppealOutcome.CHANGED, words_for(old.case, "custody")
    )
    assert proposal.needs_second
    override_decision(senior, old.pk, words_for(old.case, "none"))
    appeal.refresh_from_db()
    assert appeal.status == AppealStatus.MOOT
    third = factories.make_user(is_staff=True)
    third.groups.set(senior.groups.all())
    third = User.objects.get(pk=third.pk)
    confirm_decision(third, proposal.pk, confirmed=False, reason="Replaced meanwhile.")
    appeal.refresh_from_db()
    assert appeal.status == AppealStatus.MOOT


def test_removal_and_withdrawal_by_the_maker(moderator):
    """Withdrawn first: removed from there. Removed first: there is nothing to withdraw. Removed in the end."""
    rows = []

    def make():
        work = make_tagged([factories.make_tag(), factories.make_tag()])
        rows.append(work)
        return deciding(moderator, make_case(work), "remove"), lambda: withdraw_artwork(work.maker, work)

    answers = in_every_order(make)
    for work, (decision, withdrawn) in zip(rows, answers, strict=True):
        assert state_of(work) == ArtworkState.REMOVED
        assert isinstance(decision, Decision)
        before = decision.measures.get(kind="remove").undo["state"]
        assert before == ("published" if withdrawn == "not_withdrawable" else "withdrawn")
    assert {withdrawn == "not_withdrawable" for _decision, withdrawn in answers} == {True, False}
    assert set(Tag.objects.values_list("work_count", flat=True)) == {0}


def test_removal_and_putting_back_by_the_maker(moderator):
    """Put back first: stopped on its way. Removed first: there is nothing to put back. No file is made either way."""
    rows = []

    def make():
        work = make_work()
        case = make_case(work)
        withdraw_artwork(work.maker, work)
        rows.append(work)
        return deciding(moderator, case, "remove"), lambda: put_back_artwork(work.maker, work)

    answers = in_every_order(make)
    for work, (decision, back) in zip(rows, answers, strict=True):
        assert isinstance(decision, Decision)
        assert state_of(work) == ArtworkState.REMOVED
        assert Upload.objects.get(artwork=work).state == "done"
        assert isinstance(back, Artwork) or back == "not_withdrawn"
    assert {isinstance(back, Artwork) for _decision, back in answers} == {True, False}


def test_restriction_and_putting_back_by_the_maker(moderator):
    """Restricted first: it waits for a person when it comes back. Put back first: what is on its way in cannot be
    restricted; the moderator is told so and the case stays in their hand."""
    rows = []

    def make():
        work = make_work()
        case = make_case(work)
        withdraw_artwork(work.maker, work)
        rows.append((work, case))
        return deciding(moderator, case, "restrict"), lambda: put_back_artwork(work.maker, work)

    answers = in_every_order(make)
    for (work, case), (decision, _back) in zip(rows, answers, strict=True):
        case.refresh_from_db()
        if isinstance(decision, Decision):
            assert (state_of(work), case.status) == (ArtworkState.HELD, CaseStatus.CLOSED)
        else:
            assert decision == "measure_not_possible"
            assert (state_of(work), case.status) == (ArtworkState.PROCESSING, CaseStatus.OPEN)
            assert case.claimed_by_id == moderator.pk
    assert {isinstance(decision, Decision) for decision, _back in answers} == {True, False}


def test_decision_and_one_more_report(moderator):
    """Reported first: that reporter hears the outcome with the others. Decided first: it is refused as decided. Nobody
    waits for an answer that never comes."""
    rows = []

    def make():
        work, fan = make_work(), factories.make_user()
        case = make_case(work)
        rows.append(case)
        return deciding(moderator, case, "none"), lambda: report(work, "dignity", fan)

    answers = in_every_order(make)
    for case, (decision, late) in zip(rows, answers, strict=True):
        assert isinstance(decision, Decision)
        if isinstance(late, Report):
            late.refresh_from_db()
            assert (late.case_id, late.outcome) == (case.pk, ReportOutcome.NO_VIOLATION)
        else:
            assert late == "already_decided"
    assert {isinstance(late, Report) for _decision, late in answers} == {True, False}
    assert not Report.objects.filter(case__status=CaseStatus.CLOSED, outcome=ReportOutcome.WAITING).exists()


def test_decision_and_one_more_report_for_another_reason(moderator):
    """Reported first: it joins. Decided first: it opens a case of its own, and waits there."""
    rows = []

    def make():
        work, fan = make_work(), factories.make_user()
        case = make_case(work)
        rows.append(work)
        return deciding(moderator, case, "none"), lambda: report(work, "copyright", fan)

    answers = in_every_order(make)
    for work, (_decision, late) in zip(rows, answers, strict=True):
        late.refresh_from_db()
        cases = list(Case.objects.filter(artwork=work).order_by("pk"))
        assert late.case_id == cases[-1].pk
        assert (late.outcome == ReportOutcome.WAITING) == cases[-1].is_open == (len(cases) == 2)
    assert {late.case.is_open for _decision, late in answers} == {True, False}


def test_decision_and_a_decision_with_a_stolen_lease(moderator, second_moderator):
    """The lease ends while its holder decides. Either the holder was in time, and the thief finds it closed; or the
    thief decides, and the holder's page is out of date. One decision in each round."""
    cases = []

    def make():
        case = make_case()
        words = words_for(case, "none")
        cases.append(case)

        def steal() -> Decision:
            with connection.cursor() as cursor:
                cursor.execute(
                    "UPDATE moderation_case SET claimed_until = now() - interval '1 second' "
                    "WHERE id = %s AND claimed_until IS NOT NULL",
                    [case.pk],
                )
            token = claim_case(second_moderator, case.pk).claim_token
            return decide_case(second_moderator, case.pk, token, words)

        return deciding(moderator, case, "none"), steal

    answers = in_every_order(make)
    for case, (held, stolen) in zip(cases, answers, strict=True):
        winner = held if isinstance(held, Decision) else stolen
        assert Decision.objects.get(case=case) == winner
        assert {"closed", "stale"} & {held, stolen}
    assert {isinstance(held, Decision) for held, _stolen in answers} == {True, False}
    assert_ledger_holds()


def test_two_tabs_that_send_one_decision_at_once(moderator):
    """The same person, the same token: one is written, the other is out of date."""
    for _round in range(4):
        case = make_case()
        act = deciding(moderator, case, "warn")
        answers = together(act, act)
        assert Decision.objects.get(case=case) in answers
        assert "stale" in answers
        assert Strike.objects.filter(decision__case=case).count() == 1


def test_removal_and_deletion_of_a_comment_by_its_author(moderator):
    """Deleted first: there is nothing to remove, the case waits for another answer. Removed first: nothing to delete.
    The number under the picture goes down once."""
    rows = []

    def make():
        work = make_work()
        comment = add_comment(factories.make_user(), work, f"Comment {next(_numbers)}")
        case = make_case(comment, "harassment")
        rows.append((comment, case))
        return deciding(moderator, case, "remove"), lambda: delete_comment(comment.author, comment)

    answers = in_every_order(make)
    for (comment, case), (decision, deleted) in zip(rows, answers, strict=True):
        comment.refresh_from_db()
        case.refresh_from_db()
        if isinstance(decision, Decision):
            assert (comment.state, deleted) == (CommentState.REMOVED, "comment_not_yours")
        else:
            assert (comment.state, decision) == (CommentState.DELETED, "measure_not_possible")
            assert (case.status, case.claimed_by_id) == (CaseStatus.OPEN, moderator.pk)
            decide(case, moderator, "none")
        assert Artwork.objects.get(pk=comment.artwork_id).comment_count == 0
    assert {isinstance(decision, Decision) for decision, _deleted in answers} == {True, False}


def test_removal_and_edit_of_a_comment_by_its_author(moderator):
    """Edited first: what is removed has the new words. Removed first: it cannot be edited."""
    rows = []

    def make():
        comment = add_comment(factories.make_user(), make_work(), f"Comment {next(_numbers)}")
        rows.append(comment)
        act = deciding(moderator, make_case(comment, "harassment"), "remove")
        return act, lambda: edit_comment(comment.author, comment, "Other words")

    answers = in_every_order(make)
    for comment, (decision, edited) in zip(rows, answers, strict=True):
        comment.refresh_from_db()
        assert isinstance(decision, Decision)
        assert comment.state == CommentState.REMOVED
        assert (comment.body == "Other words") == isinstance(edited, Comment)
        assert isinstance(edited, Comment) or edited == "comment_fixed"
    assert {isinstance(edited, Comment) for _decision, edited in answers} == {True, False}


def test_decisions_about_each_others_reporters_do_not_stop_each_other(moderator, second_moderator):
    """Each decision tells the maker of one thing and a reporter who is the maker of the other."""
    for _round in range(6):
        works = [make_work(), make_work()]
        makers = [work.maker for work in works]
        cases = [make_case(works[0], by=makers[1]), make_case(works[1], by=makers[0])]
        answers = together(
            deciding(moderator, cases[0], "warn"), deciding(second_moderator, cases[1], "warn"), jitter=JITTER
        )
        assert [type(each) for each in answers] == [Decision, Decision]
        for maker in makers:
            maker.refresh_from_db()
            assert maker.unread_count == maker.notifications.count() == 3  # receipt, outcome, statement
    assert_ledger_holds()


def test_two_measures_on_one_account_at_once_leave_the_harder_one(moderator, second_moderator):
    """The standing says the same as the measures in force, whoever writes it last."""
    makers = []

    def make():
        maker = factories.make_user()
        makers.append(maker)
        cases = [make_case(make_work(maker)) for _ in range(2)]
        return (
            deciding(moderator, cases[0], MeasureWish("suspend", days=30)),
            deciding(second_moderator, cases[1], MeasureWish("limit", days=30)),
        )

    answers = in_every_order(make, rounds=10)
    assert {type(each) for pair in answers for each in pair} == {Decision}
    for maker in makers:
        maker.refresh_from_db()
        assert maker.standing == Standing.SUSPENDED


def test_points_taken_back_while_others_are_given(moderator, second_moderator, senior):
    """Four points limit an account. Two are taken back and two others given: four in the end, and still limited."""
    makers = []

    def make():
        maker = factories.make_user()
        makers.append(maker)
        first, _second = (decide(make_case(make_work(maker)), moderator, "warn") for _ in range(2))
        maker.refresh_from_db()
        assert maker.standing == Standing.LIMITED
        words = words_for(first.case, "none")
        case = make_case(make_work(maker))
        return lambda: override_decision(senior, first.pk, words), deciding(second_moderator, case, "warn")

    answers = in_every_order(make, rounds=10)
    assert {type(each) for pair in answers for each in pair} == {Decision}
    for maker in makers:
        maker.refresh_from_db()
        live = Strike.objects.live().filter(user=maker)
        assert sum(strike.weight for strike in live) == 4
        in_force = Measure.objects.filter(subject=maker, state=MeasureState.APPLIED)
        assert [measure.kind for measure in in_force.filter(kind__in=["limit", "suspend"])] == ["limit"]
        assert maker.standing == Standing.LIMITED


def test_decisions_on_many_works_never_stop_a_maker_who_withdraws(moderator, second_moderator):
    """Bulk decisions and merged cases take their locks in the order of everybody else. Whoever withdraws a work has no
    second try: it must never be the one whom PostgreSQL stops."""
    tags = [factories.make_tag() for _ in range(8)]
    for _round in range(5):
        spammers = [factories.make_user() for _ in range(2)]
        heaps = [
            [make_tagged([tag], spammer) for tag in order]
            for spammer, order in zip(spammers, (tags, tags[::-1]), strict=True)
        ]
        ids = [[make_case(work).pk for work in heap] for heap in heaps]
        words = [words_for(Case.objects.get(pk=heap[0]), "remove") for heap in ids]
        others = [make_tagged(tags) for _ in range(6)]
        bulk = [
            lambda by=by, heap=heap, said=said: decide_cases(by, heap, said)
            for by, heap, said in zip((moderator, second_moderator), ids, words, strict=True)
        ]
        withdrawals = [lambda work=work: withdraw_artwork(work.maker, work) for work in others]
        own = [lambda work=work: withdraw_artwork(work.maker, work) for work in heaps[0][-2:] + heaps[1][:2]]
        answers = together(*bulk, *withdrawals, *own, jitter=0.1)
        assert [len(each) for each in answers[:2]] == [len(heap) for heap in heaps]
        assert {type(each) for each in answers[2:8]} == {Artwork}
    assert set(Tag.objects.filter(pk__in=[tag.pk for tag in tags]).values_list("work_count", flat=True)) == {
        0
    }
    assert_ledger_holds()


def test_a_merged_case_and_withdrawals_of_its_works(moderator, senior):
    tags = [factories.make_tag() for _ in range(4)]
    for _round in range(4):
        maker = factories.make_user()
        works = [make_tagged([tag], maker) for tag in tags[::-1]]
        cases = [make_case(work) for work in works]
        merge_cases(senior, cases[0].pk, [case.pk for case in cases[1:]])
        act = deciding(moderator, cases[0], "remove")
        others = [make_tagged(tags) for _ in range(4)]
        withdrawals = [lambda work=work: withdraw_artwork(work.maker, work) for work in [*others, *works[1:]]]
        answers = together(act, *withdrawals, jitter=0.1)
        assert isinstance(answers[0], Decision)
        assert {type(each) for each in answers[1:5]} == {Artwork}
        assert {state_of(work) for work in works} == {ArtworkState.REMOVED}
    assert set(Tag.objects.filter(pk__in=[tag.pk for tag in tags]).values_list("work_count", flat=True)) == {
        0
    }
