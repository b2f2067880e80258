"""People as makers."""

from django.db.models.functions import Lower

from accounts.models import User
from gallery.search.text import fold

MAKERS_MATCHED = 5
LAST_LETTER = "\uffff"


def find_maker(handle: str) -> User | None:
    """By handle in any case; the functional unique index answers. Without a verified address there is nobody:
    else a sign-up with a foreign address would tell by its profile whether that address has an account."""
    people = User.objects.known().alias(lower_handle=Lower("handle"))
    return people.filter(lower_handle=handle.lower()).first()


def match_makers(query: str) -> list[User]:
    """Known people whose handle begins with the query: a range of the handle index."""
    wanted = fold(query).removeprefix("@")
    if not wanted or " " in wanted:
        return []
    people = User.objects.known().alias(lower_handle=Lower("handle"))
    people = people.filter(lower_handle__gte=wanted, lower_handle__lt=wanted + LAST_LETTER)
    found = people.order_by(Lower("handle"))[:MAKERS_MATCHED]
    return [maker for maker in found if maker.handle.startswith(wanted)]
