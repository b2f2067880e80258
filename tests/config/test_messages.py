"""The catalogue checks, on a small tree of their own."""

import os
import shutil
from pathlib import Path

import pytest

from config.messages import catalogue_path, check_catalogues, compile_all

HEADER = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""
needs_gettext = pytest.mark.skipif(not shutil.which("xgettext"), reason="GNU gettext is not installed")


@pytest.fixture
def tree(tmp_path) -> Path:
    """One module with one string, translated."""
    (tmp_path / "gallery").mkdir()
    (tmp_path / "gallery/names.py").write_text(
        'from django.utils.translation import gettext as _\n_("Hello")\n'
    )
    write_catalogue(tmp_path, 'msgid "Hello"\nmsgstr "안녕하세요"\n')
    return tmp_path


def write_catalogue(root: Path, entries: str) -> Path:
    path = catalogue_path("ko", root)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + "\n" + entries, encoding="utf-8")
    return path


@needs_gettext
def test_complete_catalogue_is_clean(tree):
    assert check_catalogues(tree) == []


@needs_gettext
def test_string_of_the_code_missing_from_the_catalogue_is_found(tree):
    (tree / "gallery/more.py").write_text('from django.utils.translation import gettext as _\n_("Bye")\n')
    assert check_catalogues(tree) == ["ko: missing from the catalogue: 'Bye'"]


@needs_gettext
def test_string_of_a_template_missing_from_the_catalogue_is_found(tree):
    (tree / "templates").mkdir()
    (tree / "templates/a.html").write_text('{% load i18n %}{% translate "Curtain" %}')
    assert check_catalogues(tree) == ["ko: missing from the catalogue: 'Curtain'"]


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ('msgid "Hello"\nmsgstr ""\n', "ko: untranslated: 'Hello'"),
        ('#, fuzzy\nmsgid "Hello"\nmsgstr "안녕"\n', "ko: fuzzy: 'Hello'"),
        (
            'msgid "Hello"\nmsgstr "안녕"\n\nmsgid "%d edit"\nmsgid_plural "%d edits"\nmsgstr[0] ""\n',
            "ko: untranslated: '%d edit'",
        ),
    ],
)
def test_unfinished_entry_is_found(tree, entries, problem):
    write_catalogue(tree, entries)
    assert problem in check_catalogues(tree)


def test_language_without_a_catalogue_is_found(tmp_path):
    assert check_catalogues(tmp_path) == ["ko: there is no catalogue at locale/ko/LC_MESSAGES/django.po"]


def test_compile_writes_what_has_changed_and_nothing_else(tree):
    assert compile_all(tree) == 1
    compiled = catalogue_path("ko", tree).with_suffix(".mo")
    assert "안녕하세요".encode() in compiled.read_bytes()
    assert compile_all(tree) == 0
    later = compiled.stat().st_mtime + 10
    source = write_catalogue(tree, 'msgid "Hello"\nmsgstr "반가워요"\n')
    os.utime(source, (later, later))
    assert compile_all(tree) == 1
    assert "반가워요".encode() in compiled.read_bytes()
