"""What the content security policy would refuse must not stand in a template in the first place."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TAGS = re.compile(r"<([a-z][a-z0-9-]*)\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)
TEMPLATE_CODE = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|{% comment .*?%}.*?{% endcomment %}", re.DOTALL)
MAIL = ("email", "mail")  # mails have no policy, and need inline styles to look right


def problems_in(html: str) -> list[str]:
    """Inline scripts and styles, style attributes and on… handlers of one template."""
    found = []
    plain = TEMPLATE_CODE.sub(lambda match: "x" * len(match[0]) if "\n" not in match[0] else "x", html)
    for match in TAGS.finditer(plain):
        tag, attributes = match[1].lower(), match[2]
        names = {
            name.lower() for name in re.findall(r"(?:^|\s)([a-zA-Z-]+)(?==|\s|$)", _unquoted(attributes))
        }
        if tag == "style":
            found.append("<style>")
        if tag == "script" and "src" not in names and not re.search(r"application/(ld\+)?json", attributes):
            found.append("<script> without src")
        if "style" in names:
            found.append(f"style attribute on <{tag}>")
        found += [f"{name} on <{tag}>" for name in sorted(names) if re.fullmatch(r"on[a-z]+", name)]
        if re.search(r"=\s*[\"']?\s*javascript:", attributes, re.IGNORECASE):
            found.append(f"javascript: address on <{tag}>")
    return found


def _unquoted(attributes: str) -> str:
    return re.sub(r"\"[^\"]*\"|'[^']*'", "", attributes)


def test_templates_have_nothing_inline():
    problems = []
    for path in sorted((ROOT / "templates").rglob("*.html")):
        if not set(MAIL) & set(path.parts):
            name = path.relative_to(ROOT)
            problems += [f"{name}: {problem}" for problem in problems_in(path.read_text(encoding="utf-8"))]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script type="module">x</script>',
        "<style>a{}</style>",
        '<p style="color:red">',
        '<p class="{% if a > b %}x{% endif %}" style="width: {{ w }}px">',
        "<a onclick='go()'>",
        '<img src="x"\n  onerror="x()">',
        '<a href="javascript:void(0)">',
    ],
)
def test_inline_code_is_found(html):
    assert len(problems_in(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<script type="module" src="{% static \'js/core.js\' %}"></script>',
        '<link rel="stylesheet" href="x.css">',
        '<script type="application/json">{}</script>',
        '<p data-style="x" class="on style">',
        '<option value="1" {% if only %}selected{% endif %}>',
        "{# <p style='x'> #}",
    ],
)
def test_outside_code_is_left_alone(html):
    assert problems_in(html) == []
