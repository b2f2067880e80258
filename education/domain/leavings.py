"""What stays of a session: materials, recordings with captions, and what people say about it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from education.models import Feedback, Material, Recording, Registration, WorkshopSession
from education.organisers import can_manage_session
from gallery.domain.errors import Refused

MOST_ENTRIES = 40  # materials, and recordings, of one session
FEEDBACK_LENGTH = 2000


@transaction.atomic
def add_material(session: WorkshopSession, by: User, title: str, url: str) -> Material:
    """Raises Refused: not_allowed, too_many."""
    _require_organiser(session, by)
    _require_room(session.materials.count())
    return Material.objects.create(session=session, title=title, url=url)


@transaction.atomic
def add_recording(
    session: WorkshopSession, by: User, title: str, url: str, caption_languages: str
) -> Recording:
    """`caption_languages` are codes with spaces between. Raises Refused: not_allowed, captions_missing, too_many."""
    _require_organiser(session, by)
    _require_room(session.recordings.count())
    if not caption_languages:
        raise Refused("captions_missing", _("A recording needs captions: without them it shuts people out."))
    return Recording.objects.create(
        session=session, title=title, url=url, caption_languages=caption_languages
    )


@transaction.atomic
def remove_material(material: Material, by: User) -> None:
    """Raises Refused: not_allowed."""
    _require_organiser(material.session, by)
    material.delete()


@transaction.atomic
def remove_recording(recording: Recording, by: User) -> None:
    """Raises Refused: not_allowed."""
    _require_organiser(recording.session, by)
    recording.delete()


@transaction.atomic
def give_feedback(
    registration: Registration, *, rating: int, learned: str = "", improve: str = ""
) -> Feedback:
    """Say it, or say it anew. Raises Refused: feedback_closed, rating_wrong."""
    session = registration.session
    if not registration.is_confirmed or session.is_cancelled or not session.has_begun:
        raise Refused(
            "feedback_closed", _("Feedback is for people who took part, once the session has begun.")
        )
    if not 1 <= rating <= 5:
        raise Refused("rating_wrong", _("Choose one of the five answers."))
    words = {"learned": learned.strip()[:FEEDBACK_LENGTH], "improve": improve.strip()[:FEEDBACK_LENGTH]}
    feedback, _is_new = Feedback.objects.update_or_create(
        registration=registration, defaults={"rating": rating, **words}
    )
    return feedback


def _require_organiser(session: WorkshopSession, by: User) -> None:
    if not can_manage_session(by, session):
        raise Refused("not_allowed", _("Only the organisers may do this."))


def _require_room(count: int) -> None:
    if count >= MOST_ENTRIES:
        raise Refused("too_many", _("That is enough for one session. Take something away first."))
