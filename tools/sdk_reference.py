"""The sdk's public names: `make reference` writes their reference and their signatures.

Both are read from the source, not from the running program: they are the same on every Python.
"""

import ast
import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

__all__ = ["REFERENCE", "STABLE", "SURFACE", "digest", "reference", "surface"]

_ROOT = Path(__file__).parents[1]
_SDK = _ROOT / "verifier" / "sdk"
REFERENCE = _ROOT / "docs" / "rules" / "reference.md"
SURFACE = _ROOT / "tests" / "sdk" / "surface.txt"

STABLE = (
    "hooks",
    "rule",
    "text",
    "fact",
    "judgement",
    "span",
    "anchor",
    "alignment",
    "example",
    "sets",
    "pattern",
    "folded",
    "errors",
    "testing/contract",
    "testing/problem",
)
"""The modules that the promise covers, in the order in which the reference tells of them."""

_HEAD = """\
# Reference: `verifier.sdk`

Made from the docstrings by `make reference`; do not edit. The [tutorial](tutorial.md) shows how the
pieces fit, the [guide](guide.md) how to use them well.

These modules follow semantic versioning: a name or signature changes only with a line in the
changelog, and in a way that breaks rules only with a new major version (until 1.0, a minor one).
`verifier.sdk.language`, how English is read, may be used and may change with any version; so may
`corpus`, `document`, `passage` and `relevance`, which are for those who keep documents elsewhere.
"""


def surface() -> str:
    """Every public name of the stable modules with its signature, a line each."""
    return "".join(f"{line}\n" for module in STABLE for line in _lines(module))


def digest() -> str:
    """A short hash of the surface: the changelog names it."""
    return hashlib.blake2b(surface().encode(), digest_size=4).hexdigest()


def reference() -> str:
    """The whole reference, as Markdown."""
    return "\n".join([_HEAD, *map(_chapter, STABLE)]).rstrip("\n") + "\n"


def _lines(module: str) -> Iterator[str]:
    for node in _public(module):
        name = f"{_dotted(module)}.{_name(node)}"
        match node:
            case ast.ClassDef():
                yield f"{name}({', '.join(map(ast.unparse, (*node.bases, *node.keywords)))})"
                yield from (f"{name}.{line}" for line in _members(node))
            case ast.FunctionDef():
                yield f"{name}{_signature(node)}"
            case _:
                yield name


def _chapter(module: str) -> str:
    tree = _tree(module)
    lines = [f"## {_dotted(module)}", "", _doc(tree), ""]
    for node in _public(module):
        lines += [f"### `{_title(node)}`", "", _doc(node) or _following(tree, node), ""]
        if isinstance(node, ast.ClassDef):
            lines += list(_described(node))
    return "\n".join(lines)


def _described(node: ast.ClassDef) -> Iterator[str]:
    fields = [f"    {line}" for line in _members(node, methods=False)]
    if fields:
        yield from ("```python", *(line.strip() for line in fields), "```", "")
    for method in _methods(node):
        if method.name != "__init__":
            said = " ".join(_doc(method).partition("\n\n")[0].split())
            yield f"- `{method.name}{_signature(method)}`: {said}"
    yield ""


def _members(node: ast.ClassDef, *, methods: bool = True) -> Iterator[str]:
    for item in node.body:
        if isinstance(item, ast.AnnAssign | ast.Assign) and not _name(item).startswith("_"):
            yield ast.unparse(item)
    if methods:
        yield from (f"{method.name}{_signature(method)}" for method in _methods(node))


def _methods(node: ast.ClassDef) -> list[ast.FunctionDef]:
    return [
        item
        for item in node.body
        if isinstance(item, ast.FunctionDef)
        and (not item.name.startswith("_") or item.name == "__init__")
    ]


def _signature(node: ast.FunctionDef) -> str:
    if any(isinstance(d, ast.Name) and "property" in d.id for d in node.decorator_list):
        return f": {ast.unparse(node.returns)}" if node.returns else ""
    arguments = ast.unparse(node.args).removeprefix("self").removeprefix(", ")
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"({arguments}){returns}"


def _title(node: ast.stmt) -> str:
    match node:
        case ast.ClassDef():
            return f"class {node.name}"
        case ast.FunctionDef():
            return f"{node.name}{_signature(node)}"
    return _name(node)


def _public(module: str) -> list[ast.stmt]:
    """The definitions of the names in `__all__`, in the order of the source."""
    tree = _tree(module)
    listed = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and _name(node) == "__all__"
    )
    found: dict[str, ast.stmt] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and _name(node) in listed:
            found.setdefault(_name(node), node)
    return sorted(found.values(), key=lambda node: node.lineno)


def _name(node: ast.stmt) -> str:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


def _doc(node: ast.AST) -> str:
    documented = ast.Module | ast.ClassDef | ast.FunctionDef
    said = ast.get_docstring(node) if isinstance(node, documented) else None
    return _fenced(said or "")


def _fenced(said: str) -> str:
    """Doctests and indented code as blocks of code."""
    lines: list[str] = []
    inside = False
    for line in said.splitlines():
        begins = line.startswith((">>> ", "    "))
        if begins and not inside and (not lines or not lines[-1]):
            lines.append("```python")
            inside = True
        elif inside and line and not begins and not lines[-1]:
            lines[-1:] = ["```", ""]
            inside = False
        lines.append(line.removeprefix("    "))
    return "\n".join([*lines, "```"] if inside else lines)


def _following(tree: ast.Module, node: ast.stmt) -> str:
    """The string that stands after an assignment, which documents it."""
    for parent in ast.walk(tree):
        body = getattr(parent, "body", None)
        if isinstance(body, list) and node in body:
            for after in body[body.index(node) + 1 :][:1]:
                if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                    return str(after.value.value)
    return ""


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse((_SDK / f"{module}.py").read_text(encoding="utf-8"))


def _dotted(module: str) -> str:
    name = module.replace("/", ".")
    return "verifier.sdk." + (name.partition(".")[0] if name.startswith("testing") else name)


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    SURFACE.write_text(surface(), encoding="utf-8")
    sys.stdout.write(f"sdk surface {digest()}: the changelog must name it\n")
