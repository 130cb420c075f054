"""An answer as a person reads it."""

import io
from textwrap import dedent

import msgspec

from tests.eval.answers import answer, evidence
from verifier.cli.display import show
from verifier.cli.terminal import Terminal
from verifier.engine.answer import Answer, Verdict
from verifier.engine.rules.isolation import Outcome, RuleOutcome
from verifier.sdk.judgement import Judgement, Relation, Stance
from verifier.sdk.passage import DocumentHead
from verifier.sdk.span import Span

QUOTE = "U.S. forces\nwere attacked 66 times, Ryder said."
HEAD = DocumentHead(id="doc", title="Attacks", publisher="AFP", published="2023-11-22")


def supported() -> Answer:
    judgement = Judgement(
        rule="numeric",
        relation=Relation.ENTAILS,
        confidence=0.95,
        claim_span=Span(0, 2),
        quote_span=Span(26, 34),
        explanation="66 is 66",
    )
    found = msgspec.structs.replace(
        evidence(QUOTE, start=10), document=HEAD, speaker="Ryder", judgements=(judgement,)
    )
    rules = (
        RuleOutcome(rule="date", version="1", outcome=Outcome.ABSTAINED, reason="found no date"),
        RuleOutcome(rule="numeric", version="2", outcome=Outcome.JUDGED, reason=""),
    )
    return msgspec.structs.replace(
        answer(Verdict.SUPPORTED, 0.912, supporting=(found,)), rules=rules
    )


def shown(given: Answer, *, colour: bool = False) -> str:
    out = io.StringIO()
    show(given, Terminal(out, io.StringIO(), colour=colour))
    return out.getvalue()


def test_verdict_then_quotes_then_why() -> None:
    assert shown(supported()) == dedent(
        """\
        SUPPORTED  (confidence 0.91)
        Because.

        Supporting
          1. U.S. forces were attacked >>66 times<<, Ryder said.
             AFP, 2023-11-22, “Attacks”, said by Ryder, confidence 0.90, doc [10, 57)
             numeric entails (0.95): 66 is 66

        date 1 abstained: found no date
        numeric 2 judged
        1 documents, 1 passages
        """
    )


def test_colour_only_adds_codes() -> None:
    plain = shown(supported()).replace(">>", "").replace("<<", "")
    coloured = shown(supported(), colour=True)
    assert "\x1b[1;32mSUPPORTED\x1b[0m" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;32m", "\x1b[1;4m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_every_side_is_shown_under_its_name() -> None:
    given = answer(
        Verdict.CONFLICTING,
        supporting=(evidence("eight died"),),
        contradicting=(evidence("five died", Stance.CONTRADICTS),),
        related=(evidence("some died", Stance.NEUTRAL),),
    )
    lines = shown(given).splitlines()
    assert lines[0].startswith("CONFLICTING")
    places = [lines.index(title) for title in ("Supporting", "Contradicting", "Related")]
    assert places == sorted(places)


def test_what_is_missing_and_warned_of_is_listed() -> None:
    given = msgspec.structs.replace(
        answer(Verdict.NOT_ENOUGH_EVIDENCE), missing=("No source says it.",), warnings=("Undated.",)
    )
    text = shown(given)
    assert text.startswith("NOT ENOUGH EVIDENCE")
    assert "Missing\n  - No source says it.\n" in text
    assert "Warnings\n  - Undated.\n" in text
    assert "Supporting" not in text


def test_a_judgement_of_the_whole_quote_marks_nothing() -> None:
    whole = msgspec.structs.replace(supported().supporting[0].judgements[0], quote_span=Span(0, 9))
    found = msgspec.structs.replace(evidence("66 strike"), judgements=(whole,))
    assert "  1. 66 strike\n" in shown(answer(Verdict.SUPPORTED, supporting=(found,)))


def test_of_what_is_related_the_best_are_shown() -> None:
    related = tuple(evidence(f"quote {number}", Stance.NEUTRAL) for number in range(5))
    text = shown(answer(Verdict.NOT_ENOUGH_EVIDENCE, related=related))
    assert ">>q<<uote 2" in text
    assert "uote 3" not in text
    assert "... and 2 more with --json" in text
