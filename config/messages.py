"""The translation catalogues: collect new strings, compile, and check that nothing is untranslated.

`python -m config.messages collect|compile|check`. Compiled catalogues are not kept in git; every way to start
the site compiles them. Compiling needs no GNU gettext, collecting and the check for missing strings do.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
LANGUAGES = ("ko",)  # English is what stands in the code
ROOMS = ("accounts", "gallery", "education", "moderation", "config", "templates")


def catalogue_path(language: str, root: Path = ROOT) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def compile_all(root: Path = ROOT) -> int:
    """Write every .mo file that is missing or older than its .po; how many were written."""
    written = 0
    for source in sorted((root / "locale").glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        _compile(source, target)
        written += 1
    return written


def _compile(source: Path, target: Path) -> None:
    """By a rename, so that a process starting at the same moment never reads half a file."""
    import polib

    with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".tmp", delete=False) as draft:
        draft.write(polib.pofile(str(source)).to_binary())
    Path(draft.name).chmod(0o644)
    Path(draft.name).replace(target)


def collect(root: Path = ROOT) -> None:
    """Bring the .po files up to date with the code. Needs GNU gettext."""
    for language in LANGUAGES:
        catalogue_path(language, root).parent.mkdir(parents=True, exist_ok=True)
        command = [
            sys.executable, "-m", "django", "makemessages", "--locale", language, "--no-obsolete",
            "--no-wrap", "--add-location", "file", "--ignore", "var/*", "--ignore", "tests/*", "--ignore", ".venv/*",
        ]  # fmt: skip
        plain = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
        subprocess.run(command, cwd=root, env=plain, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def unfinished(path: Path) -> list[str]:
    """Entries of one catalogue that are fuzzy or lack a translation (of any plural form), as lines to print."""
    import polib

    problems = []
    for entry in polib.pofile(str(path)):
        if entry.obsolete:
            continue
        texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        if entry.fuzzy:
            problems.append(f"fuzzy: {entry.msgid!r}")
        elif not texts or not all(texts):
            problems.append(f"untranslated: {entry.msgid!r}")
    return problems


def missing(language: str, root: Path = ROOT) -> list[str]:
    """Strings of the code that the catalogue does not know. Needs GNU gettext; works on a copy."""
    import polib

    with tempfile.TemporaryDirectory(prefix="lightstick-messages-") as folder:
        copy = Path(folder)
        for name in ROOMS:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(root / "locale", copy / "locale")
        known = _keys(polib.pofile(str(catalogue_path(language, root))))
        collect(copy)
        wanted = _keys(polib.pofile(str(catalogue_path(language, copy))))
    return [f"missing from the catalogue: {text!r}" for context, text in sorted(wanted - known)]


def _keys(catalogue) -> set[tuple[str, str]]:
    return {(entry.msgctxt or "", entry.msgid) for entry in catalogue if not entry.obsolete}


def check_catalogues(root: Path = ROOT) -> list[str]:
    """Everything that is wrong, one line each; empty when all is translated."""
    problems = []
    for language in LANGUAGES:
        path = catalogue_path(language, root)
        if not path.exists():
            problems.append(f"{language}: there is no catalogue at {path.relative_to(root)}")
            continue
        found = unfinished(path)
        if shutil.which("xgettext"):
            found += missing(language, root)
        problems += [f"{language}: {line}" for line in found]
    return problems


def main(arguments: list[str]) -> int:
    command = arguments[0] if len(arguments) == 1 else ""
    if command == "compile":
        compile_all()
    elif command == "collect":
        if not shutil.which("xgettext"):
            print("Collecting strings needs GNU gettext (on Debian: apt install gettext).")
            return 1
        collect()
        compile_all()
    elif command == "check":
        problems = check_catalogues()
        print(*problems, sep="\n", end="\n" if problems else "")
        if not shutil.which("xgettext"):
            print("Not checked: strings missing from the catalogue (GNU gettext is not installed).")
        return 1 if problems else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
