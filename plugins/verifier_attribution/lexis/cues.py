"""Cues: the words that hand over what somebody said, with class, polarity and mood."""

from functools import cache

import msgspec

from verifier.sdk.language.matcher import Matcher
from verifier_attribution.lexis.shipped import shipped_lines

__all__ = ["REQUEST", "Cue", "cue_forms", "speech_nouns"]


class Cue(msgspec.Struct, frozen=True):
    """What a cue word does: `kind` is its class in the data file, `lemma` its base form.

    `polarity` is "asserts", "denies" or "questions"; `states` says that the content is put forward
    as fact (not wanted, planned or judged).
    """

    lemma: str
    kind: str
    polarity: str
    states: bool


REQUEST = Cue("ask", "urge", "asserts", False)
"""As in "asked for calm", "asked them to leave"."""
# Of the nouns, those that are things as often as words: "confirmed cases".
_THINGS = frozenset("case cases story stories sense knowledge evidence word words".split())
_DOUBLING = Matcher(r"(?:[^aeiou]|qu)[aeiou][bdglmnprt]$")


@cache
def cue_forms() -> dict[str, Cue]:
    """Every inflected form of every cue word; where classes share a word the first one counts."""
    table: dict[str, Cue] = {}
    for line in shipped_lines("cues.txt"):
        if line.startswith("#") or "|" not in line:
            continue
        kind, polarity, mood, words = (cell.strip() for cell in line.split("|"))
        for word in words.split():
            for form, lemma in _inflect(word):
                table.setdefault(form, Cue(lemma, kind, polarity, mood == "states"))
    return table


@cache
def speech_nouns() -> frozenset[str]:
    """Every form of the nouns that carry a content of their own, verbs of the same form or not."""
    found: set[str] = set()
    for line in shipped_lines("cues.txt"):
        if line.startswith("noun"):
            for word in line.rpartition("|")[2].split():
                found.update(form for form, _ in _inflect(word))
    return frozenset(found - _THINGS)


def _inflect(entry: str) -> list[tuple[str, str]]:
    """The forms of one entry: `claim:n` a noun, `say/said` irregular, `vow` a regular verb."""
    if entry.endswith(":n"):
        noun = entry[:-2]
        plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
        return [(noun, noun), (plural, noun)]
    base, *irregular = entry.split("/")
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    hissing = base.endswith(("sh", "ch", "s", "x", "z"))
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        third, past = base + ("es" if hissing else "s"), stem + "ed"
    if base.endswith("ee"):
        past = base + "d"
    forms = [base, third, stem + "ing", *(irregular or [past])]
    if _DOUBLING.search(base):  # "admitted"; "visitted" for "visited" does no harm
        forms += [f"{base}{base[-1]}ing", *([] if irregular else [f"{base}{base[-1]}ed"])]
    return [(form, base) for form in dict.fromkeys(forms)]
