"""People as makers."""

from django.db.models.functions import Lower

from accounts.models import User
from gallery.search.text import fold

MAKERS_MATCHED = 5
LAST_LETTER = "\uffff"


def find_maker(handle: str) -> User | None:
    """By handle in any case; the functional unique index answers."""
    people = User.objects.alias(lower_handle=Lower("handle"))
    return people.filter(lower_handle=handle.lower(), is_active=True).first()


def match_makers(query: str) -> list[User]:
    """Active people whose handle begins with the query: a range of the handle index."""
    wanted = fold(query).removeprefix("@")
    if not wanted or " " in wanted:
        return []
    people = User.objects.alias(lower_handle=Lower("handle")).filter(
        lower_handle__gte=wanted, lower_handle__lt=wanted + LAST_LETTER, is_active=True
    )
    found = people.order_by(Lower("handle"))[:MAKERS_MATCHED]
    return [maker for maker in found if maker.handle.startswith(wanted)]
