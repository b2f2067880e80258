"""axe on every page that a person can reach, light and dark, and in Korean on the most used ones."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.live import LiveSite

from .axe import look, violations
from .cast import Cast

pytestmark = pytest.mark.usefixtures("embedded_only")

# {…} are filled in by `places`.
VISITOR = (
    "/", "/?sort=popular", "/?making=drawn", "/?making=face_swap&sort=newest", "/a/{work}/", "/a/{warned}/",
    "/idols/", "/idols/{idol}/", "/groups/", "/groups/{group}/", "/tags/", "/tags/{tag}/",
    "/@{maker}/", "/search/", "/search/?q=lightstick", "/search/?q=nothing-like-this", "/guidelines/",
    "/guidelines/1/", "/guidelines/history/", "/guidelines/1/changes/", "/nowhere/",
    "/a/{withdrawn}/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/",
    "/accounts/confirm-email/", "/accounts/confirm-email/no-such-key/", "/accounts/password/reset/done/",
    "/report/", "/report/?about=/nowhere/", "/report/artwork/{work}/", "/report/comment/{comment}/",
    "/report/status/{tracking}/", "/report/status/{decided_tracking}/", "/report/status/{decided_tracking}/appeal/",
    "/statement/{statement}/", "/statement/{statement}/appeal/", "/a/{removed}/",
)  # fmt: skip
FAN = (
    "/", "/a/{work}/", "/upload/", "/works/", "/@minseo/", "/works/{withdrawn}/preview/", "/settings/",
    "/settings/security/", "/settings/avatar/", "/accounts/email/", "/accounts/password/change/",
    "/accounts/2fa/", "/accounts/logout/", "/guidelines/accept/", "/a/{own}/edit/", "/a/{own}/withdraw/",
    "/upload/?draft={draft}", "/works/{draft}/delete/", "/upload/{token}/", "/admin/",
    "/inbox/", "/standing/", "/report/artwork/{work}/", "/report/profile/{maker}/",
)  # fmt: skip
NEWCOMER = ("/guidelines/accept/", "/upload/", "/works/")
STAFF = (
    "/admin/", "/admin/gallery/guidelinesversion/", "/admin/gallery/guidelinesversion/add/",
    "/admin/gallery/guidelinesversion/{draft_version}/change/",
    "/admin/gallery/guidelinesversion/{published_version}/change/",
    "/admin/gallery/idol/", "/admin/gallery/idol/add/", "/admin/gallery/idol/{idol_pk}/change/",
    "/admin/gallery/idolgroup/", "/admin/gallery/tag/", "/admin/gallery/tag/{tag_pk}/change/",
    "/admin/gallery/artwork/", "/admin/gallery/artwork/{held_pk}/change/",
    "/admin/gallery/upload/", "/admin/gallery/acceptance/", "/accounts/2fa/", "/accounts/2fa/recovery-codes/",
    "/admin/moderation/dashboard/", "/admin/moderation/case/", "/admin/moderation/case/{case}/review/",
    "/admin/moderation/case/{closed_case}/review/", "/admin/moderation/case/{closed_case}/override/",
    "/admin/moderation/pending/", "/admin/moderation/appeal/", "/admin/moderation/ledgerentry/",
    "/admin/moderation/ledger/artwork/{own_pk}/", "/admin/moderation/reasonpolicy/", "/admin/moderation/macro/add/",
    "/admin/moderation/trustedflagger/", "/moderate/artwork/{work}/",
)  # fmt: skip
KOREAN = (
    "/", "/a/{work}/", "/idols/{idol}/", "/search/?q=lightstick", "/guidelines/", "/accounts/signup/",
    "/report/artwork/{work}/", "/statement/{statement}/",
)  # fmt: skip

_PLACES = """
import json, os, uuid
from django.core.files.base import ContentFile
from accounts.models import User
from gallery.domain.artworks import withdraw_artwork
from gallery.domain.details import Details
from gallery.domain.guidelines import start_draft
from gallery.domain.pipeline import process_upload
from gallery.domain.uploads import receive_file, submit_artwork
from gallery.models import Artwork, GuidelinesVersion, Idol, IdolGroup, Tag
from gallery.models import Comment, Rule
from moderation.domain.claims import claim_case
from moderation.domain.deciding import DecisionWords, MeasureWish, decide_case
from moderation.domain.intake import Reporter, ReportWords, file_report
from moderation.targets import KINDS, Target
from tests.gallery.imaging import corpus

minseo, keeper = User.objects.get(handle="minseo"), User.objects.get(handle="keeper")

def upload(title, making="drawn"):
    data = ContentFile(corpus.encoded(corpus.quadrants(500, 700), "JPEG") + os.urandom(8), name=title + ".jpg")
    received = receive_file(minseo, uuid.uuid4(), data)
    details = Details(title=title, alt_text="Four coloured fields, " + title, making=making,
                      depicts_real_person=False, tags=("lightstick",))
    if making:
        process_upload(submit_artwork(minseo, received.artwork, details).pk)
    return Artwork.all_objects.get(pk=received.artwork.pk), received

def reported(work, reason):
    words = ReportWords(reason, "Look at the caption.", good_faith=True)
    return file_report(Target(KINDS["artwork"], work), words, Reporter(None))

own, own_upload = upload("In the gallery")
held, _ = upload("Waiting for a look", "ai_generated")
withdrawn, _ = upload("Taken back")
withdraw_artwork(minseo, withdrawn)
draft, _ = upload("Not finished", "")
published = GuidelinesVersion.objects.get(number=1)
work = Artwork.objects.filter(comment_count__gt=0, content_warning="none").exclude(ai_label="none").first() \
    or Artwork.objects.filter(comment_count__gt=0).first()
warned = Artwork.objects.exclude(content_warning="none").first() or work
removed, _ = upload("Taken down")
report = reported(own, "privacy")
decided = reported(removed, "dignity")
claim = claim_case(keeper, decided.case_id)
decision = decide_case(keeper, claim.pk, claim.claim_token, DecisionWords(
    "violation", (MeasureWish("remove"),), rule_id=Rule.objects.get(version=published, code="DIG-1").pk,
    facts="A caption.", explanation="It laughs at somebody."))
claim_case(keeper, report.case_id)
tag, idol = Tag.objects.get(slug="lightstick"), Idol.objects.get(slug="seon-narae")
facts = {
    "work": work.public_id, "warned": warned.public_id, "withdrawn": withdrawn.public_id, "own": own.public_id,
    "draft": draft.public_id, "token": str(own_upload.client_token), "maker": work.maker.handle,
    "idol": idol.slug, "idol_pk": idol.pk, "group": IdolGroup.objects.first().slug, "tag": tag.slug,
    "tag_pk": tag.pk, "held_pk": held.pk, "own_pk": own.pk, "removed": removed.public_id,
    "comment": Comment.objects.filter(state="visible").first().pk, "case": report.case_id,
    "closed_case": decided.case_id, "tracking": report.tracking_token, "decided_tracking": decided.tracking_token,
    "statement": decision.statement.token, "published_version": published.pk,
    "draft_version": (GuidelinesVersion.objects.filter(published_at=None).first() or start_draft()).pk,
}
print("FACTS" + json.dumps(facts))
"""


@pytest.fixture(scope="module")
def places(live_site: LiveSite, cast: Cast) -> dict[str, object]:
    """One work in every state, a draft of guidelines: what the addresses above need."""
    return json.loads(live_site.python(_PLACES).partition("FACTS")[2])


@pytest.fixture
def context(browser: Browser, base_url: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=base_url, locale="en-US", reduced_motion="reduce")
    yield context
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_of_a_visitor(context: BrowserContext, places: dict[str, object], width: int):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    look(page, VISITOR if width > 600 else KOREAN, places)


@pytest.mark.parametrize(
    ("handle", "addresses"), [("minseo", FAN), ("newcomer", NEWCOMER), ("keeper", STAFF)]
)
def test_pages_of_members(
    context: BrowserContext,
    cast: Cast,
    base_url: str,
    places: dict[str, object],
    handle: str,
    addresses: tuple[str, ...],
):
    context.add_cookies([cast.cookie(handle, base_url)])
    look(context.new_page(), addresses, places)


def test_pages_in_korean(context: BrowserContext, base_url: str, places: dict[str, object]):
    context.add_cookies([{"name": "django_language", "value": "ko", "url": base_url}])
    page = context.new_page()
    page.goto("/")
    assert page.locator("html").get_attribute("lang") == "ko"
    look(page, KOREAN, places)


def test_an_upload_that_shows_its_errors(
    context: BrowserContext, cast: Cast, base_url: str, places: dict[str, object]
):
    context.add_cookies([cast.cookie("minseo", base_url)])
    page = context.new_page()
    page.goto("/upload/")
    broken = {"name": "broken.jpg", "mimeType": "image/jpeg", "buffer": b"no picture at all" * 99}
    page.get_by_label("Choose pictures").set_input_files([broken, broken | {"name": "other.jpg"}])
    page.get_by_text("This file is not a picture.").first.wait_for()
    page.get_by_role("button", name="Publish").first.click()
    page.locator("[aria-invalid=true]:visible").first.wait_for()
    assert violations(page) == []


def test_a_sign_up_with_errors(context: BrowserContext):
    page = context.new_page()
    page.goto("/accounts/signup/")
    page.locator("main form").evaluate("form => { form.noValidate = true; form.submit(); }")
    page.get_by_role("alert").wait_for()
    assert violations(page) == []
