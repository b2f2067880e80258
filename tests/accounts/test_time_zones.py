"""Choosing a time zone."""

from zoneinfo import available_timezones

from accounts.forms.time_zone_select import TimeZoneSelect
from accounts.time_zones import known_time_zone, time_zone_choices


def flat(choices) -> dict[str, str]:
    names = {}
    for value, label in choices:
        names.update(dict(label) if isinstance(label, list) else {value: label})
    return names


def test_choices_are_grouped_and_tell_the_offset():
    choices = time_zone_choices()
    assert choices[0] == ("UTC", "UTC")
    assert ("Asia/Seoul", "Seoul (UTC+09:00)") in dict(choices)["Asia"]
    assert "America/Argentina/Buenos_Aires" in dict(dict(choices)["America"])


def test_choices_are_real_zones():
    assert set(flat(time_zone_choices())) <= available_timezones()


def test_unknown_zone_is_guessed_from_the_language():
    assert known_time_zone("nowhere", "ko") == "Asia/Seoul"
    assert known_time_zone("../../etc/passwd", "en") == "UTC"
    assert known_time_zone("Europe/Paris", "ko") == "Europe/Paris"


def test_select_writes_groups_chooses_and_escapes():
    widget = TimeZoneSelect(choices=[("UTC", "UTC"), ("A<b", [("x/y", 'Y "&" Z')])])
    assert widget.render("zone", "x/y", {"id": "id_zone", "required": True}) == (
        '<select id="id_zone" name="zone" required><option value="UTC">UTC</option><optgroup label="A&lt;b">'
        '<option value="x/y" selected>Y &quot;&amp;&quot; Z</option></optgroup></select>'
    )
