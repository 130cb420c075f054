"""The start: what every command that verifies would wait for is left for later."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
IMPORTED = [
    path
    for folder in (
        *("verifier/sdk", "verifier/sdk/language", "verifier/engine", "verifier/index"),
        *("verifier/service", *(f"plugins/verifier_{n}" for n in ("attribution", "date"))),
        *(f"plugins/verifier_{name}" for name in ("numeric", "statement")),
    )
    for path in sorted(ROOT.joinpath(folder).glob("*.py"))
]


def compiled_at_import(source: str) -> list[int]:
    """The lines on which a pattern is compiled as soon as the module is imported."""
    lines: list[int] = []
    left = list(ast.parse(source).body)
    while left:
        node = left.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"re.compile", "regex.compile"}:
            lines.append(node.lineno)
        left.extend(ast.iter_child_nodes(node))
    return sorted(lines)


def test_no_pattern_is_compiled_at_import() -> None:
    """Compiling all of them takes longer than the rest of a start: a Matcher waits for its use."""
    assert len(IMPORTED) > 100
    found = {str(path): compiled_at_import(path.read_text(encoding="utf-8")) for path in IMPORTED}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_pattern_compiled_at_import_is_found() -> None:
    """Else nothing would keep the test above from being empty."""
    assert compiled_at_import('A = (1, re.compile("a"))\ndef f():\n    re.compile("b")\n') == [1]
