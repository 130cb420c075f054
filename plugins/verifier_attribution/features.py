"""Features: what the model looks at, as short strings. The fitting program uses these functions too."""

from verifier_attribution.cues import Cue
from verifier_attribution.prose import Prose
from verifier_attribution.wordlists import auxiliary

__all__ = ["BOUNDARIES", "before_cue", "cue_features", "stop_features"]

_ADVERBS = frozenset(
    """also later then still now often never always just even already previously once again soon
    first instead long further ever earlier quickly not n't only both recently""".split()
)
_PRONOUNS = frozenset("he she they it we i you who which that".split())
_CLAUSE = frozenset(", ; : - and but when while as if because after before since to".split())
BOUNDARIES = frozenset(
    """, ; : - ( ) " . ? ! … / but while although though as after before when because if and or nor who
    which that whom whose where during on in at for with by from since following amid against over
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
        elif word in _ADVERBS or (word[-2:] == "ly" and len(word) > 4 and prose.sym[j] != "Cap"):
            pass
        else:
            break
        j -= 1
    return j, seen


def cue_features(prose: Prose, i: int, first: int, last: int, cue: Cue) -> list[str]:
    """Features of token `i` as a possible cue in the sentence of tokens first..last-1."""
    norm, sym, inside = prose.norm, prose.sym, prose.inside
    w = norm[i]
    p1 = sym[i - 1] if i > first else "^"
    p2 = sym[i - 2] if i > first + 1 else "^"
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
        "p12=" + p2 + "_" + p1,
        "wn=" + w + "_" + n1,
        "wp=" + w + "_" + p1,
        "kn=" + k + "_" + n1,
        "kp=" + k + "_" + p1,
        "s=" + subject,
        "ks=" + k + "_" + subject,
        "ws=" + w + "_" + subject,
        "a=" + aux + "_" + ending,
        "ka=" + k + "_" + aux + "_" + ending,
        "ln=" + cue.lemma + "_" + n1,
        "sn=" + subject + "_" + n1 + "_" + ending,
        "n3=" + n3,
    ]
    if "that" in (n2, n3):
        out.append("that")
        out.append("that_k=" + k)
    if j >= first:
        out.append("sp=" + (sym[j - 1] if j > first else "^") + "_" + subject)
    if p1 == "Cap":
        # "…, Ryder said": what stands before the name
        m = i - 1
        while m >= first and sym[m] == "Cap":
            m -= 1
        left = norm[m] if m >= first else "^"
        out.append("cap<" + left)
        out.append("cap<" + left + ">" + n1)
    if inside[i]:
        out.append("in")
        out.append("in_" + k)
        out.append("in_" + p1)
    else:
        quote = _near_quote(prose, i, first, last)
        if quote:
            out.append("q=" + quote)
            out.append("qw=" + quote + "_" + w)
            out.append("qk=" + quote + "_" + k)
    if prose.text[prose.start[i]].isupper():
        out.append("C" if i > first else "C^")
        out.append(("C" if i > first else "C^") + k)
    if subject not in _PRONOUNS:
        for m in range(j - 1, max(first, j - 7) - 1, -1):
            word = norm[m]
            if word in ("that", "who", "which", "what"):
                out.append("rel=" + word + "_" + n1)
                out.append("rel=" + word)
                break
            if word in _CLAUSE:
                out.append("cl=" + word)
                out.append("clk=" + word + "_" + k)
                break
        else:
            out.append("cl=^" if j - 7 <= first else "cl=-")
    verbs = prose.verbs
    before = verbs[max(j, first)] - verbs[first]
    after = verbs[last] - verbs[i + 1]
    next_verb = i + 1 < last and verbs[i + 2] > verbs[i + 1]
    count = ("0" if before == 0 else "1" if before == 1 else "2") + ("0" if after == 0 else "1")
    out.append("v=" + count)
    out.append("vk=" + count + k + ending)
    out.append("vs=" + count + subject)
    out.append("vp=" + count + p1)
    out.append("vn=" + count + n1)
    if next_verb:
        out.append("nv=" + k)
        out.append("nvw=" + w)
        out.append("nvs=" + subject)
    left = i - first
    right = last - i - 1
    out.append("pos=" + ("0" if left == 0 else "1" if left < 4 else "2" if left < 10 else "3"))
    size = "0" if right < 2 else "1" if right < 4 else "2" if right < 8 else "3"
    out.append("rest=" + size)
    out.append("kr=" + k + size)
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


def stop_features(
    prose: Prose, k: int, start: int, last: int, cue: Cue, cue_word: str
) -> list[str]:
    """Features of ending, before token `k`, a content that began at token `start`."""
    sym, norm, inside = prose.sym, prose.norm, prose.inside
    here = norm[k]
    n1 = sym[k + 1] if k + 1 < last else "$"
    n2 = sym[k + 2] if k + 2 < last else "$"
    p1 = sym[k - 1]
    size = k - start
    bucket = (
        "0"
        if size < 2
        else "1"
        if size < 4
        else "2"
        if size < 7
        else "3"
        if size < 12
        else "4"
        if size < 20
        else "5"
    )
    head = sym[start]
    quoted = "Q" if inside[k] and norm[k] != '"' else "q" if inside[k - 1] else ""
    kind = cue.kind
    out = [
        "B",
        "h=" + here,
        "hn=" + here + "_" + n1,
        "hnn=" + here + "_" + n1 + "_" + n2,
        "p=" + p1,
        "hp=" + p1 + "_" + here,
        "z=" + bucket,
        "hz=" + here + bucket,
        "hk=" + here + "_" + kind,
        "hd=" + head,
        "hhd=" + here + "_" + head,
        "kz=" + kind + bucket,
        "hkz=" + here + kind + bucket,
        "hw=" + here + "_" + cue_word,
        "hl=" + here + "_" + cue.lemma,
        "q=" + quoted,
        "hq=" + here + quoted,
        "hnk=" + here + "_" + n1 + "_" + kind,
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
    if n1.endswith("ing") or n1.endswith("ed"):
        out.append("hi=" + here + n1[-3:])
    return out
