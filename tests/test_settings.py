"""Settings as a real deployment would have them, read by a process of its own."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "SITE_URL": "https://lightstick.example",
    "SECRET_KEY": "q8N2v!kZr7Wd3Xy5Tb9Lm1Hc6Gf4Js0Pa#Qe-Uo_Vi*Rn+Sz^Kw=Bt",
    "ALLOWED_HOSTS": "lightstick.example",
    "BEHIND_PROXY": "1",
}


def run_python(code: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return run_command([sys.executable, "-c", code], folder, **env)


def run_command(command: list[str], folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """With nothing of the tests' own environment but the way to Python."""
    base = {"PATH": os.environ["PATH"], "DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"}
    return subprocess.run(command, cwd=ROOT, env=base | env, capture_output=True, text=True, check=False)


def show(names: str, folder: Path, **env: str) -> str:
    code = f"from django.conf import settings as s; print(*({', '.join('s.' + n for n in names.split())},), sep='|')"
    done = run_python(code, folder, **env)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_check_deploy_is_clean_in_production(tmp_path):
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = run_command(command, tmp_path, **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_missing_secret_key_is_said_plainly(tmp_path):
    done = run_command([sys.executable, "manage.py", "check"], tmp_path)
    assert done.returncode != 0
    assert "Set SECRET_KEY" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "value"), [("DEBUG", "maybe"), ("UPLOAD_MAX_BYTES", "25M"), ("DATABASE_URL", "mysql://x/y")]
)
def test_unreadable_variable_is_named(tmp_path, name, value):
    done = run_command([sys.executable, "manage.py", "check"], tmp_path, **PRODUCTION | {name: value})
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


def test_production_has_hsts_and_secure_cookies(tmp_path):
    names = (
        "SECURE_HSTS_SECONDS SECURE_SSL_REDIRECT SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SESSION_COOKIE_NAME"
    )
    assert show(names, tmp_path, **PRODUCTION) == "63072000|True|True|True|__Host-session"


def test_address_without_tls_is_refused_in_production(tmp_path):
    plain = PRODUCTION | {"SITE_URL": "http://lightstick.example"}
    command = [sys.executable, "manage.py", "check"]
    done = run_command(command, tmp_path, **plain)
    assert done.returncode != 0
    assert "Set SITE_URL" in done.stderr.splitlines()[-1]
    assert run_command(command, tmp_path, **plain, ALLOW_PLAIN_HTTP="1").returncode == 0


def test_development_has_neither(tmp_path):
    names = "SECURE_HSTS_SECONDS SECURE_SSL_REDIRECT SESSION_COOKIE_SECURE"
    assert show(names, tmp_path, DEBUG="1") == "0|False|False"


@pytest.mark.parametrize(
    ("env", "expected"),
    [({}, "True"), ({"DEBUG": "1"}, "False"), ({"DEBUG": "1", "REQUIRE_STAFF_MFA": "1"}, "True")],
)
def test_staff_need_a_second_factor_unless_debugging(tmp_path, env, expected):
    assert show("REQUIRE_STAFF_MFA", tmp_path, **PRODUCTION | env) == expected


def test_passwords_are_hashed_with_argon2(tmp_path):
    code = (
        "import django; django.setup()\n"
        "from django.contrib.auth.hashers import make_password\nprint(make_password('x'))"
    )
    assert run_python(code, tmp_path, **PRODUCTION).stdout.startswith("argon2$argon2id$")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/healthz", "/accounts/login/", "/nowhere/"])
def test_every_answer_carries_a_strict_policy(client, path):
    policy = client.get(path)["Content-Security-Policy"]
    assert "unsafe" not in policy
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["script-src"] == directives["style-src"] == "'self'"
    assert directives["frame-ancestors"] == directives["object-src"] == directives["base-uri"] == "'none'"
    assert directives["form-action"] == directives["default-src"] == "'self'"


def reads_environment(path: Path) -> bool:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv", "environb"}:
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "os":
            return any(alias.name in {"environ", "getenv", "environb"} for alias in node.names)
    return False


def test_only_config_reads_the_environment():
    rooms = ("accounts", "gallery", "education", "moderation")
    readers = [path for room in rooms for path in (ROOT / room).rglob("*.py") if reads_environment(path)]
    assert readers == []


@pytest.mark.parametrize(
    "text", ["import os\nos.environ['X']", "from os import getenv", "import os\nos.getenv('X')"]
)
def test_reader_of_the_environment_is_found(tmp_path, text):
    (tmp_path / "module.py").write_text(text)
    assert reads_environment(tmp_path / "module.py")


def variables_read() -> set[str]:
    """Names of all environment variables that config/ asks for."""
    readers = {"env.text", "env.flag", "env.integer", "env.words", "os.environ.get"}
    calls = [
        node
        for path in (ROOT / "config").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in readers
    ]
    return {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}


def test_every_variable_is_in_the_operation_manual():
    manual = (ROOT / "docs/operation.md").read_text(encoding="utf-8")
    assert len(variables_read()) > 30
    assert [name for name in sorted(variables_read()) if f"`{name}`" not in manual] == []
