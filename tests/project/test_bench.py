"""The bench: generated articles, claims on them, and the page that a run writes."""

from itertools import islice

import pytest

from bench.articles import articles
from bench.claims import requests
from bench.corpora import Growing, sentences
from bench.floor import Floor
from bench.measured import Http, Machine, Measured, Size, percentile
from bench.page import MARK, write_page
from bench.stopwatch import STAGES, WATCHED
from verifier.service.verifier import Verifier


def _first(seed: int, count: int):
    return [document for _, document in islice(articles(seed), count)]


def test_a_seed_always_gives_the_same_articles():
    assert _first(7, 40) == _first(7, 40)
    assert _first(7, 40) != _first(8, 40)


def test_articles_have_distinct_ids_and_dates():
    made = _first(7, 200)
    assert len({document.id for document in made}) == len(made)
    assert all(document.published for document in made)


def test_some_papers_print_another_figure_and_some_the_same_text():
    made = list(islice(articles(7), 300))
    titles = {}
    for event, document in made:
        titles.setdefault(event.number, []).append(document.title)
    assert any(len(set(found)) > 1 for found in titles.values())
    assert len({document.text for _, document in made}) < len(made)


def test_claims_are_on_the_first_events():
    asked = requests(7, 12)
    assert len(asked) == 12
    assert asked == requests(7, 16)[:12]


@pytest.mark.parametrize(("percent", "expected"), [(50, 3.0), (95, 4.8), (99, 4.96)])
def test_a_percentile_lies_between_its_neighbours(percent, expected):
    assert percentile([5.0, 1.0, 4.0, 2.0, 3.0], percent) == pytest.approx(expected)


def test_a_run_writes_what_stands_below_the_mark(tmp_path):
    """Tables and plot are made anew; what people wrote above stays."""
    page = tmp_path / "performance.md"
    page.write_text(f"By hand.\n\n{MARK}\nAn older run.\n")
    size = Size(
        passages=10_000,
        documents=500,
        text=1_000_000,
        ingested=1_000_000,
        ingesting=2.0,
        used=4.0,
        single=0.02,
        load=1.25,
        disk=4_000_000,
        memory=200_000_000,
        verify=[0.004, 0.006, 0.005],
        floor=[0.001, 0.002, 0.001],
        peer=[0.2, 0.15, 0.3],
        stages=dict.fromkeys(STAGES, 0.001),
        verdicts={"supported": 3},
    )
    write_page(
        Measured(
            machine=Machine(processors=2, load=1.0, python="3.11", system="Linux"),
            seed=1,
            sizes=[size],
            http=[Http(name="verifier", rate=400.0, seconds=[0.01, 0.02], refused=0)],
            starts={"verifier --help": [0.1, 0.2]},
        ),
        tmp_path,
    )
    written = page.read_text()
    assert written.startswith(f"By hand.\n\n{MARK}")
    assert "An older run." not in written
    assert "| 10,000 | 5.00 | 5.90 | 1.00 | 1.90 | 5.0 | 3.1 |" in written
    assert "| 10,000 | 200 | 40.0 |" in written
    assert "0.50 | 0.25 | 20.00 | 1.2 | 4.0 | 200 |" in written
    assert (tmp_path / "performance.svg").read_text().startswith("<svg")


def test_a_size_that_was_come_to_is_kept_and_another_made_of_it(tmp_path):
    first = Growing(tmp_path, 7).to(60)
    again = Growing(tmp_path, 7)
    assert again.to(60) == first  # with the times it took then
    assert len(again.fresh) == first.documents
    grown = again.to(first.passages + 40)
    assert grown.text - first.text > grown.ingested > 0  # some came one by one
    assert grown.documents == first.documents + len(again.fresh)
    floor = Floor(tmp_path / "floor")
    floor.add(sentences(again.fresh))
    assert floor.times(["A fire injured workers"])


def test_a_size_that_a_run_was_stopped_at_is_made_anew(tmp_path, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(Verifier, "put", _stopped)
        with pytest.raises(KeyboardInterrupt):
            Growing(tmp_path, 7).to(60)
    growing = Growing(tmp_path, 7)
    grown = growing.to(60)
    assert grown.documents == len(growing.fresh)
    assert grown.passages >= 60


def _stopped(verifier, document):
    raise KeyboardInterrupt


def test_a_corpus_that_other_rules_have_read_is_made_anew(tmp_path, monkeypatch):
    first = Growing(tmp_path, 7).to(60)
    monkeypatch.setattr(Verifier, "stale", lambda _: iter(["x"]))
    again = Growing(tmp_path, 7).to(60)
    assert again.documents == first.documents
    assert again.ingesting != first.ingesting


@pytest.mark.parametrize(("owner", "name", "stage"), WATCHED)
def test_what_the_stopwatch_times_is_there(owner, name, stage):
    """Else the bench would only find out after an hour of ingesting."""
    assert callable(getattr(owner, name))
    assert stage in STAGES
