"""Reading: every attribution of a text, as token ranges of source, cue and content."""

from operator import itemgetter

import msgspec

from verifier_attribution.candidates import candidates
from verifier_attribution.contents import left_content, more_quotes, right_content, right_start
from verifier_attribution.cues import Cue
from verifier_attribution.features import cue_features
from verifier_attribution.model import Model
from verifier_attribution.prose import Prose
from verifier_attribution.sources import find_source

__all__ = ["Found", "read_attributions"]

Tokens = tuple[int, int]

_LEAST = 0.5
_STOP_BIAS = 0.0


class Found(msgspec.Struct):
    """One attribution: token ranges, and the cue that was recognised (None: a bare quotation)."""

    source: Tokens | None
    at: int | None
    cue: Cue | None
    contents: list[Tokens]
    confidence: float


def read_attributions(prose: Prose, model: Model) -> list[Found]:
    """Every attribution, in order of the cue; contents never overlap."""
    found: list[Found] = []
    covered = bytearray(len(prose) + 1)
    for first, last in prose.sentences:
        found.extend(_sentence(prose, first, last, model, covered))
    return found


def _sentence(prose: Prose, first: int, last: int, model: Model, covered: bytearray) -> list[Found]:
    scored = []
    for i, cue in candidates(prose, first, last):
        if covered[i]:
            continue
        chances = model.sides(cue_features(prose, i, first, last, cue))
        sure = 1.0 - chances[0]
        if sure >= _LEAST:
            side = max((1, 2, 3), key=chances.__getitem__)
            scored.append((sure, i, cue, side))
    scored.sort(key=itemgetter(0), reverse=True)
    accepted: list[tuple[int, int, Cue, float, list[Tokens]]] = []
    for sure, i, cue, side in scored:
        if covered[i]:
            continue
        pieces = _pieces(prose, i, first, last, side, cue, model, covered)
        pieces = [p for p in pieces if any(prose.norm[k].isalnum() for k in range(*p))]
        if not pieces:
            continue
        for a, b in pieces:
            covered[a:b] = b"\1" * (b - a)
        accepted.append((i, side, cue, sure, pieces))
    accepted.sort(key=itemgetter(0))
    out: list[Found] = []
    taken = [piece for *_, pieces in accepted for piece in pieces]
    before: Tokens | None = None
    for i, side, cue, sure, pieces in accepted:
        source = find_source(prose, i, first, last, side, cue, taken, before, model)
        before = source or before
        out.append(Found(source, i, cue, pieces, sure))
    return out


def _pieces(
    prose: Prose, i: int, first: int, last: int, side: int, cue: Cue, model: Model, covered: bytearray
) -> list[Tokens]:
    pieces: list[Tokens] = []
    if side in (2, 3):
        floor = i
        while floor > first and not covered[floor - 1]:
            floor -= 1
        if floor > first and prose.inside[floor] and prose.inside[floor - 1] == prose.inside[floor]:
            floor = first
        pieces.append(left_content(prose, i, first, floor, cue))
    if side in (1, 3):
        start = right_start(prose, i, last, cue)
        if start >= last or (start == last - 1 and prose.norm[start] in ".:"):
            after = more_quotes(prose, last)
            if after is not None and side == 1:
                pieces.append(after)
        else:
            piece = right_content(prose, start, last, cue, prose.norm[i], model, _STOP_BIAS)
            pieces.append(_uncovered(piece, covered))
    end = max((b for _, b in pieces), default=0)
    if side == 2 and pieces and pieces[0][0] < pieces[0][1] and prose.inside[pieces[0][1] - 1]:
        after = more_quotes(prose, last)
        if after is not None:
            pieces.append(after)
    return pieces


def _uncovered(piece: Tokens, covered: bytearray) -> Tokens:
    start, end = piece
    for k in range(start, end):
        if covered[k]:
            return start, k
    return piece
