"""Which guidelines are in force, and who has accepted them."""

from accounts.models import User
from gallery.models import Acceptance, GuidelinesVersion, VersionStatus


def current_version() -> GuidelinesVersion | None:
    """The published version with the highest number."""
    return GuidelinesVersion.objects.filter(status=VersionStatus.PUBLISHED).order_by("-number").first()


def find_acceptance(user: User, version: GuidelinesVersion) -> Acceptance | None:
    return Acceptance.objects.filter(user=user, version=version).first()


def has_accepted_current(user: User) -> bool:
    version = current_version()
    return version is not None and find_acceptance(user, version) is not None
