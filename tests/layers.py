"""Reads imports and writing calls out of the source, and says which of them point the wrong way.

Rooms: accounts <- gallery <- education <- moderation <- config; imports go left only.
Inside a room every layer may use only what FORBIDDEN leaves it, and only domain/ writes.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOMS = ("accounts", "gallery", "education", "moderation", "config")
DOORS = {"forms", "views", "admin", "urls", "tasks", "management"}
# layer -> layers of the same room that it must not know
FORBIDDEN = {
    "models": DOORS | {"domain", "queries"},
    "queries": DOORS | {"domain"},
    "domain": DOORS - {"tasks"},  # a domain function may ring a task's bell
    "forms": {"views", "admin", "urls", "tasks"},
    "views": {"admin", "urls", "tasks"},
    "tasks": DOORS - {"tasks"},
}
# What a layer may have although it is written in a forbidden one.
HARMLESS = {"domain.errors"}
READ_ONLY = ("views", "forms", "admin", "queries", "tasks")
# Methods of models and querysets that write. Names too common elsewhere (add, set, remove) are left to reviews.
WRITES = {
    "save",
    "create",
    "update",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
}
# Methods in which the admin itself writes; `save` is that of an inline formset.
ADMIN_HOOKS = {"save_model", "save_formset", "save_related", "delete_model", "delete_queryset", "save"}


@dataclass(frozen=True)
class Problem:
    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


def find_problems(root: Path) -> list[Problem]:
    """Every import the wrong way and every write outside domain/ in the rooms under `root`."""
    problems = []
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            if "migrations" in path.parts:
                continue
            module = ".".join(path.relative_to(root).with_suffix("").parts)
            tree = ast.parse(path.read_text(encoding="utf-8"))
            name = str(path.relative_to(root))
            found = [*_wrong_imports(module, tree, path), *_writes(module, tree)]
            problems += [Problem(name, line, text) for line, text in found]
    return problems


def imports(module: str, tree: ast.AST, path: Path) -> Iterator[tuple[int, str]]:
    """(line, absolute dotted name) of everything a module imports, also inside functions."""
    package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    if path.name == "__init__.py":
        package = package[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            for alias in node.names:
                yield node.lineno, f"{origin}.{alias.name}"


def _wrong_imports(module: str, tree: ast.AST, path: Path) -> Iterator[tuple[int, str]]:
    room, layer = _place(module)
    for line, target in imports(module, tree, path):
        other_room, other_layer = _place(target)
        if other_room not in ROOMS:
            continue
        if ROOMS.index(other_room) > ROOMS.index(room):
            yield line, f"{room} must not know {other_room} ({target})"
        elif other_room == room and other_layer in FORBIDDEN.get(layer, ()) and not _is_harmless(target):
            yield line, f"{layer}/ must not use {other_layer}/ ({target})"


def _place(module: str) -> tuple[str, str]:
    """gallery.domain.listing -> ("gallery", "domain")."""
    parts = [*module.split("."), ""]
    return parts[0], parts[1]


def _is_harmless(target: str) -> bool:
    inside = target.split(".", 1)[-1]
    return any(inside == name or inside.startswith(name + ".") for name in HARMLESS)


def _writes(module: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    layer = _place(module)[1]
    if layer not in READ_ONLY:
        return
    allowed = _nodes_of_admin_hooks(tree) if layer == "admin" else set()
    for node in ast.walk(tree):
        if _calls_a_write(node) and node not in allowed:
            yield node.lineno, f"only domain/ writes: {ast.unparse(node.func)}(…)"


def _nodes_of_admin_hooks(tree: ast.AST) -> set[ast.AST]:
    """All that stands inside the methods in which Django's admin itself saves and deletes."""
    hooks = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in ADMIN_HOOKS
    ]
    return {inner for hook in hooks for inner in ast.walk(hook)}


def _calls_a_write(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    return node.func.attr in WRITES and not _is_no_write(node.func)


def _is_no_write(function: ast.Attribute) -> bool:
    """super().save_…, hashes, dicts and sessions have methods of these names too."""
    owner = ast.unparse(function.value)
    return owner == "super()" or owner.rpartition(".")[2] in {
        "context", "session", "attrs", "digest", "kwargs", "initial", "data", "params", "cache",
    }  # fmt: skip
