"""The fictional agencies, groups, idols and tags of the demo, as rows."""

from django.db import transaction

from gallery.demo.catalogue import AGENCIES, GROUPS, IDOLS, TAGS
from gallery.domain.catalogue import add_alias
from gallery.models import Agency, Idol, IdolGroup, Tag


@transaction.atomic
def load_catalogue() -> None:
    """Adds what is missing; never changes an entry that staff may have edited since."""
    agencies = {
        each.slug: Agency.objects.get_or_create(
            slug=each.slug, defaults={"name_latin": each.name_latin, "name_ko": each.name_ko}
        )[0]
        for each in AGENCIES
    }
    for each in GROUPS:
        group, is_new = IdolGroup.objects.get_or_create(
            slug=each.slug,
            defaults={
                "name_latin": each.name_latin,
                "name_ko": each.name_ko,
                "agency": agencies[each.agency],
                "debut_date": each.debut_date,
                "fandom_name": each.fandom_name,
            },
        )
        _alias(group, each.aliases, is_new)
    _load_idols()
    for each in TAGS:
        tag, is_new = Tag.objects.get_or_create(
            slug=each.slug, defaults={"name_latin": each.name_latin, "name_ko": each.name_ko}
        )
        _alias(tag, each.aliases, is_new)


def _load_idols() -> None:
    groups = {group.slug: group for group in IdolGroup.objects.all()}
    for each in IDOLS:
        group = groups[each.group]
        idol, is_new = Idol.objects.get_or_create(
            slug=each.slug,
            defaults={
                "name_latin": each.name_latin,
                "name_ko": each.name_ko,
                "agency": group.agency,
                "birth_date": each.birth_date,
                "depiction_preference": each.depiction_preference,
            },
        )
        if is_new:
            idol.groups.add(group)
        _alias(idol, each.aliases, is_new)


def _alias(entry: Idol | IdolGroup | Tag, aliases: tuple[str, ...], is_new: bool) -> None:
    if is_new:
        for text in aliases:
            add_alias(entry, text)
