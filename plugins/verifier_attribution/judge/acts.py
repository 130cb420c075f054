"""Acts: what sources do with words beside saying them, and whether a passage tells of it.

That a mayor speaks of a dam's owner and of a flood does not say that she blames the one for the
other, nor that she thanks or threatens anybody.
"""

from functools import cache

import msgspec
import regex

from verifier.sdk.alignment import Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_base
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_attribution.judge.saying import kind_of
from verifier_attribution.lexis.cues import cue_forms
from verifier_attribution.lexis.shipped import shipped_lines
from verifier_attribution.lexis.wordlists import verb_like

__all__ = ["act_told", "another_mood", "cue_lemma", "only_wished"]

_ALIKE = 0.6  # strength from which the very act is told
_STATING = frozenset("say confirm".split())
_WISHING = frozenset("urge want ask".split())
_HOPING = frozenset("hope wish dread".split())
_ACCUSING = frozenset("accuse allege".split())
_VALUING = frozenset("support oppose".split())
_GROUND = Matcher(r"\bfor (?:not |never )?\p{L}+ing\b")
_WHOLE = 2  # words of a ground that say what somebody is praised for
_WHOM = 6  # tokens of whom somebody tells to do a thing
_TOLD = 0.8  # strength from which one of them is told


class _Act(msgspec.Struct, frozen=True):
    """The classes of cue that do it, and the words by which who says something does it."""

    kinds: frozenset[str]
    words: Matcher


@cache
def _acts() -> dict[str, _Act]:
    """The acts of data/acts.txt, by verb, or by class with "class " before it."""
    found: dict[str, _Act] = {}
    for line in shipped_lines("acts.txt"):
        if line.startswith("#"):
            continue
        verbs, kinds, words = (cell.strip() for cell in line.split("|"))
        act = _Act(frozenset(kinds.split()), _any_of(words.split()))
        names = [verbs] if verbs.startswith("class ") else verbs.split()
        found.update(dict.fromkeys(names, act))
    return found


def _any_of(words: list[str]) -> Matcher:
    each = [
        regex.escape(word.rstrip("*")).replace("_", " ") + (r"\p{L}*+" if word[-1] == "*" else "")
        for word in words
    ]
    return Matcher(rf"(?<!\p{{L}})(?:{'|'.join(each)})(?!\p{{L}})", regex.IGNORECASE)


def act_told(pair: Pair) -> bool:
    """Whether the passage's source does what the claim's does: praises, blames, promises."""
    acts = _acts()
    if cue_lemma(pair.claim_fact) in _ACCUSING and kind_of(pair.passage_fact) == "say":
        return _very_act(pair) or _is_clause(pair.passage, pair.passage_fact)
    act = acts.get(cue_lemma(pair.claim_fact)) or acts.get(f"class {kind_of(pair.claim_fact)}")
    if act is None or kind_of(pair.passage_fact) in act.kinds:
        return True
    if _very_act(pair) and not _only_asked_for(pair):
        return True
    if kind_of(pair.claim_fact) in _VALUING and _ground_told(pair):
        return True
    if kind_of(pair.passage_fact) in _WISHING:
        return False  # who demands an apology makes none
    whole = Span.cover([pair.passage_fact.span, *pair.passage_fact.about])
    return act.words.search(pair.passage.text.text, whole.start, whole.end) is not None


def _only_asked_for(pair: Pair) -> bool:
    """Whether the act is but what the passage's source asks of somebody: "demanded an apology"."""
    asked = pair.passage_fact.about if kind_of(pair.passage_fact) in _WISHING else ()
    cue = pair.claim_fact.value["cue"]
    if not isinstance(cue, dict):
        return False
    place = Span(int(str(cue["start"])), int(str(cue["end"])))
    return any(
        place.overlaps(m.claim) and m.passage is not None and any(map(m.passage.overlaps, asked))
        for m in pair.alignment.matches
    )


def _ground_told(pair: Pair) -> bool:
    """Whether the passage tells for what the claim's source praises: "for not wasting a word"."""
    text = pair.claim.text.text
    for span in pair.claim_fact.about:
        found = _GROUND.search(text, span.start, span.end)
        if found is not None:
            ground = [
                m for m in pair.alignment.matches if found.start() <= m.claim.start < span.end
            ]
            told = [m for m in ground if m.where is Where.PASSAGE and m.strength >= _TOLD]
            return len(ground) >= _WHOLE and told == ground
    return False


def only_wished(pair: Pair) -> bool:
    """Whether the passage's source asks for the thing that the claim's is to have announced."""
    if kind_of(pair.claim_fact) not in _STATING:
        return False
    if cue_lemma(pair.passage_fact) in _HOPING:
        return True
    if kind_of(pair.passage_fact) not in _WISHING or _bids(pair.claim, pair.claim_fact):
        return False
    return not _is_clause(pair.claim, pair.claim_fact)


def _bids(reading: Reading, fact: Fact) -> bool:
    """Whether who "tells" somebody something tells him "to leave", which is to order it."""
    if cue_lemma(fact) != "tell" or not fact.about:
        return False
    said = [token.norm for token in reading.text.tokens_in(Span.cover(fact.about))]
    if "to" not in said[:_WHOM]:
        return False
    at = said.index("to")
    return "that" not in said[:at] and at + 1 < len(said) and is_base(said[at + 1])


def another_mood(pair: Pair) -> bool:
    """Whether one of the two is only to be said, or may be, and the other is: "must explain why".

    What may be a deed ("will recall 19 cars") other words tell as well.
    """
    one, other = pair.claim_fact, pair.passage_fact
    apart = bool(one.notes.get("open")) is not bool(other.notes.get("open"))
    return apart and _is_clause(pair.claim, one) and _is_clause(pair.passage, other)


def _is_clause(reading: Reading, fact: Fact) -> bool:
    """Whether what is said has a verb of its own."""
    tokens = [t for span in fact.about for t in reading.text.tokens_in(span)]
    return any(verb_like(token.norm) and token.norm != "to" for token in tokens)


def cue_lemma(fact: Fact) -> str:
    """The base form of the verb that hands over what is said; "" where there is none."""
    cue = fact.value["cue"]
    word = str(cue["text"]).casefold() if isinstance(cue, dict) else ""
    known = cue_forms().get(word)
    return word if known is None else known.lemma


def _very_act(pair: Pair) -> bool:
    """Whether the passage has the verb of the claim's source, or another for the same."""
    cue = pair.claim_fact.value["cue"]
    if not isinstance(cue, dict):
        return True
    place = Span(int(str(cue["start"])), int(str(cue["end"])))
    return any(
        place.overlaps(m.claim) and m.where is Where.PASSAGE and m.strength >= _ALIKE
        for m in pair.alignment.matches
    )
