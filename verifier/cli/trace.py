"""Trace: why an answer is what it is, as a person reads it, one passage after the other."""

from verifier.cli.terminal import Terminal
from verifier.engine.report.trace import Considered, FactTrace, Trace

__all__ = ["show_trace"]

_TERMS_SHOWN = 12


def show_trace(trace: Trace, terminal: Terminal) -> None:
    """Write the terms looked for, then each passage found with what was made of it."""
    terminal.line(terminal.style("Trace", "bold"))
    terms = [f"{term.text} ({term.boost:g})" for term in trace.terms[:_TERMS_SHOWN]]
    more = len(trace.terms) - len(terms)
    terminal.line(f"looked for: {', '.join(terms) or 'nothing'}{f' and {more} more' * bool(more)}")
    terminal.line(f"found: {len(trace.passages)} passages")
    assertion = trace.passages[0].assertion if trace.passages else ""
    several = any(passage.assertion != assertion for passage in trace.passages)
    for number, passage in enumerate(trace.passages, 1):
        terminal.line()
        if several and (number == 1 or passage.assertion != assertion):
            assertion = passage.assertion
            terminal.line(terminal.style(f"beside “{assertion}”", "bold"))
        terminal.line(f"{number:3}. {' '.join(passage.text.split())}")
        terminal.line(f"     {terminal.style(_place(passage), 'dim')}")
        silent = f"; silent of {', '.join(passage.silent)}" if passage.silent else ""
        terminal.line(f"     tells {passage.told:.2f} of the subject{silent}")
        for fact in passage.facts:
            terminal.line(f"     {_said(fact)}")
        terminal.line(f"     {_stance(passage)}")


def _place(passage: Considered) -> str:
    return f"{passage.document} [{passage.start}, {passage.end}), relevance {passage.relevance:.2f}"


def _stance(passage: Considered) -> str:
    stance = f"{passage.stance.value} ({passage.confidence:.2f})"
    if passage.leaning is passage.stance:
        return stance
    return f"{stance}: by its judgements it {passage.leaning.value}, with odds below even"


def _said(fact: FactTrace) -> str:
    name = f"{fact.rule} “{' '.join(fact.surface.split())}”"
    if fact.judgement is None:
        return f"{name}: not compared: {'; '.join(fact.reasons)}"
    judgement = fact.judgement
    return (
        f"{name}: {judgement.relation.value} ({judgement.confidence:.2f}, the same question "
        f"{fact.same or 0:.2f}): {judgement.explanation}"
    )
