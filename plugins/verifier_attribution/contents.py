"""Contents: where what was said begins and ends, once the cue and its side are known."""

from verifier_attribution.cues import Cue, cue_forms
from verifier_attribution.features import BOUNDARIES, before_cue, stop_features
from verifier_attribution.groups import left_group
from verifier_attribution.model import Model
from verifier_attribution.prose import Prose, dateline_end
from verifier_attribution.wordlists import VERBS

__all__ = [
    "is_gapped",
    "left_content",
    "more_quotes",
    "passive_content",
    "right_content",
    "right_start",
]

_PARTICLES = frozenset("out up off back down away forward along over through".split())
_COMPLEMENTS = frozenset(
    "for of about on against with at over in toward towards into from as by upon behind".split()
)
_HEARERS = frozenset(
    """tell ask inform assure remind advise warn notify brief convince persuade email e-mail text
    show promise guarantee instruct order urge""".split()
)
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later
    last this recently""".split()
)
_MARKS = frozenset('"“„«`')
_ALWAYS_AFTER = frozenset("without adding saying noting citing referring telling according".split())
_GAPS = frozenset("say claim think predict confirm show".split())
_PAUSE = frozenset(",:;-")


def right_start(prose: Prose, i: int, last: int, cue: Cue) -> int:
    """The first token of a content right of the cue at `i` (`last` when there is none)."""
    norm, inside = prose.norm, prose.inside
    j = i + 1
    if cue.kind == "phrase" and cue.lemma == "according_to":
        # "According to the Pentagon, US forces …": the source stands between
        while j < last and norm[j] != ",":
            j += 1
        return min(j + 1, last)
    while j < last and (
        norm[j] in _PARTICLES
        or (norm[j][-2:] == "ly" and len(norm[j]) > 4 and prose.sym[j] != "Cap")
    ):
        j += 1
    if j < last and norm[j] in _PAUSE:
        # "As Ryder noted, …", "said: …"; "said, in a statement, that …"
        j += 1
        return j + 1 if j < last and norm[j] == "that" else j
    ahead = _frame_end(prose, j, last, cue)
    if ahead is not None:
        return ahead
    if j < last and cue.lemma in _HEARERS and not inside[j]:
        j = _skip_hearer(prose, j, last)
    if (j < last and norm[j] in _COMPLEMENTS and not inside[j]) or (
        j < last
        and norm[j] == "to"
        and prose.sym[j + 1 : j + 2] in (["Cap"], ["the"], ["a"], ["his"], ["her"])
    ):
        j += 1
    if j < last and norm[j] == "that":
        j += 1
    return j


def _frame_end(prose: Prose, j: int, last: int, cue: Cue) -> int | None:
    """Where the content begins after "in Washington that", "reporters on Tuesday: " and the like."""
    norm, inside = prose.norm, prose.inside
    if j < last and (norm[j] == "that" and not inside[j]):
        return j + 1
    hearer = cue.lemma in _HEARERS
    framed = j < last and (
        norm[j] in ("in", "on", "at", "to", "during", "via", "after", "before", "through", "by")
        or norm[j] in _DAYS
    )
    if (
        cue.kind
        not in (
            "say",
            "claim",
            "confirm",
            "ask",
            "warn",
            "show",
            "react",
            "cite",
            "deny",
            "predict",
            "promise",
            "think",
        )
        and not hearer
    ):
        return None
    if not (framed or hearer):
        return None
    for k in range(j, min(last, j + 14)):
        if inside[k]:
            return k if norm[k] in _MARKS and (k == 0 or not inside[k - 1]) else None
        word = norm[k]
        if word == "that" and k > j:
            return k + 1
        if word == ":":
            return k + 1
        if word in ("whether", "what", "how", "why", "if") and hearer:
            return k
        if word in (";", ".", "who", "which", "and", "but", "because"):
            return None
        if prose.verbs[k] > prose.verbs[j]:
            return None
        if word == "," and framed:
            return k + 2 if k + 1 < last and norm[k + 1] == "that" else k + 1
    return None


def _skip_hearer(prose: Prose, j: int, last: int) -> int:
    """The token after the one who is told."""
    norm, sym = prose.norm, prose.sym
    if norm[j] in (
        "me",
        "us",
        "him",
        "them",
        "her",
        "you",
        "reporters",
        "supporters",
        "voters",
        "it",
        "themselves",
    ):
        return j + 1
    if norm[j] in ("the", "a", "an", "his", "her", "their", "its") and cue_noun(prose, j + 1, last):
        k = j + 1
        while k < last and (sym[k] == "Cap" or k == j + 1):
            k += 1
        return k
    k = j
    while k < last and (sym[k] == "Cap" or norm[k] in ("'s", "’s")):
        k += 1
    return k


def cue_noun(prose: Prose, j: int, last: int) -> bool:
    """Whether an ordinary noun or a name stands at `j`."""
    return j < last and (prose.sym[j] == "Cap" or prose.norm[j].isalpha())


def is_gapped(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether the cue stands in a relative clause: "an offensive that the ministry says has killed".

    A verb follows the cue at once, and its source follows the relative pronoun.
    """
    norm = prose.norm
    if cue.kind not in _GAPS or i + 2 >= last or prose.inside[i] or norm[i][-3:] == "ing":
        return False
    after = norm[i + 1]
    if after not in VERBS and not (after[-2:] == "ed" and prose.sym[i + 1] == after):
        return False
    for k in range(i - 2, max(first, i - 8), -1):
        word = norm[k]
        if word in ("that", "which", "who"):
            return (
                k > first
                and norm[k - 1] not in (*_PAUSE, "said", "says", "say", "so")
                and norm[k + 1] not in VERBS
            )
        if (
            word in VERBS
            or word in (",", ";", ":", "-", "and", "but", "as", "because")
            or prose.inside[k]
        ):
            return False
    return False


def _opens_gap(prose: Prose, k: int, last: int) -> bool:
    """Whether the relative clause at `k` is somebody's: "… that Israeli officials say killed"."""
    forms = cue_forms()
    for m in range(k + 2, min(last - 1, k + 8)):
        cue = forms.get(prose.norm[m])
        if cue is not None and cue.kind in _GAPS:
            return is_gapped(prose, m, k - 1, last, cue)
    return False


def passive_content(prose: Prose, i: int, first: int) -> tuple[int, int]:
    """What a passive cue with its agent is said of: "the eight cited by Ryder"."""
    j = before_cue(prose, i, first)[0]
    if j >= first and prose.norm[j] == "," and not prose.inside[j]:
        j -= 1
    group = left_group(prose, j, first, []) if j >= first else None
    return group if group is not None else (first, first)


def right_content(
    prose: Prose, start: int, last: int, cue: Cue, word: str, model: Model, bias: float
) -> tuple[int, int]:
    """Token range of the content that begins at `start`; empty when nothing is there."""
    norm, inside = prose.norm, prose.inside
    if start >= last:
        return start, start
    k = start + 1
    while k < last:
        if inside[k - 1]:
            # a content is never cut inside a quotation
            quoted = prose.quotation(k - 1)
            if quoted is not None and quoted.close >= k:
                if quoted.close >= last:
                    return start, quoted.close + 1
                k = quoted.close + 1
                continue
        if norm[k] == "," and k + 1 < last and norm[k + 1] in _ALWAYS_AFTER and not inside[k + 1]:
            break
        if (
            norm[k] == ","
            and k + 1 < last
            and norm[k + 1] in ("a", "an")
            and prose.sym[k - 1] == "Cap"
            and prose.verbs[k] > prose.verbs[start]
        ):
            k += 2  # an apposition: "the Hezbollah Brigades, a group within …"
            continue
        if norm[k] in ("that", "which", "who") and _opens_gap(prose, k, last):
            break
        if norm[k] in BOUNDARIES or (inside[k - 1] and not inside[k]):
            if k == last - 1 and norm[k] in ".?!":
                break
            if model.stops(stop_features(prose, k, start, last, cue, word)) > bias:
                break
        k += 1
    end = min(k, last)
    return start, _trim_end(prose, start, end)


def _trim_end(prose: Prose, start: int, end: int) -> int:
    norm, inside = prose.norm, prose.inside
    while end > start and norm[end - 1] in ".,;:-" and not inside[end - 1]:
        end -= 1
    return end


def left_content(
    prose: Prose, i: int, first: int, floor: int, cue: Cue, side: int
) -> tuple[int, int]:
    """Token range of the content left of the cue at `i`; `floor` is where earlier contents end."""
    norm, inside = prose.norm, prose.inside
    if side == 3 and i + 1 < len(norm) and norm[i + 1] != ",":
        j = before_cue(prose, i, first)[0]
        if j >= first and not inside[j] and norm[j].isalnum():
            group = left_group(prose, j, first, [])
            if group is not None and group[0] > first and norm[group[0] - 1] != ",":
                return group  # "the truce appeared to hold": its subject
    end = _left_end(prose, i, first, cue)
    if end <= first:
        return first, first
    closing = end - 1
    while closing > first and norm[closing] in ",-;:" and not inside[closing]:
        closing -= 1
    start = dateline_end(prose, first, i)
    if inside[closing]:
        quoted = prose.quotation(closing)
        if quoted is not None:
            if quoted.open <= start + 1 or (norm[quoted.open - 1] in ",:" and prose.sym[quoted.open + 1] in (
                "Cap",
                "i",
                "we",
                "the",
                "it",
            )):
                start = quoted.open
            closing = quoted.close
    if first < floor <= closing and start < floor:
        start = floor
    while (
        start < closing and norm[start] in (",", "-", ";", ":", "and", "but") and not inside[start]
    ):
        start += 1
    return start, closing + 1


def _left_end(prose: Prose, i: int, first: int, cue: Cue) -> int:
    """The end of the left content: before the comma (or mark) that the source or cue follows."""
    norm, inside = prose.norm, prose.inside
    j = i - 1 if cue.kind == "phrase" else before_cue(prose, i, first)[0]
    if (
        j >= first
        and norm[j] == ","
        and not inside[j]
        and not (j > first and inside[j - 1])
        and cue.kind != "phrase"
    ):
        # "…, Ryder, a spokesman, said": over the apposition and the name
        comma = _comma_before(prose, j - 1, first)
        outer = _comma_before(prose, comma - 1, first) if comma > first else -1
        if outer > first:
            return outer
        return j
    while j >= first:
        if inside[j]:
            return j + 1
        if norm[j] in ",;-" and not (norm[j] == "-" and _glued(prose, j)):
            return j
        j -= 1
    return first


def _glued(prose: Prose, j: int) -> bool:
    """Whether the hyphen at `j` joins two parts of a word."""
    return 0 < j < len(prose) - 1 and prose.end[j - 1] == prose.start[j]


def _comma_before(prose: Prose, j: int, first: int) -> int:
    while j >= first:
        if prose.inside[j]:
            return j + 1
        if prose.norm[j] == ",":
            return j
        j -= 1
    return -1


def more_quotes(prose: Prose, last: int) -> tuple[int, int] | None:
    """The quotation that opens the sentence after token `last` - 1, in the same paragraph."""
    if last >= len(prose) or not prose.inside[last]:
        return None
    gap = prose.text[prose.end[last - 1] : prose.start[last]]
    if gap.count("\n") > 1:
        return None
    quoted = prose.quotation(last)
    if quoted is None or quoted.open != last:
        return None
    return quoted.open, quoted.close + 1
