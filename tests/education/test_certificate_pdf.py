"""The certificate as a file: it holds the words, in letters that can be read back."""

import datetime
import re
import zlib

import pytest
from django.utils import translation

from education.certificate_font import FONT_PATH, printable_letters, unprintable
from education.certificate_pdf import render_certificate, spaced_code
from education.domain.attendance import check_in
from education.domain.certificates import issue_certificates
from tests.education.workshops import fresh, make_session, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def certified(travel):
    row = register(make_session(), name="김하늘 Müller")
    travel(days=10)
    check_in(row)
    travel(hours=3)
    issue_certificates()
    return fresh(row)


def letters_in(pdf: bytes) -> set[str]:
    """All characters that the embedded fonts map to, from their ToUnicode tables."""
    found: set[str] = set()
    for body in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        data = _decoded(body.rstrip(b"\r\n"))
        if b"beginbfchar" in data or b"beginbfrange" in data:
            for code in re.findall(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]{4})>", data):
                found.add(chr(int(code, 16)))
            for _first, _last, start in re.findall(rb"<(\w+)> <(\w+)> \[([^\]]*)\]", data):
                found |= {chr(int(code, 16)) for code in re.findall(rb"<(\w{4})>", start)}
    return found


def _decoded(body: bytes) -> bytes:
    import base64

    for read in (zlib.decompress, lambda raw: zlib.decompress(base64.a85decode(raw.removesuffix(b"~>")))):
        try:
            return read(body)
        except (ValueError, zlib.error):
            continue
    return body


@pytest.mark.parametrize("language", ["en", "ko"])
def test_names_and_titles_in_hangul_are_in_the_file_with_their_font(certified, language):
    with translation.override(language):
        pdf = render_certificate(certified)
    assert pdf.startswith(b"%PDF-") and b"/FontFile2" in pdf
    assert set("김하늘") <= letters_in(pdf)
    if language == "ko":
        assert set("라벨알아보기") <= letters_in(pdf)


def test_the_file_is_small_and_always_the_same(certified):
    pdf = render_certificate(certified)
    assert len(pdf) < 120_000 and pdf == render_certificate(certified)


def test_a_very_long_title_still_fits(certified):
    certified.session.workshop.title_en = "Consent and dignity in pictures " * 5
    assert render_certificate(certified).startswith(b"%PDF-")


def test_the_font_has_every_hangul_syllable_and_says_what_it_lacks():
    assert FONT_PATH.stat().st_size < 2_000_000
    assert set(range(0xAC00, 0xD7A4)) <= printable_letters()
    assert (
        unprintable("김하늘 Łukasz Žižek Nguyễn Ελένη Олена さくら") == ""
        and unprintable("A😀B漢😀") == "😀漢"
    )


def test_codes_are_long_without_misread_letters_and_spaced(certified):
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{16}", certified.certificate_code)
    assert re.fullmatch(r"(\w{4}-){3}\w{4}", spaced_code(certified))


def test_hours_are_to_the_quarter():
    start = datetime.datetime(2031, 5, 1, 9, tzinfo=datetime.UTC)
    session = make_session(starts_at=start, ends_at=start + datetime.timedelta(minutes=95))
    assert session.hours == 1.5
