"""The review page: what it shows, to whom, and in how many queries."""

import pytest
from django.urls import reverse

from gallery.models import ArtworkState, GuidelinesVersion
from moderation.models import Case, LedgerEntry, Note
from tests import factories as site
from tests.moderation import factories as cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guidelines", "no_second_factor")]


def url(name: str, pk: int) -> str:
    return reverse(f"admin:moderation_{name}", args=[pk])


@pytest.fixture
def case() -> Case:
    return cases.make_case(cases.make_work(title="Blue stage"))


def page_of(client, case: Case) -> str:
    response = client.get(url("case_review", case.pk))
    assert response.status_code == 200
    return response.content.decode()


def test_page_shows_report_with_words_and_weight(as_user, moderator, fan):
    case = cases.report(cases.make_work(), "dignity", fan, details="She is made a joke of.").case
    page = page_of(as_user(moderator), case)
    assert "She is made a joke of." in page
    assert "@fan" in page and "new member" in page
    assert "severity of the reason" in page


def test_page_shows_links_of_reports_as_text_and_without_referrer(as_user, moderator, fan):
    from moderation.domain.intake import Reporter, ReportWords, file_report

    words = ReportWords("copyright", links=("https://example.org/original",), good_faith=True)
    case = file_report(cases.target(cases.make_work()), words, Reporter(fan)).case
    page = page_of(as_user(moderator), case)
    link = 'href="https://example.org/original" rel="nofollow noopener noreferrer"'
    assert link in page and ">https://example.org/original<" in page


def test_page_says_what_changed_since_the_report(as_user, moderator, case):
    client = as_user(moderator)
    assert "Unchanged since it was reported." in page_of(client, case)
    case.artwork.title = "Another title"
    case.artwork.save()
    page = page_of(client, case)
    assert "Changed since it was reported" in page
    assert "<del>Blue stage</del> <ins>Another title</ins>" in page


def test_page_shows_the_rules_that_the_maker_accepted(as_user, moderator, case):
    site.make_guidelines()  # a later version, which the maker has not seen
    page = page_of(as_user(moderator), case)
    assert "Rules of version 1" in page
    rules = GuidelinesVersion.objects.get(number=2).rules.values_list("pk", flat=True)
    assert not any(f'data-rule="{pk}"' in page for pk in rules)


def test_page_shows_depicted_minor_and_preference(as_user, moderator):
    idol = site.make_idol("haneul", birth_date=None, depiction_preference="no_ai")
    case = cases.make_case(cases.make_work(idols=[idol]))
    page = page_of(as_user(moderator), case)
    assert "minor, or age unknown" in page
    assert idol.get_depiction_preference_display() in page


def test_page_shows_earlier_decisions_on_the_maker(as_user, moderator, second_moderator):
    maker = site.make_user("maker")
    first = cases.make_case(cases.make_work(maker))
    cases.decide(first, second_moderator, facts="A first slip.")
    case = cases.make_case(cases.make_work(maker))
    page = page_of(as_user(moderator), case)
    assert "A first slip." in page
    assert f'href="{url("case_review", first.pk)}"' in page


def test_own_thing_is_read_but_not_worked_on(as_user, moderator):
    case = cases.make_case(cases.make_work(moderator))
    page = page_of(as_user(moderator), case)
    assert "This concerns yourself" in page
    assert url("case_claim", case.pk) not in page


def test_auditor_reads_everything_and_finds_no_button(as_user, auditor, case):
    page = page_of(as_user(auditor), case)
    for act in ("claim", "decide", "note", "reveal", "reassign", "escalate"):
        assert url(f"case_{act}", case.pk) not in page
    assert reverse("admin:moderation_ledger_target", args=["artwork", case.artwork_id]) in page


def test_token_of_somebody_else_stays_on_the_server(as_user, moderator, second_moderator, claimed, case):
    token = str(claimed(case, second_moderator).claim_token)
    assert token not in page_of(as_user(moderator), case)
    assert token in page_of(as_user(second_moderator), case)


def test_case_in_custody_exists_for_custodians_only(as_user, moderator, senior, auditor, custodian, case):
    Case.objects.filter(pk=case.pk).update(is_locked=True)
    for person, status in ((moderator, 404), (senior, 404), (auditor, 404), (custodian, 200)):
        assert as_user(person).get(url("case_review", case.pk)).status_code == status


@pytest.mark.parametrize("name", ["comment", "profile", "idol", "group", "tag"])
def test_every_kind_of_thing_has_a_page(as_user, moderator, name):
    thing = {
        "comment": lambda: site.make_comment(cases.make_work(), body="You are nothing."),
        "profile": lambda: site.make_user("loud", bio="Buy my things"),
        "idol": site.make_idol,
        "group": site.make_group,
        "tag": site.make_tag,
    }[name]()
    page = page_of(as_user(moderator), cases.make_case(thing))
    if name == "comment":
        assert "You are nothing." in page
    if name == "profile":
        assert "Buy my things" in page


@pytest.mark.parametrize("reports", [1, 30])
def test_page_takes_the_same_queries(as_user, moderator, claimed, django_assert_num_queries, reports):
    idols = [site.make_idol() for _ in range(2)]
    work = cases.make_work(idols=idols, tags=[site.make_tag()], groups=[site.make_group()])
    case = cases.make_case(work)
    for _ in range(reports - 1):
        cases.report(work, "dignity", site.make_user())
    for number in range(reports):
        Note.objects.create(case=case, author=moderator, text=f"Note {number}")
    claimed(case, moderator)
    client = as_user(moderator)
    with django_assert_num_queries(27):
        client.get(url("case_review", case.pk))


def test_list_of_the_admin_leads_here(as_user, moderator, case):
    response = as_user(moderator).get(reverse("admin:moderation_case_change", args=[case.pk]))
    assert response.status_code == 302
    assert response["Location"] == url("case_review", case.pk)


def test_hidden_for_now_is_said(as_user, moderator):
    case = cases.make_case(reason="sexual_edit")
    assert case.artwork.state == ArtworkState.HIDDEN
    assert "hidden for now" in page_of(as_user(moderator), case)


def test_reading_leaves_no_trace_but_revealing_does(as_user, moderator, claimed, case):
    token = claimed(case, moderator).claim_token
    client = as_user(moderator)
    client.get(url("case_review", case.pk))
    assert not LedgerEntry.objects.filter(act="reveal").exists()
    client.post(url("case_reveal", case.pk), {"token": token})
    entry = LedgerEntry.objects.get(act="reveal")
    assert (entry.actor_id, entry.case_id) == (moderator.pk, case.pk)
