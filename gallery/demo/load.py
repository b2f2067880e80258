"""Fills an empty site with the demo: every row goes through the functions that a real person's click would use.

May be run again at any time, also after it was stopped: what is there is left alone, what is missing is added.
"""

import datetime
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.core.files.base import File
from django.db import connections, transaction
from django.utils import timezone

from accounts.domain.registration import register_user
from accounts.models import User
from gallery.demo.art import render_work
from gallery.demo.own_works import DRAFT, OWN_WORKS, OWNER
from gallery.demo.people import DEMO_PASSWORD, PEOPLE
from gallery.demo.works import COMMENTS, LIKES, MAKERS, WORKS, DemoWork
from gallery.domain.details import Details
from gallery.domain.guidelines import accept_guidelines
from gallery.domain.listing import redate_artwork
from gallery.domain.pipeline import process_upload
from gallery.domain.social import add_comment, like_artwork
from gallery.domain.uploads import receive_file, submit_artwork
from gallery.models import (
    Artwork,
    ArtworkState,
    Comment,
    Idol,
    IdolGroup,
    ScenarioChoice,
    Upload,
    UploadState,
)
from gallery.models.upload import ENDED
from gallery.queries.guidelines import current_version

Report = Callable[[str], None]
_NAMESPACE = uuid.UUID("6c1f6f0e-3f5b-4d55-9d0e-6c696768746b")
_PATIENCE_SECONDS = 90  # for a picture that the background worker has taken
_PROGRESS_EVERY = 10


def load_people() -> None:
    """The log-ins that `make run` prints. For a machine of one's own only: the caller sees to that."""
    for person in PEOPLE:
        if User.objects.filter(email=person.email).exists():
            continue
        user = _register(person.email, person.handle, person.display_name, person.language, DEMO_PASSWORD)
        if person.is_staff:
            User.objects.filter(pk=user.pk).update(is_staff=True, is_superuser=person.is_superuser)
            user.groups.set(Group.objects.filter(name__in=person.groups))
        if person.handle != "newfan":
            _accept(user)


def load_own_works() -> None:
    """Something for "Your works" and for the reviewers, owned by one of the log-ins of `load_people`."""
    owner = User.objects.get(handle=OWNER)
    for work in OWN_WORKS:
        if work == DRAFT:
            _begin_draft(owner, work)
        elif not _has_ended(owner, work):
            _upload(owner, work, render_work(work))


def load_works(report: Report) -> int:
    """Makers, pictures, likes and comments. Returns how many works are visible afterwards."""
    makers = {maker.handle: _make_maker(maker.handle) for maker in MAKERS}
    missing = [work for work in reversed(WORKS) if not _has_ended(makers[work.maker], work)]
    if missing:
        report(f"Demo: drawing {len(missing)} pictures and sending them through the upload pipeline.")
    for count, (work, picture) in enumerate(_drawn(missing), start=1):
        _upload(makers[work.maker], work, picture)
        if count % _PROGRESS_EVERY == 0 or count == len(missing):
            report(f"Demo: {count} of {len(missing)} pictures are in.")
    _load_talk(makers)
    return Artwork.objects.filter(maker__in=makers.values()).count()


def _make_maker(handle: str) -> User:
    maker = next(each for each in MAKERS if each.handle == handle)
    user = User.objects.filter(handle=handle).first()
    if user is None:
        user = _register(
            f"{handle}@makers.lightstick.example", handle, maker.display_name, maker.language, None
        )
        User.objects.filter(pk=user.pk).update(bio=maker.bio, is_trusted_maker=True)
    _accept(user)
    return user


def _register(email: str, handle: str, name: str, language: str, password: str | None) -> User:
    zone = "Asia/Seoul" if language == "ko" else "UTC"
    user = register_user(
        User(), email=email, password=password or uuid.uuid4().hex, handle=handle, display_name=name,
        is_of_age=True, language=language, time_zone=zone,
    )  # fmt: skip
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


def _accept(user: User) -> None:
    version = current_version()
    if version is None:
        raise RuntimeError("publish the guidelines first")
    right = ScenarioChoice.objects.filter(question__version=version, is_right=True)
    answers = {choice.question_id: choice.pk for choice in right}
    accept_guidelines(
        user, version, language=user.language, text_hash=version.text_hash(user.language), answers=answers
    )


def _token(work: DemoWork) -> uuid.UUID:
    return uuid.uuid5(_NAMESPACE, work.slug)


def _has_ended(maker: User, work: DemoWork) -> bool:
    return Upload.objects.filter(uploader=maker, client_token=_token(work), state__in=ENDED).exists()


def _drawn(works: list[DemoWork]) -> Iterator[tuple[DemoWork, bytes]]:
    """Draw ahead in a second process while this one uploads."""
    if not works:
        return
    connections.close_all()  # a forked child must not share them
    with ProcessPoolExecutor(max_workers=1) as pool:
        yield from zip(works, pool.map(render_work, works), strict=True)


def _upload(maker: User, work: DemoWork, picture: bytes) -> None:
    upload = receive_file(maker, _token(work), _file(work, picture))
    if upload.artwork is None:
        return
    if upload.state == UploadState.STORED:
        upload = submit_artwork(maker, upload.artwork, _details(work))
    process_upload(upload.pk)  # or the background worker is faster; both are right
    artwork = _wait_for(upload)
    if artwork is not None and artwork.state == ArtworkState.PUBLISHED:
        _redate(artwork.pk, work)


def _begin_draft(maker: User, work: DemoWork) -> None:
    if not Upload.objects.filter(uploader=maker, client_token=_token(work)).exists():
        receive_file(maker, _token(work), _file(work, render_work(work)), _details(work))


def _file(work: DemoWork, picture: bytes) -> "File[bytes]":
    return File(BytesIO(picture), name=f"{work.slug}.{work.file_format}")


def _details(work: DemoWork) -> Details:
    return Details(
        title=work.title, alt_text=work.alt_text, content_warning=work.content_warning, tags=work.tags,
        idols=tuple(Idol.objects.filter(slug__in=work.idols)),
        groups=tuple(IdolGroup.objects.filter(slug__in=work.groups)),
        making=work.making, tools=work.tools, source_credit=work.source_credit, source_url=work.source_url,
        depicts_real_person=work.depicts_real_person, consent_basis=work.consent_basis,
    )  # fmt: skip


def _wait_for(upload: Upload) -> Artwork | None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        upload.refresh_from_db()
        if upload.state in ENDED:
            return Artwork.all_objects.filter(upload=upload).first()
        time.sleep(0.2)
    return None


@transaction.atomic
def _redate(artwork_id: int, work: DemoWork) -> None:
    """Spread the works over the last months, at an hour that differs from work to work."""
    artwork = Artwork.all_objects.select_for_update().get(pk=artwork_id)
    minutes = uuid.uuid5(_NAMESPACE, work.title).int % (60 * 12)
    moment = timezone.now() - datetime.timedelta(days=work.days_ago, minutes=minutes + 30)
    redate_artwork(artwork, moment)


def _load_talk(makers: dict[str, User]) -> None:
    tokens = {_token(work): work.slug for work in WORKS}
    uploads = Upload.objects.filter(client_token__in=tokens, artwork__state=ArtworkState.PUBLISHED)
    works = {tokens[upload.client_token]: upload.artwork for upload in uploads.select_related("artwork")}
    for slug, handles in LIKES.items():
        for handle in handles:
            if artwork := works.get(slug):
                like_artwork(makers[handle], artwork)
    for comment in COMMENTS:
        artwork, author = works.get(comment.work), makers[comment.maker]
        if artwork and not Comment.objects.filter(artwork=artwork, author=author, body=comment.text).exists():
            add_comment(author, artwork, comment.text)
