"""Laws of reading: what holds of the facts that any rule finds in any text."""

import gc
import time
from collections.abc import Callable

import msgspec

from verifier.sdk.fact import Fact, Json
from verifier.sdk.testing.problem import Problem, raised
from verifier.sdk.testing.texts import any_texts, long_texts
from verifier.sdk.testing.trial import Broken, Law, Subject, smallest
from verifier.sdk.text import Text

__all__ = ["READING"]

_AGAIN = 2  # more times, where a text seems to take too long: two processes share a core
_FAR = 1000  # code points by which a fact is moved and moved back


def _reads_anything(subject: Subject, text: str) -> None:
    try:
        facts = subject.rule.extract(Text(text))
        list(facts)
    except Exception as error:
        raise Broken(
            [text], raised(error), "the line named; a text that puzzles the rule has no facts"
        ) from None


def _lies_in_the_text(subject: Subject, text: str) -> None:
    look = "how the fact's start and end are counted: code points of text.text, half-open"
    for fact in subject.facts(text):
        if not 0 <= fact.start <= fact.end <= len(text):
            raise Broken([text], f"a fact at [{fact.start}, {fact.end}], outside the text", look)
        if text[fact.start : fact.end] != fact.surface:
            said = f"{fact.surface!r}, not {text[fact.start : fact.end]!r}"
            raise Broken(
                [text], f"a fact at [{fact.start}, {fact.end}] whose surface is {said}", look
            )
        if fact.kind not in subject.rule.kinds:
            raise Broken([text], f"a fact of kind {fact.kind!r}", "the rule's kinds")
        pairs = [(s.start, s.end) for s in (*fact.words, *fact.about)]
        pairs += [pair for part in (fact.value, fact.notes) for pair in _offsets(dict(part))]
        for start, end in pairs:
            if not 0 <= start <= end <= len(text):
                raise Broken([text], f"offsets [{start}, {end}] in a fact, outside the text", look)


def _reads_alike(subject: Subject, text: str) -> None:
    first = subject.facts(text)
    subject.facts(f"{text} {text}")
    if subject.facts(text) != first:
        raise Broken(
            [text],
            "other facts the second time",
            "what the rule remembers between calls, and whatever depends on time, order of a set "
            "or chance",
        )


def _survives_storage(subject: Subject, text: str) -> None:
    for fact in subject.facts(text):
        try:
            kept = msgspec.json.decode(msgspec.json.encode(fact), type=Fact)
        except (msgspec.MsgspecError, TypeError, ValueError) as error:
            raise Broken(
                [text], f"{error}, in the fact {fact.surface!r}", "value and notes: JSON only"
            ) from None
        for name in ("value", "notes"):
            before, after = getattr(fact, name), getattr(kept, name)
            if before != after:
                raise Broken(
                    [text],
                    f"{name} {before!r} comes back from storage as {after!r}",
                    f"{name}: only JSON, so lists for tuples, text for Decimal and dates",
                )
        if kept != fact or fact.shift(_FAR).shift(-_FAR) != fact:
            raise Broken([text], f"{fact!r} comes back as {kept!r}", "the fact's fields")


def _seconds(subject: Subject, text: str) -> float:
    """What reading a text costs, by its own thread: a busy machine makes no rule slow.

    Nor does a collection of what others left behind.
    """
    gc.collect()
    gc.disable()
    try:
        started = time.thread_time()
        subject.facts(text)
        return time.thread_time() - started
    finally:
        gc.enable()


def _keeps_its_budget(subject: Subject) -> Problem | None:
    for text in long_texts(subject.said):
        spent = _seconds(subject, text)
        for _ in range(_AGAIN if spent > subject.budget else 0):
            spent = min(spent, _seconds(subject, text))
        if spent > subject.budget:
            return Problem(
                rule=subject.rule.id,
                check="reads a long text within its budget",
                texts=[text[:60] + "..."],
                found=f"{spent:.1f} s for {len(text)} characters of it; the budget is "
                f"{subject.budget:g} s",
                look="patterns that try one place in many ways: possessive quantifiers (*+, ++), "
                "atomic groups (?>...), a timeout (verifier.sdk.pattern)",
            )
    return None


def _of_text(check: str, law: Callable[[Subject, str], None]) -> Law:
    def tried(subject: Subject) -> Problem | None:
        whole = [text for text, _ in subject.said]
        return smallest(
            subject, check, lambda text: law(subject, text), any_texts(subject.said), whole
        )

    return tried


READING: dict[str, Law] = {
    check: _of_text(check, law)
    for check, law in {
        "reads any text without an error": _reads_anything,
        "finds facts that lie in the text": _lies_in_the_text,
        "finds the same facts every time": _reads_alike,
        "finds facts that survive storage": _survives_storage,
    }.items()
}
READING["reads a long text within its budget"] = _keeps_its_budget
"""Each by what it demands."""


def _offsets(node: Json) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if isinstance(node, dict):
        start, end = node.get("start"), node.get("end")
        if isinstance(start, int) and isinstance(end, int):
            found.append((start, end))
        node = list(node.values())
    if isinstance(node, list):
        found += [pair for item in node for pair in _offsets(item)]
    return found
