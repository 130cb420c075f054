"""Outdated: what a claim says is so now, and a text that it was so then, or once.

Who "once employed 400", or did "until 2010", need not employ them.
"""

import regex

from verifier.engine.side.side import Side
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["told_of_old", "told_of_past", "told_of_then"]

_HAS = frozenset({"has", "have"})
_ONCE = Matcher(
    r"\b(?:once|used to|formerly|previously|originally|at one time|at its peak|in its heyday)\b",
    regex.I,
)
# The latest count: "had 900 staff at the end of March" is what it has.
_AS_OF = Matcher(r"\b(?:as of|at the (?:end|start|close) of|at the last count|last|now)\b", regex.I)
_NEAR = 40  # characters from a verb to what says that it was so once
_NOW = frozenset({"is", "are", "has", "have"})
_FAR = 80  # the same behind it, to the time until which it was
_WAS = frozenset({"was", "were"})
# What goes on: a headline's "wins" tells no state, and is borne out by "won in 2010".
_STATES = frozenset(
    """employ own live lead run operate make produce play work cost hold house contain serve
    include belong rent lease sponsor teach chair coach manage govern rule represent occupy
    control keep maintain head use""".split()
)
_PERIOD = Matcher(
    r"""(?<!\w)(?:(?P<until>until|till)
    |before|(?:from|between|in)[ ](?:the[ ](?:early[ ]|late[ ])?)?[12]\p{N}{3}s?
    |at[ ](?:its|his|her|their|the)[ ](?:peak|height)
    |when[ ](?:it|he|she|they|the|its|his|her|their))(?!\w)""",
    regex.I | regex.VERBOSE,
)


def told_of_then(claim: Side, passage: Side) -> Span | None:
    """The day or year in which a passage tells that something had what a claim says it has."""
    tokens = claim.reading.text.tokens
    now = next((t.norm for t in tokens if t.start == claim.comment_at), "") in _HAS
    if not now or any(fact.circumstance for fact in claim.reading.facts):
        return None
    text = passage.reading.text
    norms = [token.norm for token in text.tokens]
    if "had" not in norms or not _HAS.isdisjoint(norms) or _AS_OF.search(text.text) is not None:
        return None
    then = next((fact.span for fact in passage.reading.facts if fact.circumstance), None)
    behind = _PERIOD.search(text.text, text.tokens[norms.index("had")].end)
    return Span(*behind.span()) if then is None and behind is not None else then


def told_of_old(claim: Side, passage: Side) -> Span | None:
    """What says that the claim's verb was so once, where the claim says that it is so now."""
    written = passage.reading.text.text
    spans = _told_now(claim, passage)
    found = [_ONCE.search(written, max(0, span.start - _NEAR), span.start) for span in spans]
    return Span(*found[0].span()) if found and all(found) and found[0] is not None else None


def told_of_past(claim: Side, passage: Side) -> Span | None:
    """Until or at what time it was so, by all that a passage tells, what a claim says is so now."""
    spans = _told_now(claim, passage)
    written = passage.reading.text.text
    found = [_then(span, passage) for span in spans]
    if not found or None in found or _AS_OF.search(written) is not None:
        return None
    return found[0]


def _told_now(claim: Side, passage: Side) -> list[Span]:
    """Where the passage tells the claim's verb, if that says what is so now, at no given time."""
    text, said = claim.reading.text, claim.main
    if said is None or any(fact.circumstance for fact in claim.reading.facts):
        return []
    if _ONCE.search(text.text) is not None:
        return []
    verb = text.text[said.start : said.end].partition(" ")[0]
    leading = next((t.norm for t in text.tokens if t.start == claim.comment_at), "")
    first = claim.comment_at == said.start
    if not (verb.endswith("s") if first else leading in _NOW):
        return []
    told = claim.kindred.beside(passage.worded).told.get(said.lemma, ())
    best = max((same for _, same in told), default=0.0)
    return [passage.worded.span(place) for place, same in told if same == best]


def _then(verb: Span, passage: Side) -> Span | None:
    """The time until which, or of a state also at which, a verb tells that it was so."""
    written, parsed = passage.reading.text.text, passage.parsed
    at = parsed.placed.token(verb.start)
    told = parsed.verb(at)
    if told is None or not parsed.is_finite(at):
        return None
    first = parsed.placed.tokens[told.verb.start].norm
    if not (first in _WAS or (first == parsed.placed.norm[at] and _is_past(first))):
        return None
    for found in _PERIOD.finditer(written, verb.end, verb.end + _FAR):
        if found["until"] is not None or parsed.lemma(told) in _STATES:
            return Span(*found.span())
    return None


def _is_past(form: str) -> bool:
    """Whether a verb's form tells of the past: "owned", "led"."""
    return form != lemma(form) and not form.endswith(("s", "ing"))
