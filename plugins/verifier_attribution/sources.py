"""Sources: the noun group that speaks, beside its cue."""

from verifier_attribution.cues import Cue, cue_forms
from verifier_attribution.features import auxiliary, before_cue
from verifier_attribution.model import Model
from verifier_attribution.prose import VERBS, Prose

__all__ = [
    "by_agent",
    "find_source",
    "left_group",
    "main_subject",
    "places_of",
    "right_group",
    "source_features",
]

Tokens = tuple[int, int]

_RELATIVES = frozenset("who which that".split())
_PRONOUNS = frozenset(
    """he she they it we i you everyone everybody someone somebody anyone nobody others many some
    most few both all none one two this these those another""".split()
)
_CONJUNCTIONS = frozenset("and but or then : ;".split())
_DETERMINERS = frozenset(
    "the a an his her its their our my your this these those some many several most two three four five one another no both".split()
)
_LINKS = frozenset("of for in at from with on to by against near inside".split())
_STOPS = frozenset(
    """that but because as while although though if when after before since until where whether than
    so yet or nor like unless during according what how why then thus meanwhile however""".split()
)
_VERBS = frozenset(
    """went came took got made gave kept left let led lost met paid ran sat sent stood won held brought
    bought built caught fell flew grew became becomes become goes comes takes makes gives gets keeps
    leads runs turns turn makes include includes means had has have was is are were be been do does
    did will would can could may might must shall should became began broke drew drove ate fought
    hung hid knew laid lay rode rose shot slept spent spread stole struck swept taught threw woke wore
    says said told wrote thinks thought saying telling""".split()
)
_NOT_VERBS = frozenset("united armed unnamed red led backed sacred hundred limited registered aligned affiliated".split())
_APPOSED = frozenset("a an the former one his her its their who whose then also now chief head".split())
_AFTER_NAME = frozenset("of for in at from".split())
_ENDS = frozenset(", . ; : ? ! ( \" “ ” - /".split())
_BREAKS = frozenset(', ; : ( ) " “ ” ? !'.split())
_MAX = 40


def find_source(
    prose: Prose,
    i: int,
    first: int,
    last: int,
    side: int,
    cue: Cue,
    taken: list[Tokens],
    before: Tokens | None,
    model: Model,
) -> Tokens | None:
    """Token range of the source of the cue at `i`, or None.

    `taken` are the contents found in the sentence; a source never reaches into one. `before` is the
    source of the cue before it in the sentence: it goes on speaking in "said … and added …".
    """
    if cue.kind == "phrase":
        return right_group(prose, i + 2, last, taken) if cue.lemma == "according_to" else None
    if cue.kind == "colon":
        return _beside_colon(prose, i, first, last, side)
    places = places_of(prose, i, first, last, cue, taken, before)
    if side == 2 and "right" in places and "left" not in places and "over" not in places:
        return places["right"]  # "…, said Ryder"
    features = source_features(prose, i, first, last, side, cue, places)
    return model.pick(features, places)


def places_of(
    prose: Prose, i: int, first: int, last: int, cue: Cue, taken: list[Tokens], before: Tokens | None
) -> dict[str, Tokens | None]:
    """The noun groups that may be the source, by the place they stand in; "none" is one of them.

    left: at the verb ("Ryder said"); right: after it ("said Ryder"); over: before an insertion
    ("Ryder, a spokesman, said"); main: subject of the sentence ("…, adding that"); same: the source
    of the cue before; agent: "cited by Ryder".
    """
    norm, inside = prose.norm, prose.inside
    places: dict[str, Tokens | None] = {"none": None}
    j = before_cue(prose, i, first)[0]
    free = j >= first and not inside[j] and not _is_taken(j, taken)
    if free:
        word = norm[j]
        if word in _RELATIVES:
            places["left"] = _antecedent(prose, j, first, taken)
        elif word in (",", "-", ")") and (j == first or not inside[j - 1]):
            places["over"] = _over_insertion(prose, j, first, taken)
        elif word not in _LINKS and word not in _STOPS and word not in _CONJUNCTIONS:
            places["left"] = left_group(prose, j, first, taken)
    if i + 1 < last:
        places["right"] = right_group(prose, i + 1, last, taken)
        if norm[i + 1] != ",":
            places["agent"] = by_agent(prose, i, last)
    if before is not None:
        places["same"] = before
    else:
        places["main"] = main_subject(prose, i, first, taken)
    return {place: group for place, group in places.items() if group is not None or place == "none"}


def source_features(
    prose: Prose, i: int, first: int, last: int, side: int, cue: Cue, places: dict[str, Tokens | None]
) -> list[str]:
    """What the model looks at when it picks a place."""
    norm, sym = prose.norm, prose.sym
    w = norm[i]
    j, aux = before_cue(prose, i, first)
    p1 = "quote" if j >= first and prose.inside[j] else sym[j] if j >= first else "^"
    n1 = sym[i + 1] if i + 1 < last else "$"
    ending = w[-3:] if w[-3:] == "ing" else w[-2:] if w[-2:] == "ed" else w[-1:]
    there = "".join(place[0] for place in places)
    sided = "LR"[side in (2, 3)]
    return [
        "b",
        "p=" + p1,
        "n=" + n1,
        "a=" + aux + ending,
        "k=" + cue.kind,
        "w=" + w,
        "t=" + there,
        "ps=" + p1 + str(side),
        "pn=" + p1 + "_" + n1,
        "pe=" + p1 + "_" + ending,
        "pa=" + p1 + "_" + aux,
        "ka=" + cue.kind + "_" + aux + ending,
        "kp=" + cue.kind + "_" + p1,
        "ns=" + n1 + str(side),
        "nsp=" + n1 + str(side) + ("q" if p1 in ("quote", ",") else ""),
        "te=" + there + ending + aux,
        "tk=" + there + cue.kind,
        "s=" + sided,
        "q=" + str(int(j >= first and prose.inside[j] > 0)) + n1,
    ]


def _antecedent(prose: Prose, j: int, first: int, taken: list[Tokens]) -> Tokens:
    """The group that the relative pronoun at `j` takes up, pronoun included."""
    k = j - 1
    if k >= first and prose.norm[k] == ",":
        k -= 1
    if k < first or _is_taken(k, taken):
        return j, j + 1
    group = left_group(prose, k, first, taken)
    if group is None:
        return j, j + 1
    start = group[0]
    for m in range(k, start, -1):
        if prose.norm[m] in _LINKS and prose.norm[m] != "of":
            start = m + 1
            break
    return start, j + 1


def _is_taken(i: int, taken: list[Tokens]) -> bool:
    return any(a <= i < b for a, b in taken)


def _verb(prose: Prose, i: int) -> bool:
    word = prose.norm[i]
    if prose.sym[i] == "Cap" or word in _NOT_VERBS:
        return False
    if word in _VERBS or auxiliary(word):
        return True
    return word[-2:] == "ed" and not (i + 1 < len(prose) and i and prose.norm[i - 1] in ("the", "a", "an", "-"))


def left_group(prose: Prose, j: int, first: int, taken: list[Tokens]) -> Tokens | None:
    """The noun group that ends at token `j`."""
    norm, sym, inside = prose.norm, prose.sym, prose.inside
    end = j + 1
    if norm[j] in ("'s", "’s", "'"):
        end = j
        j -= 1
    if j < first:
        return None
    if norm[j] in _PRONOUNS and (j == first or norm[j - 1] not in ("of", "the")):
        return j, end
    k = j
    while k >= first and end - k < _MAX:
        word = norm[k]
        if (inside[k] and not inside[end - 1]) or _is_taken(k, taken):
            break
        if word in _BREAKS:
            break
        if word == "-" and not (k and prose.end[k - 1] == prose.start[k]):
            break
        if word in _STOPS or word in _RELATIVES:
            break
        if word == "and" and not _joins(prose, k, first, taken):
            break
        if word in ("here", "there", "he", "she", "they", "we", "i", "you", "it") and k < j:
            break
        if k < j and _verb(prose, k) and not _participle(prose, k):
            break
        if word in ("the", "a", "an") and k > first and norm[k - 1] not in _LINKS and norm[k - 1] != "and":
            return k, end  # "the first time | the ministry"
        if word in _LINKS and (k == first or norm[k - 1] in ",;" or _verb(prose, k - 1)):
            break
        k -= 1
    start = k + 1
    while start < end and (norm[start] in _LINKS or norm[start] in ("and", "but", "or", "also", "-", "'")):
        start += 1
    return (start, end) if start < end else None


def _participle(prose: Prose, k: int) -> bool:
    """Whether a word in -ed describes: "-backed", "the allied …", "accounts linked to …"."""
    norm = prose.norm
    if norm[k][-2:] != "ed" or not k:
        return False
    if norm[k - 1] in ("-", "the", "a", "an", "and"):
        return True
    before = norm[k - 1]
    return (
        k + 1 < len(norm)
        and norm[k + 1] in _LINKS
        and prose.sym[k - 1] == before
        and before.isalpha()
        and before not in _PRONOUNS
        and before not in VERBS
        and before not in _STOPS
    )


def _joins(prose: Prose, k: int, first: int, taken: list[Tokens]) -> bool:
    """Whether the "and" at `k` joins two sources: no verb stands left of it in its clause."""
    m = k - 1
    while m >= first and k - m < 16:
        word = prose.norm[m]
        if word in ",;:\"“”-" and not (word == "-" and prose.end[m - 1] == prose.start[m]) or _is_taken(m, taken) or prose.inside[m]:
            return m < k - 1
        if _verb(prose, m) and not _participle(prose, m) or word in _STOPS or word in _PRONOUNS:
            return False
        m -= 1
    return m < first


def right_group(prose: Prose, k: int, last: int, taken: list[Tokens]) -> Tokens | None:
    """The noun group that begins at token `k`, with a short apposition."""
    norm, sym = prose.norm, prose.sym
    if k >= last or prose.inside[k]:
        return None
    word = norm[k]
    if word in _PRONOUNS and word not in _DETERMINERS:
        return k, k + 1
    if not (sym[k] in ("Cap", "#") or word in _DETERMINERS or word.isalpha()):
        return None
    if word in _STOPS or word in _RELATIVES or word in _LINKS or word in ("and",):
        return None
    end = k
    while end < last and end - k < _MAX:
        word = norm[end]
        if prose.inside[end] or _is_taken(end, taken):
            break
        if word in _ENDS and not (word == "-" and prose.end[end - 1] == prose.start[end]):
            if word != "." or end + 1 >= last or end == k or sym[end - 1] != "Cap":
                break
        if end > k and (word in _STOPS or word in _RELATIVES):
            break
        if end > k and word in _LINKS and word not in _AFTER_NAME:
            break
        if end > k and word in ("in", "at", "on") and sym[end - 1] == "Cap":
            if not (word == "in" and norm[k] == "the" and end + 1 < last and sym[end + 1] == "Cap"):
                break
        if end > k and sym[end] not in ("Cap",) and _verb(prose, end) and not _participle(prose, end):
            break
        if word in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "today"):
            break
        if word == "and" and end + 1 < last and (sym[end + 1] in ("he", "she", "they", "it") or _clause_follows(prose, end + 1, last)):
            break
        end += 1
    if end == k:
        return None
    if end + 1 < last and norm[end] == "," and not _is_taken(end + 1, taken) and (norm[end + 1] in _APPOSED or _lower_noun(prose, end + 1)):
        close = end + 1
        while close < last and (norm[close] not in (",", ".", ";", ":", "?", "!") or (norm[close] == "." and close + 1 < last)) and not prose.inside[close] and close - end < 24:
            close += 1
        if close < last and not any(_finite(prose, m) for m in range(end + 1, close) if norm[end + 1] not in ("who", "whose")) and close - end < 24:
            end = close
    return k, end


def _finite(prose: Prose, m: int) -> bool:
    return prose.norm[m] in ("is", "was", "are", "were", "has", "had", "will", "would", "have", "said")


def _lower_noun(prose: Prose, m: int) -> bool:
    word = prose.norm[m]
    return prose.sym[m] == word and word.isalpha() and word not in _STOPS and word not in _LINKS and word[-3:] != "ing" and word not in ("and", "but", "who", "which", "not") and not word.endswith("ly")


def _clause_follows(prose: Prose, k: int, last: int) -> bool:
    """Whether a verb stands within the next few words: "and the US has launched"."""
    for m in range(k, min(last, k + 5)):
        if prose.norm[m] in ",.;:":
            return False
        if auxiliary(prose.norm[m]) and prose.norm[m] != "to":
            return True
    return False


def by_agent(prose: Prose, i: int, last: int) -> Tokens | None:
    """ "cited by Ryder": the agent of a passive or of a noun."""
    norm = prose.norm
    for k in range(i + 1, min(last, i + 4)):
        if norm[k] == "by" or (k == i + 1 and norm[k] == "from"):
            return right_group(prose, k + 1, last, [])
        if norm[k] in ",.;:":
            break
    return None


def _over_insertion(prose: Prose, j: int, first: int, taken: list[Tokens]) -> Tokens | None:
    """The source before an insertion that closes at `j`: ", which …,"  "- … -"  "( … )"."""
    norm, inside = prose.norm, prose.inside
    mark = {",": ",", "-": "-", ")": "("}[norm[j]]
    k = j - 1
    best: int | None = None
    while k > first and not inside[k] and not _is_taken(k, taken):
        if norm[k] == mark and not (mark == "-" and prose.end[k - 1] == prose.start[k]):
            after = norm[k + 1]
            best = k
            if mark != "," or after in _APPOSED or after in _RELATIVES or prose.sym[k + 1] in ("#",) or _lower_noun(prose, k + 1):
                break
            if prose.sym[k + 1] != "Cap" and after not in ("in", "and", "speaking", "writing", "asked"):
                break
        k -= 1
    if best is None:
        return None
    group = left_group(prose, best - 1, first, taken)
    if group is None:
        return None
    if norm[best + 1] in _APPOSED and norm[best + 1] not in ("who", "whose") and mark == "," and j - best < 16:
        return group[0], j
    return group


def main_subject(
    prose: Prose, i: int, first: int, taken: list[Tokens]
) -> Tokens | None:
    """The subject of the sentence: the noun group before its first verb outside contents."""
    norm, inside = prose.norm, prose.inside
    k = first
    forms = cue_forms()
    if norm[k] in _LINKS or norm[k] in _STOPS or norm[k][-3:] == "ing":
        while k < i and norm[k] != ",":
            k += 1
        k += 1
    start = k
    while k < i:
        if inside[k] or _is_taken(k, taken):
            start = k + 1
        elif k > start and (_verb(prose, k) or (norm[k] in forms and prose.sym[k] != "Cap" and norm[k - 1] not in _DETERMINERS and forms[norm[k]].kind not in ("noun",) and norm[k][-1] in "sd")):
            group = left_group(prose, k - 1, start, taken)
            if group is not None:
                return group
        k += 1
    return right_group(prose, start, i, taken) if start < i else None


def _beside_colon(prose: Prose, i: int, first: int, last: int, side: int) -> Tokens | None:
    if side == 2:
        end = last
        while end > i + 1 and prose.norm[end - 1] in ".?!":
            end -= 1
        return (i + 1, end) if 0 < end - i - 1 <= 8 else None
    return left_group(prose, i - 1, first, []) if i - first <= 10 else main_subject(prose, i, first, [])
