"""Contents: how far what was said reaches, once its cue and its side are known."""

from verifier_attribution.clauses.candidates import ESTIMATE, view_opening
from verifier_attribution.clauses.groups import is_verb, left_group
from verifier_attribution.lexis.cues import Cue, cue_forms
from verifier_attribution.lexis.features import BOUNDARIES, before_cue, stop_features
from verifier_attribution.lexis.model import Model
from verifier_attribution.lexis.prose import Prose, dateline_end
from verifier_attribution.lexis.roles import person_noun
from verifier_attribution.lexis.wordlists import DAYS, VERBS

__all__ = [
    "is_gapped",
    "left_content",
    "more_quotes",
    "opens_addition",
    "passive_content",
    "right_content",
]

Tokens = tuple[int, int]

# After a comma these open something that is no longer the content.
_ALWAYS_AFTER = frozenset("without adding saying noting citing referring telling according".split())
# Classes of cue that, as a participle after a comma, open an attribution of their own.
_ADDING = frozenset("say claim confirm deny warn ask cite predict urge".split())
# What a sentence opens with whose first clause is not its main one.
_SUBORDINATE = frozenset("when after while although though if because since once before as".split())
# What a clause may open with before its subject.
_OPENING = frozenset(
    """if when while although though as because since unless before after once until unlike despite
    without in at under with by for during given on""".split()
)
# Classes of cue that stand in relative clauses: "that the ministry says has killed".
_GAPS = frozenset("say claim think predict confirm show".split())
_AFTER_NUMBER = frozenset(", ; : - and but while".split())
_MAX_BOUNDARIES = 24  # no content of one sentence has so many commas and clauses
_PAUSE = frozenset(",:;-")
_NO_GAP_AFTER = _PAUSE | frozenset("said says say so".split())
_NO_GAP_OVER = VERBS | _PAUSE | frozenset("and but as because".split())
_FIRST_WORDS = frozenset("Cap i we the it".split())  # what a sentence in quotation marks opens with
_LONGEST_NAME = 5
_LONGEST_VERB = 6  # tokens from "who" to what is said
_OPENERS = _PAUSE | frozenset("and but".split())


def is_gapped(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether the cue stands in a relative clause: "a raid that the ministry says has killed".

    A verb follows the cue at once, and its source follows the relative pronoun.
    """
    norm = prose.norm
    if cue.kind not in _GAPS or i + 2 >= last or prose.inside[i] or norm[i][-3:] == "ing":
        return False
    if prose.verbs[i + 2] == prose.verbs[i + 1]:
        return False
    for k in range(i - 2, max(first, i - 8), -1):
        word = norm[k]
        if word in ("that", "which", "who"):
            return k > first and norm[k - 1] not in _NO_GAP_AFTER and norm[k + 1] not in VERBS
        if word in _NO_GAP_OVER or prose.inside[k]:
            return False
    return False


def _opens_gap(prose: Prose, k: int, last: int) -> bool:
    """Whether the relative clause at `k` is somebody's: "… that Israeli officials say killed"."""
    if prose.norm[k] not in ("that", "which", "who"):
        return False
    forms = cue_forms()
    for m in range(k + 2, min(last - 1, k + 8)):
        cue = forms.get(prose.norm[m])
        if cue is not None and cue.kind in _GAPS:
            return is_gapped(prose, m, k - 1, last, cue)
    return False


def passive_content(prose: Prose, i: int, first: int, cue: Cue) -> Tokens:
    """What a passive cue with its agent is said of: "the eight cited by Ryder".

    Empty for the cues of support and blame, which may be deeds, and after a comma, where what the
    participle takes up is open.
    """
    j = before_cue(prose, i, first)[0]
    if cue.kind in ("support", "oppose", "react", "want"):
        return first, first
    group = left_group(prose, j, first, []) if j >= first else None
    return group if group is not None else (first, first)


def right_content(
    prose: Prose, start: int, first: int, last: int, cue: Cue, word: str, model: Model
) -> Tokens:
    """Token range of the content that begins at `start`; empty when nothing is there.

    A content is never cut inside a quotation; one that runs on takes the content with it.
    """
    opens = prose.norm[first]
    fronted = opens in _SUBORDINATE or (opens == word and word[-2:] == "ed")  # "Asked whether …,"
    fronted = fronted and "," not in prose.norm[first:start]
    norm, inside = prose.norm, prose.inside
    if start >= last:
        return start, start
    if cue.lemma == ESTIMATE.lemma:
        return start, _estimate_end(prose, start, last)
    k = start + 1
    boundaries = 0
    aside = _is_aside(prose, start, first)
    while k < last:
        quoted = prose.quotation(k - 1)
        if quoted is not None and quoted.close >= k:
            if quoted.close >= last:
                return start, quoted.close + 1
            k = quoted.close + 1
            continue
        if _surely_ends(prose, k, last) or (word[-3:] == "ing" and _main_verb(prose, k, last)):
            break
        if norm[k] == "," and (fronted or (aside and _closes_aside(prose, k, last))):
            break
        after = _after_insertion(prose, k, start, last) or _goes_on(prose, k, start, last)
        if after:
            k = after
            continue
        if norm[k] in BOUNDARIES or (inside[k - 1] and not inside[k]):
            boundaries += 1
            if (k == last - 1 and norm[k] in ".?!") or boundaries > _MAX_BOUNDARIES:
                break
            if model.stops(stop_features(prose, k, start, last, cue)) > 0:
                break
        k += 1
    return start, _trimmed(prose, start, min(k, last))


def _estimate_end(prose: Prose, start: int, last: int) -> int:
    """Where an estimate ends, which is no longer than its number: at a sign or at "but"."""
    norm = prose.norm
    at = next((k for k in range(start, last) if norm[k] == "at"), start)
    for k in range(at + 1, last):
        joins = norm[k] == "and" and prose.sym[k + 1 : k + 2] == ["#"]  # "between 3 and 5"
        ends = norm[k] in _AFTER_NUMBER or (norm[k] == "." and k == last - 1)
        if ends and not joins and not prose.inside[k]:
            return k
    return last


def _surely_ends(prose: Prose, k: int, last: int) -> bool:
    """Whether what begins at `k` is never part of the content before it."""
    after = prose.norm[k + 1] if k + 1 < last else ""
    if prose.norm[k] == "," and after in _ALWAYS_AFTER and not prose.inside[k + 1]:
        return True
    if prose.norm[k] == "," and opens_addition(prose, k + 1):
        return True
    if prose.inside[k - 1] and (prose.norm[k] in DAYS or (prose.norm[k] == "on" and after in DAYS)):
        return True  # "… “a minor seepage” on Tuesday"
    if prose.norm[k] == "came" and after == "from" and prose.inside[k - 1]:
        return True
    return _opens_gap(prose, k, last)


def opens_addition(prose: Prose, k: int) -> bool:
    """Whether token `k` begins another attribution of the same speaker: "…, recalling that"."""
    word = prose.norm[k] if k < len(prose) else ""
    cue = cue_forms().get(word) if word[-3:] == "ing" and not prose.inside[k] else None
    return cue is not None and cue.kind in _ADDING


def _goes_on(prose: Prose, k: int, start: int, last: int) -> int:
    """The token after a boundary that is none: 0 for the others.

    A "that" which goes on ("…, but that he would not"), and the comma behind what a clause opens
    with ("that before the storm, the gates were").
    """
    norm = prose.norm
    if norm[k] == "," and norm[k + 1 : k + 3] in (["but", "that"], ["and", "that"]):
        return k + 3
    if norm[k] in ("and", "but") and norm[k + 1 : k + 2] == ["that"]:
        return k + 2
    opened = norm[start] in _OPENING and prose.verbs[last] > prose.verbs[k]
    return k + 1 if norm[k] == "," and opened and "," not in norm[start:k] else 0


def _is_aside(prose: Prose, start: int, first: int) -> bool:
    """Whether what is said stands in a clause after a comma: "Ruiz, the man who said | it"."""
    clause = range(start - 1, max(first, start - _LONGEST_VERB), -1)
    who = next((k for k in clause if prose.norm[k] in ("who", "which", ",")), first)
    described = prose.norm[max(first, who - _LONGEST_NAME) : who]
    return who > first and prose.norm[who] != "," and "," in described


def _closes_aside(prose: Prose, k: int, last: int) -> bool:
    """Whether the main verb follows the comma at `k`: "Ruiz, who said it was late, | stood by"."""
    return k + 2 < last and not prose.inside[k + 1] and is_verb(prose, k + 1)


def _main_verb(prose: Prose, k: int, last: int) -> bool:
    """Whether after the comma at `k` the main clause goes on: "…, citing two people, reported"."""
    if prose.norm[k] != "," or k + 1 >= last or prose.inside[k]:
        return False
    word = prose.norm[k + 1]
    cue = cue_forms().get(word)
    return (
        cue is not None
        and not cue.kind.startswith("noun")
        and word[-1] in "sd"
        and word != cue.lemma
    )


def _after_insertion(prose: Prose, k: int, start: int, last: int) -> int:
    """The token after an insertion that opens at `k`; 0 when none does.

    One between two dashes is passed over as a whole, an apposition's beginning alone.
    """
    norm = prose.norm
    if norm[k] == "," and k + 1 < last and norm[k + 1] in ("a", "an"):
        return k + 2 if _may_appose(prose, k, start) else 0
    if norm[k] == ",":
        return _after_name(prose, k, last)
    if norm[k] != "-" or prose.glued(k):
        return 0
    for m in range(k + 1, last - 2):
        if prose.norm[m] == "-" and not prose.glued(m) and not prose.inside[m]:
            return m + 1
    return 0


def _after_name(prose: Prose, k: int, last: int) -> int:
    """The token after a name between commas that a verb follows: "the captain, Ada Blom, had"."""
    m = k + 1
    while m < last and prose.sym[m] == "Cap" and m - k <= _LONGEST_NAME:
        m += 1
    named = k + 1 < m < last - 1 and prose.norm[m] == "," and person_noun(prose.norm[k - 1])
    return m + 1 if named and prose.verbs[m + 2] > prose.verbs[m + 1] else 0


def _may_appose(prose: Prose, k: int, start: int) -> bool:
    """Whether an apposition follows a name in a clause: "struck the Brigades, a group"."""
    return prose.sym[k - 1] == "Cap" and prose.verbs[k] > prose.verbs[start]


def _trimmed(prose: Prose, start: int, end: int) -> int:
    while end > start and prose.norm[end - 1] in ".,;:-" and not prose.inside[end - 1]:
        end -= 1
    return end


def left_content(prose: Prose, i: int, first: int, floor: int, cue: Cue, side: int) -> Tokens:
    """Token range of the content left of the cue at `i`; `floor` is where earlier contents end."""
    norm, inside = prose.norm, prose.inside
    if side == 3 and (cue.kind == "name" or norm[i + 1 : i + 2] != [","]):
        subject = _bare_subject(prose, i, first, cue)
        if subject is not None:
            return subject
    end = _left_end(prose, i, first, cue)
    if end <= first:
        return first, first
    closing = end - 1
    while closing > first and norm[closing] in _PAUSE and not inside[closing]:
        closing -= 1
    start = dateline_end(prose, first, i)
    quoted = prose.quotation(closing)
    if quoted is not None:
        whole = norm[quoted.open - 1] in ",:" and prose.sym[quoted.open + 1] in _FIRST_WORDS
        if quoted.open <= start + 1 or whole:
            start = quoted.open
        closing = quoted.close
    if first < floor <= closing and start < floor:
        start = floor
    while start < closing and norm[start] in _OPENERS and not inside[start]:
        start += 1
    return start, closing + 1


def _bare_subject(prose: Prose, i: int, first: int, cue: Cue) -> Tokens | None:
    """The subject of a cue that parts its content without a comma: "the truce appeared to hold".

    Empty for a name that is given to something further back: "…, known as the Axis".
    """
    norm = prose.norm
    naming = cue.kind == "name" or norm[i] in ("known", "declared")
    j = before_cue(prose, i, first)[0]
    if j < first or prose.inside[j] or not norm[j].isalnum():
        return (first, first) if naming else None
    group = left_group(prose, j, first, [])
    if naming:
        return group or (first, first)
    return group if group is not None and group[0] > first and norm[group[0] - 1] != "," else None


def _left_end(prose: Prose, i: int, first: int, cue: Cue) -> int:
    """The end of the left content: before the comma (or mark) that the source or cue follows."""
    norm, inside = prose.norm, prose.inside
    j = i - 1 if cue.kind == "phrase" else before_cue(prose, i, first)[0]
    if cue.lemma == "in_his_view":
        opening = view_opening(prose, i, first) or first
        return opening - (prose.norm[opening] == "hear")
    pause = j > first and norm[j] == "," and not inside[j] and not inside[j - 1]
    if pause and cue.kind != "phrase":
        # "…, Ryder, a spokesman, said": over the apposition and the name
        comma = _comma_before(prose, j - 1, first)
        outer = _comma_before(prose, comma - 1, first) if comma > first else -1
        return outer if outer > first else j
    while j >= first:
        if inside[j]:
            return j + 1
        if norm[j] in ",;-" and not (norm[j] == "-" and prose.glued(j)):
            return j
        j -= 1
    return first


def _comma_before(prose: Prose, j: int, first: int) -> int:
    while j >= first:
        if prose.inside[j]:
            return j + 1
        if prose.norm[j] == ",":
            return j
        j -= 1
    return -1


def more_quotes(prose: Prose, last: int) -> Tokens | None:
    """The quotation that opens the sentence after token `last` - 1, in the same paragraph."""
    if last >= len(prose):
        return None
    quoted = prose.quotation(last)
    if quoted is None or quoted.open != last:
        return None
    if prose.text.count("\n", prose.end[last - 1], prose.start[last]) > 1:
        return None
    end = prose.sentences[prose.lines[quoted.close]][1]
    if prose.norm[quoted.close - 1] == "," and _speaks(prose, quoted.close + 1, end):
        return None  # "…," Alm said: another's, or told again
    return quoted.open, quoted.close + 1


def _speaks(prose: Prose, start: int, end: int) -> bool:
    """Whether a speech verb stands among tokens start..end-1, outside of quotations."""
    forms = cue_forms()
    return any(
        prose.norm[k] in forms and forms[prose.norm[k]].kind == "say" and not prose.inside[k]
        for k in range(start, min(end, start + _MAX_BOUNDARIES))
    )
