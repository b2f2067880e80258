"""Help outside this site, by country."""

from django.utils.translation import gettext as _

from education.models import HelpLine


def help_lines_by_country() -> list[tuple[str, str, list[HelpLine]]]:
    """(code, name of the country, its lines); countries and lines in the order that staff have set. One query."""
    names = {
        "KR": _("Korea"),
        "US": _("United States"),
        "EU": _("European Union"),
        "GB": _("United Kingdom"),
        "JP": _("Japan"),
        "": _("Everywhere"),
    }
    groups: dict[str, list[HelpLine]] = {}
    for line in HelpLine.objects.public():
        groups.setdefault(line.country, []).append(line)
    return [(code, str(names.get(code, code)), lines) for code, lines in groups.items()]
