"""Page: the figures of a run as tables and a plot, in docs/performance.md."""

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.measured import Measured, Size, percentile
from bench.stopwatch import STAGES

__all__ = ["write_page"]

DOCS = Path(__file__).parents[1] / "docs"
MARK = "<!-- what follows is written by `make bench` -->\n"


def write_page(measured: Measured, docs: Path = DOCS) -> None:
    """Put the figures below the mark in performance.md, and draw performance.svg beside it."""
    page = docs / "performance.md"
    head, mark, _ = page.read_text(encoding="utf-8").partition(MARK)
    page.write_text(head + mark + "\n" + "\n\n".join(_sections(measured)) + "\n", encoding="utf-8")
    (docs / "performance.svg").write_text(_plot(measured.sizes), encoding="utf-8")


def _sections(measured: Measured) -> Iterable[str]:
    machine = measured.machine
    yield (
        f"Measured on {machine.processors} processors, Python {machine.python}, {machine.system}; "
        f"articles of seed {measured.seed}. In process it is processor time; elsewhere it is what "
        f"the clock says, with {machine.load:.1f} processes on average in want of a processor."
    )
    yield "## Verifying, in process\n\n![Median milliseconds by passages](performance.svg)"
    yield _table(
        ["passages", "verify p50 ms", "p95", "floor p50 ms", "p95", "ratio p50", "p95"],
        [_verifying(size) for size in measured.sizes],
    )
    yield "Where the time goes, mean milliseconds a claim:"
    yield _table(
        ["passages", *STAGES],
        [
            [f"{size.passages:,}", *(_ms(size.stages[stage]) for stage in STAGES)]
            for size in measured.sizes
        ],
    )
    if any(size.peer for size in measured.sizes):
        yield (
            "Beside it claimproofkit, a package that checks claims against sentences it is given, "
            "by rules too, and reads all of them for each:"
        )
        yield _table(
            ["passages", "claimproofkit p50 ms", "of ours"],
            [_beside(size) for size in measured.sizes if size.peer],
        )
    yield (
        "## Ingesting and holding\n\nThe load is how many processes wanted a processor on average, "
        "the bench's own included; a corpus may have been made in an earlier run."
    )
    yield _table(
        [
            "passages",
            "documents",
            "text MB",
            "ingest MB/s",
            "MB a processor second",
            "one document ms",
            "load meanwhile",
            "disk / text",
            "worker MB",
        ],
        [_holding(size) for size in measured.sizes],
    )
    if measured.http:
        yield "## Over HTTP, eight connections"
        yield _table(
            ["service", "answers/s", "p50 ms", "p95", "p99", "not 200"],
            [
                [
                    http.name,
                    f"{http.rate:,.0f}",
                    *(_ms(percentile(http.seconds, percent)) for percent in (50, 95, 99)),
                    str(http.refused),
                ]
                for http in measured.http
            ],
        )
    yield "## Starting, whole processes"
    yield _table(
        ["command", "median ms", "slowest"],
        [
            [f"`{command}`", _ms(percentile(seconds, 50)), _ms(max(seconds))]
            for command, seconds in measured.starts.items()
        ],
    )


def _verifying(size: Size) -> list[str]:
    ours = [percentile(size.verify, percent) for percent in (50, 95)]
    floor = [percentile(size.floor, percent) for percent in (50, 95)]
    ratios = [f"{mine / least:.1f}" for mine, least in zip(ours, floor, strict=True)]
    return [f"{size.passages:,}", *map(_ms, ours), *map(_ms, floor), *ratios]


def _beside(size: Size) -> list[str]:
    theirs = percentile(size.peer, 50)
    return [
        f"{size.passages:,}",
        _ms(theirs),
        f"{theirs / percentile(size.verify, 50):.1f}",
    ]


def _holding(size: Size) -> list[str]:
    return [
        f"{size.passages:,}",
        f"{size.documents:,}",
        f"{size.text / 1e6:,.1f}",
        f"{size.ingested / 1e6 / size.ingesting:.2f}",
        f"{size.ingested / 1e6 / size.used:.2f}",
        _ms(size.single),
        f"{size.load:.1f}",
        f"{size.disk / size.text:.1f}",
        f"{size.memory / 1e6:,.0f}",
    ]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f}" if seconds < 0.1 else f"{seconds * 1000:,.0f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---:"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _plot(sizes: Sequence[Size]) -> str:
    """Median and 95th percentile by size, both axes logarithmic."""
    series = {
        "verify p95": ("#9aa9d8", [percentile(size.verify, 95) for size in sizes]),
        "verify p50": ("#2f4b9f", [percentile(size.verify, 50) for size in sizes]),
        "floor p95": ("#e0b48a", [percentile(size.floor, 95) for size in sizes]),
        "floor p50": ("#b5651d", [percentile(size.floor, 50) for size in sizes]),
    }
    xs = [math.log10(size.passages) for size in sizes]
    ys = [math.log10(second * 1000) for _, line in series.values() for second in line]
    left, right = math.floor(min(xs)), math.ceil(max(xs))
    low, high = math.floor(min(ys)), math.ceil(max(ys))

    def across(x: float) -> float:
        return 60 + 440 * (x - left) / max(1, right - left)

    def up(y: float) -> float:
        return 270 - 240 * (y - low) / max(1, high - low)

    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" font-size="12">',
        '<rect width="640" height="320" fill="white"/>',
    ]
    parts += [
        f'<text x="{across(x):.0f}" y="290" text-anchor="middle">{10**x:,}</text>'
        for x in range(left, right + 1)
    ]
    parts += [
        f'<path d="M60 {up(y):.0f}H500" stroke="#ddd"/>'
        f'<text x="52" y="{up(y) + 4:.0f}" text-anchor="end">{10.0**y:g} ms</text>'
        for y in range(low, high + 1)
    ]
    for place, (name, (colour, line)) in enumerate(series.items()):
        points = " ".join(
            f"{across(x):.1f},{up(math.log10(second * 1000)):.1f}"
            for x, second in zip(xs, line, strict=True)
        )
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}"/>')
        parts.extend(
            f'<circle cx="{point.split(",")[0]}" cy="{point.split(",")[1]}" r="3" fill="{colour}"/>'
            for point in points.split()
        )
        parts.append(f'<text x="515" y="{60 + 20 * place}" fill="{colour}">{name}</text>')
    parts.append('<text x="280" y="310" text-anchor="middle">passages in the corpus</text></svg>')
    return "\n".join(parts) + "\n"
