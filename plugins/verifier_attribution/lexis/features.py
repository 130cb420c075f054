"""Features: what the model looks at, as short strings; the fitting program uses them too."""

from verifier_attribution.lexis.cues import Cue, cue_forms
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.wordlists import auxiliary

__all__ = ["BOUNDARIES", "before_cue", "cue_features", "stop_features"]

_BUCKETS = "00112223333344444444"  # lengths in tokens, as the model sees them
_ADVERBS = frozenset(
    """also later then still now often never always just even already previously once again soon
    first instead long further ever earlier quickly not n't only both recently""".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PRONOUNS = frozenset("he she they it we i you who which that".split())
_CLAUSE = frozenset(", ; : - and but when while as if because after before since to".split())
BOUNDARIES = frozenset(
    """, ; : - ( ) " . ? ! … / but while although though as after before when because if and or nor
    who which that whom whose where during on in at for with by from since following amid against
    over
    despite to than unless until so about without according adding saying noting arguing calling
    including like via through under into upon""".split()
)


def before_cue(prose: Prose, i: int, first: int) -> tuple[int, str]:
    """The token left of the verb group that ends at `i`, and which auxiliaries the group holds."""
    norm = prose.norm
    seen = ""
    j = i - 1
    while j >= first and i - j < 8:
        word = norm[j]
        kind = auxiliary(word)
        if kind is not None:
            if kind not in seen:
                seen += kind
        elif word in _WEEKDAYS and i - j < 6:
            j -= norm[j - 1 : j] == ["on"] and j > first  # "Ruiz on Monday said"
        elif word in _ADVERBS or (word[-2:] == "ly" and len(word) > 4 and prose.sym[j] != "Cap"):
            pass
        else:
            break
        j -= 1
    return j, seen


def cue_features(prose: Prose, i: int, first: int, last: int, cue: Cue) -> list[str]:
    """Features of token `i` as a possible cue in the sentence of tokens first..last-1."""
    norm, sym = prose.norm, prose.sym
    w = norm[i]
    p1 = sym[i - 1] if i > first else "^"
    n1 = sym[i + 1] if i + 1 < last else "$"
    n2 = sym[i + 2] if i + 2 < last else "$"
    n3 = sym[i + 3] if i + 3 < last else "$"
    j, aux = before_cue(prose, i, first)
    subject = sym[j] if j >= first else "^"
    ending = w[-3:] if w[-3:] == "ing" else w[-2:] if w[-2:] == "ed" else w[-1:]
    k = cue.kind
    out = [
        "b",
        "w=" + w,
        "l=" + cue.lemma,
        "k=" + k,
        "e=" + ending,
        "p1=" + p1,
        "n1=" + n1,
        "n2=" + n2,
        "n12=" + n1 + "_" + n2,
        "wn=" + w + "_" + n1,
        "kn=" + k + "_" + n1,
        "kp=" + k + "_" + p1,
        "s=" + subject,
        "ks=" + k + "_" + subject,
        "a=" + aux + "_" + ending,
        "ka=" + k + "_" + aux + "_" + ending,
    ]
    if "that" in (n2, n3):
        out += ("that", "that_k=" + k)
    if p1 == "Cap":
        # "…, Ryder said": what stands before the name
        m = i - 1
        while m >= first and sym[m] == "Cap":
            m -= 1
        left = norm[m] if m >= first else "^"
        out += ("cap<" + left, "cap<" + left + ">" + n1)
    if prose.inside[i]:
        out += ("in", "in_" + k, "in_" + p1)
    else:
        quote = _near_quote(prose, i, first, last)
        if quote:
            out += ("q=" + quote, "qw=" + quote + "_" + w, "qk=" + quote + "_" + k)
    if prose.text[prose.start[i]].isupper():
        capital = "C" if i > first else "C^"
        out += (capital, capital + k)
    if subject not in _PRONOUNS:
        out += _clause_features(prose, j, first, n1, k)
    out += _verb_features(prose, i, j, first, last)
    return out


def _clause_features(prose: Prose, j: int, first: int, n1: str, k: str) -> tuple[str, ...]:
    """What opens the clause of the subject that ends at `j`: "that", a comma, "and", …"""
    for m in range(j - 1, max(first, j - 7) - 1, -1):
        word = prose.norm[m]
        if word in ("that", "who", "which", "what"):
            return "rel=" + word + "_" + n1, "rel=" + word
        if word in _CLAUSE:
            return "cl=" + word, "clk=" + word + "_" + k
    return ("cl=^" if j - 7 <= first else "cl=-",)


def _verb_features(prose: Prose, i: int, j: int, first: int, last: int) -> list[str]:
    """How many verbs stand before the cue's own group and after it: clauses show by their verbs."""
    verbs = prose.verbs
    cue = cue_forms().get(prose.norm[i])
    k = cue.kind if cue is not None else ":"
    w = prose.norm[i]
    before = verbs[max(j, first)] - verbs[first]
    after = verbs[last] - verbs[i + 1]
    count = ("0" if not before else "1" if before == 1 else "2") + ("1" if after else "0")
    out = [
        "v=" + count,
        "vk=" + count + k + w[-2:],
    ]
    if i + 1 < last and verbs[i + 2] > verbs[i + 1]:
        out += ("nv=" + k, "nvw=" + w)
    return out


def _near_quote(prose: Prose, i: int, first: int, last: int) -> str:
    norm, inside = prose.norm, prose.inside
    out = ""
    for j in range(i - 1, max(first, i - 9) - 1, -1):
        if inside[j]:
            out = "L1" if i - j < 3 else "L2"
            out += "," if norm[j - 1 if j else 0] in ",?!" or norm[j] in ",?!" else ""
            break
    for j in range(i + 1, min(last, i + 9)):
        if inside[j]:
            out += "R1" if j - i < 3 else "R2"
            break
    return out


def stop_features(prose: Prose, k: int, start: int, last: int, cue: Cue) -> list[str]:
    """Features of ending, before token `k`, a content that began at token `start`."""
    sym, norm, inside = prose.sym, prose.norm, prose.inside
    here = norm[k]
    n1 = sym[k + 1] if k + 1 < last else "$"
    p1 = sym[k - 1]
    size = k - start
    bucket = _BUCKETS[size] if size < 20 else "5"
    quoted = "Q" if inside[k] and norm[k] != '"' else "q" if inside[k - 1] else ""
    out = [
        "B",
        "h=" + here,
        "hn=" + here + "_" + n1,
        "p=" + p1,
        "hp=" + p1 + "_" + here,
        "z=" + bucket,
        "hz=" + here + bucket,
        "hk=" + here + "_" + cue.kind,
        "hd=" + sym[start],
        "q=" + quoted,
        "hq=" + here + quoted,
        "r=" + ("0" if last - k < 4 else "1" if last - k < 9 else "2") + here,
    ]
    verbs = prose.verbs
    said, left = verbs[k] - verbs[start], verbs[last] - verbs[k]
    counts = ("0" if not said else "1" if said == 1 else "2") + (
        "0" if not left else "1" if left == 1 else "2"
    )
    out.append("v=" + here + counts)
    out.append("vn=" + here + n1 + counts)
    out.append("pn=" + p1 + here + n1)
    if n1.endswith(("ing", "ed")):
        out.append("hi=" + here + n1[-3:])
    return out
