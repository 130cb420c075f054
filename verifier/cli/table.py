"""Table: an evaluation's report as a person reads it."""

from collections.abc import Sequence

from verifier.cli.terminal import Terminal
from verifier.eval.report import Report
from verifier.eval.scores import Scores

__all__ = ["show_report"]


def show_report(report: Report, terminal: Terminal) -> None:
    """Write the report: figures, confusion, categories, reliability, quotes."""
    terminal.line(
        f"{report.n} claims, {report.accuracy:.1%} right, macro-F1 {report.macro_f1:.3f}, "
        f"balanced accuracy {report.balanced_accuracy:.3f} (supported against the rest)"
    )
    terminal.line(
        f"expected calibration error {report.ece:.3f}, {report.ms_per_claim:.1f} ms a claim"
    )
    terminal.line()
    _confusion(report, terminal)
    if report.by_category:
        terminal.line()
        _categories(report, terminal)
    terminal.line()
    _reliability(report, terminal)
    terminal.line()
    quotes = report.quotes
    if quotes.rows:
        terminal.line(f"with the gold quote: {quotes.with_gold_quote} of {quotes.rows} answers")
    terminal.line(
        f"quotes that differ from their document: {quotes.unfaithful} of {quotes.returned}"
    )


def _confusion(report: Report, terminal: Terminal) -> None:
    verdicts = list(next(iter(report.confusion.values())))
    rows = [["gold \\ verdict", *verdicts]]
    for label, counts in report.confusion.items():
        rows.append([label, *(str(counts[verdict]) for verdict in verdicts)])
    _write(rows, terminal)


def _categories(report: Report, terminal: Terminal) -> None:
    rows = [["category", "claims", "right", "macro-F1", "balanced", "ECE", "ms"]]
    for category, scores in report.by_category.items():
        rows.append([category, *_figures(scores)])
    _write(rows, terminal)


def _figures(scores: Scores) -> list[str]:
    return [
        str(scores.n),
        f"{scores.accuracy:.1%}",
        f"{scores.macro_f1:.3f}",
        f"{scores.balanced_accuracy:.3f}",
        f"{scores.ece:.3f}",
        f"{scores.ms_per_claim:.1f}",
    ]


def _reliability(report: Report, terminal: Terminal) -> None:
    head = ["confidence", "verdicts", "stated", "right"]
    rows = [
        [f"{b.low:.1f}-{b.high:.1f}", str(b.n), f"{b.confidence:.2f}", f"{b.accuracy:.2f}"]
        for b in report.reliability
    ]
    _write([head, *rows], terminal)


def _write(rows: Sequence[Sequence[str]], terminal: Terminal) -> None:
    """The first column to the left, figures to the right; the first row is the head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        line = "  ".join(cells)
        terminal.line(line if number else terminal.style(line, "bold"))
