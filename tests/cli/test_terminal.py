"""How words are marked, and how long work is reported."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.cli.terminal import Terminal


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def plain() -> Terminal:
    return Terminal(io.StringIO(), io.StringIO(), colour=False)


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([], "66 attacks on US forces"),
        ([(0, 2)], ">>66<< attacks on US forces"),
        ([(14, 16), (0, 2)], ">>66<< attacks on >>US<< forces"),
        ([(0, 5), (3, 10)], ">>66 attacks<< on US forces"),
        ([(0, 10), (3, 5)], ">>66 attacks<< on US forces"),
        ([(0, 3), (3, 10)], ">>66 attacks<< on US forces"),
        ([(5, 5)], "66 attacks on US forces"),
    ],
    ids=["none", "one", "two", "overlapping", "nested", "adjacent", "empty"],
)
def test_spans_are_marked(spans: list[tuple[int, int]], marked: str) -> None:
    assert plain().mark("66 attacks on US forces", spans) == marked


def test_marks_are_codes_where_there_is_colour() -> None:
    terminal = Terminal(io.StringIO(), io.StringIO(), colour=True)
    assert terminal.mark("66 attacks", [(0, 2)]) == "\x1b[1;4m66\x1b[0m attacks"
    assert terminal.style("no", "red") == "\x1b[1;31mno\x1b[0m"


@given(
    st.text(alphabet=st.characters(exclude_characters="<>")).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.lists(
                st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(
                    lambda span: span[0] <= span[1]
                )
            ),
        )
    )
)
def test_marking_only_adds_marks(case: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = case
    marked = plain().mark(text, spans)
    assert marked.replace(">>", "").replace("<<", "") == text
    assert marked.count(">>") == marked.count("<<")


class Clock:
    """Seconds, as told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_quick_work_reports_no_progress() -> None:
    err = io.StringIO()
    terminal = Terminal(io.StringIO(), err, colour=False, clock=Clock())
    terminal.progress("claims", 1, 2)
    terminal.progress("claims", 2, 2)
    assert err.getvalue() == ""


def test_long_work_reports_a_line_now_and_then() -> None:
    err, clock = io.StringIO(), Clock()
    terminal = Terminal(io.StringIO(), err, colour=False, clock=clock)
    for second in range(12):
        clock.now = float(second)
        terminal.progress("claims", second, 12)
    assert err.getvalue() == "claims: 5 of 12\nclaims: 10 of 12\n"


def test_unknown_totals_are_left_out() -> None:
    err, clock = io.StringIO(), Clock()
    terminal = Terminal(io.StringIO(), err, colour=False, clock=clock)
    clock.now = 60.0
    terminal.progress("documents", 640, 0)
    assert err.getvalue() == "documents: 640\n"


def test_a_living_line_is_wiped_before_anything_else_is_written() -> None:
    err, clock = Screen(), Clock()
    terminal = Terminal(io.StringIO(), err, colour=False, clock=clock)
    clock.now = 1.0
    terminal.progress("claims", 1, 2)
    terminal.note("done")
    assert err.getvalue() == "claims: 1 of 2\r              \rdone\n"


@pytest.mark.parametrize(
    ("environ", "colour"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
    ids=["terminal", "NO_COLOR", "NO_COLOR empty", "dumb"],
)
def test_colour_is_for_terminals_that_want_it(
    environ: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", Screen())
    assert Terminal.of_process(environ).colour is colour


def test_no_terminal_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert Terminal.of_process({}).colour is False


@pytest.mark.parametrize(
    ("stream", "written"), [(io.StringIO, "{}"), (Screen, "{}\n")], ids=["pipe", "terminal"]
)
def test_exact_bytes_end_a_line_on_a_terminal_only(stream: type[io.StringIO], written) -> None:
    out = stream()
    Terminal(out, io.StringIO(), colour=False).exactly(b"{}")
    assert out.getvalue() == written
