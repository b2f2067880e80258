"""Cases, reports and decisions for tests, through the real functions."""

from typing import Any

from accounts.models import User
from gallery.models import Artwork, Comment, Idol, IdolGroup, Tag, Upload, UploadState
from moderation.domain.claims import claim_case
from moderation.domain.deciding import decide_case
from moderation.domain.intake import Reporter, ReportWords, file_report
from moderation.domain.words import DecisionWords, MeasureWish, version_for
from moderation.models import Case, Decision, Outcome, Report
from moderation.targets import KINDS, Target
from tests import factories

_FIELDS = {
    Artwork: "artwork",
    Comment: "comment",
    User: "profile",
    Idol: "idol",
    IdolGroup: "group",
    Tag: "tag",
}


def target(thing: Any) -> Target:
    return Target(KINDS[_FIELDS[type(thing)]], thing)


def make_work(maker: User | None = None, **fields: Any) -> Artwork:
    """A published work with an upload and a stored original's key, whose maker has accepted the guidelines."""
    maker = maker or factories.make_user()
    acceptance = maker.acceptances.first() or factories.accept(maker)
    work = factories.make_artwork(maker, **fields)
    Upload.objects.create(
        uploader=maker, client_token=_token(), acceptance=acceptance, artwork=work, state=UploadState.DONE,
        original_key=f"originals/{work.public_id}", original_name="edit.jpg", sha256="a" * 52 + work.public_id,
    )  # fmt: skip
    return work


def _token() -> Any:
    import uuid

    return uuid.uuid4()


def report(
    thing: Any, reason: str = "dignity", by: User | None = None, *, details: str = "", email: str = "",
    network: str = "", new_facts: bool = False, language: str = "en",
) -> Report:  # fmt: skip
    words = ReportWords(reason, details, good_faith=True, email=email, new_facts=new_facts)
    return file_report(target(thing), words, Reporter(by, network, language))


def make_case(thing: Any = None, reason: str = "dignity", by: User | None = None) -> Case:
    """The open case of a thing (a new work when none is given), by one report of a new member."""
    thing = thing if thing is not None else make_work()
    return report(thing, reason, by or factories.make_user()).case


def words_for(case: Case, *measures: MeasureWish | str, **fields: Any) -> DecisionWords:
    """A decision in these measures ("remove" when none is given), with the first rule of the accepted version."""
    wishes = tuple(
        wish if isinstance(wish, MeasureWish) else MeasureWish(wish) for wish in measures or ("remove",)
    )
    mild = all(wish.kind in ("none", "benign") for wish in wishes)
    version = version_for(case) or factories.make_guidelines()
    fields = {
        "outcome": Outcome.NO_VIOLATION if mild else Outcome.VIOLATION,
        "rule_id": version.rules.first().pk,
        "facts": "We have seen it.",
        "explanation": "The rule says so.",
    } | fields
    return DecisionWords(measures=wishes, **fields)


def decide(case: Case, by: User, *measures: MeasureWish | str, **fields: Any) -> Decision:
    """Claim and decide."""
    claimed = claim_case(by, case.pk)
    assert claimed.claim_token
    return decide_case(by, case.pk, claimed.claim_token, words_for(case, *measures, **fields))
