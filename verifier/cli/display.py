"""Display: an answer as a person reads it, verdict first, then quotes, then why."""

from collections.abc import Sequence

from verifier.cli.terminal import Terminal
from verifier.engine.answer import Answer, Evidence, Verdict

__all__ = ["headline", "quoted", "show", "source"]

_STYLES = {
    Verdict.SUPPORTED: "green",
    Verdict.CONTRADICTED: "red",
    Verdict.CONFLICTING: "yellow",
    Verdict.NOT_ENOUGH_EVIDENCE: "bold",
}
_RELATED_SHOWN = 3


def headline(answer: Answer, terminal: Terminal) -> str:
    """The verdict and its confidence, in words."""
    words = answer.verdict.value.replace("_", " ").upper()
    return f"{terminal.style(words, _STYLES[answer.verdict])}  (confidence {answer.confidence:.2f})"


def show(answer: Answer, terminal: Terminal) -> None:
    """Write the whole answer."""
    terminal.line(headline(answer, terminal))
    terminal.line(answer.explanation)
    _side("Supporting", answer.supporting, terminal)
    _side("Contradicting", answer.contradicting, terminal)
    _side("Related", answer.related[:_RELATED_SHOWN], terminal)
    if len(answer.related) > _RELATED_SHOWN:
        terminal.line(f"     ... and {len(answer.related) - _RELATED_SHOWN} more with --json")
    _list("Missing", answer.missing, terminal)
    _list("Warnings", answer.warnings, terminal)
    terminal.line()
    for rule in answer.rules:
        reason = f": {rule.reason}" if rule.reason else ""
        terminal.line(
            terminal.style(f"{rule.rule} {rule.version} {rule.outcome.value}{reason}", "dim")
        )
    corpus = answer.corpus
    terminal.line(
        terminal.style(f"{corpus.documents} documents, {corpus.passages} passages", "dim")
    )


def quoted(evidence: Evidence, terminal: Terminal) -> str:
    """The quote in one line, its judged words marked; a span of all of it would tell nothing."""
    spans = (judgement.quote_span for judgement in evidence.judgements)
    telling = [(s.start, s.end) for s in spans if s.end - s.start < len(evidence.quote)]
    return " ".join(terminal.mark(evidence.quote, telling).split())


def source(evidence: Evidence) -> str:
    """Where a quote comes from, in one line."""
    document = evidence.document
    parts = [
        document.publisher,
        document.published,
        document.title and f"“{document.title}”",
        evidence.speaker and f"said by {evidence.speaker}",
        f"confidence {evidence.confidence:.2f}",
        f"{document.id} [{evidence.start}, {evidence.end})",
    ]
    return ", ".join(part for part in parts if part)


def _side(title: str, evidence: Sequence[Evidence], terminal: Terminal) -> None:
    if not evidence:
        return
    terminal.line()
    terminal.line(terminal.style(title, "bold"))
    for number, each in enumerate(evidence, 1):
        terminal.line(f"{number:3}. {quoted(each, terminal)}")
        terminal.line(f"     {terminal.style(source(each), 'dim')}")
        for judgement in each.judgements:
            terminal.line(
                f"     {judgement.rule} {judgement.relation.value}"
                f" ({judgement.confidence:.2f}): {judgement.explanation}"
            )


def _list(title: str, items: Sequence[str], terminal: Terminal) -> None:
    if not items:
        return
    terminal.line()
    terminal.line(terminal.style(title, "bold"))
    for item in items:
        terminal.line(f"  - {item}")
