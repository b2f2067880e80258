"""Other names of idols, groups and tags, and what must follow when any name changes."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import Alias, Idol, IdolGroup, Tag
from gallery.search.tasks import KINDS, reindex_after, reindex_works
from gallery.search.text import fold

from .errors import Refused

Named = Idol | IdolGroup | Tag
_FIELDS: dict[type, str] = {Idol: "idol", IdolGroup: "group", Tag: "tag"}


@transaction.atomic
def add_alias(entry: Named, text: str) -> Alias:
    """Give an entry one more name. The same name twice is the same as once.

    Raises Refused: alias_empty, alias_taken (a tag's alias must lead to one tag only).
    """
    folded = fold(text)
    if not folded:
        raise Refused("alias_empty", _("Please write a name."))
    field = _FIELDS[type(entry)]
    existing = Alias.objects.filter(folded=folded, **{field: entry}).first()
    if existing is not None:
        return existing
    try:
        with transaction.atomic():
            alias = Alias.objects.create(text=" ".join(text.split()), folded=folded, **{field: entry})
    except IntegrityError as error:
        raise Refused("alias_taken", _("Another tag has this name already.")) from error
    reindex_for(entry)
    return alias


def refold_alias(alias: Alias) -> Alias:
    """For forms that write aliases themselves: call before saving, and `reindex_for` the owner afterwards."""
    alias.folded = fold(alias.text)
    return alias


def reindex_for(entry: Named | User) -> None:
    """After names or aliases of an entry, or the names of a maker, changed: its works are found by the new ones.

    The first batch runs when the transaction commits, the rest in the background.
    """
    kind = next(name for name, model in KINDS.items() if isinstance(entry, model))

    def start() -> None:
        last = reindex_after(kind, entry.pk)
        if last is not None:
            reindex_works.delay(kind, entry.pk, last)

    transaction.on_commit(start, robust=True)
