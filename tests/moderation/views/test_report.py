"""The report form: for everybody, and nothing typed is ever lost."""

import pytest
from django.urls import reverse

from accounts.models import ProfileState
from gallery.models import ArtworkState
from moderation.models import Case, Report
from tests import factories
from tests.moderation import factories as cases

from . import cast

GOOD = {"reason": "dignity", "details": "She is made a joke of.", "good_faith": "on"}


@pytest.fixture
def work(db):
    return cases.make_work(title="Violet encore", preview_data="data:image/webp;base64,AAAA")


def url_of(thing) -> str:
    target = cases.target(thing)
    return reverse("moderation:report", args=[target.kind.field, target.key])


def test_form_says_what_is_reported_without_showing_the_picture(visitor, work):
    page = visitor.get(url_of(work))
    assert page.status_code == 200
    assert "Violet encore" in page.text and 'src="data:image/webp;base64,AAAA"' in page.text
    assert "/media/" not in page.text and "<picture" not in page.text
    assert page.text.count('type="radio"') == 14
    assert "no-store" in page["Cache-Control"]


def test_visitor_reports_and_lands_on_the_receipt(visitor, work):
    answer = visitor.post(
        url_of(work), GOOD | {"email": "Me@Example.org", "links": "https://example.org/a\n"}
    )
    report = Report.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == reverse("moderation:report_status", args=[report.tracking_token])
    assert (report.reporter, report.email, report.links) == (
        None,
        "me@example.org",
        ["https://example.org/a"],
    )
    assert report.case.artwork == work and report.network_hash


def test_member_is_not_asked_for_an_address(as_user, fan, work):
    client = as_user(fan)
    assert 'name="email"' not in client.get(url_of(work)).text
    client.post(url_of(work), GOOD | {"email": "other@example.org"})
    report = Report.objects.get()
    assert (report.reporter, report.email) == (fan, "")


def test_suspended_fan_may_report(as_user, suspended_fan, work):
    assert as_user(suspended_fan).post(url_of(work), GOOD).status_code == 302
    assert Report.objects.get().reporter == suspended_fan


def test_grave_reason_hides_at_once(visitor, work):
    visitor.post(url_of(work), GOOD | {"reason": "sexual_edit"})
    work.refresh_from_db()
    assert work.state == ArtworkState.HIDDEN


@pytest.mark.parametrize("email", ["me@example.org", "not an address"])
def test_address_is_thrown_away_for_reports_about_minors(visitor, work, email):
    answer = visitor.post(url_of(work), {"reason": "minor_sexual", "good_faith": "on", "email": email})
    assert answer.status_code == 302
    assert Report.objects.get().email == ""


@pytest.mark.parametrize("reason", ["minor_sexual", "intimate_image"])
def test_form_asks_not_to_copy_such_pictures(visitor, work, reason):
    text = visitor.get(url_of(work)).text
    radio = text[text.index(f'value="{reason}"') :].partition(">")[0]
    sober_id = radio.partition('aria-describedby="')[2].partition('"')[0].split()[-1]
    words = text[text.index(f'id="{sober_id}"') :].partition("</p>")[0]
    assert "do not save, copy or send" in words


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"reason": ""}, "reason", "Choose what fits best"),
        ({"reason": "nonsense"}, "reason", "nonsense"),
        ({"reason": "other", "details": " "}, "details", "Please say in your words"),
        ({"reason": "privacy", "details": ""}, "details", "Please say in your words"),
        ({"reason": "copyright", "details": ""}, "details", "Please say in your words"),
        ({"details": "x" * 5001}, "details", "5000"),
        ({"links": "not a link"}, "links", "This is no web address"),
        ({"links": "javascript:alert(1)"}, "links", "This is no web address"),
        ({"links": "ftp://example.org/a"}, "links", "This is no web address"),
        ({"links": "\n".join(f"https://example.org/{i}" for i in range(6))}, "links", "Up to five links"),
        ({"links": "https://example.org/" + "a" * 500}, "links", "too long"),
        ({"email": "nobody"}, "email", "valid"),
        ({"good_faith": ""}, "good_faith", "Please confirm this"),
    ],
)
def test_error_stands_at_its_field_and_everything_typed_stays(visitor, work, change, field, words):
    typed = GOOD | {"links": "https://example.org/kept", "email": "kept@example.org"} | change
    page = visitor.post(url_of(work), typed)
    assert page.status_code == 422
    assert words in str(page.context["form"].errors[field])
    assert set(page.context["form"].errors) == {field}
    for name in {"details", "links", "email"} - set(change):
        assert typed[name] in page.text
    assert Report.objects.count() == 0


def test_five_links_are_taken_and_doubles_count_once(visitor, work):
    links = [f"https://example.org/{i}" for i in range(5)]
    assert visitor.post(url_of(work), GOOD | {"links": "\n\n".join(links + links)}).status_code == 302
    assert Report.objects.get().links == links


def test_who_has_reported_is_led_to_their_page_and_cannot_report_twice(as_user, fan, work):
    report = cases.report(work, by=fan)
    client = as_user(fan)
    page = client.get(url_of(work))
    assert reverse("moderation:report_status", args=[report.tracking_token]) in page.text
    assert "<form" not in page.text[page.text.index('<main id="content"') : page.text.index("</main>")]
    assert client.post(url_of(work), GOOD).status_code == 422
    assert Report.objects.count() == 1


def test_page_never_links_to_somebody_elses_report(as_user, other_fan, visitor, work):
    fan = factories.make_user("reporter_of_it")
    report = cases.report(work, by=fan)
    for client in (visitor, as_user(other_fan)):
        text = client.get(url_of(work)).text
        assert report.tracking_token not in text and fan.display_name not in text


def test_own_thing_cannot_be_reported(as_user, work):
    client = as_user(work.maker)
    assert "This is your own" in client.get(url_of(work)).text
    assert client.post(url_of(work), GOOD).status_code == 422
    assert not Case.objects.exists()


def test_decided_thing_says_so_and_takes_new_facts(as_user, fan, visitor, work, moderator):
    cast.decided(work, moderator, "none")
    page = visitor.get(url_of(work))
    assert "A person looked at this on" in page.text and "breaks no rule" in page.text
    again = visitor.post(url_of(work), GOOD)
    assert again.status_code == 422 and "new_facts" in again.context["form"].errors
    silent = visitor.post(url_of(work), GOOD | {"new_facts": "on", "details": ""})
    assert silent.status_code == 422 and "details" in silent.context["form"].errors
    assert as_user(fan).post(url_of(work), GOOD | {"new_facts": "on"}).status_code == 302
    assert Report.objects.latest("id").is_new_facts
    assert Case.objects.open().count() == 1


def test_undecided_thing_does_not_ask_for_new_facts(visitor, work):
    cases.report(work)
    assert 'name="new_facts"' not in visitor.get(url_of(work)).text


@pytest.mark.parametrize("state", ["hidden", "removed", "withdrawn"])
def test_what_is_gone_can_be_reported_but_is_not_shown(visitor, db, state):
    work = factories.make_artwork(
        state=state, title="Secret title", preview_data="data:image/webp;base64,BBBB"
    )
    page = visitor.get(url_of(work))
    assert page.status_code == 200
    assert "An edit that is not public now" in page.text
    assert "Secret title" not in page.text and "BBBB" not in page.text
    assert f"@{work.maker.handle}" not in page.text


@pytest.mark.parametrize("state", ["draft", "processing", "held"])
def test_what_was_never_public_is_not_found(visitor, as_user, fan, state):
    work = factories.make_artwork(state=state, title="Secret title")
    for client in (visitor, as_user(fan)):
        for method in (client.get, client.post):
            assert method(url_of(work), GOOD).status_code == 404
    assert not Case.objects.exists()


def test_comment_under_a_held_work_is_not_found(visitor, db):
    comment = factories.make_comment(factories.make_artwork(state="held"))
    assert visitor.get(url_of(comment)).status_code == 404


def test_comment_is_quoted_while_it_is_public(visitor, work):
    comment = factories.make_comment(work, body="Go away, all of you")
    assert "Go away, all of you" in visitor.get(url_of(comment)).text
    comment.state = "hidden"
    comment.save()
    assert "Go away, all of you" not in visitor.get(url_of(comment)).text


def test_account_without_a_verified_address_is_not_found(visitor, db):
    person = factories.make_user("pending")
    assert visitor.get(url_of(person)).status_code == 200
    person.emailaddress_set.update(verified=False)
    assert visitor.get(url_of(person)).status_code == 404


def test_hidden_profile_can_still_be_reported(visitor, db):
    person = factories.make_user("someone", profile_state=ProfileState.HIDDEN)
    assert visitor.get(url_of(person)).status_code == 200


@pytest.mark.parametrize("path", ["artwork/nothing", "comment/x", "comment/9" * 3, "wizard/1", "idol/none"])
def test_unknown_thing_is_not_found(visitor, db, path):
    assert visitor.get(f"/report/{path}/").status_code == 404


def test_catalogue_entries_can_be_reported(visitor, db):
    things = [factories.make_idol("hana"), factories.make_group("violet"), factories.make_tag("생일")]
    for thing in things:
        assert visitor.post(url_of(thing), GOOD).status_code == 302
    assert Case.objects.filter(affected=None).count() == 3


def test_door_closes_after_sixty_reports_in_ten_minutes(visitor, work):
    answers = [visitor.post(url_of(work), {}).status_code for _ in range(61)]
    assert answers == [422] * 60 + [429]


def test_form_costs_the_same_however_many_have_reported(as_user, fan, work, django_assert_num_queries):
    client = as_user(fan)
    cases.report(work)
    with django_assert_num_queries(5):
        client.get(url_of(work))
    for _ in range(29):
        cases.report(work)
    with django_assert_num_queries(5):
        client.get(url_of(work))


class TestStart:
    url = "/report/"

    def test_leads_from_the_page_one_came_from_to_its_form(self, visitor, work):
        answer = visitor.get(self.url, {"about": work.get_absolute_url()})
        assert (answer.status_code, answer["Location"]) == (302, url_of(work))

    def test_explains_itself_on_pages_that_show_no_single_thing(self, visitor, db, settings):
        page = visitor.get(self.url, {"about": "/guidelines/"})
        assert page.status_code == 200 and not page.context["form"].errors
        assert settings.CONTACT_EMAIL in page.text

    def test_takes_a_pasted_address(self, visitor, work, settings):
        pasted = f" {settings.SITE_URL}{work.get_absolute_url()}?from=home "
        assert visitor.post(self.url, {"about": pasted})["Location"] == url_of(work)

    def test_takes_a_pasted_address_with_escaped_hangul(self, visitor, db):
        tag = factories.make_tag("생일")
        escaped = "/tags/%EC%83%9D%EC%9D%BC/"
        assert visitor.post(self.url, {"about": escaped})["Location"] == url_of(tag)

    def test_takes_the_address_of_a_comment(self, visitor, work):
        comment = factories.make_comment(work)
        address = f"{work.get_absolute_url()}#comment-{comment.pk}"
        assert visitor.post(self.url, {"about": address})["Location"] == url_of(comment)

    @pytest.mark.parametrize("about", ["", "https://elsewhere.example/a/x/", "nonsense", "/a/nothing/"])
    def test_says_when_an_address_shows_nothing_of_ours(self, visitor, db, about):
        page = visitor.post(self.url, {"about": about})
        assert page.status_code == 422 and "about" in page.context["form"].errors
        assert about in page.text

    def test_footer_leads_here(self, visitor, work):
        assert (
            f"/report/?about={work.get_absolute_url().replace('/', '%2F')}"
            in visitor.get(work.get_absolute_url()).text
        )
