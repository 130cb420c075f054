"""Groups: noun groups, read leftwards or rightwards from where a source is expected."""

from collections.abc import Sequence

from verifier_attribution.clauses.fronted import past_fronted
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import person_noun
from verifier_attribution.lexis.wordlists import (
    APPOSED,
    BODY_PRONOUNS,
    DAYS,
    DETERMINERS,
    LINKS,
    PRONOUNS,
    REFLEXIVES,
    RELATIVES,
    STOPS,
    VERBS,
    auxiliary,
    contracted,
    verb_like,
)

__all__ = ["antecedent", "before_insertion", "is_taken", "is_verb", "left_group", "right_group"]

Tokens = tuple[int, int]

_PAPERS = frozenset("report statement study survey poll post letter memo filing review".split())
_AFTER_NAME = frozenset("of for in at from".split())  # "the mayor of", "a spokesman for"
_ENDS = frozenset(', . ; : ? ! ( " “ ” - /'.split())
_BREAKS = frozenset(', ; : ( ) " “ ” ? !'.split())
_FULL = frozenset("is was are were has had will would have said".split())
_NO_NOUN = STOPS | LINKS | frozenset("and but who which not".split())
_TRIMMED = LINKS | frozenset("and but or also - '".split())
_TIMES = frozenset("hours days weeks months years minutes moments".split())
_MAX = 40  # tokens of a noun group
_LONGEST_NAME = 6
_LONGEST_DESCRIBED = 12  # tokens of a name with what stands before it
_WITHIN_NAME = frozenset(". al - de van von la bin".split())
_MAX_APPOSITION = 24


def is_taken(i: int, taken: Sequence[Tokens]) -> bool:
    """Whether token `i` stands in one of the stretches."""
    return any(a <= i < b for a, b in taken)


def is_verb(prose: Prose, i: int) -> bool:
    """Whether token `i` is most likely the verb of a clause, not a word that describes."""
    word = prose.norm[i]
    if prose.sym[i] == "Cap" or not verb_like(word):
        return False
    if word == "'s":
        return contracted(prose.norm, i)
    if word == "to":  # an infinitive's, not "linked to militias"
        after = prose.sym[i + 1 : i + 2]
        return bool(after) and after[0] not in ("Cap", "#") and after[0] not in DETERMINERS
    if word[-2:] == "ed" and auxiliary(word) is None:
        described = i > 0 and prose.norm[i - 1] in ("the", "a", "an", "-")
        return not described and not _describes(prose, i)
    return True


def _describes(prose: Prose, i: int) -> bool:
    """Whether a word in -ed describes a noun: "U.S. and allied forces", "accounts linked to it"."""
    norm = prose.norm
    if not i:
        return False
    before = norm[i - 1]
    if before in ("-", "the", "a", "an", "and"):
        return True
    return (
        i + 1 < len(norm)
        and norm[i + 1] in LINKS
        and prose.sym[i - 1] == before
        and before.isalpha()
        and before not in PRONOUNS
        and before not in VERBS
        and before not in STOPS
    )


def left_group(prose: Prose, j: int, first: int, taken: Sequence[Tokens]) -> Tokens | None:
    """The noun group that ends at token `j` of the sentence that begins at `first`."""
    norm = prose.norm
    end = j + 1
    if norm[j] in ("'s", "’s", "'"):
        end = j
        j -= 1
    if j < first:
        return None
    if norm[j] == "one" and j > first and norm[j - 1] == "no":
        return j - 1, end
    if norm[j] in PRONOUNS and (j == first or norm[j - 1] not in ("of", "the")):
        return j, end
    if "nor" in norm[max(first, j - _LONGEST_NAME) : j]:
        k = j
        while k > first and norm[k] != "neither":
            k -= 1
        if norm[k] == "neither":
            return k, end
    k = j
    while k >= first and end - k < _MAX and not _cut_before(prose, k, j, first, taken):
        opens = norm[k] in ("the", "a", "an") and k > first
        if opens and not _governs(prose, k - 1):
            return past_fronted(prose, k, end, first), end  # "the first time | the ministry"
        k -= 1
    start = k + 1
    while start < end and norm[start] in _TRIMMED:
        start += 1
    start = past_fronted(prose, start, end, first)
    lone = start == end - 1 and norm[start] in ("the", "a", "an", "no")
    return (start, end) if start < end and not lone else None


def _governs(prose: Prose, k: int) -> bool:
    """Whether the noun group after token `k` hangs on it: "a group calling itself the Front"."""
    word = prose.norm[k]
    governing = word in LINKS or word == "and" or word in REFLEXIVES or word[-3:] == "ing"
    return governing or is_verb(prose, k)


def _cut_before(prose: Prose, k: int, j: int, first: int, taken: Sequence[Tokens]) -> bool:
    """Whether token `k` is no part of the noun group that ends at `j`."""
    norm = prose.norm
    word = norm[k]
    if prose.inside[k] and not prose.inside[j]:
        return True
    if word in _BREAKS or word in STOPS or word in RELATIVES or is_taken(k, taken):
        return True
    if word == "-":
        return not prose.glued(k)
    if word == "and":
        return not _joins(prose, k, first, taken)
    if k < j and (word in BODY_PRONOUNS or is_verb(prose, k)):
        return True
    return word in LINKS and (k == first or norm[k - 1] in ",;" or is_verb(prose, k - 1))


def _joins(prose: Prose, k: int, first: int, taken: Sequence[Tokens]) -> bool:
    """Whether the "and" at `k` joins two sources: no verb stands left of it in its clause."""
    m = k - 1
    while m >= first and k - m < 16:
        word = prose.norm[m]
        mark = word in ',;:"“”' or (word == "-" and not prose.glued(m))
        if mark or is_taken(m, taken) or prose.inside[m]:
            return m < k - 1
        if word == "both":
            return True
        if is_verb(prose, m) or word in STOPS or word in PRONOUNS:
            return False
        m -= 1
    return m < first


def right_group(prose: Prose, k: int, last: int, taken: Sequence[Tokens]) -> Tokens | None:
    """The noun group that begins at token `k`, with a short apposition."""
    norm = prose.norm
    if k >= last or prose.inside[k]:
        return None
    word = norm[k]
    if word in PRONOUNS and word not in DETERMINERS:
        return k, k + 1
    if word in STOPS or word in RELATIVES or word in LINKS or word == "and":
        return None
    if not (prose.sym[k] in ("Cap", "#") or word in DETERMINERS or word.isalpha()):
        return None
    end = k
    while end < last and end - k < _MAX and not _cut_after(prose, k, end, last, taken):
        end += 1
    while end > k + 2 and norm[end - 1][-2:] == "ed" and prose.sym[end - 1] == norm[end - 1]:
        end -= 1  # "a report by the board published | on Friday"
    if end == k or (end == k + 1 and word in ("the", "a", "an", "no")):
        return None
    return k, _with_apposition(prose, end, last, taken)


def _cut_after(prose: Prose, k: int, i: int, last: int, taken: Sequence[Tokens]) -> bool:
    """Whether token `i` is no part of the noun group that begins at `k`."""
    norm, sym = prose.norm, prose.sym
    word = norm[i]
    if prose.inside[i] or is_taken(i, taken) or word in DAYS:
        return True
    if word in _ENDS and not (word == "-" and prose.glued(i)):
        return word != "." or i + 1 >= last or i == k or sym[i - 1] != "Cap"  # "Gen. Pat Ryder"
    if i == k:
        return False
    if (
        word in STOPS
        or word in _TIMES
        or word in RELATIVES
        or (word in LINKS and word not in _AFTER_NAME and not _by_whom(prose, k, i))
    ):
        return True
    if word in ("in", "at") and sym[i - 1] == "Cap":
        # "Ryder in Washington", but "the Islamic Resistance in Iraq"
        return not (word == "in" and norm[k] == "the" and i + 1 < last and sym[i + 1] == "Cap")
    if is_verb(prose, i):
        return True
    return word == "and" and i + 1 < last and _clause_follows(prose, i + 1, last)


def _by_whom(prose: Prose, k: int, i: int) -> bool:
    """Whether the "by" at `i` tells whose paper it is: "a report by", "a memo seen by"."""
    return prose.norm[i] == "by" and any(w in _PAPERS for w in prose.norm[max(k, i - 2) : i])


def _with_apposition(prose: Prose, end: int, last: int, taken: Sequence[Tokens]) -> int:
    """Where the group ends with ", a Pentagon spokesperson" or the like, when that follows."""
    norm = prose.norm
    if end + 1 >= last or norm[end] != "," or is_taken(end + 1, taken):
        return end
    if norm[end + 1] not in APPOSED and not _plain_noun(prose, end + 1):
        return end
    close = end + 1
    while close < last and close - end < _MAX_APPOSITION and not prose.inside[close]:
        if norm[close] in ",;:?!" or (norm[close] == "." and close + 1 == last):
            break
        close += 1
    if close >= last or close - end >= _MAX_APPOSITION:
        return end
    clause = norm[end + 1] not in ("who", "whose")
    if clause and any(norm[m] in _FULL for m in range(end + 1, close)):
        return end
    return close


def _plain_noun(prose: Prose, i: int) -> bool:
    word = prose.norm[i]
    return (
        prose.sym[i] == word
        and word.isalpha()
        and word not in _NO_NOUN
        and word[-3:] != "ing"
        and word[-2:] != "ly"
    )


def _clause_follows(prose: Prose, k: int, last: int) -> bool:
    """Whether a clause begins at `k`: "and he …", "and the US has launched"."""
    if prose.norm[k] in ("he", "she", "they", "it"):
        return True
    for m in range(k, min(last, k + 5)):
        if prose.norm[m] in ",.;:":
            return False
        if auxiliary(prose.norm[m]) not in (None, "to"):
            return True
    return False


def antecedent(prose: Prose, j: int, first: int, taken: Sequence[Tokens]) -> Tokens:
    """The group that the relative pronoun at `j` takes up, pronoun included."""
    k = j - 1
    if k >= first and prose.norm[k] == ",":
        k -= 1
    if k < first or is_taken(k, taken):
        return j, j + 1
    group = left_group(prose, k, first, taken)
    if group is None:
        return j, j + 1
    for m in range(k, group[0], -1):
        if prose.norm[j] == "who" and person_noun(prose.norm[m - 1]):
            break  # "a clerk at the Trust who noticed": the clerk
        if prose.norm[m] in LINKS and prose.norm[m] != "of":
            return m + 1, j + 1  # "condemnation from | the government, which"
    return group[0], j + 1


def before_insertion(prose: Prose, j: int, first: int, taken: Sequence[Tokens]) -> Tokens | None:
    """The group before an insertion that closes at `j`: ", which …,"  "- … -"  "( … )".

    An apposition belongs to the group; a relative clause does not.
    """
    norm, sym = prose.norm, prose.sym
    mark = {",": ",", "-": "-", ")": "("}[norm[j]]
    k = j - 1
    best: int | None = None
    while k > first and not prose.inside[k] and not is_taken(k, taken):
        if norm[k] == mark and not (mark == "-" and prose.glued(k)):
            after = norm[k + 1]
            best = k
            described = left_group(prose, k - 1, first, taken) if mark == "," else None
            if described is not None and _names_whom(prose, described, k + 1, j):
                return described[0], j
            if mark == "," and sym[k - 1] == "#" and norm[k - 2] == ",":
                k -= 2  # "Ruiz, 44, a baker, said"
                best = k
            inserted = after in APPOSED or after in RELATIVES or sym[k + 1] == "#"
            if mark != "," or inserted or _plain_noun(prose, k + 1):
                break
            if sym[k + 1] != "Cap" and after not in ("in", "and", "speaking", "writing", "asked"):
                break
        k -= 1
    group = left_group(prose, best - 1, first, taken) if best is not None else None
    if best is None or group is None:
        return None
    after = norm[best + 1]
    apposed = mark == "," and after in APPOSED and after not in ("who", "whose")
    return (group[0], j) if apposed and j - best < 16 else group


def _names_whom(prose: Prose, group: Tokens, start: int, end: int) -> bool:
    """Whether an insertion gives the name of one described: "its chairman, Pieter Holm, said".

    It may describe him too: "one passenger, 20-year-old student Ada Blom, said".
    """
    if prose.sym[group[1] - 1] in ("Cap", "#") or prose.sym[end - 1] != "Cap":
        return False
    k = end
    while k > start and (prose.sym[k - 1] == "Cap" or prose.norm[k - 1] in _WITHIN_NAME):
        k -= 1
    if not 1 <= end - k <= _LONGEST_NAME or end - start > _LONGEST_DESCRIBED:
        return False
    if k == start:
        return True
    return person_noun(prose.norm[k - 1]) and not any(is_verb(prose, m) for m in range(start, k))
